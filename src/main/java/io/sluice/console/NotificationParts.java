package io.sluice.console;

import io.sluice.console.notifications.NotificationChoices;
import io.sluice.console.notifications.NotificationLog;
import io.sluice.console.notifications.NotificationWatch;
import io.sluice.console.notifications.NotificationsScreen;
import io.sluice.console.notifications.NotificationsViewModel;
import io.sluice.console.notifications.Places;
import io.sluice.console.notifications.Sighting;
import io.sluice.console.settings.SettingStore;
import io.sluice.console.support.Navigator;
import io.sluice.console.support.Screen;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Times;
import io.sluice.console.support.Toasts;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.sync.Sync;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The notifications of one window: what watches, what lists, and what is chosen. */
final class NotificationParts implements AutoCloseable {
    private final NotificationChoices choices;
    private final NotificationsViewModel model;
    private final NotificationWatch watch;

    /**
     * They watch from now on.
     *
     * @param before how it looked when the store was opened; null if it was never synchronized
     */
    NotificationParts(
            Catalog catalog,
            Outbox outbox,
            Sync sync,
            SettingStore store,
            @Nullable Sighting before,
            Places places,
            Toasts toasts,
            Clock clock,
            TaskExecutor tasks) {
        choices = new NotificationChoices(store);
        model = new NotificationsViewModel(new NotificationLog(store), choices, places, toasts, clock);
        watch = new NotificationWatch(catalog, outbox, sync, before, tasks, clock, model::tell);
    }

    NotificationChoices choices() {
        return choices;
    }

    Screen screen(Times times, Navigator navigator) {
        return new NotificationsScreen(model, times, navigator);
    }

    @Override
    public void close() {
        watch.close();
    }
}
