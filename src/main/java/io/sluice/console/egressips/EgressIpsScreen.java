package io.sluice.console.egressips;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.cloud.Installation;
import io.sluice.console.egressips.EgressIpsViewModel.Page;
import io.sluice.console.settings.Settings;
import io.sluice.console.support.Act;
import io.sluice.console.support.Clip;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Views;
import io.sluice.egress.Hosting;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;

/** The egress IPs as a screen of the window; they exist in the provider's clouds (R22). */
public final class EgressIpsScreen implements Screen {
    private final EgressIpsViewModel model;
    private final ObservableBooleanValue exists;
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");

    /** The screen of one window. */
    public EgressIpsScreen(Installation installation, Settings settings) {
        model = new EgressIpsViewModel(installation, settings);
        exists = installation.hostedOn(Hosting.AWS, Hosting.AZURE, Hosting.GCP);
        model.pageProperty()
                .subscribe(page -> changes.set(
                        page == null ? 0 : page.added().size() + page.removed().size()));
    }

    @Override
    public ScreenId id() {
        return ScreenId.EGRESS_IPS;
    }

    @Override
    public Feather icon() {
        return Feather.GLOBE;
    }

    @Override
    public ObservableIntegerValue count() {
        return changes.getReadOnlyProperty();
    }

    @Override
    public ObservableBooleanValue exists() {
        return exists;
    }

    @Override
    public Parent build() {
        return Views.load(Fxml.EGRESS_IPS, new EgressIpsView(model));
    }

    @Override
    public List<Act> acts() {
        return List.of(
                copy(text("egressips.copy.list"), EgressIpsText::list),
                copy(text("egressips.copy.json"), EgressIpsText::json),
                copy(text("egressips.copy.terraform"), EgressIpsText::terraform));
    }

    @Override
    public List<Act> actsFromElsewhere() {
        return acts();
    }

    private Act copy(String title, Function<List<String>, String> as) {
        return new Act(title, null, () -> model.pageProperty().get() != null, () -> {
            Page page = model.pageProperty().get();
            if (page != null) {
                Clip.copy(as.apply(page.blocks()));
            }
        });
    }
}
