package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.FindingLine;
import io.sluice.console.pieces.FindingView;
import io.sluice.console.pieces.FindingView.Severity;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.RelationLine;
import io.sluice.console.pieces.RelationView;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.review.ProposalFile.Twin;
import io.sluice.console.support.Numbers;
import io.sluice.console.support.Shortcut;
import io.sluice.egress.DnsName;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Relation;
import io.sluice.egress.analysis.CoverBlock;
import io.sluice.egress.analysis.Opens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Draws the sections of the decision pane, from conclusion to detail. One without content says so in three words. */
final class DecisionSections {
    private static final int TWINS = 6;
    private static final int BLOCKS = 12;

    private final ProposalFile file;
    private final boolean grants;
    private final Consumer<EgressPolicy> grant;

    /**
     * The sections of a proposal.
     *
     * @param grants whether it can be denied for another now
     * @param grant asks to deny it and grant Importer on another
     */
    DecisionSections(ProposalFile file, boolean grants, Consumer<EgressPolicy> grant) {
        this.file = file;
        this.grants = grants;
        this.grant = grant;
    }

    /** The sentence that says it all. */
    Node conclusion() {
        Tone tone = switch (file.weight()) {
            case FINE -> Tone.SUCCESS;
            case CAREFUL -> Tone.ATTENTION;
            case NEEDLESS -> Tone.ACCENT;
            case GRAVE -> Tone.DANGER;
        };
        Feather icon = switch (file.weight()) {
            case FINE -> Feather.CHECK_CIRCLE;
            case CAREFUL -> Feather.ALERT_TRIANGLE;
            case NEEDLESS -> Feather.COPY;
            case GRAVE -> Feather.ALERT_OCTAGON;
        };
        VBox sentences = new VBox();
        sentences.getStyleClass().add("conclusion-words");
        for (String sentence : file.brief().conclusion()) {
            boolean first = sentences.getChildren().isEmpty();
            sentences.getChildren().add(wrapped(sentence, first ? "conclusion-first" : "conclusion-next"));
        }
        HBox.setHgrow(sentences, Priority.ALWAYS);
        HBox line = new HBox(Icons.of(icon, tone), sentences);
        line.getStyleClass().add("conclusion");
        tone.applyTo(line);
        return line;
    }

    /** Why the proposer wants it, in the proposer's words. */
    Node words() {
        Label title = new Label(text("approvals.justification"));
        title.getStyleClass().add("secondary");
        VBox words = new VBox(
                title,
                wrapped(text("approvals.quote", file.file().policy().words().justification()), "quote"));
        words.getStyleClass().add("words");
        return words;
    }

    /** What it opens. */
    Node reach() {
        Opens reach = file.brief().opens();
        VBox section = section(text("approvals.opens"), opens());
        boolean name = file.file().policy().destination().address() instanceof DnsName;
        if (!name) {
            GridPane numbers = new GridPane();
            numbers.getStyleClass().add("numbers");
            number(numbers, 0, text("approvals.opens.pairs"), reach.pairs());
            number(numbers, 1, text("approvals.opens.known"), reach.knownPairs());
            number(numbers, 2, text("approvals.opens.new"), reach.newPairs());
            section.getChildren().add(numbers);
            if (reach.newPairs() > 0 && reach.knownPairs() > 0) {
                section.getChildren().add(blocks(reach.cover().blocks(BLOCKS + 1)));
            }
        }
        return section;
    }

    private String opens() {
        Opens reach = file.brief().opens();
        boolean name = file.file().policy().destination().address() instanceof DnsName;
        String fresh = reach.newPairs() == 0
                ? text("approvals.opens.nothing.new")
                : reach.knownPairs() == 0
                        ? text("approvals.opens.all.new")
                        : text("approvals.opens.some.new", Numbers.format(reach.newPairs()));
        return text(
                name ? "approvals.opens.name" : "approvals.opens.block",
                reach.addresses(),
                (long) reach.ports(),
                fresh);
    }

    private static void number(GridPane grid, int row, String name, long value) {
        Label label = new Label(name);
        label.getStyleClass().add("secondary");
        Label number = new Label(Numbers.format(value));
        number.getStyleClass().add("number");
        GridPane.setHalignment(number, HPos.RIGHT);
        grid.addRow(row, label, number);
    }

    private static Node blocks(List<CoverBlock> blocks) {
        String first = String.join(
                "   ", blocks.stream().limit(BLOCKS).map(CoverBlock::toString).toList());
        Label list = wrapped(blocks.size() > BLOCKS ? text("approvals.opens.blocks.more", first) : first, "cover");
        Label title = new Label(text("approvals.opens.blocks"));
        title.getStyleClass().add("secondary");
        return new VBox(title, list);
    }

    /** What is already there. */
    Node twins() {
        if (file.twins().isEmpty()) {
            return section(text("approvals.there"), text("approvals.there.none"));
        }
        VBox section = section(
                text("approvals.there"),
                text("approvals.there.count", file.brief().related().counts().total()));
        VBox lines = new VBox();
        lines.getStyleClass().add("relations");
        show(lines, TWINS);
        section.getChildren().add(lines);
        return section;
    }

    private void show(VBox lines, int atMost) {
        @Nullable Twin first = file.grantable().stream().findFirst().orElse(null);
        List<Node> rows = new ArrayList<>();
        file.twins().stream().limit(atMost).forEach(twin -> rows.add(new RelationLine(view(twin, twin.equals(first)))));
        if (file.twins().size() > atMost) {
            Button all = new Button(text("approvals.there.all", file.twins().size()));
            all.getStyleClass().addAll("small", "flat");
            all.setOnAction(event -> show(lines, Integer.MAX_VALUE));
            rows.add(all);
        }
        lines.getChildren().setAll(rows);
    }

    private RelationView view(Twin twin, boolean first) {
        EgressPolicy policy = twin.policy();
        boolean offered = policy.active() && grants;
        RelationView.Act act = offered
                ? new RelationView.Act(
                        text("approvals.there.grant"),
                        first ? Shortcut.DENY_AND_GRANT.keys() : null,
                        () -> grant.accept(policy))
                : null;
        return new RelationView(
                twin.relation(),
                policy.name(),
                policy.destination(),
                policy.kind(),
                policy.state(),
                twin.delivery(),
                importers(twin),
                difference(twin),
                act);
    }

    private static String importers(Twin twin) {
        return switch (twin.importers().size()) {
            case 0 -> text("approvals.there.importers.none");
            case 1 ->
                text(
                        "approvals.there.importers.one",
                        twin.workloads(),
                        twin.importers().getFirst());
            default ->
                text(
                        "approvals.there.importers",
                        twin.workloads(),
                        twin.importers().size());
        };
    }

    private static String difference(Twin twin) {
        if (twin.sniDiffers()) {
            return text("approvals.there.sni");
        }
        if (twin.relation() == Relation.IDENTICAL) {
            return "";
        }
        return twin.missing() == 0
                ? text("approvals.there.excess", Numbers.format(twin.excess()), twin.excess())
                : text("approvals.there.missing", Numbers.format(twin.missing()), twin.missing());
    }

    /** What was found. */
    Node findings() {
        if (file.findings().isEmpty()) {
            return section(text("approvals.findings"), text("approvals.findings.none"));
        }
        VBox section = section(text("approvals.findings"), counts());
        VBox lines = new VBox();
        lines.getStyleClass().add("findings");
        file.findings().forEach(finding -> lines.getChildren().add(new FindingLine(finding)));
        section.getChildren().add(lines);
        return section;
    }

    private String counts() {
        return text(
                "approvals.findings.count", count(Severity.CRITICAL), count(Severity.WARNING), count(Severity.NOTE));
    }

    private long count(Severity severity) {
        return file.findings().stream()
                .map(FindingView::severity)
                .filter(each -> each == severity)
                .count();
    }

    /** Who gets it. */
    Node people() {
        PolicyFile policy = file.file();
        if (policy.grants().isEmpty()) {
            return section(text("approvals.people"), text("approvals.people.none"));
        }
        return section(
                text("approvals.people"), Numbers.people(policy.audience().all()));
    }

    static VBox section(String title, String summary) {
        VBox section = new VBox(new SectionHeader(title, summary));
        section.getStyleClass().add("section");
        return section;
    }

    static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    static Tone tone(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Tone.DANGER;
            case WARNING -> Tone.ATTENTION;
            case NOTE -> Tone.NEUTRAL;
            case FINE -> Tone.SUCCESS;
        };
    }

    static Feather icon(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Feather.ALERT_OCTAGON;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case NOTE -> Feather.INFO;
            case FINE -> Feather.CHECK;
        };
    }
}
