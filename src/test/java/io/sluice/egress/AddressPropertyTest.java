package io.sluice.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R1 and R2 over random texts: made of pieces that matter, of any characters at all, and of valid ones with a change. */
final class AddressPropertyTest {
    private static final int ROUNDS = 60_000;

    private static final List<String> PIECES = List.of(
            "a",
            "example",
            "com",
            "xn--",
            "xn--bcher-kva",
            "bücher",
            "BÜ",
            "ß",
            "ς",
            "Σ",
            "א",
            "0",
            "1",
            "10",
            "255",
            "256",
            "010",
            "0x1f",
            "٤",
            "１",
            ".",
            ".",
            ".",
            "..",
            "。",
            "-",
            "--",
            "_",
            "*",
            "/",
            "/8",
            "/08",
            "/32",
            "/33",
            "/255.0.0.0",
            ":",
            ":443",
            "::",
            "[",
            "]",
            "%",
            "@",
            "#",
            "?",
            "\\",
            "//",
            "https://",
            " ",
            "\t",
            "\n",
            "\r",
            "\u0000",
            "\u00A0",
            "\u00AD",
            "\u200B",
            "\u200C",
            "\u200D",
            "\u202E",
            "\u2066",
            "\uFEFF",
            "\u212A",
            "u\u0308",
            "\uD800",
            "\uDC00",
            "😀",
            "80",
            "443",
            "65535",
            "65536",
            "–",
            "+",
            ",");

    @Test
    void whatIsAcceptedIsCanonicalAndWhatIsSuggestedIsAccepted() {
        Random random = new Random(1);
        int accepted = 0;
        int suggested = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String text = text(random, i % 3);
            switch (Address.parse(text)) {
                case Checked.Valid<Address>(Address address) -> {
                    assertThat(Address.parse(address.canonical()).orThrow()).isEqualTo(address);
                    assertThat(unrepaired(text, address)).as(text).isTrue();
                    accepted++;
                }
                case Checked.Invalid<Address>(Violation violation) -> {
                    explained(text, violation, Rule.R1);
                    violation
                            .suggestions()
                            .forEach(suggestion -> assertThat(
                                            Address.parse(suggestion).orThrow().canonical())
                                    .isEqualTo(suggestion));
                    suggested += violation.suggestions().size();
                }
            }
        }
        assertThat(accepted).isGreaterThan(1_000);
        assertThat(suggested).isGreaterThan(1_000);
    }

    /** The same letters: in lower case for ASCII, decoded and without case for the rest. */
    private static boolean unrepaired(String text, Address address) {
        Function<String, String> fold = s -> s.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return text.equalsIgnoreCase(address.canonical())
                || (address instanceof DnsName name
                        && fold.apply(decoded(text)).equals(fold.apply(InternationalName.toUnicode(name.ascii()))));
    }

    private static String decoded(String text) {
        return List.of(text.split("\\.", -1)).stream()
                .map(label -> label.regionMatches(true, 0, "xn--", 0, 4) ? InternationalName.toUnicode(label) : label)
                .collect(Collectors.joining("."));
    }

    @Test
    void portsAreCanonicalAndWhatIsSuggestedIsAccepted() {
        Random random = new Random(2);
        int accepted = 0;
        int suggested = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String text = i % 2 == 0 ? text(random, i % 3) : ports(random);
            switch (PortRange.parse(text)) {
                case Checked.Valid<PortRange>(PortRange range) -> {
                    assertThat(PortRange.parse(range.toString()).orThrow()).isEqualTo(range);
                    assertThat(text).isIn(range.toString(), range.first() + "-" + range.last());
                    accepted++;
                }
                case Checked.Invalid<PortRange>(Violation violation) -> {
                    explained(text, violation, Rule.R2);
                    violation.suggestions().forEach(suggestion -> {
                        assertThat(PortRange.parse(suggestion).orThrow()).hasToString(suggestion);
                        assertThat(numbers(suggestion)).containsExactlyInAnyOrderElementsOf(numbers(text));
                    });
                    suggested += violation.suggestions().size();
                }
            }
        }
        assertThat(accepted).isGreaterThan(1_000);
        assertThat(suggested).isGreaterThan(1_000);
    }

    /** No number is made up or lost on the way to a suggestion, in whatever script its digits are. */
    private static List<Integer> numbers(String text) {
        StringBuilder ascii = new StringBuilder();
        text.codePoints().forEach(c -> ascii.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return List.of(ascii.toString().split("[^0-9]+")).stream()
                .filter(digits -> !digits.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    @Test
    void veryLongTextsAreRefusedAtOnce() {
        for (String unit : List.of(
                "a", ".", "a.", "0", "1.", "-", ":", "/", " ", "–", "ü", "\uD800", "*", "xn--", "[", "@", "。")) {
            String text = unit.repeat(100_000 / unit.length());
            explained(text, Address.parse(text).invalid().orElseThrow(), Rule.R1);
            explained(text, PortRange.parse(text).invalid().orElseThrow(), Rule.R2);
        }
    }

    private static void explained(String text, Violation violation, Rule rule) {
        assertThat(violation.rule()).isEqualTo(rule);
        assertThat(text).contains(violation.offending());
        assertThat(violation.offending()).hasSizeLessThanOrEqualTo(80);
        assertThat(violation.message()).hasSizeBetween(10, 2_000);
        assertThat(violation.message().codePoints().filter(Character::isISOControl))
                .isEmpty();
    }

    private static String text(Random random, int kind) {
        int length = random.nextInt(1, 9);
        return switch (kind) {
            case 0 ->
                IntStream.range(0, length)
                        .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
                        .collect(Collectors.joining());
            case 1 ->
                IntStream.range(0, length)
                        .mapToObj(_ -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1)))
                        .collect(Collectors.joining("", random.nextBoolean() ? "" : "a.", ".com"));
            default ->
                changed(
                        random,
                        random.nextBoolean()
                                ? random.nextInt(256) + "." + random.nextInt(256) + ".0.0/" + random.nextInt(36)
                                : "Api" + random.nextInt(100) + ".exämple.COM");
        };
    }

    private static String ports(Random random) {
        String ports = random.nextInt(70_000) + (random.nextBoolean() ? "" : "-" + random.nextInt(70_000));
        return random.nextInt(3) == 0 ? ports : changed(random, ports);
    }

    private static String changed(Random random, String text) {
        int at = random.nextInt(text.length() + 1);
        String piece = random.nextInt(4) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
        return text.substring(0, at) + piece + text.substring(Math.min(text.length(), at + random.nextInt(2)));
    }
}
