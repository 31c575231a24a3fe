package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.Shown;
import io.sluice.console.policy.AgentLines;
import io.sluice.console.policy.HistoryLines;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.PolicyFile.HistoryLine;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.support.Numbers;
import io.sluice.console.support.Times;
import io.sluice.egress.Agent;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;

/**
 * The sections of the pane, from conclusion to detail. They are made once and filled anew for each proposal; one without
 * content says so in three words.
 */
final class DecisionBody {
    private final DecisionNotes notes;
    private final ConclusionSection conclusion = new ConclusionSection();
    private final ProposerWords words = new ProposerWords();
    private final OpensSection opens;
    private final VBox agents = new VBox();
    private final RelationsSection relations;
    private final FindingsSection findings = new FindingsSection();
    private final SectionHeader people = new SectionHeader(text("approvals.people"), "");
    private final VBox history = new VBox();
    private final DecisionViewModel decision;
    private final Times times;
    private List<Agent> listedAgents = List.of();
    private List<HistoryLine> listedHistory = List.of();

    /**
     * The sections, put into a box.
     *
     * @param answer asks the proposer for what a reviewer wants of it
     * @param grant asks to deny the proposal and grant Importer on a policy
     */
    DecisionBody(VBox box, DecisionViewModel decision, Times times, Consumer<PolicyFile> answer, Consumer<UUID> grant) {
        this.decision = decision;
        this.times = times;
        notes = new DecisionNotes(times, answer);
        opens = new OpensSection(decision::allNewBlocks);
        relations = new RelationsSection(decision, times, grant);
        VBox who = new VBox(people);
        who.getStyleClass().add("section");
        Shown.set(agents, false);
        box.getChildren().setAll(notes, conclusion, words, opens, agents, relations, findings, who, history);
        history.getChildren().setAll(HistoryLines.section(listedHistory, times));
    }

    void show(ProposalFile file) {
        PolicyFile policy = file.file();
        notes.show(file, decision.heldProperty().get());
        conclusion.show(file);
        words.show(policy);
        opens.show(file);
        agents(policy.agents());
        relations.show(file);
        findings.show(file.findings());
        people.setSummary(
                policy.grants().isEmpty()
                        ? text("approvals.people.none")
                        : Numbers.people(policy.audience().all()));
        history(policy.history());
    }

    private void agents(List<Agent> now) {
        if (!now.equals(listedAgents)) {
            listedAgents = now;
            agents.getChildren().clear();
            if (!now.isEmpty()) {
                agents.getChildren().add(AgentLines.section(now));
            }
            Shown.set(agents, !now.isEmpty());
        }
    }

    private void history(List<HistoryLine> now) {
        if (!now.equals(listedHistory)) {
            listedHistory = now;
            history.getChildren().setAll(HistoryLines.section(now, times));
        }
    }
}
