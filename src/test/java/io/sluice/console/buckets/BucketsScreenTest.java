package io.sluice.console.buckets;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.SampleEnrollment;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Act;
import io.sluice.egress.BucketAccess;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Hosting;
import io.sluice.egress.Rule;
import io.sluice.egress.S3BucketName;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.egress.Step;
import io.sluice.protocol.Outcome;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** S3 bucket policies by keyboard (R16, R17, R19), and drawn for a person to look at. */
class BucketsScreenTest {
    private static DeskWindow open(Desk desk, ThemeChoice theme, int width, int height) {
        DeskWindow window = new DeskWindow(desk, theme, width, height);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        return window;
    }

    private static DeskWindow open(Desk desk) {
        return open(desk, ThemeChoice.LIGHT, 1280, 800);
    }

    private static List<String> names(DeskWindow window) {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".storage-first > .mono").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static void press(DeskWindow window, String spoken) {
        Node button = Fx.call(() -> window.scene.getRoot().lookupAll(".button").stream()
                .filter(node -> spoken.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(spoken)));
        Fx.run(button::requestFocus);
        window.press(KeyCode.SPACE);
    }

    private static void set(DeskWindow window, String selector, String text) {
        Fx.run(() -> {
            if (window.node(selector) instanceof TextArea area) {
                area.setText(text);
            } else {
                ((TextField) window.node(selector)).setText(text);
            }
        });
        window.settle();
    }

    @ParameterizedTest
    @EnumSource
    void theyExistOnAwsOnly(Hosting hosting) {
        try (DeskWindow window = open(new Desk("Officer", hosting))) {
            assertThat(Fx.call(window.screens.currentProperty()::get) == ScreenId.S3_BUCKETS)
                    .isEqualTo(hosting == Hosting.AWS);
        }
    }

    @Test
    void aBucketIsAddedByKeyAndShownAsNotYetDelivered() {
        Desk desk = new Desk("Officer");
        try (DeskWindow window = open(desk)) {
            window.press(KeyCode.SPACE);
            window.write("newdata");
            window.press(KeyCode.TAB);
            window.press(KeyCode.RIGHT);
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(window.overlays.dialogs().isOpen()).isFalse();
            assertThat(desk.model.entries().getLast().command().act())
                    .isEqualTo(new Act.AddBucket(new S3BucketName("newdata"), BucketAccess.READ_WRITE, null));
            assertThat(names(window)).contains("newdata").hasSize(8);
            assertThat(window.text(".meter .number")).isEqualTo("8 of 10");
            assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".storage-row .delivery-note").stream()
                            .filter(Node::isVisible)
                            .map(node -> ((Labeled) node).getText())
                            .toList()))
                    .containsExactly("Not delivered yet");
            window.show(ScreenId.OUTBOX);
            assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".outbox-line > .mono").stream()
                            .map(node -> ((Labeled) node).getText())
                            .toList()))
                    .contains("newdata");
            Fx.run(desk.model::deliver);
            assertThat(desk.model.<Integer>readDelivered(
                            view -> view.s3Buckets().size()))
                    .isEqualTo(8);
        }
    }

    @Test
    void theFocusStaysOnThePageWhenItsButtonIsSwitchedOff() {
        Desk desk = new Desk("Officer");
        try (DeskWindow window = open(desk)) {
            add(desk, "one-more");
            add(desk, "two-more");
            window.settle();
            window.press(KeyCode.SPACE);
            window.write("newdata");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(window.text(".meter .number")).isEqualTo("10 of 10");
            assertThat(window.node("#add").isDisabled()).isTrue();
            Fx.await("the focus on another button", () -> window.node("#check").isFocused());
        }
    }

    @Test
    void theFocusStaysOnTheButtonOfARowThatIsMadeAnew() {
        Desk desk = new Desk("Officer");
        try (DeskWindow window = open(desk)) {
            Button before = (Button) button(window, "landing");
            Fx.run(before::requestFocus);
            add(desk, "one-more");
            window.settle();
            assertThat(Fx.call(before::getScene)).isNull();
            Fx.await(
                    "the focus on the new button",
                    () -> button(window, "landing").isFocused());
        }
    }

    private static void add(Desk desk, String name) {
        Fx.run(() -> desk.decisions.queue(
                desk.id(name), 0, new Act.AddBucket(new S3BucketName(name), BucketAccess.READ_ONLY, null)));
    }

    private static Node button(DeskWindow window, String bucket) {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".storage-row .button").stream()
                .filter(node -> String.valueOf(node.getAccessibleText()).contains(bucket))
                .reduce((first, second) -> second)
                .orElseThrow());
    }

    @Test
    void whatAwsWouldNotTakeIsSaidInPlaceAndTheSuggestionTakenByKey() {
        try (DeskWindow window = open(new Desk("Officer"))) {
            window.press(KeyCode.SPACE);
            set(window, "#bucket", "newdata/");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(window.overlays.dialogs().isOpen()).isTrue();
            assertThat(window.text("#bucketMessage"))
                    .isEqualTo("A key or a slash is not part of a bucket name. A bucket is added by its name alone."
                            + " (R17)");
            window.press(KeyCode.TAB);
            window.press(KeyCode.SPACE);
            assertThat(Fx.call(() -> ((TextField) window.node("#bucket")).getText()))
                    .isEqualTo("newdata");
            assertThat(window.text("#bucketMessage")).isEmpty();
            set(window, "#bucket", "new.data");
            assertThat(window.text("#warning")).contains("certificate");
            set(window, "#bucket", "landing");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(window.text("#bucketMessage")).contains("has a policy already");
        }
    }

    @Test
    void whatTheBackendRefusedIsToldWithItsRuleAndPutAwayByKey() {
        Desk desk = new Desk("Officer");
        try (DeskWindow window = open(desk)) {
            Fx.run(() -> desk.decisions.queue(
                    desk.id("far"), 0, new Act.AddBucket(new S3BucketName("far-data"), BucketAccess.READ_ONLY, null)));
            var command = desk.model.entries().getLast().command();
            Fx.run(() -> desk.model.answered(
                    new Outcome.Refused(command.id(), Rule.R17, "The bucket “far-data” lies in eu-west-1.", false)));
            window.settle();
            assertThat(window.text(".callout.tone-danger .callout-why"))
                    .isEqualTo("Add bucket policy was not accepted: far-data");
            assertThat(window.text(".callout.tone-danger .callout-what"))
                    .isEqualTo("The bucket “far-data” lies in eu-west-1. (R17)");
            assertThat(names(window)).doesNotContain("far-data");
            Fx.run(() -> window.node(".callout.tone-danger .button").requestFocus());
            window.press(KeyCode.SPACE);
            assertThat(desk.model.entries()).isEmpty();
            assertThat(Fx.call(() -> window.scene.lookup(".callout.tone-danger")))
                    .isNull();
        }
    }

    @Test
    void whatTheBackendRefusedIsTriedAgainWithWhatWasAnswered() {
        Desk desk = new Desk("Officer");
        try (DeskWindow window = open(desk)) {
            Act.AddBucket earlier = new Act.AddBucket(new S3BucketName("far-data"), BucketAccess.READ_WRITE, "Reports");
            Fx.run(() -> desk.decisions.queue(desk.id("far"), 0, earlier));
            var command = desk.model.entries().getLast().command();
            Fx.run(() -> desk.model.answered(
                    new Outcome.Refused(command.id(), Rule.R17, "The region of “far-data” is unknown.", false)));
            window.settle();
            press(window, "Try again, far-data");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.model.entries()).hasSize(1);
            assertThat(desk.model.entries().getLast().command().act()).isEqualTo(earlier);
            assertThat(desk.model.entries().getLast().command().id()).isNotEqualTo(command.id());
            assertThat(Fx.call(() -> window.scene.lookup(".callout.tone-danger")))
                    .isNull();
        }
    }

    @Test
    void accessIsChangedAndBucketsAreRemovedByKey() {
        Desk desk = new Desk("Officer");
        try (DeskWindow window = open(desk)) {
            press(window, "Change access to landing");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.model.entries().getLast().command().act())
                    .isEqualTo(new Act.ChangeBucketAccess(BucketAccess.READ_WRITE, null));
            assertThat(window.text(".toast-text")).isEqualTo("Queued: Change access landing");
            press(window, "Remove supplier-files");
            window.write("unused");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.model.entries().getLast().command().act()).isEqualTo(new Act.RemoveBucket("unused"));
            assertThat(names(window)).doesNotContain("supplier-files");
        }
    }

    @Test
    void whatIsPastedIsCheckedHoweverMuchMemoryWasTakenBackMeanwhile() {
        try (DeskWindow window = open(new Desk("Officer"))) {
            Fx.run(() -> window.node("#check").requestFocus());
            window.press(KeyCode.SPACE);
            WeakReference<Object> lost = new WeakReference<>(new Object());
            while (lost.get() != null) {
                System.gc();
            }
            set(window, "#policy", "{");
            assertThat(window.text("#conclusion")).isNotEmpty();
        }
    }

    @Test
    void thePolicyToPasteIsCopiedAndAPastedOneChecked() {
        try (DeskWindow window = open(new Desk("Officer"))) {
            press(window, "Bucket policy for landing");
            Fx.run(() -> window.node(".code-block .copy-button").requestFocus());
            window.press(KeyCode.SPACE);
            String policy = Fx.call(() -> Clipboard.getSystemClipboard().getString());
            assertThat(policy).contains("arn:aws:s3:::landing/*", "vpce-0a1b2c3d4e5f67890");
            window.press(KeyCode.ESCAPE);
            Fx.run(() -> window.node("#check").requestFocus());
            window.press(KeyCode.SPACE);
            set(window, "#policy", policy);
            assertThat(window.desk.tasks.unhandled()).isEmpty();
            assertThat(window.text("#conclusion")).isEqualTo("The policy admits our endpoint: reading.");
            assertThat(window.text("#result .callout-why")).contains("allows by the endpoint alone");
            set(window, "#policy", policy.replace("vpce-0a", "vpce-ff"));
            assertThat(window.text("#conclusion")).isEqualTo("The policy does not admit our endpoint.");
            set(window, "#policy", "{");
            assertThat(window.text("#conclusion")).contains("not one JSON object");
        }
    }

    private static List<EnrollmentRow> more(Desk desk) {
        List<EnrollmentRow> rows = new ArrayList<>();
        for (String name : List.of("more-1", "more-2", "more-3")) {
            rows.add(new S3BucketPolicy(
                    desk.id(name),
                    1,
                    new S3BucketName(name),
                    BucketAccess.READ_ONLY,
                    false,
                    false,
                    new Step(desk.id("Officer"), SampleEnrollment.NOW, null),
                    null,
                    false));
        }
        return rows;
    }

    @Test
    void atTheLimitNothingCanBeAddedAndThePageSaysWhy() {
        Desk desk = new Desk("Officer");
        try (DeskWindow window = open(desk)) {
            Fx.run(() -> desk.model.arrive(more(desk)));
            window.settle();
            assertThat(window.text(".meter .number")).isEqualTo("10 of 10");
            assertThat(window.text("#objection")).contains("at most 10 S3 bucket policies", "(R16)");
            assertThat(Fx.call(() -> ((Button) window.node("#add")).isDisabled()))
                    .isTrue();
            Fx.run(() -> window.node(".code-block .copy-button").requestFocus());
            window.press(KeyCode.SPACE);
            assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                    .startsWith("Subject: More S3 bucket policies")
                    .contains("All 10 S3 bucket policies of this enrollment are used.");
        }
    }

    @Test
    void whoDoesNotManageSeesTheListAndWhyNothingCanBeDone() {
        try (DeskWindow window = open(new Desk("Billing engineer"))) {
            assertThat(names(window)).hasSize(7);
            assertThat(window.text("#objection"))
                    .contains("needs a role with the workflow", "customer’s side (R28)", "(R14)");
            assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".storage-row .button.small").stream()
                            .filter(node -> !node.isDisabled())
                            .map(Node::getAccessibleText)
                            .allMatch(name -> name.startsWith("Bucket policy for"))))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800", "DARK,1280,800", "LIGHT,1000,700", "DARK,1000,700"})
    void isDrawn(ThemeChoice theme, int width, int height) {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        Desk desk = new Desk("Officer");
        try (DeskWindow window = open(desk, theme, width, height)) {
            window.picture("s3-buckets" + suffix);
            window.press(KeyCode.SPACE);
            set(window, "#bucket", "My-Bucket");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            window.picture("s3-buckets-add" + suffix);
            window.press(KeyCode.ESCAPE);
            press(window, "Bucket policy for landing");
            window.picture("s3-buckets-policy" + suffix);
            window.press(KeyCode.ESCAPE);
            Fx.run(() -> window.node("#check").requestFocus());
            window.press(KeyCode.SPACE);
            set(window, "#policy", """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Principal": "*", "Action": "s3:*",
                   "Resource": ["arn:aws:s3:::landing", "arn:aws:s3:::landing/*"]},
                  {"Sid": "Perimeter", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
                   "Resource": ["arn:aws:s3:::landing", "arn:aws:s3:::landing/*"],
                   "Condition": {"StringNotEquals": {"aws:SourceVpce": "vpce-0a1b2c3d4e5f67890"}}}]}
                """);
            window.picture("s3-buckets-check" + suffix);
            window.press(KeyCode.ESCAPE);
            press(window, "Remove landing");
            window.picture("s3-buckets-remove" + suffix);
            window.press(KeyCode.ESCAPE);
            Fx.run(() -> desk.decisions.queue(
                    desk.id("far"), 0, new Act.AddBucket(new S3BucketName("far-data"), BucketAccess.READ_ONLY, null)));
            var command = desk.model.entries().getLast().command();
            Fx.run(() -> desk.model.answered(new Outcome.Refused(
                    command.id(),
                    Rule.R17,
                    "The bucket “far-data” lies in eu-west-1, this enrollment in us-east-1: only buckets of the same"
                            + " region are reached over the VPC endpoint.",
                    false)));
            Fx.run(() -> desk.decisions.queue(
                    desk.id("new"),
                    0,
                    new Act.AddBucket(new S3BucketName("new-data"), BucketAccess.READ_WRITE, "For the planners")));
            window.picture("s3-buckets-undelivered" + suffix);
            assertThat(names(window)).contains("new-data");
        }
        try (DeskWindow window = open(new Desk("Billing engineer"), theme, width, height)) {
            window.picture("s3-buckets-denied" + suffix);
        }
    }
}
