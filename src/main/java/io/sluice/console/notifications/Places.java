package io.sluice.console.notifications;

/** Brings what a notification tells of into view. Used on the UI thread. */
public interface Places {
    void show(Place place);
}
