package io.sluice.console.settings;

import java.util.Optional;

/** Where settings are kept. Neither reading nor writing waits for the disk, so both may be called on the UI thread. */
public interface SettingStore {

    /** What was kept under a name; empty if nothing was. */
    Optional<String> get(String name);

    /** Keeps something under a name. */
    void put(String name, String content);
}
