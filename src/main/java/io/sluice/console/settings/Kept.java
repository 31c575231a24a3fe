package io.sluice.console.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Properties whose every change is kept at once. A kept value that cannot be read is logged, and the property keeps what it
 * has at first.
 */
public final class Kept {
    private static final Logger LOG = LoggerFactory.getLogger(Kept.class);

    private final SettingStore store;
    /** The object views of properties, which those they view hold weakly. */
    private final List<Property<?>> held = new ArrayList<>();

    /** Properties that are kept here. */
    public Kept(SettingStore store) {
        this.store = store;
    }

    /** Gives a property what was kept, and keeps it from now on as its value prints. */
    public <T> void keep(String name, Property<T> property, Function<String, T> reader) {
        keep(name, property, reader, Object::toString);
    }

    /**
     * Gives a property what was kept, and keeps it from now on.
     *
     * @param reader throws an {@link IllegalArgumentException} for what it cannot read
     */
    public <T> void keep(String name, Property<T> property, Function<String, T> reader, Function<T, String> writer) {
        read(name, reader).ifPresent(property::setValue);
        property.addListener((observable, before, now) -> store.put(name, writer.apply(now)));
        held.add(property);
    }

    /** What was kept; empty if nothing was or it cannot be read. */
    public <T> Optional<T> read(String name, Function<String, T> reader) {
        Optional<String> kept = store.get(name);
        try {
            return kept.map(reader);
        } catch (IllegalArgumentException e) {
            LOG.warn(
                    "The setting {} is kept as {}, which cannot be read; it starts anew: {}", name, kept, e.toString());
            return Optional.empty();
        }
    }
}
