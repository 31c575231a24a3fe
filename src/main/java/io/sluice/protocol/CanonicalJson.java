package io.sluice.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** One way to write a JSON value: fields sorted by name, no spaces. So the same command is the same however it was laid out. */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** The canonical text. */
    public static String text(JsonNode value) {
        return Json.text(json -> write(json, value));
    }

    /** The SHA-256 of the canonical text in UTF-8, as hexadecimal digits. */
    public static String sha256(JsonNode value) {
        byte[] text = text(value).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void write(JsonGenerator json, JsonNode value) {
        if (value.isObject()) {
            json.writeStartObject();
            value.propertyNames().stream().sorted().forEach(name -> {
                json.writeName(name);
                write(json, value.path(name));
            });
            json.writeEndObject();
        } else if (value.isArray()) {
            json.writeStartArray();
            value.forEach(element -> write(json, element));
            json.writeEndArray();
        } else if (value.isString()) {
            json.writeString(value.stringValue());
        } else {
            json.writeRawValue(value.toString());
        }
    }
}
