package io.sluice.console.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.support.Appearance;
import io.sluice.console.support.Dialog;
import io.sluice.console.support.DialogLayer;
import io.sluice.console.support.Fx;
import io.sluice.console.support.SameThreadTasks;
import io.sluice.console.support.Toast;
import io.sluice.console.support.ToastLayer;
import io.sluice.egress.Checked;
import io.sluice.egress.Destination;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Principal;
import io.sluice.egress.Relation;
import io.sluice.egress.analysis.Finding;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;

/** Draws every piece, in both themes and at the largest text size, for a person to look at. */
class GalleryTest {
    @ParameterizedTest
    @CsvSource({"light,100", "dark,100", "light,200"})
    void showsEveryPiece(String theme, int percent) throws Exception {
        draw("pieces", theme, percent, 1280 * percent / 100, 1000 * percent / 100, GalleryTest::pieces);
        draw("dialog", theme, percent, 1000, 700, GalleryTest::dialog);
    }

    private static void draw(String what, String theme, int percent, int width, int height, Supplier<Parent> content)
            throws Exception {
        boolean dark = "dark".equals(theme);
        Scene scene = Fx.call(() -> {
            Appearance.theme(dark);
            Scene made = new Scene(content.get(), width, height);
            Appearance.dress(made, dark, percent);
            return made;
        });
        String suffix = percent == 100 ? "" : "-" + percent;
        assertThat(Files.size(Fx.picture(scene, "gallery-" + what + "-" + theme + suffix)))
                .isGreaterThan(10_000);
    }

    private static Parent pieces() {
        VBox left = new VBox(
                8,
                new Label("Destinations"),
                destination("api.stripe.com", "443", PolicyKind.DIRECT),
                destination("10.20.0.0/16", "1521-1526", PolicyKind.DIRECT),
                destination("xn--bcher-kva.example", "443", PolicyKind.AGENT_PROXY),
                new DestinationLabel(parsed("sftp.acme.example", "22"), PolicyKind.DIRECT).large(),
                states(PolicyState.PENDING_APPROVAL, PolicyState.ACTIVE, PolicyState.PAUSED),
                states(PolicyState.REVOKED, PolicyState.DENIED, PolicyState.WITHDRAWN),
                new HBox(
                        8,
                        new StateChip(PolicyState.ACTIVE, Delivery.NOT_DELIVERED_YET),
                        new StateChip(PolicyState.PENDING_APPROVAL, Delivery.NEEDS_ATTENTION)),
                buttons(),
                people(),
                new Meter("S3 bucket policies", 7, 10, "At 10, more have to be asked for with a support ticket."),
                new Meter("Agent proxy policies", 46, 50, "At 50, a transform can import no more."));
        VBox right = new VBox(
                4,
                new SectionHeader("What it opens", "1 name × 1 port · new"),
                new SectionHeader("Already there", "", new KeyCap("Ctrl+K"), new KeyCap("?")),
                relation(Relation.IDENTICAL, "Stripe API", "api.stripe.com", "443", "", true),
                relation(Relation.CONTAINING, "Payments network", "10.0.0.0/8", "443", "16,711,680 pairs more", true),
                relation(Relation.CONTAINED, "Ledger database", "10.20.4.7", "1521", "lacks 65,535 pairs", false),
                relation(Relation.OVERLAPPING, "Warehouse ports", "10.20.0.0/24", "1500-1600", "75 ports more", false),
                new SectionHeader("Findings", "3"),
                new FindingLine(new FindingView(
                        FindingView.Severity.CRITICAL,
                        "Opens 16,777,216 addresses",
                        "A block this wide reaches hosts nobody has named. Ask for the addresses that are needed.",
                        "Your side",
                        "F-WIDTH",
                        "Detail")),
                new FindingLine(new FindingView(
                        FindingView.Severity.WARNING,
                        "SNI verification is on, but port 21 speaks FTP",
                        "The connection would hang. Switch SNI verification off for this policy, with a reason.",
                        "Your side",
                        "F-SNI",
                        null)),
                new FindingLine(new FindingView(
                        FindingView.Severity.FINE, "The name is public", "It resolves outside.", null, "F-DNS", null)),
                new KeyValueBlock()
                        .add("Proposed", "2 h ago for project Billing")
                        .addCode("Policy id", "0197f3a0-1c2d-7000-8000-00000000002a")
                        .addWords(
                                "Justification",
                                "Card payments for the invoicing pipeline. The finance team needs the charges and"
                                        + " refunds of each day by six in the morning."),
                new Callout(
                        Tone.ATTENTION,
                        "An identical policy is active.",
                        "Grant Importer on it instead of opening the same route twice.",
                        "Deny and grant Importer",
                        () -> {}),
                new Callout(
                        Tone.DANGER, "Refused by the backend: R12.", "Someone else has to decide your own proposal."),
                new EmptyState(
                        Feather.INBOX, "Nothing waits for a decision.", "New proposals appear here by themselves."));
        left.setPrefWidth(420);
        left.setPadding(new Insets(24));
        right.setPadding(new Insets(24));
        HBox.setHgrow(right, Priority.ALWAYS);
        return new HBox(left, right);
    }

    private static Parent dialog() {
        DialogLayer dialogs = new DialogLayer();
        ToastLayer toasts = new ToastLayer();
        TextField reason = new TextField();
        reason.setPromptText("Why");
        Label label = new Label("Reason");
        label.getStyleClass().add("field-label");
        TextArea note = new TextArea();
        note.setPrefRowCount(3);
        VBox content = new VBox(8, label, reason, note, people());
        StackPane root = new StackPane(new SkeletonRows(8), toasts, dialogs);
        toasts.show(Toast.withUndo("Approved api.stripe.com:443", () -> {}, Duration.ofSeconds(5)));
        dialogs.show(Dialog.danger("Deny api.stripe.com:443", content, "Deny", () -> true));
        return root;
    }

    private static Node buttons() {
        Button approve = new Button("Approve", new KeyCap("A"));
        approve.getStyleClass().add("accent");
        approve.setContentDisplay(ContentDisplay.RIGHT);
        Button deny = new Button("Deny", new KeyCap("D"));
        deny.setContentDisplay(ContentDisplay.RIGHT);
        Button revoke = new Button("Revoke");
        revoke.getStyleClass().add("danger");
        return new HBox(8, approve, deny, revoke, Icons.button(Feather.MORE_HORIZONTAL, "More", () -> {}));
    }

    private static Node people() {
        PeoplePickerModel model = new PeoplePickerModel(new SameThreadTasks(), new Somebody());
        model.choose(Somebody.GROUP, GrantLevel.IMPORT);
        model.choose(Somebody.USER, GrantLevel.VIEW);
        model.wordsProperty().set("da");
        return new PeoplePicker(model);
    }

    private static HBox states(PolicyState... states) {
        HBox line = new HBox(8);
        for (PolicyState state : states) {
            line.getChildren().add(new StateChip(state));
        }
        return line;
    }

    private static RelationLine relation(
            Relation relation, String name, String address, String ports, String excess, boolean act) {
        return new RelationLine(new RelationView(
                relation,
                name,
                parsed(address, ports),
                PolicyKind.DIRECT,
                act ? PolicyState.ACTIVE : PolicyState.REVOKED,
                Delivery.DELIVERED,
                "4 projects",
                excess,
                act ? "" : "Revoked on 3 Mar 2026, 14:05 UTC by Officer: “The keys leaked.”",
                act
                        ? new RelationView.More("4 workloads", reader -> reader.accept(List.of("Billing: Invoices")))
                        : null,
                act ? new RelationView.Act("Deny and grant", "G", () -> {}) : null));
    }

    private static DestinationLabel destination(String address, String ports, PolicyKind kind) {
        return new DestinationLabel(parsed(address, ports), kind);
    }

    private static Destination parsed(String address, String ports) {
        return ((Checked.Valid<Destination>) Destination.parse(address, ports)).value();
    }

    private record Somebody() implements PeopleSource {
        static final Candidate GROUP = new Candidate(new UUID(0, 1), Principal.Type.GROUP, "Data engineering", 42);
        static final Candidate USER = new Candidate(new UUID(0, 2), Principal.Type.USER, "Proposer (Billing)", 1);

        @Override
        public List<Candidate> search(String words, int limit) {
            return List.of(
                    new Candidate(new UUID(0, 3), Principal.Type.GROUP, "Data science", 17),
                    new Candidate(new UUID(0, 4), Principal.Type.GROUP, "Database administrators", 5));
        }

        @Override
        public long people(Collection<UUID> principals) {
            return principals.contains(GROUP.id()) ? 41L + principals.size() : principals.size();
        }

        @Override
        public List<Finding> findings(Collection<UUID> principals) {
            return List.of();
        }
    }
}
