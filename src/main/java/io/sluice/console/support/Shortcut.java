package io.sluice.console.support;

import static io.sluice.console.support.Texts.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every shortcut of the console, in one place; the sheet that {@code ?} opens is made from it. */
public enum Shortcut {
    NEXT(Group.LIST, "J", null, "Down"),
    PREVIOUS(Group.LIST, "K", null, "Up"),
    SELECT(Group.LIST, "X", null, null),
    SELECT_REQUEST(Group.LIST, "T", null, null),
    SEARCH(Group.LIST, "/", null, null),
    APPROVE(Group.DECISION, "A", null, null),
    DENY(Group.DECISION, "D", null, null),
    DENY_AND_GRANT(Group.DECISION, "G", null, null),
    REQUEST_CHANGES(Group.DECISION, "R", null, null),
    MANAGE_SHARING(Group.DECISION, "S", null, null),
    UPDATE_METADATA(Group.DECISION, "E", null, null),
    UNDO(Group.DECISION, "U", null, null),
    DECIDE_AGAIN(Group.DECISION, "O", null, null),
    DISMISS(Group.DECISION, "Y", null, null),
    BACK(Group.LIST, null, "Alt+Left", null),
    NEW_POLICY(Group.LIST, "N", null, null),
    CHANGE_POLICY(Group.LIST, "C", null, null),
    PALETTE(Group.WINDOW, null, "Shortcut+K", null),
    SCREEN_1(Group.WINDOW, null, "Shortcut+1", null),
    SCREEN_2(Group.WINDOW, null, "Shortcut+2", null),
    SCREEN_3(Group.WINDOW, null, "Shortcut+3", null),
    SCREEN_4(Group.WINDOW, null, "Shortcut+4", null),
    SCREEN_5(Group.WINDOW, null, "Shortcut+5", null),
    SCREEN_6(Group.WINDOW, null, "Shortcut+6", null),
    SCREEN_7(Group.WINDOW, null, "Shortcut+7", null),
    SCREEN_8(Group.WINDOW, null, "Shortcut+8", null),
    SCREEN_9(Group.WINDOW, null, "Shortcut+9", null),
    SETTINGS(Group.WINDOW, null, "Shortcut+Comma", null),
    SYNC_NOW(Group.WINDOW, null, "F5", null),
    HELP(Group.WINDOW, "?", null, null);

    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

    private static final List<Shortcut> NUMBERED =
            List.of(SCREEN_1, SCREEN_2, SCREEN_3, SCREEN_4, SCREEN_5, SCREEN_6, SCREEN_7, SCREEN_8, SCREEN_9);

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
            case SELECT_REQUEST -> text("support.shortcut.request");
            case SEARCH -> text("support.shortcut.search");
            case APPROVE -> text("support.shortcut.approve");
            case DENY -> text("support.shortcut.deny");
            case DENY_AND_GRANT -> text("support.shortcut.grant");
            case REQUEST_CHANGES -> text("support.shortcut.changes");
            case MANAGE_SHARING -> text("support.shortcut.sharing");
            case UPDATE_METADATA -> text("support.shortcut.metadata");
            case UNDO -> text("support.shortcut.undo");
            case DECIDE_AGAIN -> text("support.shortcut.again");
            case DISMISS -> text("support.shortcut.dismiss");
            case BACK -> text("support.shortcut.back");
            case NEW_POLICY -> text("support.shortcut.propose");
            case CHANGE_POLICY -> text("support.shortcut.change");
            case PALETTE -> text("support.shortcut.palette");
            case SCREEN_1, SCREEN_2, SCREEN_3, SCREEN_4, SCREEN_5, SCREEN_6, SCREEN_7, SCREEN_8, SCREEN_9, SETTINGS ->
                titleOfScreen();
            case SYNC_NOW -> text("support.shortcut.sync");
            case HELP -> text("support.shortcut.help");
        };
    }

    /** Whether it shows a screen of the navigation. */
    public boolean isOfScreen() {
        return this == SETTINGS || NUMBERED.contains(this);
    }

    private String titleOfScreen() {
        List<ScreenId> screens = Stream.of(ScreenId.values())
                .filter(screen -> of(screen) == this)
                .toList();
        if (screens.isEmpty()) {
            return "";
        }
        return screens.size() > 1
                ? text("support.shortcut.cloud")
                : screens.getFirst().title();
    }

    /**
     * The shortcut of a screen, by its number in the navigation; null beyond the ninth and for what is not listed there. The
     * settings, beyond it, have the comma, as people know it from elsewhere.
     */
    public static @Nullable Shortcut of(ScreenId screen) {
        if (screen == ScreenId.SETTINGS) {
            return SETTINGS;
        }
        int number = screen.number();
        return number == 0 || number > NUMBERED.size() ? null : NUMBERED.get(number - 1);
    }

    /** The shortcuts of a group, in order. */
    public static List<Shortcut> in(Group group) {
        return List.of(values()).stream().filter(each -> each.group == group).toList();
    }

    private static String keys(String combination) {
        return combination.replace("Shortcut", MAC ? "Cmd" : "Ctrl").replace("Comma", ",");
    }
}
