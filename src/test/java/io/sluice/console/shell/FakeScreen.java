package io.sluice.console.shell;

import io.sluice.console.pieces.EmptyState;
import io.sluice.console.support.Act;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A screen with a text field, that remembers what happened to it. */
final class FakeScreen implements Screen {
    final List<String> happened = new ArrayList<>();
    final IntegerProperty count = new SimpleIntegerProperty();
    final BooleanProperty exists = new SimpleBooleanProperty(true);
    final TextField field = new TextField();
    List<Act> acts = List.of();
    List<Act> fromElsewhere = List.of();
    private final ScreenId id;
    private final Feather icon;

    FakeScreen(ScreenId id, Feather icon) {
        this.id = id;
        this.icon = icon;
    }

    @Override
    public ScreenId id() {
        return id;
    }

    @Override
    public Feather icon() {
        return icon;
    }

    @Override
    public ObservableIntegerValue count() {
        return count;
    }

    @Override
    public ObservableBooleanValue exists() {
        return exists;
    }

    @Override
    public Parent build() {
        happened.add("built");
        return new VBox(field, new EmptyState(icon, "Nothing waits for a decision.", "New proposals appear here."));
    }

    @Override
    public List<Act> acts() {
        return acts;
    }

    @Override
    public List<Act> actsFromElsewhere() {
        return fromElsewhere;
    }

    @Override
    public void onShow() {
        happened.add("shown");
    }

    @Override
    public void onHide() {
        happened.add("hidden");
    }
}
