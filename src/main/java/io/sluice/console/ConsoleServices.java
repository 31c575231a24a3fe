package io.sluice.console;

import io.sluice.console.settings.SettingStore;
import io.sluice.console.shell.Plug;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.sync.Sync;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What the console stands on.
 *
 * @param local what is known of the store on this disk
 * @param plug the demo backend's; null if the backend is not the demo's
 * @param clock in the zone that times are shown in
 * @param end stops and closes all of this, once the window is gone; not on the FX thread, because it may take a moment
 */
public record ConsoleServices(
        Catalog catalog,
        Outbox outbox,
        Sync sync,
        SettingStore settings,
        LocalFacts local,
        @Nullable Plug plug,
        Clock clock,
        Runnable end) {

    /** How well the local store is protected, in a sentence. */
    public String protection() {
        return local.protection();
    }
}
