package io.sluice.console.settings;

import java.util.Map;

/** Where settings are kept. Called in the background. */
public interface SettingStore {

    /** Everything that was ever set. */
    Map<String, String> read();

    /** Keeps one setting. */
    void write(String name, String value);
}
