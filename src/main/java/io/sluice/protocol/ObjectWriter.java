package io.sluice.protocol;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the fields of a JSON object in order. A null leaves its field out. */
record ObjectWriter(JsonGenerator json) {

    ObjectWriter text(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
        return this;
    }

    ObjectWriter id(String name, @Nullable UUID value) {
        return text(name, value == null ? null : value.toString());
    }

    ObjectWriter constant(String name, @Nullable Enum<?> value) {
        return text(name, value == null ? null : value.name());
    }

    ObjectWriter number(String name, long value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    ObjectWriter flag(String name, boolean value) {
        json.writeBooleanProperty(name, value);
        return this;
    }

    ObjectWriter instant(String name, @Nullable Instant value) {
        return value == null ? this : number(name, value.toEpochMilli());
    }

    ObjectWriter texts(String name, Collection<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
        return this;
    }

    ObjectWriter ids(String name, Collection<UUID> values) {
        return texts(name, values.stream().map(UUID::toString).toList());
    }

    /** A value that is JSON already; it stands as it is. */
    ObjectWriter json(String name, @Nullable String value) {
        if (value != null) {
            json.writeName(name);
            json.writeRawValue(value);
        }
        return this;
    }

    ObjectWriter object(String name, Consumer<ObjectWriter> fields) {
        json.writeObjectPropertyStart(name);
        fields.accept(this);
        json.writeEndObject();
        return this;
    }

    <T> ObjectWriter objects(String name, List<T> values, Consumer<T> fields) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> {
            json.writeStartObject();
            fields.accept(value);
            json.writeEndObject();
        });
        json.writeEndArray();
        return this;
    }
}
