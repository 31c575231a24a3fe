package io.sluice.console.proposal;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.MarkingChoices;
import io.sluice.console.forms.Submission;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.Decisions.Making;
import io.sluice.console.review.DraftFile;
import io.sluice.console.review.DraftFiles;
import io.sluice.console.review.DraftFiles.Target;
import io.sluice.console.review.Verdict;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.Act;
import io.sluice.egress.Destination;
import io.sluice.egress.Rule;
import io.sluice.replica.OutboxEntry;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a new policy needs: where it leads, its words, what it is for. Several destinations become one request, one
 * policy each. The brief follows as it is written, worked out in the background.
 */
public final class ProposalForm {
    private final ReadOnlyObjectWrapper<@Nullable DraftFile> brief = new ReadOnlyObjectWrapper<>(this, "brief");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final Latest briefs = new Latest();
    private final UUID id;
    private final DraftFiles files;
    private final Submission submission;
    private final @Nullable Opening opening;
    private final TaskExecutor tasks;
    private final Route route;
    private final Wording wording;
    private final Purpose purpose;
    private final MarkingChoices markings;

    /**
     * An empty form.
     *
     * @param id the id that the policy gets
     * @param choices the agents, projects and workloads there are
     * @param opening what is asked beyond if the policy is created at once; null if it is proposed
     */
    public ProposalForm(
            UUID id,
            DraftFiles.Choices choices,
            DraftFiles files,
            Submission submission,
            @Nullable Opening opening,
            TaskExecutor tasks) {
        this.id = id;
        this.files = files;
        this.submission = submission;
        this.opening = opening;
        this.tasks = tasks;
        this.route = new Route(choices, files, tasks, this::written);
        this.wording = new Wording(route, this::written);
        this.purpose = new Purpose(choices, new Replaced(files.policies(), tasks), this::written);
        this.markings = new MarkingChoices(choices.markings());
        markings.chosenProperty().subscribe((before, now) -> written());
        submission.messageProperty().subscribe(message::set);
        if (opening != null) {
            opening.opens(() -> route.targets().stream()
                    .findFirst()
                    .map(target -> target.destination().toString())
                    .orElse(""));
            opening.everywhere().globalProperty().subscribe((before, now) -> written());
            brief.subscribe(file ->
                    opening.standsBeside(file == null ? null : file.beside().orElse(null)));
        }
    }

    /** Briefs what is written so far; without a destination there is nothing to brief. */
    private void written() {
        Optional<Act.Draft> draft = route.shown().map(target -> draft(target, null));
        if (draft.isEmpty()) {
            briefs.cancel();
            brief.set(null);
            return;
        }
        boolean everywhere = global();
        tasks.task(() -> files.read(id, draft.get(), everywhere))
                .latestOf(briefs)
                .onSuccess(brief::set)
                .start();
    }

    private boolean global() {
        return opening != null && opening.everywhere().globalProperty().get();
    }

    private Act.Draft draft(Target target, @Nullable UUID request) {
        Destination destination = target.destination();
        return new Act.Draft(
                target.kind(),
                destination,
                route.agentsOf(target.kind()),
                wording.of(destination),
                route.sniOf(destination),
                purpose.origin(request),
                markings.chosenProperty().get());
    }

    /** Fills in what was written before, so that it can be sent again. */
    public void fill(Act.Draft before) {
        route.fill(before);
        wording.fill(before.words());
        purpose.fill(before.origin());
        markings.choose(before.markings());
    }

    /** Queues the policy, or those of the list, if nothing is missing; else says what is, at the fields it is missing from. */
    public void submit(Consumer<OutboxEntry> done) {
        message.set("");
        // All are asked before any counts, so that everything that is missing is said at once.
        boolean leads = route.check();
        boolean worded = wording.check();
        boolean opens = opening == null || opening.check();
        if (!leads || !worded || !opens) {
            return;
        }
        if (route.list().active()) {
            UUID request = Decisions.newId();
            submission.makeAll(
                    route.targets().stream()
                            .map(target -> new Making(Decisions.newId(), new Act.Propose(draft(target, request))))
                            .toList(),
                    this::place,
                    done);
        } else {
            route.targets().forEach(target -> send(draft(target, null), done));
        }
    }

    private void send(Act.Draft draft, Consumer<OutboxEntry> done) {
        if (opening == null) {
            submission.make(id, new Act.Propose(draft), null, this::place, done);
            return;
        }
        DraftFile seen = brief.get();
        boolean current = seen != null
                && seen.draft().equals(draft)
                && seen.brief().proposal().global() == global();
        if (seen != null && current) {
            submission.make(
                    id, opening.act(draft), seen.brief().with(opening.people().findings()), this::place, done);
        } else {
            // Creating is bound to the brief, so it waits for the one on what is written now.
            message.set(text("proposal.brief.wait"));
        }
    }

    private boolean place(Verdict.Refused refused) {
        if (refused.rule() == Rule.R4 && route.throughAgents()) {
            route.agents().refuse(refused.reason());
            return true;
        }
        return opening != null && opening.place(refused);
    }

    /** Where it leads, and how. */
    public Route route() {
        return route;
    }

    /** What it is called, and why it is needed. */
    public Wording wording() {
        return wording;
    }

    /** What it is for, and what it replaces. */
    public Purpose purpose() {
        return purpose;
    }

    /** Which markings it is to carry. */
    public MarkingChoices markings() {
        return markings;
    }

    /** What is asked beyond proposing; null if the policy is proposed. */
    public @Nullable Opening opening() {
        return opening;
    }

    /** The brief on what is written; null without a destination, or before it is first worked out. */
    public ReadOnlyObjectProperty<@Nullable DraftFile> briefProperty() {
        return brief.getReadOnlyProperty();
    }

    /** What stands in the way and belongs to no field. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
