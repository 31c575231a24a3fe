package io.sluice.console.support;

import static io.sluice.console.support.Texts.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every shortcut of the console, in one place; the sheet that {@code ?} opens is made from it. */
public enum Shortcut {
    NEXT(Group.LIST, "J", null, "Down"),
    PREVIOUS(Group.LIST, "K", null, "Up"),
    SELECT(Group.LIST, "X", null, null),
    SEARCH(Group.LIST, "/", null, null),
    APPROVE(Group.DECISION, "A", null, null),
    DENY(Group.DECISION, "D", null, null),
    DENY_AND_GRANT(Group.DECISION, "G", null, null),
    REQUEST_CHANGES(Group.DECISION, "R", null, null),
    MANAGE_SHARING(Group.DECISION, "S", null, null),
    UPDATE_METADATA(Group.DECISION, "E", null, null),
    UNDO(Group.DECISION, "U", null, null),
    NEW_POLICY(Group.LIST, "N", null, null),
    PALETTE(Group.WINDOW, null, "Shortcut+K", null),
    SCREEN_1(Group.WINDOW, null, "Shortcut+1", null),
    SCREEN_2(Group.WINDOW, null, "Shortcut+2", null),
    SCREEN_3(Group.WINDOW, null, "Shortcut+3", null),
    SCREEN_4(Group.WINDOW, null, "Shortcut+4", null),
    SCREEN_5(Group.WINDOW, null, "Shortcut+5", null),
    SCREEN_6(Group.WINDOW, null, "Shortcut+6", null),
    SCREEN_7(Group.WINDOW, null, "Shortcut+7", null),
    SCREEN_8(Group.WINDOW, null, "Shortcut+8", null),
    SYNC_NOW(Group.WINDOW, null, "F5", null),
    HELP(Group.WINDOW, "?", null, null);

    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

    private final Group group;
    private final @Nullable String character;
    private final @Nullable String combination;
    private final @Nullable String alternative;

    /** Where on the sheet a shortcut stands. */
    public enum Group {
        LIST,
        DECISION,
        WINDOW;

        /** The group's heading. */
        public String title() {
            return switch (this) {
                case LIST -> text("support.shortcuts.list");
                case DECISION -> text("support.shortcuts.decision");
                case WINDOW -> text("support.shortcuts.window");
            };
        }
    }

    Shortcut(Group group, @Nullable String character, @Nullable String combination, @Nullable String alternative) {
        this.group = group;
        this.character = character;
        this.combination = combination;
        this.alternative = alternative;
    }

    public Group group() {
        return group;
    }

    /** The single key that runs it, as typed; null if it takes a combination. Single keys can be switched off. */
    public @Nullable String character() {
        return character;
    }

    /** The combination that runs it, in the form of {@link javafx.scene.input.KeyCombination#valueOf}; null if a single key. */
    public @Nullable String combination() {
        return combination;
    }

    /** As people read it: {@code A}, {@code Ctrl+K}; on a Mac {@code Cmd+K}. */
    public String keys() {
        return character != null ? character : keys(String.valueOf(combination));
    }

    /** Another key that the control with the focus understands by itself, as people read it; null if there is none. */
    public @Nullable String alternative() {
        return alternative;
    }

    /** What it does, for the sheet. */
    public String title() {
        return switch (this) {
            case NEXT -> text("support.shortcut.next");
            case PREVIOUS -> text("support.shortcut.previous");
            case SELECT -> text("support.shortcut.select");
            case SEARCH -> text("support.shortcut.search");
            case APPROVE -> text("support.shortcut.approve");
            case DENY -> text("support.shortcut.deny");
            case DENY_AND_GRANT -> text("support.shortcut.grant");
            case REQUEST_CHANGES -> text("support.shortcut.changes");
            case MANAGE_SHARING -> text("support.shortcut.sharing");
            case UPDATE_METADATA -> text("support.shortcut.metadata");
            case UNDO -> text("support.shortcut.undo");
            case NEW_POLICY -> text("support.shortcut.propose");
            case PALETTE -> text("support.shortcut.palette");
            case SCREEN_1 -> ScreenId.APPROVALS.title();
            case SCREEN_2 -> ScreenId.POLICIES.title();
            case SCREEN_3 -> ScreenId.CREATED.title();
            case SCREEN_4 -> text("support.shortcut.cloud");
            case SCREEN_5 -> ScreenId.EGRESS_IPS.title();
            case SCREEN_6 -> ScreenId.CHECK.title();
            case SCREEN_7 -> ScreenId.OUTBOX.title();
            case SCREEN_8 -> ScreenId.SETTINGS.title();
            case SYNC_NOW -> text("support.shortcut.sync");
            case HELP -> text("support.shortcut.help");
        };
    }

    /** The shortcut of a screen: they are numbered in the order of the navigation. */
    public static Shortcut of(ScreenId screen) {
        return switch (screen) {
            case APPROVALS -> SCREEN_1;
            case POLICIES -> SCREEN_2;
            case CREATED -> SCREEN_3;
            // an enrollment has one of the three at most
            case S3_BUCKETS, AZURE_STORAGE, GOOGLE_CLOUD -> SCREEN_4;
            case EGRESS_IPS -> SCREEN_5;
            case CHECK -> SCREEN_6;
            case OUTBOX -> SCREEN_7;
            case SETTINGS -> SCREEN_8;
        };
    }

    /** The shortcuts of a group, in order. */
    public static List<Shortcut> in(Group group) {
        return List.of(values()).stream().filter(each -> each.group == group).toList();
    }

    private static String keys(String combination) {
        return combination.replace("Shortcut", MAC ? "Cmd" : "Ctrl");
    }
}
