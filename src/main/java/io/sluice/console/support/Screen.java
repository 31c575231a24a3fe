package io.sluice.console.support;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One entry of the window's navigation and what it shows. Its view is built when it is first visited, and kept. */
public interface Screen {
    /** Of a page that exists in every enrollment. */
    ObservableBooleanValue EVERYWHERE = new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();

    /** Which one. */
    ScreenId id();

    /** The icon in the navigation; its title is the id's. */
    Feather icon();

    /** How many things wait here, shown at the right of the entry while it is not 0; null if nothing ever does. */
    default @Nullable ObservableIntegerValue count() {
        return null;
    }

    /** Whether there is such a page here: some exist in one cloud only. Others are in neither navigation nor palette. */
    default ObservableBooleanValue exists() {
        return EVERYWHERE;
    }

    /** Builds the view. Called once, on the UI thread, on the first visit. */
    Parent build();

    /** What a person can do here: runs by its shortcut while this screen is shown, and stands in the command palette. */
    default List<Act> acts() {
        return List.of();
    }

    /** What of it a person can do from every screen: it stands in the command palette. */
    default List<Act> actsEverywhere() {
        return List.of();
    }

    /** What a person can do here whatever is in view or selected: from another screen the palette comes here and does it. */
    default List<Act> actsFromElsewhere() {
        return List.of();
    }

    /** Called each time the screen comes into view, after {@link #build}: subscribe, refresh, take the focus. */
    default void onShow() {}

    /** Called each time the screen goes out of view: undo what {@link #onShow} did. */
    default void onHide() {}
}
