package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.IconLine;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.KeyValueBlock;
import io.sluice.console.pieces.MiddleLabel;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.PolicyFile.GrantLine;
import io.sluice.console.review.PolicyFile.HistoryLine;
import io.sluice.console.review.PolicyFile.ImportLine;
import io.sluice.console.support.Clip;
import io.sluice.console.support.Numbers;
import io.sluice.console.support.Times;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Principal;
import io.sluice.egress.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Draws the sections of a policy's details. */
final class PolicySections {
    private final PolicyFile file;
    private final EgressPolicy policy;
    private final Times times;
    private final Consumer<UUID> open;

    PolicySections(PolicyFile file, Times times, Consumer<UUID> open) {
        this.file = file;
        this.policy = file.policy();
        this.times = times;
        this.open = open;
    }

    List<Node> all() {
        List<Node> sections = new ArrayList<>();
        provider().ifPresent(sections::add);
        objection().ifPresent(sections::add);
        sections.add(details());
        sections.add(grants());
        sections.add(imports());
        sections.add(HistoryLines.section(file.history(), times));
        evidence().ifPresent(sections::add);
        return sections;
    }

    /** What only the provider can do, with the text to send (R11, R13). */
    private Optional<Node> provider() {
        if (policy.state() == PolicyState.PAUSED) {
            String ticket = text("policy.paused.ticket", policy.name(), policy.destination(), policy.id());
            return Optional.of(new Callout(
                    Tone.ATTENTION,
                    text("policy.paused.why"),
                    text(policy.global() ? "policy.paused.what.global" : "policy.paused.what"),
                    text("policy.ticket.copy"),
                    () -> Clip.copy(ticket)));
        }
        if (policy.life().waitingForProvider()) {
            String ticket = text("policy.waiting.ticket", policy.name(), policy.destination(), policy.id());
            return Optional.of(new Callout(
                    Tone.ATTENTION,
                    text("policy.waiting.why"),
                    text("policy.waiting.what"),
                    text("policy.ticket.copy"),
                    () -> Clip.copy(ticket)));
        }
        return Optional.empty();
    }

    /** Why nothing, or not everything, can be done here (R14). */
    private Optional<Node> objection() {
        return switch (policy.state()) {
            case ACTIVE, PAUSED -> file.acts().objection(Operation.SHARE).map(refused -> note(refused.reason()));
            case PENDING_APPROVAL ->
                file.acts().objection(Operation.REQUEST_CHANGES).map(refused -> note(refused.reason()));
            case DENIED -> Optional.of(note(text("policy.final.denied")));
            case WITHDRAWN -> Optional.of(note(text("policy.final.withdrawn")));
            case REVOKED -> Optional.of(note(text("policy.final.revoked")));
        };
    }

    private static Node note(String words) {
        IconLine note = new IconLine(Feather.INFO, Tone.NEUTRAL, words);
        note.getStyleClass().add("note");
        return note;
    }

    private Node details() {
        KeyValueBlock block = new KeyValueBlock();
        step(block, text("policy.proposed"), policy.life().proposed());
        Step decided = policy.life().decided();
        if (decided != null) {
            step(block, text("policy.decided"), decided);
        }
        Step changed = policy.life().changed();
        if (changed != null) {
            step(block, policy.state().title(), changed);
        }
        if (file.project() != null) {
            block.add(text("policy.project"), file.project());
        }
        block.addWords(text("policy.justification"), policy.words().justification());
        if (!policy.words().description().isBlank()) {
            block.addWords(text("policy.description"), policy.words().description());
        }
        if (policy.destination().ports().contains(443)) {
            String reason = policy.sni().reason();
            block.add(text("policy.sni"), reason == null ? text("policy.sni.on") : text("policy.sni.off", reason));
        }
        block.add(text("policy.scope"), text(policy.global() ? "policy.scope.global" : "policy.scope.imported"));
        if (!file.agents().isEmpty()) {
            block.addWords(
                    text("policy.agents"),
                    String.join(
                            "\n", file.agents().stream().map(AgentLines::words).toList()));
        }
        EgressPolicy before = file.supersedes();
        if (before != null) {
            Hyperlink link = new Hyperlink(text("policy.link", before.name(), before.destination()));
            link.setOnAction(event -> open.accept(before.id()));
            block.add(text("policy.supersedes"), link);
        }
        block.addCode(text("policy.id"), policy.id().toString());
        VBox section = new VBox(new SectionHeader(text("policy.details"), ""), block);
        section.getStyleClass().add("section");
        return section;
    }

    private void step(KeyValueBlock block, String name, Step step) {
        String by = file.history().stream()
                .filter(line -> line.at().equals(step.at()))
                .map(HistoryLine::by)
                .findFirst()
                .orElse(file.proposer());
        block.add(name, text("policy.step", by, times.full(step.at())));
    }

    private Node grants() {
        int people = file.audience().all();
        VBox section = section(
                text("policy.grants"),
                file.grants().isEmpty()
                        ? text("policy.grants.none")
                        : text(
                                "policy.grants.count",
                                Numbers.people(people),
                                Numbers.format(file.audience().importers())));
        file.grants().forEach(grant -> section.getChildren().add(line(grant)));
        return section;
    }

    private static Node line(GrantLine grant) {
        boolean group = grant.to().type() == Principal.Type.GROUP;
        Label name = new Label(grant.to().name(), Icons.of(group ? Feather.USERS : Feather.USER));
        Label people = new Label(group ? Numbers.people(grant.to().people()) : "");
        people.getStyleClass().add("secondary");
        Label level = new Label(grant.level().title());
        level.setMinWidth(Region.USE_PREF_SIZE);
        return row(name, people, level);
    }

    private Node imports() {
        VBox section = section(
                text("policy.imports"),
                file.imports().isEmpty()
                        ? text("policy.imports.none")
                        : text("policy.imports.count", file.imports().size()));
        file.imports().forEach(attached -> section.getChildren().add(line(attached)));
        return section;
    }

    private Node line(ImportLine attached) {
        Label workload = new MiddleLabel(attached.workload());
        workload.setGraphic(Icons.of(Feather.BOX));
        Label project = new MiddleLabel(text("policy.import", attached.type().title(), attached.project()));
        project.getStyleClass().add("secondary");
        Label when = new Label(text("policy.import.when", attached.by(), times.ago(attached.at())));
        when.getStyleClass().add("secondary");
        when.setMinWidth(Region.USE_PREF_SIZE);
        return row(workload, project, when);
    }

    /** What the last decision was made on: its evidence, and what the officer saw. */
    private Optional<Node> evidence() {
        return file.history().stream()
                .filter(line -> line.evidence() != null)
                .findFirst()
                .map(line -> {
                    KeyValueBlock block = new KeyValueBlock();
                    block.addCode(text("policy.evidence"), String.valueOf(line.evidence()));
                    if (line.seen() != null) {
                        block.addWords(text("policy.seen"), line.seen().text());
                    }
                    VBox section = new VBox(
                            new SectionHeader(
                                    text("policy.evidence.title"),
                                    text("policy.evidence.of", HistoryLines.done(line.act()), line.by())),
                            block);
                    section.getStyleClass().add("section");
                    return section;
                });
    }

    private static VBox section(String title, String summary) {
        VBox section = new VBox(new SectionHeader(title, summary));
        section.getStyleClass().add("section");
        return section;
    }

    private static Node row(Label first, Label second, Label last) {
        first.setMinWidth(0);
        second.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(first, second, space, last);
        row.getStyleClass().add("detail-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
