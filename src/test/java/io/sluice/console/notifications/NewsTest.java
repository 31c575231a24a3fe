package io.sluice.console.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.notifications.Sighting.Followed;
import io.sluice.console.notifications.Sighting.Named;
import io.sluice.console.notifications.Sighting.Storage;
import io.sluice.console.notifications.Sighting.Undone;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewsTest {
    private static final Instant NOW = Instant.parse("2026-03-03T14:05:00Z");
    private static final UUID ONE = new UUID(0, 1);
    private static final Sighting NOTHING =
            new Sighting(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of("198.51.100.0/28"), Map.of());

    private static List<Notification> since(Sighting before, Sighting now) {
        return News.between(before, now, NOW);
    }

    private static Sighting proposals(int count) {
        Map<UUID, String> waiting = new HashMap<>();
        for (int i = 1; i <= count; i++) {
            waiting.put(new UUID(0, i), "h" + i + ".example:443");
        }
        return new Sighting(waiting, Map.of(), Map.of(), Map.of(), Map.of(), NOTHING.egressIps(), Map.of());
    }

    private static Sighting paused(Map<UUID, Named> paused, Map<UUID, Followed> followed) {
        return new Sighting(Map.of(), Map.of(), paused, followed, Map.of(), NOTHING.egressIps(), Map.of());
    }

    private static Sighting storage(Map<UUID, Storage> storage) {
        return new Sighting(Map.of(), Map.of(), Map.of(), Map.of(), storage, NOTHING.egressIps(), Map.of());
    }

    @Test
    void ofTheSameNothingIsNew() {
        assertThat(since(proposals(3), proposals(3))).isEmpty();
    }

    @Test
    void whatIsApprovedAndWaitsForTheProviderLeadsToTheTextToSend() {
        Sighting before = approving(Map.of(ONE, "h1.example:443"), Map.of());
        Followed waiting = new Followed(PolicyState.ACTIVE, true, "");
        assertThat(since(before, approving(Map.of(ONE, "h1.example:443"), Map.of(ONE, waiting))))
                .as("not before it is delivered")
                .isEmpty();
        assertThat(since(before, approving(Map.of(), Map.of(ONE, waiting))))
                .singleElement()
                .satisfies(news -> {
                    assertThat(news.kind()).isEqualTo(Kind.TO_BE_APPLIED);
                    assertThat(news.sentence()).isEqualTo("h1.example:443 is approved, and waits for the provider");
                    assertThat(news.place()).isEqualTo(new Place(Place.Kind.POLICY, ONE));
                });
        Followed applied = new Followed(PolicyState.ACTIVE, false, "");
        assertThat(since(before, approving(Map.of(), Map.of(ONE, applied)))).isEmpty();
    }

    private static Sighting approving(Map<UUID, String> approving, Map<UUID, Followed> followed) {
        return new Sighting(Map.of(), approving, Map.of(), followed, Map.of(), NOTHING.egressIps(), Map.of());
    }

    @Test
    void oneNewProposalNamesItAndLeadsToIt() {
        assertThat(since(NOTHING, proposals(1))).singleElement().satisfies(news -> {
            assertThat(news.sentence()).isEqualTo("New proposal");
            assertThat(news.detail()).isEqualTo("h1.example:443");
            assertThat(news.place()).isEqualTo(new Place(Place.Kind.PROPOSAL, ONE));
            assertThat(news.read()).isFalse();
            assertThat(news.at()).isEqualTo(NOW);
        });
    }

    @Test
    void manyNewProposalsAreOneLine() {
        assertThat(since(NOTHING, proposals(12))).singleElement().satisfies(news -> {
            assertThat(news.sentence()).isEqualTo("12 new proposals");
            assertThat(news.details()).isEqualTo("h1.example:443, h2.example:443, h3.example:443 and 9 more");
            assertThat(news.count()).isEqualTo(12);
            assertThat(news.place()).isEqualTo(Place.page(Place.Kind.INBOX));
        });
    }

    @Test
    void aProposalThatIsDecidedIsNoNews() {
        assertThat(since(proposals(3), proposals(2))).isEmpty();
    }

    @Test
    void aDecisionThatWasNotAcceptedSaysWhy() {
        Undone undone = new Undone("ftp.example.org:21", Operation.APPROVE, "It was withdrawn.");
        Sighting now = new Sighting(
                Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), NOTHING.egressIps(), Map.of(ONE, undone));
        assertThat(since(NOTHING, now)).singleElement().satisfies(news -> {
            assertThat(news.kind()).isEqualTo(Kind.DECISION_UNDONE);
            assertThat(news.sentence()).isEqualTo("Approve was not accepted: ftp.example.org:21");
            assertThat(news.detail()).isEqualTo("It was withdrawn.");
            assertThat(news.place()).isEqualTo(new Place(Place.Kind.ATTENTION, ONE));
        });
        assertThat(since(now, now)).isEmpty();
    }

    @Test
    void whatTheProviderPausesAndResumesIsTold() {
        Sighting running = NOTHING;
        Sighting paused = paused(Map.of(ONE, new Named("api.stripe.com:443", "Incident 4711")), Map.of());
        assertThat(since(running, paused)).singleElement().satisfies(news -> {
            assertThat(news.sentence()).isEqualTo("Paused by the provider: api.stripe.com:443");
            assertThat(news.detail()).isEqualTo("Incident 4711");
            assertThat(news.place()).isEqualTo(new Place(Place.Kind.POLICY, ONE));
        });
        Followed resumed = new Followed(PolicyState.ACTIVE, false, "The supplier has mended it.");
        assertThat(since(paused, paused(Map.of(), Map.of(ONE, resumed))))
                .singleElement()
                .satisfies(news -> {
                    assertThat(news.kind()).isEqualTo(Kind.RESUMED);
                    assertThat(news.sentence()).isEqualTo("Resumed by the provider: api.stripe.com:443");
                    assertThat(news.detail()).isEqualTo("The supplier has mended it.");
                });
    }

    @Test
    void aPausedPolicyThatIsRevokedWasNotResumed() {
        Sighting paused = paused(Map.of(ONE, new Named("api.stripe.com:443", "")), Map.of());
        assertThat(since(paused, paused(Map.of(), Map.of(ONE, new Followed(PolicyState.REVOKED, false, "")))))
                .isEmpty();
    }

    @Test
    void storageThatTheProviderAddsOrWidensIsTold() {
        Storage added = new Storage("reports", Place.Kind.S3_BUCKETS, false);
        Storage widened = new Storage("reports", Place.Kind.S3_BUCKETS, true);
        assertThat(since(NOTHING, storage(Map.of(ONE, added))))
                .singleElement()
                .satisfies(news -> assertThat(news.sentence()).isEqualTo("The provider added reports"));
        assertThat(since(storage(Map.of(ONE, added)), storage(Map.of(ONE, widened))))
                .singleElement()
                .satisfies(news -> assertThat(news.sentence()).isEqualTo("The provider raised reports to READ WRITE"));
        assertThat(since(storage(Map.of(ONE, widened)), storage(Map.of(ONE, added))))
                .isEmpty();
    }

    @Test
    void changedEgressIpsNameWhatCameAndWent() {
        Sighting now =
                new Sighting(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of("203.0.113.0/28"), Map.of());
        assertThat(since(NOTHING, now)).singleElement().satisfies(news -> {
            assertThat(news.kind()).isEqualTo(Kind.EGRESS_IPS);
            assertThat(news.detail()).isEqualTo("+ 203.0.113.0/28   − 198.51.100.0/28");
        });
    }
}
