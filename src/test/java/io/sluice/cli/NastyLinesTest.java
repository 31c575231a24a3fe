package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.Destination;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every way to write a destination that people, spreadsheets and other programs have, and what is said of it: the verdict,
 * the rule, the offending part and what is suggested instead. The cases stand in {@code nasty-destinations.jsonl}.
 */
final class NastyLinesTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private static List<JsonNode> cases() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(NastyLinesTest.class.getResourceAsStream("nasty-destinations.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(MAPPER::readTree)
                    .toList();
        }
    }

    private List<JsonNode> verdicts(List<String> lines) throws IOException {
        Path file = Files.writeString(folder.resolve("list"), String.join("\n", lines) + "\n");
        StringWriter out = new StringWriter();
        new Program(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(new StringWriter()))
                .run("lint", "--json", file.toString());
        return out.toString().lines().map(MAPPER::readTree).toList();
    }

    @TestFactory
    Stream<DynamicTest> eachHasItsVerdict() throws IOException {
        List<JsonNode> cases = cases();
        List<JsonNode> verdicts = verdicts(
                cases.stream().map(each -> each.get("line").stringValue()).toList());
        assertThat(verdicts).hasSameSizeAs(cases).hasSizeGreaterThan(240);
        return Stream.iterate(0, i -> i < cases.size(), i -> i + 1)
                .map(i -> DynamicTest.dynamicTest(
                        (i + 1) + " " + cases.get(i).get("line"),
                        () -> assertThat(said(verdicts.get(i))).isEqualTo(said(cases.get(i)))));
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

    @Test
    void whatIsSuggestedIsAccepted() throws IOException {
        for (JsonNode each : cases()) {
            for (JsonNode suggested : each.path("suggestions")) {
                String text = suggested.stringValue();
                switch (each.path("rule").asString()) {
                    case "R1" ->
                        assertThat(Destination.parse(text, "1").valid())
                                .as(text)
                                .isPresent();
                    case "R2" ->
                        assertThat(Destination.parse("192.0.2.1", text).valid())
                                .as(text)
                                .isPresent();
                    default -> assertThat(text).isIn("DIRECT", "AGENT_PROXY");
                }
            }
        }
    }

    @Test
    void noMessageHidesACharacterFromItsReader() throws IOException {
        List<JsonNode> verdicts = verdicts(
                cases().stream().map(each -> each.get("line").stringValue()).toList());
        assertThat(verdicts)
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
