package io.sluice.protocol;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How this product reads and writes JSON: no doubled fields, nothing after the end, nothing nested deeply. */
public final class Json {
    private static final int DEPTH = 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(30)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /**
     * Reads a text that holds one JSON value.
     *
     * @throws Malformed if it does not; the message repeats nothing of the text
     */
    public static JsonNode tree(String text) throws Malformed {
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree.isMissingNode()) {
                throw new Malformed("There is no JSON in it.");
            }
            return tree;
        } catch (StreamReadException e) {
            throw new Malformed("This is not JSON as expected, near line %d, column %d."
                    .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        } catch (JacksonException e) {
            throw new Malformed("This is not one JSON value.");
        }
    }

    /** The text of one JSON value. */
    static String text(Consumer<JsonGenerator> value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            value.accept(json);
        }
        return text.toString();
    }

    /** The text of one JSON object. */
    static String object(Consumer<ObjectWriter> fields) {
        return text(json -> {
            json.writeStartObject();
            fields.accept(new ObjectWriter(json));
            json.writeEndObject();
        });
    }
}
