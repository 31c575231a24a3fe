package io.sluice.console.roles;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Asking;
import io.sluice.console.forms.OptionalReason;
import io.sluice.console.forms.ReasonView;
import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.PeopleSource;
import io.sluice.console.pieces.PeopleSource.Candidate;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.Review;
import io.sluice.console.review.RolePage;
import io.sluice.console.review.RolePage.Entry;
import io.sluice.console.support.Act;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Views;
import io.sluice.egress.Act.GiveRole;
import io.sluice.egress.Act.OnRole;
import io.sluice.egress.Act.RemoveRole;
import io.sluice.egress.Act.TakeRole;
import io.sluice.egress.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Roles and markings as a screen of the window, with its dialogs (R14, R30). */
public final class RolesScreen implements Screen, AutoCloseable {
    private final RolesViewModel model;
    private final RolesView view;
    private final MarkingDialogs markings;
    private final Asking asking;
    private final Decisions decisions;
    private final PeopleSource people;
    private final TaskExecutor tasks;
    private final ReadOnlyIntegerWrapper troubles = new ReadOnlyIntegerWrapper(this, "troubles");

    /** The screen of one window. */
    public RolesScreen(Review review, Asking asking, TaskExecutor tasks) {
        this.model = new RolesViewModel(review.catalog(), review.roles(), review.decisions(), tasks);
        this.asking = asking;
        this.decisions = review.decisions();
        this.people = review.people();
        this.tasks = tasks;
        this.markings = new MarkingDialogs(asking, people, this::submission, tasks);
        this.view = new RolesView(
                model,
                new RolesView.Asked(this::create, this::change, this::remove, this::give, this::take),
                markings.asked());
        model.pageProperty()
                .subscribe(
                        page -> troubles.set(page == null ? 0 : page.troubles().size()));
    }

    @Override
    public ScreenId id() {
        return ScreenId.ROLES;
    }

    @Override
    public Feather icon() {
        return Feather.KEY;
    }

    @Override
    public ObservableIntegerValue count() {
        return troubles.getReadOnlyProperty();
    }

    @Override
    public Parent build() {
        return Views.load(Fxml.ROLES, view);
    }

    @Override
    public void onShow() {
        view.focus();
    }

    @Override
    public List<Act> acts() {
        List<Act> acts = new ArrayList<>(List.of(
                Act.explained(text("roles.create"), null, this::create, this::objection),
                Act.explained(text("roles.marking.create"), null, markings::create, this::objection)));
        RolePage page = model.pageProperty().get();
        if (page != null) {
            page.entries().stream().flatMap(this::acts).forEach(acts::add);
            if (page.markings().refused().isEmpty()) {
                page.markings().entries().stream().flatMap(markings::acts).forEach(acts::add);
            }
        }
        return acts;
    }

    private Stream<Act> acts(Entry role) {
        Stream<Act> acts = Stream.of(
                act(text("roles.change.title", role.name()), role, Operation.CHANGE_ROLE, this::change),
                act(text("roles.give.title", role.name()), role, Operation.GIVE_ROLE, this::give),
                act(text("roles.remove.title", role.name()), role, Operation.REMOVE_ROLE, this::remove));
        return role.everyone() ? acts.limit(1) : acts;
    }

    private static Act act(String title, Entry role, Operation operation, Consumer<Entry> run) {
        return new Act(title, null, () -> role.objection(operation).isEmpty(), () -> run.accept(role));
    }

    @Override
    public List<Act> actsFromElsewhere() {
        return acts();
    }

    private @Nullable String objection() {
        return Optional.ofNullable(model.pageProperty().get())
                .flatMap(RolePage::refused)
                .map(RolesView::said)
                .orElse(null);
    }

    private Submission submission() {
        return new Submission(decisions, tasks);
    }

    private void create() {
        RoleForm form = new RoleForm(null, submission());
        asking.give(
                text("roles.create"),
                Views.load(Fxml.ROLE, new RoleFormView(form)),
                text("roles.create"),
                form::submit);
    }

    private void change(Entry role) {
        RoleForm form = new RoleForm(role, submission());
        asking.give(
                text("roles.change.title", role.name()),
                Views.load(Fxml.ROLE, new RoleFormView(form)),
                text("roles.change.act"),
                form::submit);
    }

    private void give(Entry role) {
        Submission submission = submission();
        GiveForm form = new GiveForm(
                role.holders(),
                (whom, why, place, done) ->
                        submission.start(role.id(), role.version(), new GiveRole(whom, why), place, done),
                submission.messageProperty(),
                people,
                tasks);
        asking.give(
                text("roles.give.title", role.name()),
                Views.load(Fxml.GIVE_ROLE, new GiveView(form, text("roles.give.lead"))),
                text("roles.give.act"),
                form::submit);
    }

    private void remove(Entry role) {
        take(
                role,
                RemoveRole::new,
                text("roles.remove.title", role.name()),
                text("roles.remove.lead", role.people()),
                text("roles.remove.act"));
    }

    private void take(Entry role, Candidate holder) {
        take(
                role,
                why -> new TakeRole(holder.id(), why),
                text("roles.take.title", role.name(), holder.name()),
                text("roles.take.lead", holder.people()),
                text("roles.take.act"));
    }

    private void take(Entry role, Function<@Nullable String, OnRole> act, String title, String lead, String button) {
        OptionalReason form = OptionalReason.onRole(role.id(), role.version(), act, submission());
        asking.take(
                title,
                ReasonView.of(form.reason(), form.messageProperty(), lead, text("roles.reason")),
                button,
                form::submit);
    }

    /** Follows the catalog no longer. */
    @Override
    public void close() {
        model.close();
    }
}
