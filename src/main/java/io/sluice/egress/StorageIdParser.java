package io.sluice.egress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the resource ID of an Azure Storage account (R18): its outer form first, then segment by segment, the first that
 * is wrong is named. What is suggested names the same account: a slip in the words around it is put right, a slip in a
 * name is not, for the name without it is somebody else's.
 */
final class StorageIdParser {
    private static final int LONGEST_INPUT = 2_000;
    private static final int LONGEST_GROUP = 90;

    /** What a resource ID looks like. */
    static final String FORM =
            "/subscriptions/{guid}/resourceGroups/{name}/providers/Microsoft.Storage/storageAccounts/{name}";

    static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** The fixed segments by their place, and what stands between them. */
    private static final List<String> WORDS =
            List.of("subscriptions", "", "resourceGroups", "", "providers", "Microsoft.Storage", "storageAccounts", "");

    private static final List<String> NAMES = List.of(
            "subscriptions",
            "a subscription's ID",
            "resourceGroups",
            "a resource group's name",
            "providers",
            "Microsoft.Storage",
            "storageAccounts",
            "a storage account's name");

    private StorageIdParser() {}

    static Checked<StorageAccountId> parse(String input) {
        if (input.isEmpty()) {
            return refuse(input, "A resource ID is missing: " + FORM + ".");
        }
        if (input.length() > LONGEST_INPUT) {
            return refuse(Excerpt.of(input), "This is too long for the resource ID of a storage account.");
        }
        Optional<Checked<StorageAccountId>> foreign =
                StorageReference.of(input).map(found -> refuse(found.offending(), found.message(), found.candidate()));
        return foreign.orElseGet(() -> segments(List.of(input.substring(1).split("/", -1)), input));
    }

    private static Checked<StorageAccountId> segments(List<String> segments, String input) {
        int written = segments.getLast().isEmpty() ? segments.size() - 1 : segments.size();
        for (int i = 0; i < Math.min(written, WORDS.size()); i++) {
            Optional<Repair> wrong = segment(i, segments.get(i), segments);
            if (wrong.isPresent()) {
                Repair repair = wrong.get();
                boolean known = !repair.to().isEmpty() && !repair.to().equals(segments.get(i));
                String candidate = known ? with(segments, i, repair.to()) : "";
                return refuse(Excerpt.of(segments.get(i)), repair.message(), candidate);
            }
        }
        if (written < WORDS.size()) {
            return refuse(
                    Excerpt.of(input),
                    "The resource ID ends too early: %s should follow. In full it is %s."
                            .formatted(NAMES.get(written), FORM));
        }
        if (segments.size() > WORDS.size()) {
            return refuse(
                    Excerpt.of("/" + String.join("/", segments.subList(WORDS.size(), segments.size()))),
                    "The resource ID ends with the storage account; what lies inside the account is not part of it.",
                    "/" + String.join("/", segments.subList(0, WORDS.size())));
        }
        return new Checked.Valid<>(new StorageAccountId(
                UUID.fromString(segments.get(1)), segments.get(3), Ascii.lowerCase(segments.get(7))));
    }

    /** What is wrong with a segment, and what should stand in its place; empty text if nobody can know. */
    private record Repair(String message, String to) {}

    private static Optional<Repair> segment(int place, String written, List<String> segments) {
        return switch (place) {
            case 1 -> subscription(written);
            case 3 -> resourceGroup(written).map(message -> new Repair(message, ""));
            case 7 -> account(Ascii.lowerCase(written)).map(message -> new Repair(message, ""));
            default -> word(WORDS.get(place), written, segments);
        };
    }

    /** A fixed word; a misspelt one is put right only where it is plain that it was meant. */
    private static Optional<Repair> word(String expected, String written, List<String> segments) {
        if (Ascii.same(expected, written)) {
            return Optional.empty();
        }
        if (expected.equals("Microsoft.Storage") && Ascii.same("Microsoft.ClassicStorage", written)) {
            return Optional.of(new Repair(
                    "This is a classic storage account (Microsoft.ClassicStorage), which has no network rules; move it"
                            + " to Azure Resource Manager, and add its new resource ID, of Microsoft.Storage.",
                    ""));
        }
        String of = "“" + expected + "”";
        String message = expected.equals("Microsoft.Storage")
                ? "The resource provider is Microsoft.Storage, not %s.".formatted(Excerpt.quoted(written))
                : "Where %s stands, %s should.".formatted(Excerpt.quoted(written), of);
        boolean meant = expected.equals("Microsoft.Storage")
                ? segments.size() > 6 && alike("storageAccounts", segments.get(6))
                : alike(expected, written);
        return Optional.of(new Repair(message, meant ? expected : ""));
    }

    /** Whether a word was meant as another: the same letters but for hyphens, underscores and a plural. */
    private static boolean alike(String expected, String written) {
        return bare(expected).equals(bare(written));
    }

    private static String bare(String word) {
        return Ascii.lowerCase(word).replaceAll("[-_ ]", "").replaceFirst("s$", "");
    }

    private static Optional<Repair> subscription(String written) {
        if (GUID.matcher(written).matches()) {
            return Optional.empty();
        }
        String digits = written.replaceAll("[-{}]", "");
        boolean guid = digits.length() == 32 && digits.chars().allMatch(Ascii::hexadecimal);
        return Optional.of(new Repair(
                "A subscription's ID is a GUID, 8-4-4-4-12 hexadecimal digits with hyphens; %s is not."
                        .formatted(Excerpt.quoted(written)),
                guid ? digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5") : ""));
    }

    /** What is wrong with a resource group's name; empty if nothing. */
    static Optional<String> resourceGroup(String name) {
        if (name.isEmpty()) {
            return Optional.of("The resource group's name is missing.");
        }
        if (name.length() > LONGEST_GROUP) {
            return Optional.of(
                    "A resource group's name has at most 90 characters; this one has %d.".formatted(name.length()));
        }
        Optional<String> odd = name.codePoints()
                .filter(c -> !inGroup(c))
                .mapToObj(Character::toString)
                .findFirst();
        if (odd.isPresent()) {
            return Optional.of("%s is not allowed in a resource group's name: letters, digits, _ - . ( ) are."
                    .formatted(Excerpt.quoted(odd.get())));
        }
        return name.endsWith(".")
                ? Optional.of("A resource group's name does not end with a period.")
                : Optional.empty();
    }

    /** Azure takes letters, digits, marks and connectors of all of Unicode. */
    private static boolean inGroup(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.CONNECTOR_PUNCTUATION -> true;
            default -> Character.isLetterOrDigit(c) || "-.()".indexOf(c) >= 0;
        };
    }

    /** What is wrong with an account's name in lower case; empty if nothing. */
    static Optional<String> account(String name) {
        Optional<String> odd = name.codePoints()
                .filter(c -> !Ascii.lowerOrDigit(c))
                .mapToObj(Character::toString)
                .findFirst();
        if (odd.isPresent()) {
            return Optional.of("%s is not allowed in a storage account's name: 3 to 24 letters a to z and digits."
                    .formatted(Excerpt.quoted(odd.get())));
        }
        return name.length() < 3 || name.length() > 24
                ? Optional.of("A storage account's name has 3 to 24 letters and digits; this one has %d."
                        .formatted(name.length()))
                : Optional.empty();
    }

    private static String with(List<String> segments, int place, String word) {
        List<String> repaired = new ArrayList<>(segments);
        repaired.set(place, word);
        return "/" + String.join("/", repaired);
    }

    /** A refusal that suggests what a candidate means, or what it suggests in turn. */
    private static Checked<StorageAccountId> refuse(String offending, String message, String... candidates) {
        List<String> suggestions = Stream.of(candidates)
                .filter(candidate -> !candidate.isEmpty())
                .flatMap(candidate -> switch (parse(candidate)) {
                    case Checked.Valid<StorageAccountId>(StorageAccountId id) -> Stream.of(id.canonical());
                    case Checked.Invalid<StorageAccountId>(Violation violation) -> violation.suggestions().stream();
                })
                .distinct()
                .toList();
        return new Checked.Invalid<>(new Violation(Rule.R18, offending, message, suggestions));
    }
}
