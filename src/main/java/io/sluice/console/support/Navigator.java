package io.sluice.console.support;

/** Brings screens into view. Used on the UI thread. */
public interface Navigator {
    void show(ScreenId screen);
}
