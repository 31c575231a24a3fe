package io.sluice.tour;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.SLASH;

import io.sluice.console.support.ScreenId;
import io.sluice.demo.DemoIdentities;
import io.sluice.egress.Hosting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A walk through the pages that an enrollment has because of where it is hosted, and the forms that they open. */
final class HostingPages {
    /** Admits by the endpoint alone, and locks everybody else out. */
    private static final String POLICY = """
        {"Version":"2012-10-17","Statement":[\
        {"Effect":"Allow","Principal":"*","Action":["s3:GetObject","s3:ListBucket"],"Resource":["arn:aws:s3:::supplier-files","arn:aws:s3:::supplier-files/*"],"Condition":{"StringEquals":{"aws:SourceVpce":"vpce-0123456789abcdef0"}}},\
        {"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::supplier-files","arn:aws:s3:::supplier-files/*"],"Condition":{"StringNotEquals":{"aws:SourceVpce":"vpce-0123456789abcdef0"}}}]}\
        """;

    private static final String NEAR_MISS =
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/landing/providers/Microsoft.Storage/storageAccount/demolanding02";

    private final TourEnrollment enrollment;
    private final Hosting hosting;

    HostingPages(TourEnrollment enrollment, Hosting hosting) {
        this.enrollment = enrollment;
        this.hosting = hosting;
    }

    void visit() {
        enrollment.inWindow(DemoIdentities.OFFICER, window -> {
            window.awaitText("Online");
            switch (hosting) {
                case AWS -> {
                    storage(window, ScreenId.S3_BUCKETS, "Add bucket policy", "acme..landing", "two adjacent dots");
                    row(window, "Bucket policy for supplier-files-111122223333", "bucket-policy");
                    row(window, "Change access to supplier-files-111122223333", "change-access");
                    row(window, "Remove supplier-files-111122223333", "remove-bucket");
                    window.command("Check a policy");
                    window.awaitText("Paste a bucket policy");
                    window.picture("check-bucket-policy");
                    window.pasted(POLICY);
                    window.awaitText("The policy admits our endpoint");
                    window.picture("check-bucket-policy-answered");
                    window.press(ESCAPE);
                    egressIps(window);
                }
                case AZURE -> {
                    storage(window, ScreenId.AZURE_STORAGE, "Add Azure Storage policy", NEAR_MISS, "storageAccounts");
                    row(window, "Network rules for demoerpexports", "network-rules");
                    egressIps(window);
                }
                case GCP -> {
                    window.go(ScreenId.GOOGLE_CLOUD);
                    window.picture("google-cloud");
                    waiting(window);
                    egressIps(window);
                }
                case ON_PREMISES -> {
                    window.go(ScreenId.APPROVALS);
                    window.awaitText("Findings");
                    window.picture("approvals-on-premises");
                    turnedAway(window);
                }
            }
        });
    }

    /** The page, its form, and what the form says to something that is not taken. */
    private static void storage(TourWindow window, ScreenId screen, String add, String refused, String why) {
        window.go(screen);
        window.picture(Pages.name(screen));
        window.command(add);
        window.awaitField();
        window.picture(Pages.name(screen) + "-add");
        window.typed(refused);
        window.tabToText();
        window.awaitText(why);
        window.picture(Pages.name(screen) + "-refused");
        window.press(ESCAPE);
    }

    /** What a button of a row opens. */
    private static void row(TourWindow window, String button, String name) {
        window.click(button);
        window.awaitSettled();
        window.picture(name);
        window.press(ESCAPE);
    }

    /** The provider manages policies there, and one that was approved waits for it (R13). */
    private static void waiting(TourWindow window) {
        window.go(ScreenId.POLICIES);
        window.press(SLASH);
        window.typed("state:waiting");
        window.press(ENTER);
        window.awaitText("Waiting for the provider");
        window.picture("policy-waiting-for-the-provider");
    }

    /** The officer's training runs out, as the demo's directory tells it: the backend ends the session (R24, R25). */
    private void turnedAway(TourWindow window) {
        Path signals = enrollment.backend().signals().file();
        try {
            Path beside = signals.resolveSibling("next");
            Files.writeString(
                    beside,
                    Files.readString(signals)
                            .replaceAll(
                                    "(\"officer\",\"trainingUntil\":\")[^\"]*",
                                    "$1"
                                            + Instant.now()
                                                    .minus(Duration.ofDays(3))
                                                    .truncatedTo(ChronoUnit.SECONDS)));
            Files.move(beside, signals, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new TourFailure("The demo's signals could not be changed: " + e.getMessage(), e);
        }
        window.command("Sync now");
        window.go(ScreenId.POSTURE);
        window.awaitText("You are signed out");
        window.picture("posture-turned-away");
    }

    private void egressIps(TourWindow window) {
        window.go(ScreenId.EGRESS_IPS);
        window.picture("egress-ips-" + hosting.name().toLowerCase(Locale.ROOT));
    }
}
