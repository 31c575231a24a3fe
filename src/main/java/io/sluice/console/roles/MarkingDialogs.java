package io.sluice.console.roles;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Asking;
import io.sluice.console.forms.OptionalReason;
import io.sluice.console.forms.ReasonView;
import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.PeopleSource;
import io.sluice.console.pieces.PeopleSource.Candidate;
import io.sluice.console.review.MarkingPage.Entry;
import io.sluice.console.support.Act;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Views;
import io.sluice.egress.Act.GiveMarking;
import io.sluice.egress.Act.OnMarking;
import io.sluice.egress.Act.RemoveMarking;
import io.sluice.egress.Act.TakeMarking;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked before something is done to a marking (R30). */
final class MarkingDialogs {
    private final Asking asking;
    private final PeopleSource people;
    private final Supplier<Submission> submissions;
    private final TaskExecutor tasks;

    MarkingDialogs(Asking asking, PeopleSource people, Supplier<Submission> submissions, TaskExecutor tasks) {
        this.asking = asking;
        this.people = people;
        this.submissions = submissions;
        this.tasks = tasks;
    }

    /** What a section's buttons ask for. */
    MarkingsSection.Asked asked() {
        return new MarkingsSection.Asked(this::create, this::change, this::remove, this::give, this::take);
    }

    void create() {
        MarkingForm form = new MarkingForm(null, submissions.get());
        asking.give(
                text("roles.marking.create"),
                Views.load(Fxml.MARKING, new MarkingFormView(form)),
                text("roles.marking.create"),
                form::submit);
    }

    /** What can be done to a marking, by those who may. */
    Stream<Act> acts(Entry marking) {
        return Stream.of(
                Act.of(text("roles.change.title", marking.name()), null, () -> change(marking)),
                Act.of(text("roles.give.title", marking.name()), null, () -> give(marking)),
                Act.of(text("roles.remove.title", marking.name()), null, () -> remove(marking)));
    }

    private void change(Entry marking) {
        MarkingForm form = new MarkingForm(marking, submissions.get());
        asking.give(
                text("roles.change.title", marking.name()),
                Views.load(Fxml.MARKING, new MarkingFormView(form)),
                text("roles.marking.change.act"),
                form::submit);
    }

    private void give(Entry marking) {
        Submission submission = submissions.get();
        GiveForm form = new GiveForm(
                marking.holders(),
                (whom, why, place, done) ->
                        submission.start(marking.id(), marking.version(), new GiveMarking(whom, why), place, done),
                submission.messageProperty(),
                people,
                tasks);
        asking.give(
                text("roles.give.title", marking.name()),
                Views.load(Fxml.GIVE_ROLE, new GiveView(form, text("roles.marking.give.lead"))),
                text("roles.marking.give.act"),
                form::submit);
    }

    private void remove(Entry marking) {
        take(
                marking,
                RemoveMarking::new,
                text("roles.remove.title", marking.name()),
                text("roles.marking.remove.lead"),
                text("roles.marking.remove.act"));
    }

    private void take(Entry marking, Candidate holder) {
        take(
                marking,
                why -> new TakeMarking(holder.id(), why),
                text("roles.take.title", marking.name(), holder.name()),
                text("roles.marking.take.lead", holder.people()),
                text("roles.marking.take.act"));
    }

    private void take(
            Entry marking, Function<@Nullable String, OnMarking> act, String title, String lead, String button) {
        OptionalReason form = OptionalReason.onMarking(marking.id(), marking.version(), act, submissions.get());
        asking.take(
                title,
                ReasonView.of(form.reason(), form.messageProperty(), lead, text("roles.reason")),
                button,
                form::submit);
    }
}
