package io.sluice.egress;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.Decision.Accepted;
import io.sluice.egress.Decision.Conflict;
import io.sluice.egress.Decision.Refused;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R16 to R19: who may add, change and remove storage, where, how much, and on what knowledge. */
final class StorageRulebookTest {
    private static final String HERE = "us-east-1";
    private static final BucketRegion IN_REGION = new BucketRegion.In(HERE);

    private final Acme acme = new Acme(Hosting.AWS, HERE);
    private final Acme azure = new Acme(Hosting.AZURE, "westeurope");

    private static Decision decide(Acme in, UUID actor, UUID policy, long base, Act act, BucketRegion region) {
        Command command = in.command(policy, base, null, act);
        return in.put(Rulebook.decide(in.state, actor, command, new Facts(Acme.NOW, region)));
    }

    private Decision bucket(UUID actor, UUID policy, long base, Act act) {
        return decide(acme, actor, policy, base, act, IN_REGION);
    }

    private static Act.AddBucket add(String name) {
        return new Act.AddBucket(new S3BucketName(name), BucketAccess.READ_ONLY, "needed");
    }

    private UUID added(String name) {
        UUID id = acme.id();
        assertThat(bucket(Acme.OFFICER, id, 0, add(name))).isInstanceOf(Accepted.class);
        return id;
    }

    private static StorageAccountId account(String name) {
        return new StorageAccountId(new UUID(7, 7), "rg", name);
    }

    private static Act.AddStorageAccount addAccount(String name) {
        return new Act.AddStorageAccount(account(name), null);
    }

    private static void refused(Decision decision, Rule rule, String words) {
        assertThat(decision).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.rule()).isEqualTo(rule);
            assertThat(refused.reason()).contains(words);
        });
    }

    @Test
    void aManagerAddsChangesAndRemovesABucket() {
        UUID id = added("acme-data");
        Step step = new Step(Acme.OFFICER, Acme.NOW, "needed");
        assertThat(acme.state.buckets.get(id))
                .isEqualTo(new S3BucketPolicy(
                        id, 1, new S3BucketName("acme-data"), BucketAccess.READ_ONLY, false, false, step, null, false));
        bucket(Acme.ADMINISTRATOR, id, 1, new Act.ChangeBucketAccess(BucketAccess.READ_WRITE, null));
        bucket(Acme.OFFICER, id, 2, new Act.RemoveBucket("unused"));
        assertThat(acme.state.buckets.get(id))
                .isEqualTo(new S3BucketPolicy(
                        id,
                        3,
                        new S3BucketName("acme-data"),
                        BucketAccess.READ_WRITE,
                        false,
                        false,
                        step,
                        new Step(Acme.OFFICER, Acme.NOW, "unused"),
                        true));
        assertThat(acme.state.s3Buckets()).isEmpty();
        assertThat(added("acme-data")).isNotEqualTo(id);
    }

    @Test
    void aBucketIsAddedOnlyWhereItIsKnownToLieInTheSameRegion() {
        UUID id = acme.id();
        refused(
                decide(acme, Acme.OFFICER, id, 0, add("acme-data"), new BucketRegion.In("eu-west-1")),
                Rule.R17,
                "lies in eu-west-1, this enrollment in us-east-1");
        refused(
                decide(acme, Acme.OFFICER, id, 0, add("acme-data"), new BucketRegion.Missing()),
                Rule.R17,
                "There is no bucket “acme-data”");
        refused(
                decide(acme, Acme.OFFICER, id, 0, add("acme-data"), new BucketRegion.Unknown("S3 did not name it")),
                Rule.R17,
                "because S3 did not name it");
        refused(acme.decide(Acme.OFFICER, acme.command(id, 0, null, add("acme-data"))), Rule.R17, "was not looked up");
        assertThat(acme.state.buckets).isEmpty();
    }

    @Test
    void aPredictionLeavesTheRegionToTheBackend() {
        Command command = acme.command(acme.id(), 0, null, add("acme-data"));
        assertThat(Rulebook.decide(acme.state, Acme.OFFICER, command, Facts.predicted(Acme.NOW)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void withoutARegionOfItsOwnNoBucketIsAdded() {
        Acme nowhere = new Acme(Hosting.AWS, null);
        refused(
                decide(nowhere, Acme.OFFICER, nowhere.id(), 0, add("acme-data"), IN_REGION),
                Rule.R17,
                "region of this enrollment is not known");
    }

    @Test
    void theLimitIsTheEnrollments() {
        List<UUID> all = List.of(added("acme-1"), added("acme-2"), added("acme-3"));
        refused(bucket(Acme.OFFICER, acme.id(), 0, add("acme-4")), Rule.R16, "at most 3 S3 bucket policies");
        assertThat(Rulebook.objection(acme.state, Acme.OFFICER, Operation.ADD_BUCKET))
                .hasValueSatisfying(refused -> assertThat(refused.rule()).isEqualTo(Rule.R16));
        bucket(Acme.OFFICER, all.getFirst(), 1, new Act.RemoveBucket(null));
        added("acme-4");
    }

    @Test
    void oneBucketHasOnePolicy() {
        added("acme-data");
        refused(bucket(Acme.OFFICER, acme.id(), 0, add("acme-data")), Rule.R17, "has a policy already");
    }

    @Test
    void theProviderAddsAndRaisesAndTheRowSaysSo() {
        UUID id = acme.id();
        bucket(Acme.PROVIDER, id, 0, add("acme-data"));
        assertThat(acme.state.buckets.get(id).byProvider()).isTrue();
        assertThat(acme.state.buckets.get(id).widenedByProvider()).isFalse();
        bucket(Acme.PROVIDER, id, 1, new Act.ChangeBucketAccess(BucketAccess.READ_WRITE, null));
        assertThat(acme.state.buckets.get(id).widenedByProvider()).isTrue();
        refused(
                bucket(Acme.PROVIDER, id, 2, new Act.ChangeBucketAccess(BucketAccess.READ_ONLY, null)),
                Rule.R19,
                "not the reverse");
        refused(bucket(Acme.PROVIDER, id, 2, new Act.RemoveBucket(null)), Rule.R19, "not remove");
        bucket(Acme.OFFICER, id, 2, new Act.ChangeBucketAccess(BucketAccess.READ_ONLY, null));
        assertThat(acme.state.buckets.get(id).widenedByProvider()).isFalse();
        assertThat(acme.state.buckets.get(id).byProvider()).isTrue();
    }

    @Test
    void whoeverDecidedOnAnotherVersionIsToldOfTheConflict() {
        UUID id = added("acme-data");
        bucket(Acme.OFFICER, id, 1, new Act.ChangeBucketAccess(BucketAccess.READ_WRITE, null));
        assertThat(bucket(Acme.ADMINISTRATOR, id, 1, new Act.RemoveBucket(null)))
                .isInstanceOf(Conflict.class);
        bucket(Acme.OFFICER, id, 2, new Act.RemoveBucket(null));
        assertThat(bucket(Acme.OFFICER, id, 3, new Act.RemoveBucket(null)))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.message()).contains("was removed"));
        refused(bucket(Acme.OFFICER, acme.id(), 1, new Act.RemoveBucket(null)), Rule.R17, "There is no");
        refused(bucket(Acme.OFFICER, id, 0, add("acme-other")), Rule.R17, "is taken");
    }

    @Test
    void storageAccountsAreAddedAndRemoved() {
        UUID id = azure.id();
        decide(azure, Acme.PROVIDER, id, 0, addAccount("acmedata01"), IN_REGION);
        assertThat(azure.state.accounts.get(id))
                .isEqualTo(new AzureStoragePolicy(
                        id, 1, account("acmedata01"), true, new Step(Acme.PROVIDER, Acme.NOW, null), null, false));
        refused(
                decide(azure, Acme.OFFICER, azure.id(), 0, addAccount("acmedata01"), IN_REGION),
                Rule.R18,
                "has a policy already");
        refused(
                decide(azure, Acme.PROVIDER, id, 1, new Act.RemoveStorageAccount(null), IN_REGION),
                Rule.R19,
                "not remove");
        decide(azure, Acme.OFFICER, id, 1, new Act.RemoveStorageAccount("moved"), IN_REGION);
        assertThat(azure.state.accounts.get(id).removed()).isTrue();
        assertThat(decide(azure, Acme.OFFICER, id, 2, new Act.RemoveStorageAccount("moved"), IN_REGION))
                .isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @EnumSource
    void eachKindExistsOnItsHostingOnly(Hosting hosting) {
        Acme here = new Acme(hosting, HERE);
        for (Operation operation : Operation.values()) {
            if (operation.onStorage()) {
                Hosting needed = operation.name().contains("BUCKET") ? Hosting.AWS : Hosting.AZURE;
                assertThat(Rulebook.objection(here.state, Acme.OFFICER, operation)
                                .isEmpty())
                        .isEqualTo(hosting == needed);
            }
        }
    }

    private static final List<Act> ACTS = List.of(
            add("acme-a"),
            add("acme-b"),
            add("acme-c"),
            add("acme-d"),
            new Act.ChangeBucketAccess(BucketAccess.READ_WRITE, null),
            new Act.ChangeBucketAccess(BucketAccess.READ_ONLY, "less"),
            new Act.RemoveBucket(null),
            addAccount("acmea"),
            addAccount("acmeb"),
            new Act.RemoveStorageAccount(null));

    private static final List<BucketRegion> REGIONS = List.of(
            IN_REGION,
            IN_REGION,
            IN_REGION,
            new BucketRegion.In("eu-west-1"),
            new BucketRegion.Missing(),
            new BucketRegion.Unknown("no answer"));

    @Test
    void noSequenceOfCommandsBreaksTheRules() {
        Map<Operation, Integer> accepted = new EnumMap<>(Operation.class);
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Acme here = new Acme(seed % 2 == 0 ? Hosting.AWS : Hosting.AZURE, HERE);
            List<UUID> ids = new ArrayList<>(List.of(here.id()));
            for (int step = 0; step < 60; step++) {
                Act act = ACTS.get(random.nextInt(ACTS.size()));
                UUID actor = Acme.PEOPLE.get(random.nextInt(Acme.PEOPLE.size()));
                boolean adds = act instanceof Act.AddBucket || act instanceof Act.AddStorageAccount;
                UUID id = adds ? here.id() : ids.get(random.nextInt(ids.size()));
                S3BucketPolicy before = here.state.buckets.get(id);
                long version = before != null
                        ? before.version()
                        : here.state.accounts.containsKey(id)
                                ? here.state.accounts.get(id).version()
                                : 0;
                BucketRegion region = REGIONS.get(random.nextInt(REGIONS.size()));
                Decision decision = decide(here, actor, id, version, act, region);
                if (decision instanceof Accepted(List<EnrollmentRow> rows)) {
                    accepted.merge(act.operation(), 1, Integer::sum);
                    ids.add(id);
                    assertThat(rows).hasSize(1);
                    assertThat(here.state.workflows(actor))
                            .containsAnyOf(Workflow.MANAGE_NETWORK_EGRESS, Workflow.PAUSE_NETWORK_EGRESS);
                    if (act instanceof Act.AddBucket) {
                        assertThat(region).isEqualTo(IN_REGION);
                    }
                    if (here.state.workflows(actor).contains(Workflow.PAUSE_NETWORK_EGRESS)) {
                        assertThat(act).isNotInstanceOfAny(Act.RemoveBucket.class, Act.RemoveStorageAccount.class);
                    }
                }
                assertThat(here.state.s3Buckets()).hasSizeLessThanOrEqualTo(3);
                assertThat(here.state.s3Buckets())
                        .extracting(S3BucketPolicy::bucket)
                        .doesNotHaveDuplicates();
            }
        }
        assertThat(accepted).hasSize(5);
    }
}
