package io.sluice.console.review;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.review.ProposalFile.Weight;
import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.Decision;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Facts;
import io.sluice.egress.Operation;
import io.sluice.egress.Rulebook;
import io.sluice.egress.analysis.OverlaidEnrollment;
import io.sluice.egress.analysis.Rehearsal;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.replica.OutboxEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/** Reads proposals that a person has selected, to be decided in one act. May wait for disk: not on the FX thread. */
public final class SelectedProposals {
    /** So many are decided in one act at most: somebody has to look at each. */
    public static final int MOST = 50;

    private static final int TWINS = 3;

    private final Catalog catalog;
    private final Outbox outbox;
    private final ProposalFiles files;

    /** Of what the person signed in may see. */
    public SelectedProposals(Catalog catalog, Outbox outbox, ProposalFiles files) {
        this.catalog = catalog;
        this.outbox = outbox;
        this.files = files;
    }

    /**
     * What was selected.
     *
     * @param tasks those that can be decided, each as things stand once those before it that are to be approved are
     * @param leftOut those that cannot, by the reason
     * @param starting the workloads that would start to run with those to be approved, by name (R7)
     */
    public record Plan(List<ProposalFile> tasks, Map<String, List<EgressPolicy>> leftOut, List<String> starting) {
        public Plan {
            tasks = List.copyOf(tasks);
            starting = List.copyOf(starting);
        }

        /** Those with a critical finding: nobody approves them by the way. */
        public List<ProposalFile> critical() {
            return tasks.stream().filter(Plan::isCritical).toList();
        }

        /** Whether a task has a critical finding. */
        public static boolean isCritical(ProposalFile task) {
            return task.weight() == Weight.GRAVE;
        }
    }

    /** How many of these the person may decide on so; nothing is read of them beside, so this is quick. */
    public Possible possible(List<UUID> proposals, Operation operation) {
        return catalog.read(view -> Revocations.possible(view, catalog.person(), operation, proposals));
    }

    /** Reads what is to be denied. */
    public Plan denials(List<UUID> proposals) {
        return plan(proposals, Operation.DENY, task -> false);
    }

    /**
     * Reads what is to be approved.
     *
     * @param approved whether a task is approved: then those after it are read on its effect, as it will be delivered
     */
    public Plan approvals(List<UUID> proposals, Predicate<ProposalFile> approved) {
        return plan(proposals, Operation.APPROVE, approved);
    }

    private Plan plan(List<UUID> proposals, Operation operation, Predicate<ProposalFile> approved) {
        List<OutboxEntry> entries = outbox.entries();
        return catalog.read(view -> {
            List<ProposalFile> tasks = new ArrayList<>();
            Map<String, List<EgressPolicy>> leftOut = new LinkedHashMap<>();
            TreeSet<String> starting = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            List<EnrollmentRow> effect = new ArrayList<>();
            for (UUID id : proposals) {
                EnrollmentView then = OverlaidEnrollment.of(view, effect);
                then.policy(id).ifPresent(policy -> {
                    String objection = objection(then, operation, policy, tasks.size());
                    if (!objection.isEmpty()) {
                        leftOut.computeIfAbsent(objection, _ -> new ArrayList<>())
                                .add(policy);
                        return;
                    }
                    ProposalFile task = files.file(then, policy, TWINS, entries);
                    tasks.add(task);
                    if (approved.test(task)) {
                        starting.addAll(starting(then, policy));
                        effect.addAll(approval(then, task));
                    }
                });
            }
            return new Plan(tasks, leftOut, List.copyOf(starting));
        });
    }

    private String objection(EnrollmentView view, Operation operation, EgressPolicy policy, int before) {
        return Rulebook.objection(view, catalog.person(), operation, policy)
                .map(Decision.Refused::reason)
                .orElse(before < MOST ? "" : text("review.selected.most", MOST));
    }

    private static List<String> starting(EnrollmentView view, EgressPolicy policy) {
        return Rehearsals.foreseen(view, Rehearsal.approve(view, policy, List.of(), false)).workloads().stream()
                .filter(Foreseen.Line::runs)
                .map(Foreseen.Line::name)
                .toList();
    }

    /** What an approval puts there, whoever it grants something. */
    private List<EnrollmentRow> approval(EnrollmentView view, ProposalFile task) {
        EgressPolicy policy = task.file().policy();
        Act act = new Act.Approve(List.of(), true, false, null, policy.name());
        Command command = new Command(
                policy.id(), policy.id(), policy.version(), task.brief().evidence(), null, Instant.EPOCH, act);
        return Rulebook.decide(view, catalog.person(), command, Facts.predicted(Instant.EPOCH))
                        instanceof Decision.Accepted(var rows)
                ? rows
                : List.of();
    }
}
