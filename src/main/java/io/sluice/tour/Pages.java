package io.sluice.tour;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.J;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SLASH;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.X;

import io.sluice.console.support.ScreenId;
import io.sluice.demo.DemoIdentities;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A walk through every page that an enrollment has whatever its hosting, and the forms that they open; nothing is sent. */
final class Pages {
    /** Those that {@link HostingPages} visits, and the inbox, which the main job shows. */
    private static final Set<ScreenId> ELSEWHERE = EnumSet.of(
            ScreenId.APPROVALS,
            ScreenId.S3_BUCKETS,
            ScreenId.AZURE_STORAGE,
            ScreenId.GOOGLE_CLOUD,
            ScreenId.EGRESS_IPS,
            // the first visit shows it
            ScreenId.ENROLLMENTS);
    /** Those that say to a proposer the same as to an officer. */
    private static final Set<ScreenId> SAME = EnumSet.of(
            ScreenId.CHECK,
            ScreenId.SOURCE,
            ScreenId.OUTBOX,
            ScreenId.POSTURE,
            ScreenId.SETTINGS,
            ScreenId.NOTIFICATIONS,
            ScreenId.ABOUT);

    /** Active, imported, and in every demo enrollment. */
    private static final String IMPORTED = "api.stripe.com";

    /** Carries the demo's one marking. */
    private static final String MARKED = "sftp.bank-gateway.corp.example";

    /** Good, good, refused with a suggestion, and one that looks like another. */
    private static final List<String> LISTED =
            List.of("api.example.com 443", "files.example.org,22", "10.1.2.3/8 1521", "xn--80ak6aa92e.com 443");

    private final TourEnrollment enrollment;

    Pages(TourEnrollment enrollment) {
        this.enrollment = enrollment;
    }

    void visit() {
        enrollment.inWindow(DemoIdentities.OFFICER, window -> {
            window.awaitText("Online");
            everyPage(window);
            policy(window);
            policies(window);
            window.go(ScreenId.AUDIT);
            dialog(window, "Export…", "audit-export");
            check(window);
            source(window);
            create(window);
        });
        enrollment.inWindow(DemoIdentities.ADMINISTRATOR, window -> {
            window.awaitText("Online");
            window.go(ScreenId.ROLES);
            window.picture("roles-as-administrator");
            dialog(window, "Create role", "role-new");
            dialog(window, "Create marking", "marking-new");
            window.click("Give Restricted");
            window.typed("Order management");
            window.awaitText("Order management engineers");
            window.picture("marking-give");
            window.press(ESCAPE);
        });
        enrollment.inWindow(DemoIdentities.PROPOSER, window -> {
            window.awaitText("Online");
            refused(window);
            propose(window);
            asProposer(window);
        });
    }

    private static void everyPage(TourWindow window) {
        for (ScreenId screen : EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE))) {
            window.go(screen);
            window.picture(name(screen));
        }
    }

    static String name(ScreenId screen) {
        return screen.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void policy(TourWindow window) {
        window.go(ScreenId.POLICIES);
        window.select(IMPORTED);
        window.awaitText("History");
        window.picture("policy");
        window.press(S);
        window.awaitText("Save sharing");
        window.picture("sharing");
        window.press(ESCAPE);
        window.press(E);
        window.awaitText("Update metadata of");
        window.picture("metadata");
        window.press(ESCAPE);
        window.command("Revoke");
        window.awaitText("will fail");
        window.picture("revoke");
        window.typed("The bank has another interface now.");
        window.press(TAB);
        window.typed("api.stripe.example:443");
        window.press(CONTROL, ENTER);
        window.awaitText(", exactly.");
        window.picture("revoke-not-typed");
        window.press(ESCAPE);
    }

    private static void policies(TourWindow window) {
        window.select(MARKED);
        window.picture("policy-marked");
        dialog(window, "Change markings", "mark");
        window.search("state:paused");
        window.awaitText("The provider has paused this route");
        window.picture("policy-paused");
        window.search("no-such-destination.example");
        window.awaitText("No policy matches");
        window.picture("policies-nothing-found");
        window.search("state:active");
        window.awaitNoText("No policy matches");
        for (int i = 0; i < 3; i++) {
            window.press(X);
            window.press(J);
        }
        window.awaitSettled();
        window.picture("policies-several-selected");
        window.command("Revoke the selected policies");
        window.awaitText("Revoke 3 policies");
        window.picture("revoke-several");
        window.press(ESCAPE);
        window.press(SLASH);
        window.typed("state:");
        window.awaitText("withdrawn");
        window.picture("policies-completion");
    }

    /** Opens a dialog through the palette, and leaves it again. */
    private static void dialog(TourWindow window, String command, String name) {
        window.command(command);
        window.awaitText("Cancel");
        window.picture(name);
        window.press(ESCAPE);
    }

    /** Whoever decides nothing sees the inbox, and is told why a key does nothing. */
    private static void refused(TourWindow window) {
        window.go(ScreenId.S3_BUCKETS);
        window.picture("s3-buckets-as-proposer");
        window.go(ScreenId.APPROVALS);
        window.awaitText("Findings");
        window.press(A);
        window.awaitText("needs a role with the workflow");
        window.picture("approvals-as-proposer");
    }

    private static void check(TourWindow window) {
        window.go(ScreenId.CHECK);
        window.typed("Payment recon");
        window.awaitText("Payment reconciliation");
        window.press(ENTER);
        window.typed(IMPORTED + ":443");
        window.awaitText("may reach");
        window.picture("check-answered");
    }

    private static void source(TourWindow window) {
        window.go(ScreenId.SOURCE);
        window.typed("pipeline");
        window.awaitText(" pipeline");
        window.press(ENTER);
        window.tabToField("Bucket");
        window.typed("s3://erp-exports-111122223333/nightly");
        window.awaitText("combined (R15)");
        window.picture("source-answered");
    }

    private static void create(TourWindow window) {
        window.go(ScreenId.POLICIES);
        window.command("Create a policy");
        fillIn(window);
        window.picture("create");
        window.press(ESCAPE);
    }

    private static void propose(TourWindow window) {
        window.go(ScreenId.CREATED);
        window.press(N);
        fillIn(window);
        window.picture("propose");
        window.click("Agent proxy");
        window.awaitSettled();
        window.picture("propose-agent-proxy");
        window.click("Direct connection");
        window.click("Paste a list");
        window.awaitField();
        for (String line : LISTED) {
            window.type(line);
            window.press(ENTER);
        }
        window.click("Add these lines");
        window.awaitSettled();
        window.picture("propose-list");
        window.press(ESCAPE);
    }

    private static void fillIn(TourWindow window) {
        window.awaitText("Address");
        window.tabToField("Address");
        window.typed(IMPORTED);
        window.tabToField("Ports");
        window.typed("443");
        window.awaitText("is identical and active");
    }

    private static void asProposer(TourWindow window) {
        Set<ScreenId> others = EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE));
        others.removeAll(SAME);
        for (ScreenId screen : others) {
            window.go(screen);
            window.picture(name(screen) + "-as-proposer");
        }
    }
}
