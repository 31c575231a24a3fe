package io.sluice.egress;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Unicode's own cases for UTS 46 ({@code IdnaTestV2.txt}, unchanged, © Unicode, Inc., under the terms of use named in
 * it), read with R1's stricter eyes.
 */
final class IdnaConformanceTest {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})|\\\\x\\{([0-9A-F]+)}");

    /** What later versions of UTS 46 decide otherwise than version 13, which these cases are of. */
    private static final Pattern CHANGED_SINCE =
            Pattern.compile("[\u04C0\u10A0-\u10CD\u2132\u2183\u2260\u226E\u226F\u1E9E]|[=<>]\u0338");

    /** One case, without transitional processing. */
    private record Case(String source, String unicode, String ascii, String status) {
        boolean error() {
            return !status.isEmpty() && !status.equals("[]");
        }
    }

    @Test
    void whatIsAcceptedIsWhatUnicodeSays() throws IOException {
        int accepted = 0;
        for (Case c : cases()) {
            if (Address.parse(c.source) instanceof Checked.Valid<Address>(DnsName name)) {
                // Unicode also refuses plain labels such as r3---sn-x for their hyphens; R1 does not.
                assertThat(c.status).as("errors in %s", c).isIn("", "[]", "[V2]");
                assertThat(name.ascii()).as("A-labels of %s", c).isEqualTo(c.ascii);
                accepted++;
            }
        }
        assertThat(accepted).isGreaterThan(100);
    }

    @Test
    void whatUnicodeLeavesAsItIsButForCaseIsAccepted() throws IOException {
        int expected = 0;
        for (Case c : cases()) {
            boolean onlyCase = c.source.equals(c.unicode)
                    || c.source.equals(c.ascii)
                    || (Normalizer2.getNFCInstance().isNormalized(c.source)
                            && c.source.codePoints().noneMatch(p -> p == 'Σ')
                            && c.source.toLowerCase(Locale.ROOT).equals(c.unicode));
            List<String> labels = List.of(c.ascii.split("\\.", -1));
            boolean name = labels.size() > 1
                    && c.ascii.length() <= 253
                    && labels.stream().allMatch(label -> PLAIN.matcher(label).matches())
                    && !labels.getLast().matches("[0-9]+");
            if (onlyCase && name && !c.error()) {
                assertThat(Address.parse(c.source).valid().map(Address::canonical))
                        .as("%s", c)
                        .contains(c.ascii);
                expected++;
            }
        }
        assertThat(expected).isGreaterThan(100);
    }

    @Test
    void whatIsSuggestedIsWhatUnicodeWouldMakeOfIt() throws IOException {
        int suggested = 0;
        for (Case c : cases()) {
            if (Address.parse(c.source) instanceof Checked.Invalid<Address>(Violation violation)
                    && !violation.suggestions().isEmpty()
                    && !c.error()
                    && !c.source.contains(".xn--")) {
                assertThat(violation.suggestions()).as("%s", c).contains(c.ascii.replaceFirst("[.]$", ""));
                suggested++;
            }
        }
        assertThat(suggested).isGreaterThan(50);
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (var in = Objects.requireNonNull(IdnaConformanceTest.class.getResourceAsStream("IdnaTestV2.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.replaceFirst("#.*", "").split(";", -1);
                if (columns.length >= 5) {
                    Case read = read(columns);
                    if (!changedSince(read.source + read.unicode)) {
                        cases.add(read);
                    }
                }
            }
        }
        assertThat(cases).hasSizeGreaterThan(3_000);
        return cases;
    }

    private static boolean changedSince(String text) {
        return CHANGED_SINCE.matcher(text).find()
                || text.codePoints().anyMatch(c -> UCharacter.getAge(c).getMajor() > 13);
    }

    private static Case read(String[] columns) {
        String source = unescape(columns[0]);
        String unicode = columns[1].isBlank() ? source : unescape(columns[1]);
        String ascii = columns[3].isBlank() ? unicode : unescape(columns[3]);
        String status = columns[4].isBlank() ? columns[2].strip() : columns[4].strip();
        return new Case(source, unicode, ascii, status);
    }

    private static String unescape(String column) {
        return ESCAPE.matcher(column.strip()).replaceAll(match -> {
            String digits = match.group(1) == null ? match.group(2) : match.group(1);
            return Matcher.quoteReplacement(Character.toString(Integer.parseInt(digits, 16)));
        });
    }
}
