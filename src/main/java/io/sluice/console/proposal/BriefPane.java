package io.sluice.console.proposal;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.FindingView;
import io.sluice.console.pieces.IconLine;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.RelationLine;
import io.sluice.console.pieces.RelationView;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.DraftFile;
import io.sluice.console.review.ProposalFile.Twin;
import io.sluice.console.review.RelationWords;
import io.sluice.console.support.Clip;
import io.sluice.console.support.Numbers;
import io.sluice.console.support.Times;
import io.sluice.egress.DnsName;
import io.sluice.egress.analysis.Opens;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The brief on a draft, narrow enough to stand beside the form, from conclusion to detail. */
final class BriefPane extends VBox {
    private static final int TWINS = 3;

    private final Times times;
    private final boolean deciding;

    /**
     * A pane that follows a brief.
     *
     * @param deciding whether the person may open the route themselves, and so share the one that is open
     */
    BriefPane(ObservableValue<@Nullable DraftFile> brief, Times times, boolean deciding) {
        this.times = times;
        this.deciding = deciding;
        getStyleClass().add("draft-brief");
        brief.subscribe(this::show);
    }

    private void show(@Nullable DraftFile file) {
        if (file == null) {
            Label hint = wrapped(text("proposal.brief.none"), "secondary");
            getChildren().setAll(new SectionHeader(text("proposal.brief"), ""), hint);
            return;
        }
        getChildren().setAll(conclusion(file));
        DraftFile.Instead instead = file.instead();
        if (instead != null) {
            getChildren().add(instead(instead));
        }
        getChildren().addAll(opens(file), twins(file.twins()), findings(file.findings()));
    }

    private static Node conclusion(DraftFile file) {
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
        Label sentence = wrapped(file.brief().conclusion().getFirst(), "callout-why");
        sentence.setId("conclusion");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox line = new HBox(Icons.of(icon, tone), sentence);
        line.getStyleClass().add("conclusion");
        tone.applyTo(line);
        return line;
    }

    /** There is no need to propose what can be imported (R9). */
    private Node instead(DraftFile.Instead instead) {
        String name = instead.policy().name();
        if (deciding || (instead.shareable() && !instead.importable())) {
            return new Callout(
                    Tone.ACCENT,
                    instead.identical()
                            ? text("proposal.share.identical", name)
                            : text(
                                    "proposal.share.containing",
                                    name,
                                    instead.policy().destination()),
                    text("proposal.share.what"));
        }
        if (instead.importable()) {
            return new Callout(
                    Tone.ACCENT,
                    instead.identical()
                            ? text("proposal.import.identical", name)
                            : text(
                                    "proposal.import.containing",
                                    name,
                                    instead.policy().destination()),
                    text("proposal.instead.importable"));
        }
        String why = instead.identical()
                ? text("proposal.instead.identical", name)
                : text("proposal.instead.containing", name, instead.policy().destination());
        VBox block = new VBox(new Callout(Tone.ACCENT, why, text("proposal.instead.ask")));
        String asked = text(
                "proposal.instead.text",
                name,
                instead.policy().destination(),
                instead.policy().id());
        Button copy = new Button(text("proposal.instead.copy"), Icons.of(Feather.COPY));
        copy.setId("copyRequest");
        copy.getStyleClass().addAll("small", "flat");
        copy.setOnAction(event -> Clip.copy(asked));
        block.getChildren().add(copy);
        return block;
    }

    private static Node opens(DraftFile file) {
        Opens opens = file.brief().opens();
        boolean name = file.draft().destination().address() instanceof DnsName;
        VBox section = section(text("approvals.opens"), "");
        section.getChildren()
                .add(wrapped(
                        text(
                                name ? "approvals.opens.name" : "approvals.opens.block",
                                opens.addresses(),
                                (long) opens.ports(),
                                fresh(opens)),
                        "opens"));
        return section;
    }

    private static String fresh(Opens opens) {
        if (opens.nothingNew()) {
            return text("approvals.opens.nothing.new");
        }
        return opens.knownPairs() == 0
                ? text("approvals.opens.all.new")
                : text("approvals.opens.some.new", Numbers.format(opens.newPairs()));
    }

    private Node twins(List<Twin> twins) {
        VBox section = section(
                text("approvals.there"), twins.isEmpty() ? text("approvals.there.none") : Numbers.format(twins.size()));
        if (!deciding) {
            section.getChildren().add(wrapped(text("approvals.there.seen"), "secondary"));
        }
        twins.stream().limit(TWINS).forEach(twin -> section.getChildren().add(new RelationLine(view(twin))));
        if (twins.size() > TWINS) {
            section.getChildren().add(wrapped(text("proposal.there.more", twins.size() - TWINS), "secondary"));
        }
        return section;
    }

    private RelationView view(Twin twin) {
        return new RelationView(
                twin.relation(),
                twin.policy().name(),
                twin.policy().destination(),
                twin.policy().kind(),
                twin.policy().state(),
                twin.delivery(),
                deciding ? RelationWords.about(twin, times) : RelationWords.inShort(twin, times),
                RelationWords.difference(twin),
                RelationWords.closed(twin, times),
                null,
                null);
    }

    private Node findings(List<FindingView> findings) {
        if (findings.isEmpty()) {
            return section(text("approvals.findings"), text("approvals.findings.none"));
        }
        VBox section = section(text("approvals.findings"), Numbers.format(findings.size()));
        section.getChildren()
                .add(wrapped(text(deciding ? "proposal.findings.create" : "proposal.findings.propose"), "secondary"));
        findings.forEach(finding -> section.getChildren().add(finding(finding)));
        return section;
    }

    private static Node finding(FindingView finding) {
        IconLine title = switch (finding.severity()) {
            case CRITICAL -> new IconLine(Feather.ALERT_OCTAGON, Tone.DANGER, finding.title());
            case WARNING -> new IconLine(Feather.ALERT_TRIANGLE, Tone.ATTENTION, finding.title());
            case NOTE -> new IconLine(Feather.INFO, Tone.NEUTRAL, finding.title());
            case FINE -> new IconLine(Feather.CHECK, Tone.SUCCESS, finding.title());
        };
        title.getStyleClass().add("draft-finding");
        Label why = wrapped(finding.why(), "finding-why");
        why.getStyleClass().add("under-icon");
        return new VBox(title, why);
    }

    private static VBox section(String title, String summary) {
        VBox section = new VBox(new SectionHeader(title, summary));
        section.getStyleClass().add("section");
        return section;
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
