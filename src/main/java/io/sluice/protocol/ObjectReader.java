package io.sluice.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the fields of a JSON object. A missing or mistyped field is {@link Malformed}, named with its path. Fields that
 * nobody asked for are ignored unless {@link #complete} is called at the end.
 */
public final class ObjectReader {
    /** The latest instant that is taken, in the year 9999. */
    private static final long LATEST = 253_402_300_799_999L;

    private final JsonNode object;
    private final String path;
    private final Set<String> asked = new HashSet<>();

    private ObjectReader(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    /** Reads a whole text as one object. */
    public static ObjectReader of(String text) throws Malformed {
        return of(Json.tree(text), "");
    }

    /** Reads a value as an object; the path is what fields are named with, empty for the outermost. */
    public static ObjectReader of(JsonNode value, String path) throws Malformed {
        if (!value.isObject()) {
            throw new Malformed((path.isEmpty() ? "This" : "“" + path + "”") + " is not a JSON object.");
        }
        return new ObjectReader(value, path.isEmpty() ? "" : path + ".");
    }

    /** The path of a field, as messages name it. */
    String path(String name) {
        return path + name;
    }

    private Optional<JsonNode> value(String name) {
        asked.add(name);
        return object.optional(name).filter(value -> !value.isNull());
    }

    private JsonNode required(String name) throws Malformed {
        return value(name).orElseThrow(() -> new Malformed("“" + path(name) + "” is missing."));
    }

    private Malformed not(String name, String what) {
        return new Malformed("“" + path(name) + "” is not " + what + ".");
    }

    /** Whether there is a value. */
    public boolean has(String name) {
        return value(name).isPresent();
    }

    /** A text. */
    public String text(String name) throws Malformed {
        JsonNode value = required(name);
        if (!value.isString()) {
            throw not(name, "a text");
        }
        return wellFormed(name, value.stringValue());
    }

    /** A text; null if there is none. */
    public @Nullable String optionalText(String name) throws Malformed {
        return has(name) ? text(name) : null;
    }

    String text(String name, String otherwise) throws Malformed {
        return has(name) ? text(name) : otherwise;
    }

    /** Half a character or a zero character can be neither stored nor sent on. */
    private String wellFormed(String name, String text) throws Malformed {
        boolean odd = text.codePoints()
                .anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
        if (odd) {
            throw not(name, "well-formed text");
        }
        return text;
    }

    /** A lower-case UUID. */
    public UUID id(String name) throws Malformed {
        return id(name, required(name));
    }

    @Nullable
    UUID optionalId(String name) throws Malformed {
        return has(name) ? id(name) : null;
    }

    private UUID id(String name, JsonNode value) throws Malformed {
        String text = value.isString() ? value.stringValue() : "";
        // Only the canonical form: fromString also takes shorter ones, and upper case would be a second name.
        if (text.length() == 36) {
            try {
                UUID id = UUID.fromString(text);
                if (id.toString().equals(text)) {
                    return id;
                }
            } catch (IllegalArgumentException e) {
                throw not(name, "a lower-case UUID");
            }
        }
        throw not(name, "a lower-case UUID");
    }

    long number(String name) throws Malformed {
        JsonNode value = required(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw not(name, "a whole number");
        }
        return value.longValue();
    }

    boolean flag(String name) throws Malformed {
        JsonNode value = required(name);
        if (!value.isBoolean()) {
            throw not(name, "true or false");
        }
        return value.booleanValue();
    }

    /** True or false. */
    public boolean flag(String name, boolean otherwise) throws Malformed {
        return has(name) ? flag(name) : otherwise;
    }

    Instant instant(String name) throws Malformed {
        long millis = number(name);
        if (millis < 0 || millis > LATEST) {
            throw not(name, "an instant in UTC milliseconds");
        }
        return Instant.ofEpochMilli(millis);
    }

    @Nullable
    Instant optionalInstant(String name) throws Malformed {
        return has(name) ? instant(name) : null;
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) throws Malformed {
        String text = text(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw not(name, "one of " + List.of(type.getEnumConstants()));
    }

    /** The canonical text of a value, whatever it is; null if there is none. */
    @Nullable
    String optionalJson(String name) {
        return value(name).map(CanonicalJson::text).orElse(null);
    }

    ObjectReader object(String name) throws Malformed {
        return of(required(name), path(name));
    }

    /** A list of texts. */
    public List<String> texts(String name) throws Malformed {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!element.isString()) {
                throw not(name, "a list of texts");
            }
            texts.add(wellFormed(name, element.stringValue()));
        }
        return texts;
    }

    List<UUID> ids(String name) throws Malformed {
        List<UUID> ids = new ArrayList<>();
        for (JsonNode element : array(name)) {
            ids.add(id(name, element));
        }
        return ids;
    }

    /** The elements of a list of objects. */
    public List<ObjectReader> objects(String name) throws Malformed {
        List<ObjectReader> objects = new ArrayList<>();
        for (JsonNode element : array(name)) {
            objects.add(of(element, path(name) + "[" + objects.size() + "]"));
        }
        return objects;
    }

    /** The elements of a list, whatever they are. */
    public List<JsonNode> elements(String name) throws Malformed {
        List<JsonNode> elements = new ArrayList<>();
        array(name).forEach(elements::add);
        return elements;
    }

    private JsonNode array(String name) throws Malformed {
        JsonNode value = required(name);
        if (!value.isArray()) {
            throw not(name, "a list");
        }
        return value;
    }

    /** Refuses fields that were not asked for: a command must not carry what is silently ignored. */
    public void complete() throws Malformed {
        for (String name : object.propertyNames()) {
            if (!asked.contains(name)) {
                String shown = name.length() <= 80 ? name : name.substring(0, 80) + "…";
                throw new Malformed("“" + path(shown) + "” is not known here.");
            }
        }
    }
}
