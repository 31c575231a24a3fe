package io.sluice.console.about;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Act;
import io.sluice.console.support.Clip;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Views;
import java.util.List;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;

/** What this program is, as a screen of the window. */
public final class AboutScreen implements Screen {
    private final Facts facts;
    private final AboutView view;

    /** The screen of one window. */
    public AboutScreen(Facts facts) {
        this.facts = facts;
        this.view = new AboutView(facts);
    }

    @Override
    public ScreenId id() {
        return ScreenId.ABOUT;
    }

    @Override
    public Feather icon() {
        return Feather.INFO;
    }

    @Override
    public Parent build() {
        return Views.load(Fxml.ABOUT, view);
    }

    @Override
    public List<Act> acts() {
        return List.of(Act.of(text("about.copy"), null, () -> Clip.copy(facts.diagnostics())));
    }

    @Override
    public List<Act> actsFromElsewhere() {
        return acts();
    }

    @Override
    public void onShow() {
        view.start();
    }
}
