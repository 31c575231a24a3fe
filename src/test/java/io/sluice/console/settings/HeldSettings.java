package io.sluice.console.settings;

import java.util.Map;
import java.util.Optional;

/** Settings that are kept in a map. */
public record HeldSettings(Map<String, String> kept) implements SettingStore {
    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    @Override
    public void put(String name, String content) {
        kept.put(name, content);
    }
}
