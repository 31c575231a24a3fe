package io.sluice.console.shell;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.settings.Settings;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.shortcuts.ShortcutsSheet;
import io.sluice.console.support.Act;
import io.sluice.console.support.Dialog;
import io.sluice.console.support.DialogService;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.Toasts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;

/** What can be done in every screen: the window's own acts, after those of the screen in view. */
public final class WindowActs {
    private final ShellViewModel model;
    private final ScreenStack screens;
    private final Settings settings;
    private final DialogService dialogs;
    private final Toasts toasts;
    private final Runnable quit;
    private Runnable palette = () -> {};

    /** The acts of a window. */
    public WindowActs(
            ShellViewModel model,
            ScreenStack screens,
            Settings settings,
            DialogService dialogs,
            Toasts toasts,
            Runnable quit) {
        this.model = model;
        this.screens = screens;
        this.settings = settings;
        this.dialogs = dialogs;
        this.toasts = toasts;
        this.quit = quit;
    }

    /** Names what opens the palette, which in turn lists these acts. */
    void opensPalette(Runnable open) {
        palette = open;
    }

    /** Everything that has a shortcut at the moment, that of the screen in view first. */
    List<Act> acts() {
        List<Act> all = new ArrayList<>(ofScreen());
        all.addAll(ofWindow());
        all.addAll(ofAbsentScreens());
        return all;
    }

    /** Everything that is possible at the moment, for the palette. */
    List<PaletteItem> paletteItems() {
        List<PaletteItem> items = new ArrayList<>();
        String here = screens.inView().map(screen -> screen.id().title()).orElse("");
        add(items, ofScreen(), here);
        add(items, ofWindow(), "");
        for (Screen screen : screens.screens()) {
            if (screen.exists().get()) {
                add(items, fromElsewhere(screen), screen.id().title());
            }
        }
        return items;
    }

    /** What can be done on several screens stands there once, for the one in view if it is one of them. */
    private static void add(List<PaletteItem> items, List<Act> acts, String section) {
        Set<String> there = items.stream().map(PaletteItem::title).collect(Collectors.toSet());
        for (Act act : acts) {
            if (act.shortcut() != Shortcut.PALETTE
                    && !there.contains(act.title())
                    && (act.possible().getAsBoolean() || act.objection().get() != null)) {
                items.add(PaletteItem.of(act, section));
            }
        }
    }

    private List<Act> fromElsewhere(Screen screen) {
        return screen.actsFromElsewhere().stream()
                .map(act -> new Act(
                        act.title(),
                        null,
                        act.possible(),
                        () -> {
                            screens.show(screen.id());
                            act.run().run();
                        },
                        act.objection()))
                .toList();
    }

    private List<Act> ofScreen() {
        return screens.isVisible() ? screens.inView().map(Screen::acts).orElse(List.of()) : List.of();
    }

    /** The keys of pages that there are elsewhere: they say where. They stand in no palette, for nothing here leads to them. */
    private List<Act> ofAbsentScreens() {
        if (model.awaitedProperty().get()) {
            return List.of();
        }
        return screens.screens().stream()
                .filter(screen -> !screen.exists().get())
                .map(Screen::id)
                .map(id ->
                        Act.explained(text("shell.act.go", id.title()), Shortcut.of(id), () -> {}, () -> elsewhere(id)))
                .toList();
    }

    private static String elsewhere(ScreenId id) {
        return id == ScreenId.EGRESS_IPS ? text("shell.elsewhere.ips") : text("shell.elsewhere.cloud");
    }

    private List<Act> ofWindow() {
        List<Act> acts = new ArrayList<>();
        for (Screen screen : screens.screens()) {
            if (screen.exists().get()) {
                acts.add(Act.of(
                        text("shell.act.go", screen.id().title()),
                        Shortcut.of(screen.id()),
                        () -> screens.goTo(screen.id())));
            }
        }
        screens.screens().forEach(screen -> acts.addAll(screen.actsEverywhere()));
        acts.add(Act.of(Shortcut.PALETTE.title(), Shortcut.PALETTE, this::openPalette));
        acts.add(new Act(Shortcut.UNDO.title(), Shortcut.UNDO, toasts::canAct, toasts::act));
        acts.add(Act.of(Shortcut.SYNC_NOW.title(), Shortcut.SYNC_NOW, model::syncNow));
        acts.add(new Act(text("shell.sign-in"), null, model::mustSignIn, model::signIn));
        toggle(acts, model.offlineProperty(), text("shell.work-offline"), text("shell.work-online"));
        if (model.hasPlug()) {
            toggle(acts, model.plugPulledProperty(), text("shell.pull-plug"), text("shell.put-plug-back"));
        }
        acts.add(Act.of(Shortcut.HELP.title(), Shortcut.HELP, this::openShortcuts));
        acts.add(Act.of(text("settings.text-size"), null, () -> screens.show(ScreenId.SETTINGS)));
        acts.add(Act.of(text("settings.theme"), null, () -> screens.show(ScreenId.SETTINGS)));
        acts.add(Act.of(
                text("shell.act.light"), null, () -> settings.themeProperty().set(ThemeChoice.LIGHT)));
        acts.add(Act.of(
                text("shell.act.dark"), null, () -> settings.themeProperty().set(ThemeChoice.DARK)));
        acts.add(Act.of(
                text("shell.act.system"), null, () -> settings.themeProperty().set(ThemeChoice.SYSTEM)));
        toggle(
                acts,
                settings.navigationCollapsedProperty(),
                text("shell.navigation.collapse"),
                text("shell.navigation.expand"));
        acts.add(Act.of(text("shell.quit"), null, this::quit));
        return acts;
    }

    private static void toggle(List<Act> acts, BooleanProperty property, String on, String off) {
        acts.add(Act.of(property.get() ? off : on, null, () -> property.set(!property.get())));
    }

    void openPalette() {
        palette.run();
    }

    void openShortcuts() {
        dialogs.show(Dialog.page(Shortcut.HELP.title(), new ShortcutsSheet(settings, this::here)));
    }

    /** Whether a shortcut leads anywhere: one of a screen does where there is such a screen. */
    private boolean here(Shortcut shortcut) {
        return !shortcut.isOfScreen()
                || screens.screens().stream()
                        .anyMatch(screen -> Shortcut.of(screen.id()) == shortcut
                                && screen.exists().get());
    }

    void quit() {
        quit.run();
    }
}
