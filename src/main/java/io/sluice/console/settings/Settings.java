package io.sluice.console.settings;

import io.sluice.console.support.ScreenId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The settings as properties. Each change is kept at once. A kept value that cannot be read is logged and the setting keeps
 * what it has at first.
 */
public final class Settings {
    /** The text sizes to choose from, in percent. */
    public static final List<Integer> TEXT_SIZES = List.of(80, 90, 100, 115, 130, 150, 175, 200);
    /** The longest time a decision can wait to be sent. */
    public static final int MOST_UNDO_SECONDS = 30;

    private static final int UNDO_SECONDS = 5;
    private static final int USUAL_TEXT_SIZE = 100;
    private static final String PLACE = "window.place";
    private static final String EGRESS_IPS = "egress-ips.seen";

    private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final IntegerProperty textPercent = new SimpleIntegerProperty(USUAL_TEXT_SIZE);
    private final IntegerProperty undoSeconds = new SimpleIntegerProperty(UNDO_SECONDS);
    private final BooleanProperty singleKeys = new SimpleBooleanProperty(true);
    private final BooleanProperty navigationCollapsed = new SimpleBooleanProperty();
    private final ObjectProperty<ScreenId> startPage = new SimpleObjectProperty<>(ScreenId.APPROVALS);
    private final Kept kept;
    private final SettingStore store;

    /** The settings that the store has. */
    public Settings(SettingStore store) {
        this.store = store;
        kept = new Kept(store);
        kept.keep("window.theme", theme, ThemeChoice::valueOf);
        kept.keep("window.text-percent", textPercent.asObject(), Settings::textSize);
        kept.keep("window.undo-seconds", undoSeconds.asObject(), Settings::undoTime);
        kept.keep("window.single-keys", singleKeys.asObject(), Boolean::valueOf);
        kept.keep("window.navigation-collapsed", navigationCollapsed.asObject(), Boolean::valueOf);
        kept.keep("window.start-page", startPage, Settings::listed, ScreenId::name);
    }

    private static int textSize(String value) {
        int percent = Integer.parseInt(value);
        if (!TEXT_SIZES.contains(percent)) {
            throw new IllegalArgumentException("not one of " + TEXT_SIZES);
        }
        return percent;
    }

    private static ScreenId listed(String value) {
        ScreenId page = ScreenId.valueOf(value);
        if (page.section() == ScreenId.Section.UNLISTED) {
            throw new IllegalArgumentException("not a page of the navigation");
        }
        return page;
    }

    private static int undoTime(String value) {
        int seconds = Integer.parseInt(value);
        if (seconds < 0 || seconds > MOST_UNDO_SECONDS) {
            throw new IllegalArgumentException("not 0 to " + MOST_UNDO_SECONDS);
        }
        return seconds;
    }

    /** Light, dark, or as the system has it. */
    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /** One of {@link #TEXT_SIZES}. */
    public IntegerProperty textPercentProperty() {
        return textPercent;
    }

    /** How long a decision waits before it is sent, 0 to {@link #MOST_UNDO_SECONDS}. */
    public IntegerProperty undoSecondsProperty() {
        return undoSeconds;
    }

    /** Whether keys without Ctrl act. */
    public BooleanProperty singleKeysProperty() {
        return singleKeys;
    }

    /** Whether the navigation shows icons alone. */
    public BooleanProperty navigationCollapsedProperty() {
        return navigationCollapsed;
    }

    /** The page that the window opens on, where there is such a page. */
    public ObjectProperty<ScreenId> startPageProperty() {
        return startPage;
    }

    /** Where a divider stood last, 0 to 1. */
    public double divider(String id, double otherwise) {
        return kept.read(dividerName(id), Double::valueOf).orElse(otherwise);
    }

    /** Remembers where a divider stands. */
    public void rememberDivider(String id, double position) {
        store.put(dividerName(id), Double.toString(position));
    }

    /** Where the window stood last; empty if it never was moved, resized or closed. */
    public Optional<WindowPlace> windowPlace() {
        return kept.read(PLACE, WindowPlace::read);
    }

    /** Remembers where the window stands. */
    public void rememberWindowPlace(WindowPlace place) {
        store.put(PLACE, place.kept());
    }

    /** The egress IPs that a person last took note of, with a space between them; empty if none ever were. */
    public Optional<String> egressIpsSeen() {
        return kept.read(EGRESS_IPS, Function.identity());
    }

    /** Remembers the egress IPs that a person took note of. */
    public void rememberEgressIps(String blocks) {
        store.put(EGRESS_IPS, blocks);
    }

    /** What a person has written in a form and not sent yet; empty if nothing is kept. */
    public Optional<String> draft(String field) {
        return store.get("draft." + field);
    }

    /** Keeps what a person writes in a form. */
    public void rememberDraft(String field, String content) {
        store.put("draft." + field, content);
    }

    /** What a list keeps under a name of its own: its columns, its views; empty if nothing is kept. */
    public Optional<String> list(String name) {
        return store.get("list." + name);
    }

    /** Keeps something for a list. */
    public void rememberList(String name, String content) {
        store.put("list." + name, content);
    }

    private static String dividerName(String id) {
        return "window.divider." + id;
    }
}
