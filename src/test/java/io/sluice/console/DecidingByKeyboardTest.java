package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.review.InboxItem;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Act;
import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.GrantChange;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.Origin;
import io.sluice.egress.Rule;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Words;
import io.sluice.protocol.Outcome;
import io.sluice.replica.OutboxEntry;
import io.sluice.sync.SyncStatus.Connection;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main job, done with the keyboard alone. */
class DecidingByKeyboardTest {
    private final Desk desk = new Desk();
    private DeskWindow window;

    @BeforeEach
    void open() {
        window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800);
    }

    @AfterEach
    void close() {
        window.close();
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    /** Searches, so that the one wanted is the one selected. */
    private void find(String words) {
        window.press(KeyCode.SLASH);
        window.write(words);
        window.press(KeyCode.ENTER);
    }

    private String pane() {
        return Fx.call(() -> window.node(".decision .destination").getAccessibleText());
    }

    private Act decided() {
        return desk.model.entries().getLast().command().act();
    }

    private String focused() {
        return Fx.call(() -> window.scene.getFocusOwner().getClass().getSimpleName());
    }

    private List<String> messages() {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".field-error").stream()
                .filter(node -> node.isVisible() && node.isManaged())
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    @Test
    void theListStaysWhereItIsWhenOneOfItIsDecided() {
        window.press(KeyCode.J);
        InboxItem first = list().getItems().getFirst();
        window.press(KeyCode.D);
        window.write("no");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(decided()).isInstanceOf(Act.Deny.class);
        assertThat(list().getItems().getFirst().key()).isEqualTo(first.key());
        assertThat(Fx.call(() -> list().getSelectionModel().getSelectedIndex())).isEqualTo(1);
        VirtualFlow<?> flow = (VirtualFlow<?>) window.node(".rich-list .virtual-flow");
        assertThat(Fx.call(() -> flow.getFirstVisibleCell().getIndex())).isZero();
        assertThat(Fx.call(() -> flow.getFirstVisibleCell().getLayoutY())).isZero();
    }

    @SuppressWarnings("unchecked")
    private ListView<InboxItem> list() {
        return (ListView<InboxItem>) window.node(".inbox .rich-list");
    }

    @Test
    void readsOneProposalAfterTheOther() {
        assertThat(pane()).contains("ftp.example.org:21");
        window.press(KeyCode.J);
        assertThat(pane()).contains("169.254.169.254:80");
        window.press(KeyCode.DOWN);
        assertThat(pane()).contains("0.0.0.0/0:443");
        window.press(KeyCode.K);
        window.press(KeyCode.UP);
        assertThat(pane()).contains("ftp.example.org:21");
    }

    @Test
    void readsAndAnswersWhatIsWrittenFromRightToLeft() {
        String hebrew = "אנחנו צריכים את הנתיב הזה כדי להתחבר לשותף שלנו ולקבל את הקבצים כל לילה, והטקסט הזה ארוך מספיק"
                + " כדי לעבור לשורה השנייה של החלון   וגם לשלישית אם צריך";
        EgressPolicy mail = desk.policy("Mail relay");
        Fx.run(() -> desk.model.arrive(List.of(ChangedPolicy.of(mail)
                .withVersion(mail.version() + 1)
                .withWords(new Words("שם בעברית", hebrew, hebrew))
                .policy())));
        find("smtp.sendgrid.net");
        assertThat(pane()).contains("smtp.sendgrid.net");
        assertThat(window.text(".decision .quote")).contains("אנחנו צריכים").endsWith("צריך”");
        window.picture("decision-right-to-left");
        window.press(KeyCode.D);
        Fx.run(() -> ((TextArea) window.node("#reason")).setText(hebrew));
        window.settle();
        window.picture("deny-right-to-left");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(decided()).isEqualTo(new Act.Deny(hebrew));
    }

    @Test
    void readsTheDescriptionAndWhichPolicyItIsToReplace() {
        EgressPolicy mail = desk.policy("Mail relay");
        find("mail relay");
        assertThat(Fx.call(() -> window.node(".decision #replaces").isVisible()))
                .isFalse();
        Fx.run(() -> desk.model.arrive(List.of(ChangedPolicy.of(mail)
                .withVersion(mail.version() + 1)
                .withWords(new Words(mail.name(), "SMTP with STARTTLS, outgoing only.", "Dunning letters."))
                .withOrigin(new Origin(null, null, desk.id("Stripe API")))
                .policy())));
        window.settle();
        assertThat(window.text(".decision .quote")).isEqualTo("“Dunning letters.”");
        assertThat(window.text(".decision #description"))
                .isEqualTo("Description: “SMTP with STARTTLS, outgoing only.”");
        assertThat(window.text(".decision #replaces"))
                .startsWith("Replaces “Stripe API” (api.stripe.com:443), Active.");
    }

    @Test
    void keepsTheAgeOfAProposalOnOneLine() {
        assertThat(window.text(".decision-head #about"))
                .isEqualTo("Direct connection, proposed 3\u00a0d\u00a0ago by Data engineer for Demand forecasting");
    }

    @Test
    void invitesNobodyToApproveWhatHasACriticalFinding() {
        assertThat(styles("#approve")).contains("accent");
        assertThat(styles("#deny")).doesNotContain("danger");
        find("everything on");
        assertThat(styles("#approve")).doesNotContain("accent");
        assertThat(styles("#deny")).contains("danger");
    }

    private List<String> styles(String button) {
        return Fx.call(() -> List.copyOf(window.node(button).getStyleClass()));
    }

    @Test
    void namesTheAgentsThatTheTrafficLeavesFrom() {
        find("erp over");
        List<String> words = Fx.call(() -> window.scene.getRoot().lookupAll(".decision .section .label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
        assertThat(words)
                .contains(
                        "traffic leaves from the agent’s host, not from the egress IPs",
                        "agent-dmz-1 on dc1-dmz-01.corp.example, healthy",
                        "agent-dmz-2 on dc1-dmz-02.corp.example, not healthy");
    }

    @Test
    void approvesWithGrants() {
        find("mail relay");
        window.press(KeyCode.A);
        assertThat(focused()).isEqualTo("TextField");
        window.write("billing engineers");
        window.press(KeyCode.SHIFT, KeyCode.ENTER);
        window.write("on call");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.ENTER);

        assertThat(window.overlays.dialogs().isOpen()).isFalse();
        assertThat(decided())
                .isEqualTo(new Act.Approve(
                        List.of(
                                new GrantTo(desk.id("Billing engineers"), GrantLevel.IMPORT),
                                new GrantTo(desk.id("On call"), GrantLevel.VIEW)),
                        false,
                        false,
                        null,
                        null));
        assertThat(window.text(".toast-text")).isEqualTo("Queued: Approve smtp.sendgrid.net:587");
    }

    @Test
    void keepsTheDialogOpenAndSaysWhatIsMissing() {
        find("stripe for");
        window.press(KeyCode.A);
        window.press(KeyCode.ENTER);

        assertThat(window.overlays.dialogs().isOpen()).isTrue();
        assertThat(messages())
                .containsExactly(
                        "Say who gets View and who gets Import, or choose “nobody yet”.",
                        "A reason is required: 1 to 4,000 characters.");
        assertThat(desk.model.entries()).isEmpty();
    }

    @Test
    void deniesWithAReasonAndGoesOnToTheNext() {
        window.press(KeyCode.J);
        window.press(KeyCode.D);
        assertThat(focused()).isEqualTo("TextArea");
        window.write("never");
        window.press(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(window.overlays.dialogs().isOpen()).isTrue();
        window.write("ever");
        window.press(KeyCode.ENTER);

        assertThat(decided()).isEqualTo(new Act.Deny("never\never"));
        assertThat(pane()).contains("0.0.0.0/0:443");
    }

    @Test
    void deniesAndGrantsImporterOnTheTightestMatch() {
        find("stripe for");
        window.press(KeyCode.G);
        window.write("use what is there");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(decided()).isEqualTo(new Act.DenyAndGrant("use what is there", desk.id("Stripe API"), 2, List.of()));
    }

    @Test
    void saysWhereWhatIsGrantedVerifiesServerNamesOtherwise() {
        EgressPolicy proposal = desk.policy("Stripe for invoicing");
        Fx.run(() -> desk.model.arrive(List.of(ChangedPolicy.of(proposal)
                .withVersion(proposal.version() + 1)
                .withSni(SniVerification.off("The client sends no server name."))
                .policy())));
        find("stripe for");
        window.press(KeyCode.G);
        assertThat(window.text("#difference"))
                .isEqualTo(
                        "Opens exactly what was asked for. But it verifies server names, and the proposal asks not to:"
                                + " what is not HTTPS hangs there (R3).");
    }

    @Test
    void deniesAndGrantsOnTheLineWithTheFocus() {
        Fx.run(() -> new Crowd(desk));
        find("order books");
        Fx.run(() -> window.node("#moreRelations").requestFocus());
        window.press(KeyCode.SPACE);
        assertThat(lines()).hasSize(100);
        assertThat(keyedLines()).isEmpty();
        assertThat(window.text("#moreRelations")).isEqualTo("Show the next 100 of 253");
        Fx.run(() -> window.node("#moreRelations").requestFocus());
        window.press(KeyCode.SPACE);
        assertThat(focused()).isEqualTo("RelationLine");

        // The first of the second page was denied once; the active ones come after the two around it.
        for (int i = 0; i < 60; i++) {
            window.press(KeyCode.DOWN);
        }
        assertThat(keyedLines()).hasSize(1);
        String line = keyedLines().getFirst();
        window.press(KeyCode.G);
        assertThat(window.overlays.dialogs().isOpen()).isTrue();
        window.write("it is there");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);

        Act.DenyAndGrant act = (Act.DenyAndGrant) decided();
        assertThat(line)
                .contains(desk.model
                        .read(view -> view.policy(act.existing()).orElseThrow())
                        .name());
    }

    private List<Node> lines() {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".relation").stream()
                .filter(Node::isVisible)
                .toList());
    }

    /** The lines that show the shortcut. */
    private List<String> keyedLines() {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".relation").stream()
                .filter(line -> line.isVisible()
                        && line.lookupAll(".key-cap").stream()
                                .anyMatch(cap ->
                                        cap.isVisible() && cap.getParent().isVisible()))
                .map(Node::getAccessibleText)
                .toList());
    }

    @Test
    void enterGrantsOnTheLineAndSpaceTellsWhoImports() {
        find("stripe for");
        Fx.run(() -> window.node(".relation").requestFocus());
        window.press(KeyCode.SPACE);
        assertThat(Fx.call(() -> ((ListView<?>) window.node(".relation .list-view"))
                        .getItems()
                        .size()))
                .isEqualTo(4);
        window.press(KeyCode.SPACE);
        assertThat(Fx.call(() -> window.scene.lookup(".relation .list-view"))).isNull();
        window.press(KeyCode.ENTER);
        assertThat(window.text(".dialog-title")).isEqualTo("Deny api.stripe.com:443 and grant Importer");
    }

    @Test
    void aLineOfOneProposalLosesTheFocusWithTheNext() {
        find("stripe");
        window.press(KeyCode.J);
        assertThat(pane()).contains("api.stripe.com:443");
        Fx.run(() -> window.node(".relation").requestFocus());
        window.press(KeyCode.K);
        assertThat(focused()).isEqualTo("ScrollPane");
    }

    @Test
    void expandsTheNewBlocksAndCopiesThem() {
        Fx.run(() -> {
            new Crowd(desk).closeTheAnswer();
        });
        find("order books");
        Fx.run(() -> window.node("#allBlocks").requestFocus());
        window.press(KeyCode.SPACE);
        assertThat(Fx.call(() -> ((ListView<?>) window.node(".long-list .list-view"))
                        .getItems()
                        .size()))
                .isGreaterThan(12);
        assertThat(focused()).isEqualTo("ListView");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.press(KeyCode.CONTROL, KeyCode.C);
        assertThat(Fx.call(
                        () -> Clipboard.getSystemClipboard().getString().lines().count()))
                .isEqualTo(Fx.call(() -> ((ListView<?>) window.node(".long-list .list-view"))
                                .getItems()
                                .size())
                        .longValue());
    }

    @Test
    void showsWhatDenyingAndGrantingWouldDo() {
        find("oracle");
        window.press(KeyCode.G);
        List<String> words = Fx.call(() -> window.scene.getRoot().lookupAll(".outlook .label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
        assertThat(words)
                .contains(
                        "No workload imports the proposal.",
                        "Comes along: 10.20.0.0/22:1521, 10.20.5.0/24:1521, 10.20.6.0/23:1521 and 5 more blocks"
                                + " (65,280 pairs)");
    }

    @Test
    void requestsChanges() {
        find("resolver");
        window.press(KeyCode.R);
        window.write("which jobs");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(decided()).isEqualTo(new Act.RequestChanges("which jobs"));
        assertThat(pane()).contains("dns.google:443");
    }

    @Test
    void cancelsWithEscAndGivesTheFocusBack() {
        window.press(KeyCode.D);
        window.press(KeyCode.ESCAPE);

        assertThat(window.overlays.dialogs().isOpen()).isFalse();
        assertThat(focused()).isEqualTo("ListView");
        assertThat(desk.model.entries()).isEmpty();
    }

    @Test
    void undoesTheLastDecision() {
        window.press(KeyCode.D);
        window.write("no");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(pane()).contains("169.254.169.254:80");
        window.press(KeyCode.U);

        assertThat(desk.model.entries()).isEmpty();
        assertThat(window.text(".toast-text")).isEqualTo("Taken back: Deny ftp.example.org:21");
    }

    @Test
    void cannotDecideOnesOwnProposal() {
        find("own");
        window.press(KeyCode.A);

        assertThat(window.overlays.dialogs().isOpen()).isFalse();
        assertThat(window.text(".decision .callout-why")).contains("Nobody decides their own proposal");
        assertThat(window.text(".decision .callout-what"))
                .contains("by rule R12")
                .endsWith("That lies on the customer’s side (R28).");
    }

    @Test
    void offersNoApprovalOfSeveralThatAreAllOnesOwn() {
        find("own");
        window.press(KeyCode.X);
        window.press(KeyCode.A);

        assertThat(window.overlays.dialogs().isOpen()).isFalse();
        assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".selection-bar .button").stream()
                        .filter(button -> button.isDisabled())
                        .map(Node::getAccessibleText)
                        .toList()))
                .containsExactly("Approve selected", "Deny selected");
        assertThat(window.text(".selection-bar > .secondary")).contains("Nobody decides their own proposal");
        window.picture("inbox-selected-own");
    }

    @Test
    void dropsNoNameThatWasSearchedForAndNotChosen() {
        find("mail relay");
        window.press(KeyCode.A);
        window.write("zzq");
        assertThat(window.text(".people-picker > .secondary")).isEqualTo("No user or group of this name.");
        window.press(KeyCode.ESCAPE);
        assertThat(window.overlays.dialogs().isOpen())
                .as("Esc ends the search alone")
                .isTrue();
        window.write("billing");
        Fx.run(() -> window.node("#reason").requestFocus());
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.overlays.dialogs().isOpen()).isTrue();
        assertThat(desk.model.entries()).isEmpty();
        assertThat(messages()).singleElement().asString().startsWith("“billing” stands here, but nobody was chosen.");
        assertThat(Fx.call(() -> window.scene.getFocusOwner().getAccessibleText()))
                .isEqualTo("Add users or groups");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(desk.model.entries()).hasSize(1);
    }

    @Test
    void leadsToTheFieldThatIsAtFault() {
        find("stripe for");
        window.press(KeyCode.A);
        Fx.run(() -> window.node(".people-total .check-box").requestFocus());
        window.press(KeyCode.SPACE);
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(Fx.call(() -> window.node("#reason").isFocused())).isTrue();
    }

    @Test
    void deniesSeveralForOneReason() {
        window.press(KeyCode.X);
        window.press(KeyCode.J);
        window.press(KeyCode.X);
        Fx.run(() -> window.scene.getRoot().lookupAll(".selection-bar .button").stream()
                .filter(button -> "Deny selected".equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow()
                .requestFocus());
        window.press(KeyCode.SPACE);
        window.write("not now");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(desk.model.entries())
                .extracting(entry -> entry.command().act())
                .containsExactly(new Act.Deny("not now"), new Act.Deny("not now"));
        assertThat(window.text(".toast-text")).isEqualTo("Queued: Deny 2 policies");
        window.press(KeyCode.U);
        assertThat(desk.model.entries()).isEmpty();
    }

    /** Selects the first of the list. */
    private void selectFirst(int count) {
        for (int i = 0; i < count; i++) {
            window.press(KeyCode.X);
            window.press(KeyCode.J);
        }
    }

    @Test
    void approvesSeveralWithTheSameGrants() {
        selectFirst(5);
        window.press(KeyCode.A);
        assertThat(window.text(".dialog-title")).isEqualTo("Approve selected proposals");
        assertThat(window.text("#tally")).startsWith("2 of 4 are ticked.");
        assertThat(callouts())
                .containsExactly(
                        "Left out: Officer's own (status.example.com:443).",
                        "2 have critical findings: look at each before you tick it.");
        window.press(KeyCode.ENTER);
        assertThat(messages()).containsExactly("Say who gets View and who gets Import, or choose “nobody yet” (R10).");
        window.write("billing engineers");
        window.press(KeyCode.SHIFT, KeyCode.ENTER);
        window.press(KeyCode.ENTER);

        assertThat(window.overlays.dialogs().isOpen()).isFalse();
        Act approval = desk.sample.approve("Billing engineers", GrantLevel.IMPORT);
        assertThat(desk.model.entries())
                .extracting(entry -> entry.command().act())
                .containsExactly(approval, approval);
        assertThat(window.text(".toast-text")).isEqualTo("Queued: Approve 2 policies");
        window.press(KeyCode.U);
        assertThat(desk.model.entries()).isEmpty();
    }

    @Test
    void approvesSomethingCriticalWithOthersOnlyIfItIsTicked() {
        selectFirst(3);
        window.press(KeyCode.A);
        assertThat(window.text("#tally")).startsWith("1 of 3");
        assertThat(Fx.call(() -> window.scene
                        .getRoot()
                        .lookupAll(".selected-task .finding")
                        .size()))
                .isGreaterThanOrEqualTo(2);
        Fx.run(() -> window.node(".selected-task .check-box").requestFocus());
        window.press(KeyCode.SPACE);
        assertThat(window.text("#tally")).startsWith("0 of 3");
        window.press(KeyCode.SPACE);
        assertThat(window.text("#tally")).startsWith("1 of 3");
        Fx.run(() -> window.scene.getRoot().lookupAll(".selected-task .check-box").stream()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .requestFocus());
        window.press(KeyCode.SPACE);
        assertThat(window.text("#tally")).startsWith("2 of 3");
        assertThat(focused()).isEqualTo("CheckBox");
    }

    @Test
    void saysThatNothingIsTicked() {
        window.press(KeyCode.X);
        window.press(KeyCode.A);
        Fx.run(() -> window.node(".selected-task .check-box").requestFocus());
        window.press(KeyCode.SPACE);
        Fx.run(() -> window.node(".people-total .check-box").requestFocus());
        window.press(KeyCode.SPACE);
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(messages()).containsExactly("Nothing is chosen, so nothing was queued. Choose at least one.");
    }

    @Test
    void asksForAReasonIfOneOfSeveralOverlapsAnActivePolicy() {
        find("stripe for");
        window.press(KeyCode.X);
        window.press(KeyCode.A);
        assertThat(window.text("#reasonLabel")).startsWith("Why further policies are needed");
        assertThat(window.text(".selected-task .icon-line .label"))
                .isEqualTo("“Stripe API” is active and already allows this.");
        Fx.run(() -> window.node(".people-total .check-box").requestFocus());
        window.press(KeyCode.SPACE);
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(messages()).containsExactly("A reason is required: 1 to 4,000 characters.");
        Fx.run(() -> window.node("#reason").requestFocus());
        window.write("own workspace");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(decided()).isEqualTo(new Act.Approve(List.of(), true, false, null, "own workspace"));
    }

    private List<String> callouts() {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".dialog-box .callout-why").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    @Test
    void decidesOnNoneAloneWhileSeveralAreSelected() {
        find("stripe for");
        window.press(KeyCode.X);
        for (KeyCode alone : List.of(KeyCode.G, KeyCode.R)) {
            window.press(alone);
            assertThat(window.overlays.dialogs().isOpen()).as(alone.name()).isFalse();
        }
        assertThat(disabled("#approve", "#deny", "#grant", "#changes", "#more")).containsOnly(true);
        assertThat(window.text(".decision .callout-why"))
                .isEqualTo(
                        "Proposals are selected: “Approve” (A) and “Deny” (D) above the list decide on all of them.");

        window.press(KeyCode.X);
        assertThat(disabled("#approve", "#deny", "#grant", "#changes")).containsOnly(false);
    }

    private List<Boolean> disabled(String... buttons) {
        return Fx.call(() -> List.of(buttons).stream()
                .map(button -> window.node(".decision " + button).isDisabled())
                .toList());
    }

    @Test
    void deniesTheSelectedOnesByKeyWhicheverIsOnScreen() {
        window.press(KeyCode.X);
        window.press(KeyCode.J);
        window.press(KeyCode.X);
        window.press(KeyCode.J);
        window.press(KeyCode.D);
        assertThat(window.text(".dialog-title")).isEqualTo("Deny 2 proposals");
        window.write("not now");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(desk.model.entries()).hasSize(2);
        assertThat(pane()).contains("0.0.0.0/0:443");
    }

    @Test
    void searchesAndComesBack() {
        find("oracle");
        assertThat(pane()).contains("10.20.4.0/24:1521");
        window.press(KeyCode.SLASH);
        window.press(KeyCode.ESCAPE);
        assertThat(Fx.call(() -> ((TextInputControl) window.node("#search.text-field")).getText()))
                .isEmpty();
        assertThat(Fx.call(() -> ((ListView<?>) window.node(".rich-list")).getItems()))
                .hasSize(15);
    }

    @Test
    void comparesADecisionThatWasNotAccepted() {
        window.press(KeyCode.D);
        window.write("no");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        OutboxEntry entry = desk.model.entries().getLast();
        Fx.run(() ->
                desk.model.answered(new Outcome.Refused(entry.command().id(), Rule.R6, "It was withdrawn.", false)));
        Fx.run(() -> window.node("#attention").requestFocus());
        window.press(KeyCode.SPACE);

        assertThat(window.text(".comparison-head")).isEqualTo("When you decided");
        assertThat(window.text(".decision .callout-why")).isEqualTo("It was withdrawn. (R6)");
    }

    @Test
    void sharesAPolicy() {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        find("stripe api");
        window.press(KeyCode.S);
        window.write("on call");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.ENTER);

        assertThat(decided()).isEqualTo(new Act.Share(List.of(new GrantChange(desk.id("On call"), GrantLevel.VIEW))));
    }

    @Test
    void saysInTheOutboxThatADecisionWaitsForTheConnection() {
        Fx.run(() -> desk.sync.become(Connection.WORKING_OFFLINE));
        window.press(KeyCode.D);
        window.write("no");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.show(ScreenId.OUTBOX);

        assertThat(window.text(".outbox-row .chip")).isEqualTo("Queued while you work offline");
        assertThat(window.text(".toast-text")).startsWith("Queued until you are online: ");
        window.press(KeyCode.U);
        assertThat(desk.model.entries()).isEmpty();
    }

    @Test
    void undoesInTheOutbox() {
        window.press(KeyCode.D);
        window.write("no");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.show(ScreenId.OUTBOX);
        window.press(KeyCode.U);

        assertThat(desk.model.entries()).isEmpty();
        assertThat(window.text(".empty-why")).isEqualTo("Nothing waits");
    }
}
