package io.sluice.console.support;

import static io.sluice.console.support.Texts.text;

/** The screens of the console, in the order of the navigation. */
public enum ScreenId {
    APPROVALS,
    POLICIES,
    CHECK,
    OUTBOX,
    SETTINGS;

    /** The screen's name on screen. */
    public String title() {
        return switch (this) {
            case APPROVALS -> text("support.screen.approvals");
            case POLICIES -> text("support.screen.policies");
            case CHECK -> text("support.screen.check");
            case OUTBOX -> text("support.screen.outbox");
            case SETTINGS -> text("support.screen.settings");
        };
    }
}
