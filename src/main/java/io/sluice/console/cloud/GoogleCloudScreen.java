package io.sluice.console.cloud;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Act;
import io.sluice.console.support.Clip;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Views;
import io.sluice.egress.Hosting;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;

/** The page of an enrollment that is hosted on Google Cloud (R21). */
public final class GoogleCloudScreen implements Screen {
    private final GoogleCloudViewModel model;
    private final ObservableBooleanValue exists;

    /** The screen of one window. */
    public GoogleCloudScreen(Installation installation) {
        model = new GoogleCloudViewModel(installation);
        exists = installation.hostedOn(Hosting.GCP);
    }

    @Override
    public ScreenId id() {
        return ScreenId.GOOGLE_CLOUD;
    }

    @Override
    public Feather icon() {
        return Feather.CLOUD;
    }

    @Override
    public ObservableBooleanValue exists() {
        return exists;
    }

    @Override
    public Parent build() {
        return Views.load(Fxml.GOOGLE_CLOUD, new GoogleCloudView(model));
    }

    @Override
    public List<Act> acts() {
        return List.of(Act.of(
                text("cloud.copy"), null, () -> Clip.copy(model.ticketProperty().get())));
    }

    @Override
    public List<Act> actsFromElsewhere() {
        return acts();
    }
}
