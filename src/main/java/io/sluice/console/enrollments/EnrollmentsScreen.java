package io.sluice.console.enrollments;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Act;
import io.sluice.console.support.DialogService;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Views;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;

/** The enrollments as a screen of the window. */
public final class EnrollmentsScreen implements Screen {
    private final EnrollmentsViewModel model;
    private final EnrollmentsView view;

    /** The screen of one window. */
    public EnrollmentsScreen(EnrollmentsViewModel model, DialogService dialogs) {
        this.model = model;
        this.view = new EnrollmentsView(model, dialogs);
        model.refresh();
    }

    @Override
    public ScreenId id() {
        return ScreenId.ENROLLMENTS;
    }

    @Override
    public Feather icon() {
        return Feather.LAYERS;
    }

    @Override
    public Parent build() {
        return Views.load(Fxml.ENROLLMENTS, view);
    }

    @Override
    public void onShow() {
        view.start();
    }

    @Override
    public List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        acts.add(Act.of(text("enrollments.add.title"), null, view::addEnrollment));
        for (Profile profile : model.rows()) {
            String name = profile.name();
            acts.add(Act.of(text("enrollments.rename.spoken", name), null, () -> view.askName(profile)));
            acts.add(new Act(
                    text("enrollments.remove.spoken", name), null, model::removable, () -> view.askRemoval(profile)));
        }
        return acts;
    }

    @Override
    public List<Act> actsFromElsewhere() {
        return acts();
    }

    /** Opens another one. */
    @Override
    public List<Act> actsEverywhere() {
        List<Act> acts = new ArrayList<>();
        for (Profile profile : model.rows()) {
            if (!model.isOpen(profile)) {
                acts.add(Act.of(text("enrollments.switch.spoken", profile.name()), null, () -> model.open(profile)));
            }
        }
        return acts;
    }
}
