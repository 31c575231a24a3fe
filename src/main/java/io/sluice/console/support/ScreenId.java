package io.sluice.console.support;

import static io.sluice.console.support.Texts.text;

/** The screens of the console, in the order of the navigation. */
public enum ScreenId {
    APPROVALS,
    POLICIES,
    CREATED,
    S3_BUCKETS,
    AZURE_STORAGE,
    GOOGLE_CLOUD,
    EGRESS_IPS,
    CHECK,
    OUTBOX,
    SETTINGS;

    /** The screen's name on screen. */
    public String title() {
        return switch (this) {
            case APPROVALS -> text("support.screen.approvals");
            case POLICIES -> text("support.screen.policies");
            case CREATED -> text("support.screen.created");
            case S3_BUCKETS -> text("support.screen.buckets");
            case AZURE_STORAGE -> text("support.screen.storage");
            case GOOGLE_CLOUD -> text("support.screen.cloud");
            case EGRESS_IPS -> text("support.screen.egressips");
            case CHECK -> text("support.screen.check");
            case OUTBOX -> text("support.screen.outbox");
            case SETTINGS -> text("support.screen.settings");
        };
    }
}
