package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import java.util.List;

/** The views that every list begins with. */
public final class DefaultViews {
    /** Says nothing true to whom others' imports are not shown (R14). */
    private static final SavedView NEVER_USED = new SavedView(text("policies.view.never"), "never-used");

    /** Of all policies. */
    public static final List<SavedView> OF_ALL = List.of(
            new SavedView(text("policies.view.all"), ""),
            new SavedView(text("policies.view.active"), "state:active"),
            new SavedView(text("policies.view.waiting"), "state:waiting"),
            new SavedView(text("policies.view.paused"), "state:paused"),
            NEVER_USED,
            new SavedView(text("policies.view.global"), "global:yes"));

    /** Of the policies of one's own. */
    public static final List<SavedView> OF_OWN = List.of(
            new SavedView(text("policies.view.all"), ""),
            new SavedView(text("policies.view.pending"), "state:pending"),
            new SavedView(text("policies.view.asked"), "state:asked"),
            new SavedView(text("policies.view.active"), "state:active"));

    private DefaultViews() {}

    /**
     * Those of these views that can be told.
     *
     * @param partial whether others' imports are not shown
     */
    static List<SavedView> known(List<SavedView> views, boolean partial) {
        return views.stream()
                .filter(view -> !partial || !view.equals(NEVER_USED))
                .toList();
    }
}
