package io.sluice.console.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final String KEY = "(?:" + String.join("|", Texts.FILES) + ")\\.[a-z0-9.-]+";
    private static final Path TEXTS = Path.of("src/main/resources/io/sluice/console/texts");
    private static final String SOURCES = sources(Path.of("src/main/java/io/sluice/console"), ".java");
    private static final String VIEWS = sources(Path.of("fxml"), ".fxml");

    @Test
    void everyTextThatIsAskedForExists() {
        Set<String> missing = new TreeSet<>(asked());
        missing.removeAll(Texts.bundle().keySet());
        assertThat(missing).as("lines to add to the properties files").isEmpty();
    }

    @Test
    void everyTextIsAskedFor() {
        Set<String> unused = new TreeSet<>(Texts.bundle().keySet());
        unused.removeAll(asked());
        assertThat(unused).as("lines to take out of the properties files").isEmpty();
    }

    @Test
    void noKeyIsPutTogether() {
        assertThat(found(SOURCES, "(?:text|getString)\\(\\s*\"[^\"]*\"\\s*\\+|\"" + KEY + "\\.?\"\\s*\\+"))
                .isEmpty();
    }

    @Test
    void everyFileIsReadAndItsKeysBeginWithItsName() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".properties", "")))
                    .containsExactlyInAnyOrderElementsOf(Texts.FILES);
        }
        for (String file : Texts.FILES) {
            List<String> keys = Files.readAllLines(TEXTS.resolve(file + ".properties")).stream()
                    .filter(line -> line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).isNotEmpty().doesNotHaveDuplicates().allMatch(key -> key.startsWith(file + "."));
        }
    }

    @Test
    void noTextHasTheStraightApostropheThatMessagePatternsSwallow() {
        assertThat(Texts.bundle().keySet())
                .allSatisfy(
                        key -> assertThat(Texts.bundle().getString(key)).as(key).doesNotContain("'"));
    }

    @Test
    void aNumberBeforeAPluralIsAChoice() {
        Pattern plural = Pattern.compile("(?<!<)\\{\\d} (?:more )?(?:address-port"
                + " )?(?:pairs|addresses|ports|names|workloads|projects|policies|people"
                + "|proposals|decisions|steps|findings|warnings|notes|fields|sources|users|groups)\\b");
        assertThat(plural.matcher("lacks {0} pairs").find()).isTrue();
        assertThat(Texts.bundle().keySet())
                .allSatisfy(
                        key -> assertThat(Texts.bundle().getString(key)).as(key).doesNotContainPattern(plural));
    }

    @Test
    void argumentsAreFilledIn() {
        assertThat(Texts.text("pieces.meter", "7", "10")).isEqualTo("7 of 10");
    }

    @Test
    void whatWouldTurnTheOrderOfASentenceIsShownByItsNumber() {
        assertThat(Texts.text("approvals.quote", "gro\u202Eelgoog")).isEqualTo("“gro<U+202E>elgoog”");
        assertThat(Texts.text("approvals.item", "a\u2067b", "Officer")).isEqualTo("a<U+2067>b · Officer");
        assertThat(Texts.text("approvals.item", "👨‍👩‍👧 نامه\u200Cای", "Officer"))
                .contains("👨‍👩‍👧", "نامه\u200Cای");
    }

    @Test
    void thePartsOfALineThatWasPutTogetherElsewhereKeepTheirPlaces() {
        assertThat(Texts.dotted("שם בעברית · rtl.example:443")).isEqualTo("\u200eשם בעברית\u200e · rtl.example:443");
        assertThat(Texts.dotted("Réseau · a")).isEqualTo("Réseau · a");
        assertThat(Texts.dotted("")).isEmpty();
    }

    @Test
    void whatIsWrittenFromRightToLeftKeepsItsPlace() {
        String name = "שם בעברית";
        String line = Texts.text("approvals.item", name, "Billing engineer 1");
        assertThat(line).isEqualTo("\u200e" + name + "\u200e · Billing engineer 1");
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        assertThat(bidi.getLevelAt(line.indexOf('ש'))).isOdd();
        assertThat(bidi.getLevelAt(line.indexOf('·'))).isZero();
        assertThat(bidi.getLevelAt(line.indexOf('B'))).isZero();
        assertThat(Texts.text("approvals.quote", name)).isEqualTo("“" + name + "”");
        assertThat(Texts.text("approvals.item", "Réseau 東京", "a")).isEqualTo("Réseau 東京 · a");
    }

    private static Set<String> asked() {
        Set<String> asked = new TreeSet<>(found(SOURCES, "(?<=\")" + KEY + "(?=\")"));
        asked.addAll(found(VIEWS, "(?<=\"%)" + KEY + "(?=\")"));
        return asked;
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String sources(Path folder, String ending) {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                texts.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return String.join("\n", texts);
    }
}
