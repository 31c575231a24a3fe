package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.Destination;
import io.sluice.egress.S3BucketName;
import io.sluice.egress.StorageAccountId;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every way to write a destination, a bucket or a storage account that people, spreadsheets and other programs have, and what
 * is said of it: the verdict, the rule, the offending part and what is suggested instead. The cases stand in {@code
 * nasty-….jsonl}.
 */
final class NastyLinesTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private static List<JsonNode> cases(LintSubject what) {
        String file = switch (what) {
            case DESTINATION -> "nasty-destinations.jsonl";
            case S3_BUCKET -> "nasty-buckets.jsonl";
            case AZURE_STORAGE -> "nasty-accounts.jsonl";
        };
        try (InputStream in = Objects.requireNonNull(NastyLinesTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(MAPPER::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<JsonNode> verdicts(LintSubject what, List<String> lines) {
        try {
            Path file = Files.writeString(folder.resolve("list"), String.join("\n", lines) + "\n");
            return printed("lint", "--json", "--what", what.toString(), file.toString())
                    .map(MAPPER::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> printed(String... command) {
        StringWriter out = new StringWriter();
        new Program(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(new StringWriter()))
                .run(command);
        return out.toString().lines();
    }

    private List<JsonNode> verdicts(LintSubject what) {
        return verdicts(
                what,
                cases(what).stream().map(each -> each.get("line").stringValue()).toList());
    }

    @TestFactory
    Stream<DynamicTest> eachHasItsVerdict() {
        return Stream.of(LintSubject.values()).flatMap(what -> {
            List<JsonNode> cases = cases(what);
            List<JsonNode> verdicts = verdicts(what);
            assertThat(verdicts).hasSameSizeAs(cases).hasSizeGreaterThan(90);
            return Stream.iterate(0, i -> i < cases.size(), i -> i + 1)
                    .map(i -> DynamicTest.dynamicTest(
                            what + " " + (i + 1) + " " + cases.get(i).get("line"),
                            () -> assertThat(said(verdicts.get(i))).isEqualTo(said(cases.get(i)))));
        });
    }

    /** What a case and a verdict have in common; messages may be worded better without changing what is right. */
    private static Map<String, String> said(JsonNode verdict) {
        return Map.of(
                "form", verdict.path("form").asString(""),
                "canonical", verdict.path("canonical").asString(""),
                "ports", verdict.path("ports").asString(""),
                "rule", verdict.path("rule").asString(""),
                "offending", verdict.path("offending").asString(""),
                "suggestions", verdict.path("suggestions").toString());
    }

    /** A suggestion stands in the place of what is wrong, and is accepted there. */
    @ParameterizedTest
    @EnumSource(LintSubject.class)
    void whatIsSuggestedIsAccepted(LintSubject what) {
        for (JsonNode each : cases(what)) {
            for (JsonNode suggested : each.path("suggestions")) {
                String text = suggested.stringValue();
                assertThat(
                                switch (each.path("rule").asString()) {
                                    case "R1" ->
                                        Destination.parse(text, "1").valid().isPresent();
                                    case "R2" ->
                                        Destination.parse("192.0.2.1", text)
                                                .valid()
                                                .isPresent();
                                    case "R4" ->
                                        List.of("DIRECT", "AGENT_PROXY").contains(text);
                                    case "R17" ->
                                        S3BucketName.parse(text).valid().isPresent();
                                    default ->
                                        StorageAccountId.parse(text).valid().isPresent();
                                })
                        .as(text)
                        .isTrue();
            }
        }
    }

    /** A whole line that is offered goes in by the same door, and is accepted as it is. */
    @ParameterizedTest
    @EnumSource(LintSubject.class)
    void whatIsOfferedInsteadOfALineIsAcceptedAsOne(LintSubject what) {
        List<String> offered = verdicts(what).stream()
                .flatMap(verdict -> verdict.path("instead").valueStream())
                .map(JsonNode::stringValue)
                .toList();
        assertThat(offered).hasSizeGreaterThan(20);
        assertThat(verdicts(what, offered))
                .hasSameSizeAs(offered)
                .allSatisfy(verdict ->
                        assertThat(verdict.get("valid").booleanValue()).isTrue());
    }

    /** In words for people, whatever stands behind "Accepted:" is a line that is accepted. */
    @ParameterizedTest
    @EnumSource(LintSubject.class)
    void theWordsOfferWholeLines(LintSubject what) throws IOException {
        Path file = Files.writeString(
                folder.resolve("list"),
                cases(what).stream()
                        .map(each -> each.get("line").stringValue())
                        .collect(Collectors.joining("\n", "", "\n")));
        List<String> offered = printed("lint", "--what", what.toString(), file.toString())
                .filter(line -> line.contains(" Accepted: "))
                .map(line -> line.substring(line.lastIndexOf(" Accepted: ") + 11, line.length() - 1))
                .flatMap(lines -> Stream.of(lines.split(" or ")))
                .toList();
        assertThat(offered).hasSizeGreaterThan(20);
        assertThat(verdicts(what, offered))
                .allSatisfy(verdict ->
                        assertThat(verdict.get("valid").booleanValue()).isTrue());
    }

    @ParameterizedTest
    @EnumSource(LintSubject.class)
    void noMessageHidesACharacterFromItsReader(LintSubject what) {
        assertThat(verdicts(what))
                .map(verdict -> verdict.path("message").asString(""))
                .allMatch(message -> message.codePoints().noneMatch(NastyLinesTest::hidden));
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> (c >= 0xFE00 && c <= 0xFE0F) || c == 0x034F || c == 0x3164 || c == 0x00A0;
        };
    }
}
