package io.sluice.console.support;

import static io.sluice.console.support.Texts.text;

import org.jspecify.annotations.Nullable;

/** The screens of the console, in the order of the navigation. */
public enum ScreenId {
    APPROVALS(Section.INBOX),
    POLICIES(Section.NETWORK_EGRESS),
    GLOBAL(Section.NETWORK_EGRESS),
    CREATED(Section.NETWORK_EGRESS),
    S3_BUCKETS(Section.NETWORK_EGRESS),
    AZURE_STORAGE(Section.NETWORK_EGRESS),
    GOOGLE_CLOUD(Section.NETWORK_EGRESS),
    EGRESS_IPS(Section.NETWORK_EGRESS),
    CHECK(Section.REST),
    SOURCE(Section.REST),
    ROLES(Section.REST),
    AUDIT(Section.REST),
    OUTBOX(Section.REST),
    POSTURE(Section.REST),
    SETTINGS(Section.REST),
    NOTIFICATIONS(Section.UNLISTED),
    ENROLLMENTS(Section.UNLISTED),
    ABOUT(Section.UNLISTED);

    private final Section section;

    /** Where in the navigation a screen stands. */
    public enum Section {
        INBOX,
        NETWORK_EGRESS,
        REST,
        /** Not in the navigation: reached from the top bar, the palette and other screens. */
        UNLISTED;

        /** What stands above its screens; null if nothing does. */
        public @Nullable String heading() {
            return this == NETWORK_EGRESS ? text("support.section.egress") : null;
        }
    }

    ScreenId(Section section) {
        this.section = section;
    }

    /** Where in the navigation it stands. */
    public Section section() {
        return section;
    }

    /**
     * Its number in the navigation, from 1; 0 if it is not listed there, or stands beside the page above it and has none of
     * its own. An enrollment has one cloud, so those share one.
     */
    public int number() {
        if (section == Section.UNLISTED || beside()) {
            return 0;
        }
        int number = 0;
        for (ScreenId each : values()) {
            if (each != AZURE_STORAGE && each != GOOGLE_CLOUD && !each.beside()) {
                number++;
            }
            if (each == this) {
                break;
            }
        }
        return number;
    }

    /** Whether it belongs to the page above it: there are more pages than digits. */
    private boolean beside() {
        return this == GLOBAL || this == SOURCE;
    }

    /** The screen's name on screen. */
    public String title() {
        return switch (this) {
            case APPROVALS -> text("support.screen.approvals");
            case POLICIES -> text("support.screen.policies");
            case GLOBAL -> text("support.screen.global");
            case CREATED -> text("support.screen.created");
            case S3_BUCKETS -> text("support.screen.buckets");
            case AZURE_STORAGE -> text("support.screen.storage");
            case GOOGLE_CLOUD -> text("support.screen.cloud");
            case EGRESS_IPS -> text("support.screen.egressips");
            case CHECK -> text("support.screen.check");
            case SOURCE -> text("support.screen.source");
            case ROLES -> text("support.screen.roles");
            case AUDIT -> text("support.screen.audit");
            case OUTBOX -> text("support.screen.outbox");
            case POSTURE -> text("support.screen.posture");
            case SETTINGS -> text("support.screen.settings");
            case NOTIFICATIONS -> text("support.screen.notifications");
            case ENROLLMENTS -> text("support.screen.enrollments");
            case ABOUT -> text("support.screen.about");
        };
    }
}
