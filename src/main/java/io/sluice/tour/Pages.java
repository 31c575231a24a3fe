package io.sluice.tour;

import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.S;

import io.sluice.console.support.ScreenId;
import io.sluice.demo.DemoIdentities;
import java.util.EnumSet;
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
            // a tour has no list of enrollments: its stores are gone when it ends
            ScreenId.ENROLLMENTS);
    /** Active, imported, and in every demo enrollment. */
    private static final String IMPORTED = "api.stripe.com";

    private final TourEnrollment enrollment;

    Pages(TourEnrollment enrollment) {
        this.enrollment = enrollment;
    }

    void visit() {
        enrollment.inWindow(DemoIdentities.OFFICER, window -> {
            window.awaitText("Online");
            everyPage(window);
            policy(window);
            check(window);
            source(window);
            create(window);
        });
        enrollment.inWindow(DemoIdentities.ADMINISTRATOR, window -> {
            window.awaitText("Online");
            window.go(ScreenId.ROLES);
            window.picture("roles-as-administrator");
        });
        enrollment.inWindow(DemoIdentities.PROPOSER, window -> {
            window.awaitText("Online");
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
        window.press(ESCAPE);
    }

    private static void check(TourWindow window) {
        window.go(ScreenId.CHECK);
        window.typed("Payment recon");
        window.press(ENTER);
        window.typed(IMPORTED + ":443");
        window.awaitText("may reach");
        window.picture("check-answered");
    }

    private static void source(TourWindow window) {
        window.go(ScreenId.SOURCE);
        window.typed("pipeline");
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
        for (ScreenId screen : EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE))) {
            window.go(screen);
            window.picture(name(screen) + "-as-proposer");
        }
    }
}
