package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.KeyValueBlock;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.PolicyFile.HistoryLine;
import io.sluice.console.support.Times;
import io.sluice.egress.DnsName;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyState;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Step;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/** What a policy is: its steps with who and when, its words, its SNI switch, and what it replaces or is replaced by. */
final class DetailsSection {

    private final PolicyFile file;
    private final EgressPolicy policy;
    private final Times times;
    private final Consumer<UUID> open;
    private final KeyValueBlock block = new KeyValueBlock();

    DetailsSection(PolicyFile file, Times times, Consumer<UUID> open) {
        this.file = file;
        this.policy = file.policy();
        this.times = times;
        this.open = open;
    }

    Node section() {
        block.addDestination(text("policy.destination"), policy.destination());
        Step decided = policy.life().decided();
        boolean created = policy.life().proposed().equals(decided);
        step(
                text(created ? "policy.done.create" : "policy.proposed"),
                policy.life().proposed());
        if (decided != null && !created) {
            step(text("policy.decided"), decided);
        }
        Step changed = policy.life().changed();
        if (changed != null) {
            step(policy.active() ? text("policy.done.resume") : policy.state().title(), changed);
        }
        if (file.project() != null) {
            block.addWords(text("policy.project"), file.project());
        }
        block.addWords(text("policy.justification"), policy.words().justification());
        if (!policy.words().description().isBlank()) {
            block.addWords(text("policy.description"), policy.words().description());
        }
        sni();
        if (!file.markings().isEmpty()) {
            block.addWords(text("policy.markings"), String.join(", ", file.markings()));
        }
        block.addWords(text("policy.scope"), text(policy.global() ? "policy.scope.global" : "policy.scope.imported"));
        if (!file.agents().isEmpty()) {
            block.addWords(
                    text("policy.agents"),
                    file.agents().stream().map(AgentLines::words).toList());
        }
        links();
        block.addCode(text("policy.id"), policy.id().toString());
        VBox section = new VBox(new SectionHeader(text("policy.details"), ""), block);
        section.getStyleClass().add("section");
        return section;
    }

    private void step(String name, Step step) {
        String by = file.history().stream()
                .filter(line -> line.at().equals(step.at()))
                .map(HistoryLine::by)
                .findFirst()
                .orElse(file.proposer());
        block.addWords(name, text("policy.step", by, times.full(step.at())));
    }

    /** The switch, and what it means (R3); it concerns port 443 alone. */
    private void sni() {
        if (!SniVerification.concerns(policy.destination())) {
            return;
        }
        String reason = policy.sni().reason();
        boolean named = policy.destination().address() instanceof DnsName;
        String on = text(named ? "policy.sni.on" : "policy.sni.on.nameless");
        block.addWords(text("policy.sni"), reason == null ? on : text("policy.sni.off", reason));
    }

    private void links() {
        EgressPolicy before = file.supersedes();
        if (before != null) {
            block.add(text("policy.supersedes"), link(before));
        } else if (policy.origin().supersedes() != null) {
            block.add(text("policy.supersedes"), text("policy.supersedes.unseen"));
        }
        file.successors().forEach(after -> block.add(text("policy.superseded"), link(after)));
    }

    private Hyperlink link(EgressPolicy other) {
        Hyperlink link = new Hyperlink(text("policy.link", other.name(), other.destination(), state(other)));
        link.setOnAction(event -> open.accept(other.id()));
        link.setWrapText(true);
        return link;
    }

    /** Where both are open, or neither is, that is worth a word. */
    private String state(EgressPolicy other) {
        boolean both = other.state() == PolicyState.ACTIVE && policy.state() == PolicyState.ACTIVE;
        return both ? text("policy.link.both") : other.state().title();
    }
}
