package io.sluice.egress.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a name has in common with those that the enrollment has approved: the spellings that a look-alike could stand for. */
final class ApprovedNames {
    /** Suffixes that lose a letter easily. */
    private static final List<String> SUFFIXES = List.of("com", "net", "org");

    private static final int SHORTEST = 4;
    private static final int MOST_LABELS = 4;

    private final DomainParts parts;
    private final String plainCore;
    private final ApprovedLookup lookup;

    private ApprovedNames(ApprovedLookup lookup, DomainParts parts, String plainCore) {
        this.parts = parts;
        this.plainCore = plainCore;
        this.lookup = lookup;
    }

    /**
     * The approved names beside one; empty if none is approved.
     *
     * @param plainCore the registered label in the letters that it looks like
     */
    static Optional<ApprovedNames> of(Case about, DomainParts parts, String plainCore) {
        ApprovedLookup lookup = new ApprovedLookup(about, parts);
        return lookup.isEmpty() ? Optional.empty() : Optional.of(new ApprovedNames(lookup, parts, plainCore));
    }

    /** An approved name that looks the same: letters of other scripts, digits and pairs of letters that read as one. */
    Optional<String> sameLook() {
        if (parts.core().length() < SHORTEST) {
            return Optional.empty();
        }
        List<String> cores = new ArrayList<>(List.of(plainCore));
        cores.addAll(Letters.alike(plainCore));
        cores.remove(parts.core());
        return lookup.domain(cores, parts.suffix());
    }

    /** An approved name, or its registered domain, with further labels behind it. */
    Optional<String> inside() {
        String[] labels = parts.labels();
        List<String> inside = new ArrayList<>();
        for (int to = labels.length; to >= 2; to--) {
            for (int from = 0; from < to - 1; from++) {
                String name = String.join(".", Arrays.copyOfRange(labels, from, to));
                inside.add(name);
                Spellings.upToHyphen(name).ifPresent(inside::add);
            }
        }
        return lookup.first(inside)
                .or(() -> lookup.domain(inside.stream()
                        .filter(name -> DomainParts.of(name).registered().equals(name))
                        .toList()));
    }

    /** The registered domain of an approved name with hyphens for its dots, before further labels. */
    Optional<String> hyphenatedInside() {
        return lookup.domain(Arrays.stream(parts.labels())
                .flatMap(label -> Spellings.ofHyphenated(label).stream())
                .toList());
    }

    /**
     * An approved name that this one is one slip away from.
     *
     * @param near the spellings that are one slip away from the registered label
     */
    Optional<String> nearMiss(List<String> near) {
        if (parts.core().length() < KnownNames.SHORTEST) {
            return Optional.empty();
        }
        return lookup.domain(near, parts.suffix()).or(this::cutSuffix);
    }

    /** The same label under a suffix of which this one is short of a letter, as in {@code acme-bank.co}. */
    private Optional<String> cutSuffix() {
        return SUFFIXES.stream()
                .filter(suffix -> CountrySuffixes.shortOf(parts.suffix(), suffix))
                .flatMap(suffix -> lookup.domain(List.of(parts.core()), suffix).stream())
                .findFirst();
    }

    /** An approved name with the same labels in another order, or the same words parted otherwise. */
    Optional<String> rearranged() {
        String[] labels = parts.labels();
        List<String> orders = new ArrayList<>();
        if (labels.length <= MOST_LABELS) {
            permute(labels, 0, orders);
        }
        orders.addAll(Spellings.parted(String.join(".", labels)));
        orders.removeIf(spelling -> !name(spelling));
        orders.replaceAll(order -> order + "." + parts.suffix());
        return lookup.first(orders).or(this::parted);
    }

    /** A registered domain whose words are parted otherwise: {@code acme-bank.com} of {@code acmebank.com}. */
    private Optional<String> parted() {
        List<String> cores = Spellings.parted(parts.core()).stream()
                .filter(core -> core.length() >= KnownNames.SHORTEST && core.indexOf('.') < 0 && name(core))
                .toList();
        return lookup.domain(cores, parts.suffix());
    }

    /** Whether a spelling is a name at all: no label is empty or begins or ends with a hyphen. */
    private static boolean name(String spelling) {
        return !spelling.startsWith("-")
                && !spelling.endsWith("-")
                && !spelling.contains("..")
                && !spelling.contains("-.")
                && !spelling.contains(".-");
    }

    private static void permute(String[] labels, int at, List<String> orders) {
        if (at == labels.length) {
            orders.add(String.join(".", labels));
            return;
        }
        for (int i = at; i < labels.length; i++) {
            String[] swapped = labels.clone();
            swapped[at] = labels[i];
            swapped[i] = labels[at];
            permute(swapped, at + 1, orders);
        }
    }

    /** An approved name that has the same registered label under another suffix, or joined with other words. */
    Optional<BorrowedBrand> borrowed(KnownNames known) {
        String core = parts.core();
        if (core.length() < SHORTEST) {
            return Optional.empty();
        }
        // Partners often hold their name under several suffixes, so that is a hint only.
        return lookup.domain(known.suffixes().stream()
                        .map(suffix -> core + "." + suffix)
                        .toList())
                .map(other -> new BorrowedBrand(Severity.NOTE, BorrowedBrand.CARRIES, other))
                .or(this::besideWords)
                .or(() -> lookup.domain(unmistakable(Lures.without(core)), parts.suffix())
                        .map(other -> new BorrowedBrand(Severity.WARNING, BorrowedBrand.CARRIES, other)));
    }

    private Optional<BorrowedBrand> besideWords() {
        String[] words = parts.core().split("-", -1);
        return Spellings.runs(words).stream()
                .filter(run -> run.text().length() >= KnownNames.SHORTEST)
                .flatMap(run -> lookup.domain(List.of(run.text()), parts.suffix()).stream()
                        .map(other -> new BorrowedBrand(severity(words, run), BorrowedBrand.CARRIES, other)))
                .findFirst();
    }

    private static Severity severity(String[] words, Spellings.Run run) {
        return Lures.beside(words, run.from(), run.to()) == Lures.Weight.STRONG ? Severity.WARNING : Severity.NOTE;
    }

    private static List<String> unmistakable(List<String> cores) {
        return cores.stream()
                .filter(core -> core.length() >= KnownNames.SHORTEST)
                .toList();
    }
}
