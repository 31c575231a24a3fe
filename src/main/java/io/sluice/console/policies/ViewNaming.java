package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.FormField;
import io.sluice.console.support.Dialog;
import io.sluice.console.support.DialogService;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Rule;
import java.util.Optional;

/** Asks what a view is to be called: one that is saved, or one that was. */
final class ViewNaming {
    private final SavedViews views;
    private final DialogService dialogs;

    ViewNaming(SavedViews views, DialogService dialogs) {
        this.views = views;
        this.dialogs = dialogs;
    }

    /** Asks for a name to save a query under. */
    void save(String query) {
        FormField name = new FormField(this::objection);
        dialogs.show(Dialog.of(
                text("policies.save.title"), new ViewNamePane(name, query), text("policies.save.act"), () -> {
                    boolean good = name.check();
                    if (good) {
                        views.save(name.value(), query);
                    }
                    return good;
                }));
    }

    /** Asks for another name of a view that was saved. */
    void rename(SavedView view) {
        FormField name = new FormField(written -> objection(written).or(() -> taken(view, written)));
        name.valueProperty().set(view.name());
        dialogs.show(Dialog.of(
                text("policies.view.rename", view.name()),
                new ViewNamePane(name, view.query()),
                text("policies.rename.act"),
                () -> {
                    boolean good = name.check();
                    if (good) {
                        views.rename(view, name.value());
                    }
                    return good;
                }));
    }

    private Optional<Refused> objection(String name) {
        if (name.isBlank() || name.strip().length() > SavedViews.LONGEST_NAME) {
            return refused(text("policies.save.name.wrong", SavedViews.LONGEST_NAME));
        }
        return views.isGiven(name) ? refused(text("policies.save.name.given", name.strip())) : Optional.empty();
    }

    /** Saving under the name of another view replaces that; nobody who gives one another name means to lose a second. */
    private Optional<Refused> taken(SavedView view, String name) {
        return views.isTaken(name, view) ? refused(text("policies.rename.taken", name.strip())) : Optional.empty();
    }

    private static Optional<Refused> refused(String why) {
        return Optional.of(new Refused(Rule.R1, why));
    }
}
