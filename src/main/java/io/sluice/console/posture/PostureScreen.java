package io.sluice.console.posture;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Act;
import io.sluice.console.support.Clip;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Times;
import io.sluice.console.support.Views;
import io.sluice.sync.Sync;
import java.util.List;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;

/** What the backend decides on with every request from here, as a screen of the window (R24). */
public final class PostureScreen implements Screen {
    private final PostureViewModel model;
    private final PostureView view;

    /**
     * The screen of one window.
     *
     * @param device by what this device is registered
     */
    public PostureScreen(Sync sync, String device, Times times, TaskExecutor tasks) {
        model = new PostureViewModel(sync, device, tasks);
        view = new PostureView(model, times);
    }

    @Override
    public ScreenId id() {
        return ScreenId.POSTURE;
    }

    @Override
    public Feather icon() {
        return Feather.USER_CHECK;
    }

    @Override
    public Parent build() {
        return Views.load(Fxml.POSTURE, view);
    }

    @Override
    public List<Act> actsEverywhere() {
        return List.of(Act.of(text("posture.copy"), null, () -> Clip.copy(model.device())));
    }

    @Override
    public void onShow() {
        model.attach();
        view.start();
    }

    @Override
    public void onHide() {
        model.detach();
    }
}
