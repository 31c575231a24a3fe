package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.SpoofChecker;
import io.sluice.egress.Ipv4Block;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped lists: what they say of themselves, and that what was computed of them beforehand is right. */
class ReferenceListsTest {
    /** The README's row of each list, cell by cell. */
    private static Map<String, String[]> readme() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ReferenceListsTest.class.getResourceAsStream("/io/sluice/egress/analysis/README.md"))) {
            Map<String, String[]> rows = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> line.split(" \\| ", -1))
                    .forEach(cells -> rows.put(cells[0].substring(3, cells[0].length() - 1), cells));
            return rows;
        }
    }

    @Test
    void theReadmeSaysOfEachListWhatTheListSays() throws IOException {
        Map<String, String[]> readme = readme();
        assertTrue(readme.size() >= 26, readme.keySet()::toString);
        for (Map.Entry<String, String[]> row : readme.entrySet()) {
            // A list that is not what it says of itself does not load.
            ReferenceList list = ReferenceList.load(row.getKey());
            String[] cells = row.getValue();
            assertEquals(list.head().get("what"), cells[1], row.getKey());
            assertEquals(list.head().get("source"), cells[3], row.getKey());
            assertEquals(list.head().get("licence"), cells[4], row.getKey());
            assertEquals(list.date(), cells[5], row.getKey());
            assertEquals(list.head().get("entries"), cells[6], row.getKey());
            if (list.head().containsKey("columns")) {
                assertEquals(list.head().get("columns").replace("\t", ", "), cells[2], row.getKey());
            }
        }
    }

    @Test
    void everyRowHasItsColumnsAndNoneIsThereTwice() throws IOException {
        for (String file : readme().keySet()) {
            ReferenceList list = ReferenceList.load(file);
            int columns = list.head().getOrDefault("columns", "entry").split("\t").length;
            List<String> seen = new ArrayList<>();
            for (String[] row : list.rows()) {
                assertEquals(columns, row.length, () -> file + " " + String.join(" ", row));
                seen.add(String.join("\t", row));
            }
            assertEquals(seen.size(), seen.stream().distinct().count(), file);
        }
    }

    @Test
    void registeredDomainsInTheListsAreThoseOfThePublicSuffixList() {
        for (String file :
                List.of("well-known-platforms.tsv", "well-known-linked.tsv", "well-known-third-parties.tsv")) {
            for (String[] row : ReferenceList.load(file).rows()) {
                assertEquals(DomainParts.of(row[0]).registered(), row[row.length - 1]);
            }
        }
        for (String[] row : ReferenceList.load("well-known-popular.tsv").rows()) {
            assertEquals(DomainParts.of(row[0]).registered(), row[0]);
        }
    }

    @Test
    void noRegistryGivesOutNamesBelowAnotherLabelOfComNetOrOrg() {
        for (String[] row : ReferenceList.load("private-suffixes.tsv").rows()) {
            String name = "x." + row[0].replace("*.", "").replace("!", "");
            if (name.endsWith(".com") || name.endsWith(".net") || name.endsWith(".org")) {
                assertEquals(
                        name.substring(name.length() - 3),
                        Objects.requireNonNull(com.google.common.net.InternetDomainName.from(name)
                                        .registrySuffix())
                                .toString());
            }
        }
    }

    @Test
    void skeletonsOfAsciiNamesAreThoseOfIcu() {
        SpoofChecker icu = new SpoofChecker.Builder().build();
        List<String> names = new ArrayList<>(List.of("abcdefghijklmnopqrstuvwxyz0123456789-.com"));
        ReferenceList.load("well-known-popular.tsv").rows().stream().limit(500).forEach(row -> names.add(row[0]));
        for (String name : names) {
            assertEquals(icu.getSkeleton(name), Skeletons.of(name));
            assertEquals(icu.getSkeleton(name.toUpperCase(Locale.ROOT)), Skeletons.capital(name));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aBlockIsHeldByWhoHoldsMostOfItsAddresses(long seed) {
        Random random = new Random(seed);
        List<Ipv4Block> blocks = new ArrayList<>();
        Ranges ranges = new Ranges();
        for (long at = 0x0A000000L; blocks.size() < 300; ) {
            int prefix = 24 + random.nextInt(9);
            long size = 1L << (32 - prefix);
            at = (at + random.nextInt(200) + size - 1) / size * size;
            String cidr = Ipv4Block.dotted(at) + "/" + prefix;
            blocks.add((Ipv4Block) io.sluice.egress.Address.parse(cidr).orThrow());
            ranges.add(cidr, "label0");
            at += size;
        }
        for (int i = 0; i < 500; i++) {
            int prefix = 16 + random.nextInt(17);
            long size = 1L << (32 - prefix);
            long first = (0x0A000000L + random.nextInt(1 << 15)) / size * size;
            Ipv4Block asked = (Ipv4Block) io.sluice.egress.Address.parse(Ipv4Block.dotted(first) + "/" + prefix)
                    .orThrow();
            long held = blocks.stream()
                    .mapToLong(block -> Math.max(
                            0, Math.min(block.last(), asked.last()) - Math.max(block.first(), asked.first()) + 1))
                    .sum();
            assertEquals(
                    held == 0 ? Optional.empty() : Optional.of(new Ranges.Held("label0", held)), ranges.most(asked));
        }
    }
}
