package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.FormField;
import io.sluice.console.support.Dialog;
import io.sluice.console.support.DialogService;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Rule;
import java.util.Optional;
import java.util.function.Consumer;

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
        ask(
                text("policies.save.title"),
                text("policies.save.act"),
                new FormField(this::objection),
                query,
                name -> views.save(name, query));
    }

    /** Asks for another name of a view that was saved. */
    void rename(SavedView view) {
        FormField field = new FormField(written -> objection(written).or(() -> taken(view, written)));
        field.valueProperty().set(view.name());
        ask(
                text("policies.view.rename", view.name()),
                text("policies.rename.act"),
                field,
                view.query(),
                name -> views.rename(view, name));
    }

    private void ask(String title, String act, FormField field, String query, Consumer<String> named) {
        dialogs.show(Dialog.of(title, new ViewNamePane(field, query), act, () -> {
            boolean good = field.check();
            if (good) {
                named.accept(field.value());
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
