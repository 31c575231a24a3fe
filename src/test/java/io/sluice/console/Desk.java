package io.sluice.console;

import io.sluice.console.pieces.FindingView.Severity;
import io.sluice.console.pieces.PeoplePickerModel;
import io.sluice.console.review.Assessments;
import io.sluice.console.review.Comparisons;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.Inbox;
import io.sluice.console.review.Looked;
import io.sluice.console.review.People;
import io.sluice.console.review.PolicyFiles;
import io.sluice.console.review.ProposalFiles;
import io.sluice.console.review.Review;
import io.sluice.console.review.Undelivered;
import io.sluice.console.review.Worst;
import io.sluice.console.shell.FakeSync;
import io.sluice.console.support.SameThreadTasks;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Hosting;
import io.sluice.egress.analysis.Briefing;
import io.sluice.replica.MutableClock;
import java.util.UUID;

/** An officer's desk in tests: the sample enrollment, a local model in memory, and the services over it. */
public final class Desk {
    /** By what the device of every desk is registered. */
    public static final String DEVICE = "pq3Qu1EeT4bSZYkXdHSZUP-3XPFn5eUDxVUO9V7oVZ4";

    /** It stands still unless a test moves it. */
    public final MutableClock clock = new MutableClock(SampleEnrollment.NOW);

    public final SampleEnrollment sample;
    public final SameThreadTasks tasks = new SameThreadTasks();
    public final FakeSync sync =
            new FakeSync(FakeSync.online(SampleEnrollment.NOW, SampleEnrollment.NOW.minusSeconds(4)));
    public final InMemoryLocalModel model;
    public final Review review;
    public final Decisions decisions;
    public final Assessments assessments;
    public final Inbox inbox;
    public final People people;
    public final PolicyFiles files;
    public final ProposalFiles proposals;
    public final Undelivered undelivered;
    public final Comparisons comparisons;

    /** The desk of the officer. */
    public Desk() {
        this("Officer");
    }

    /** Somebody's desk. */
    public Desk(String person) {
        this(person, Hosting.AWS);
    }

    /** Somebody's desk in an enrollment that is hosted somewhere. */
    public Desk(String person, Hosting hosting) {
        sample = new SampleEnrollment(hosting);
        model = new InMemoryLocalModel(sample.rows(), sample.id(person), clock);
        decisions = new Decisions(model, model, clock);
        review = Review.over(model, model, clock);
        assessments = new Assessments(model, (view, policy) -> new Worst(Severity.NOTE, 1));
        inbox = new Inbox(model, model, assessments);
        people = new People(model);
        files = new PolicyFiles(model, model);
        proposals = new ProposalFiles(model, model);
        undelivered = new Undelivered(model, model);
        comparisons = new Comparisons(model, model);
    }

    public UUID id(String name) {
        return sample.id(name);
    }

    public EgressPolicy policy(String name) {
        return model.read(view -> view.policy(id(name)).orElseThrow());
    }

    public EgressPolicy policyDelivered(String name) {
        return model.readDelivered(view -> view.policy(id(name)).orElseThrow());
    }

    /** A proposal as it is on screen now. */
    public Looked look(String name) {
        return model.read(view -> {
            EgressPolicy policy = view.policy(id(name)).orElseThrow();
            return new Looked(policy, Briefing.of(view, policy), null);
        });
    }

    /** A people picker with nobody chosen. */
    public PeoplePickerModel picker() {
        return new PeoplePickerModel(tasks, people);
    }
}
