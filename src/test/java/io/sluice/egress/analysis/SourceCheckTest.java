package io.sluice.egress.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.BucketAccess;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.Hosting;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyManagement;
import io.sluice.egress.PolicyState;
import io.sluice.egress.S3BucketName;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.egress.Step;
import io.sluice.egress.StorageAccountId;
import io.sluice.egress.analysis.SourceCheck.Mark;
import io.sluice.egress.analysis.SourceCheck.Standing;
import io.sluice.egress.analysis.StorageLocation.Account;
import io.sluice.egress.analysis.StorageLocation.Bucket;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SourceCheckTest {
    private static final UUID SOURCE = Rows.id(700);

    private static InMemoryEnrollment enrollment(Hosting hosting) {
        InMemoryEnrollment enrollment = new InMemoryEnrollment();
        enrollment.put(new Enrollment(
                Rows.id(1),
                "test",
                hosting,
                "us-east-1",
                null,
                List.of(),
                List.of(),
                PolicyManagement.SELF_SERVICE,
                false));
        return enrollment;
    }

    private static S3BucketPolicy bucket(String name, BucketAccess access) {
        return new S3BucketPolicy(
                Rows.id(50),
                1,
                new S3BucketName(name),
                access,
                false,
                false,
                new Step(Rows.id(2), Rows.START, null),
                null,
                false);
    }

    private static AzureStoragePolicy account(String name) {
        return new AzureStoragePolicy(
                Rows.id(51),
                1,
                new StorageAccountId(new UUID(0, 0), "data", name),
                false,
                new Step(Rows.id(2), Rows.START, null),
                null,
                false);
    }

    private static EgressPolicy route(int id, String host, PolicyState state, boolean global) {
        return Rows.policy(Rows.id(id), Destinations.of(host, "443"), state, PolicyKind.DIRECT, global);
    }

    private static SourceCheck s3(InMemoryEnrollment enrollment, String written, BucketAccess need) {
        return SourceCheck.s3(enrollment, (Bucket) StorageLocation.s3(written).orThrow(), need, SOURCE);
    }

    private static SourceCheck abfs(InMemoryEnrollment enrollment, String written) {
        return SourceCheck.abfs(
                enrollment, (Account) StorageLocation.abfs(written).orThrow(), SOURCE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "reports-archive,reports-archive,''",
                "s3://reports-archive/2026/11,reports-archive,''",
                "s3a://reports-archive,reports-archive,''",
                "arn:aws:s3:::reports-archive/*,reports-archive,''",
                "https://reports-archive.s3.us-east-1.amazonaws.com/x,reports-archive,us-east-1",
                "https://s3.eu-west-1.amazonaws.com/reports-archive/x,reports-archive,eu-west-1",
                "reports.archive.s3.eu-west-1.amazonaws.com,reports.archive,eu-west-1",
                "s3:///x,-,-",
                "https://s3.eu-west-1.amazonaws.com/,-,-",
                "Reports,-,-",
            })
    void aBucketIsReadInEveryFormThatASourceNamesItIn(
            String written,
            @org.jspecify.annotations.Nullable String name,
            @org.jspecify.annotations.Nullable String region) {
        assertThat(StorageLocation.s3(written).valid().map(Object::toString).orElse(null))
                .isEqualTo(
                        name == null || region == null ? null : new Bucket(new S3BucketName(name), region).toString());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "abfss://raw@acmelanding01.dfs.core.windows.net/x/y,acmelanding01,raw",
                "abfs://raw@acmelanding01.dfs.core.windows.net,acmelanding01,raw",
                "https://acmelanding01.blob.core.windows.net/raw/x,acmelanding01,raw",
                "acmelanding01,acmelanding01,''",
                "/SUBSCRIPTIONS/00000000-0000-0000-0000-000000000000/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/acme01,acme01,''",
                "abfss://raw@acmelanding01/x,-,-",
                "abfss://raw/x,-,-",
                "https://example.com/x,-,-",
            })
    void anAccountIsReadInEveryFormThatASourceNamesItIn(
            String written,
            @org.jspecify.annotations.Nullable String name,
            @org.jspecify.annotations.Nullable String container) {
        assertThat(StorageLocation.abfs(written).valid().orElse(null))
                .isEqualTo(name == null || container == null ? null : new Account(name, container));
    }

    @Test
    void anAccountWithoutItsHostIsSuggestedWithIt() {
        String suggestion = StorageLocation.abfs("abfss://raw@acmelanding01/x")
                .invalid()
                .orElseThrow()
                .suggestions()
                .getFirst();
        assertThat(suggestion).isEqualTo("abfss://raw@acmelanding01.dfs.core.windows.net/");
        assertThat(StorageLocation.abfs(suggestion).valid()).isPresent();
    }

    @Test
    void aListedBucketIsGreenAndOneThatIsNotNamesWhatMustBeAdded() {
        InMemoryEnrollment enrollment = enrollment(Hosting.AWS);
        SourceCheck lacking = s3(enrollment, "s3://reports/x", BucketAccess.READ_WRITE);
        assertThat(lacking.standing()).isEqualTo(Standing.LACKING);
        assertThat(lacking.missing()).contains("Please add an S3 bucket policy: bucket reports, READ WRITE.");
        enrollment.put(bucket("reports", BucketAccess.READ_ONLY));
        assertThat(s3(enrollment, "reports", BucketAccess.READ_ONLY).standing()).isEqualTo(Standing.LISTED);
        SourceCheck narrow = s3(enrollment, "reports", BucketAccess.READ_WRITE);
        assertThat(narrow.standing()).isEqualTo(Standing.LACKING);
        assertThat(narrow.missing()).contains("Please change the S3 bucket policy of reports to READ WRITE.");
    }

    @Test
    void aBucketOfAnotherRegionNeedsNone() {
        SourceCheck check =
                s3(enrollment(Hosting.AWS), "https://reports.s3.eu-west-1.amazonaws.com/", BucketAccess.READ_ONLY);
        assertThat(check.standing()).isEqualTo(Standing.NOT_NEEDED);
        assertThat(check.steps().getFirst().sentence()).contains("eu-west-1", "us-east-1");
    }

    @Test
    void anAccountThatIsNotListedIsAWarningThatNamesIt() {
        InMemoryEnrollment enrollment = enrollment(Hosting.AZURE);
        SourceCheck check = abfs(enrollment, "abfss://raw@acme01.dfs.core.windows.net/");
        assertThat(check.standing()).isEqualTo(Standing.WARNING);
        assertThat(check.missing().orElseThrow()).contains("acme01");
        enrollment.put(account("acme01"));
        assertThat(abfs(enrollment, "acme01").standing()).isEqualTo(Standing.LISTED);
    }

    @ParameterizedTest
    @EnumSource
    void eachKindOfStorageCountsInItsOwnCloudOnly(Hosting hosting) {
        assertThat(s3(enrollment(hosting), "reports", BucketAccess.READ_ONLY).standing() == Standing.NOT_NEEDED)
                .isEqualTo(hosting != Hosting.AWS);
        assertThat(abfs(enrollment(hosting), "acme01").standing() == Standing.NOT_NEEDED)
                .isEqualTo(hosting != Hosting.AZURE);
    }

    @Test
    void anEntryWithoutAPolicyIsWarnedOfUntilTheSourceHasOne() {
        InMemoryEnrollment enrollment = enrollment(Hosting.AWS);
        enrollment.put(bucket("reports", BucketAccess.READ_ONLY));
        assertThat(s3(enrollment, "reports", BucketAccess.READ_ONLY).steps().getLast())
                .matches(step -> step.mark() == Mark.WARNING && step.policies().isEmpty())
                .extracting(SourceCheck.Step::sentence)
                .asString()
                .contains("reports.s3.us-east-1.amazonaws.com:443");
        enrollment.put(route(3, "other.s3.us-east-1.amazonaws.com", PolicyState.ACTIVE, true));
        enrollment.put(route(4, "reports.s3.us-east-1.amazonaws.com", PolicyState.REVOKED, false));
        assertThat(s3(enrollment, "reports", BucketAccess.READ_ONLY)
                        .steps()
                        .getLast()
                        .policies())
                .isEmpty();
        enrollment.put(route(5, "reports.s3.us-east-1.amazonaws.com", PolicyState.ACTIVE, false));
        assertThat(s3(enrollment, "reports", BucketAccess.READ_ONLY).steps().getLast())
                .matches(step -> step.mark() == Mark.WARNING && step.policies().equals(List.of(Rows.id(5))));
        enrollment.put(Rows.link(Rows.id(5), SOURCE));
        assertThat(s3(enrollment, "reports", BucketAccess.READ_ONLY)
                        .steps()
                        .getLast()
                        .mark())
                .isEqualTo(Mark.YES);
    }

    /** Both directions of R20 on enrollments at random: a policy lacks an entry exactly if its bucket is not listed. */
    @Test
    void aPolicyLacksAnEntryExactlyIfItsBucketIsNotListedAndIsFoundFromThere() {
        Random random = new Random(20);
        List<String> forms = List.of(
                "%s.s3.us-east-1.amazonaws.com", "%s.s3.amazonaws.com", "%s.s3.dualstack.us-east-1.amazonaws.com");
        for (int round = 0; round < 400; round++) {
            InMemoryEnrollment enrollment = enrollment(Hosting.AWS);
            String listed = "bucket-" + random.nextInt(4);
            String wanted = "bucket-" + random.nextInt(4);
            enrollment.put(bucket(listed, BucketAccess.READ_WRITE));
            EgressPolicy policy =
                    route(3, forms.get(random.nextInt(forms.size())).formatted(wanted), PolicyState.ACTIVE, false);
            enrollment.put(policy);
            boolean same = listed.equals(wanted);
            assertThat(StorageGap.of(enrollment, policy).isEmpty()).isEqualTo(same);
            assertThat(StorageRoutes.toBucket(enrollment, "us-east-1", new S3BucketName(listed))
                            .active())
                    .isEqualTo(same ? List.of(policy) : List.of());
        }
    }

    @Test
    void aBucketWithADotInItsNameIsAskedForByItsPath() {
        InMemoryEnrollment enrollment = enrollment(Hosting.AWS);
        assertThat(StorageRoutes.toBucket(enrollment, "us-east-1", new S3BucketName("reports"))
                        .usual())
                .hasToString("reports.s3.us-east-1.amazonaws.com:443");
        assertThat(StorageRoutes.toBucket(enrollment, "us-east-1", new S3BucketName("weather.observations"))
                        .usual())
                .hasToString("s3.us-east-1.amazonaws.com:443");
        assertThat(StorageRoutes.toBucket(enrollment, "cn-north-1", new S3BucketName("reports"))
                        .usual())
                .hasToString("reports.s3.cn-north-1.amazonaws.com.cn:443");
        assertThat(StorageRoutes.toBucket(enrollment, "zz-new-9", new S3BucketName("reports"))
                        .usual())
                .hasToString("reports.s3.zz-new-9.amazonaws.com:443");
    }

    @Test
    void namesTheAccountThatLacksAnEntryIfTheNameTellsIt() {
        InMemoryEnrollment enrollment = enrollment(Hosting.AZURE);
        assertThat(StorageGap.of(enrollment, route(3, "acme.blob.core.windows.net", PolicyState.ACTIVE, false)))
                .contains(new StorageGap("an Azure Storage policy for the account acme"));
        assertThat(StorageGap.of(enrollment, route(4, "blob.core.windows.net", PolicyState.ACTIVE, false)))
                .contains(new StorageGap("an Azure Storage policy for its account"));
    }

    @Test
    void importingIsRehearsedWithWhatItWouldStop() {
        InMemoryEnrollment enrollment = enrollment(Hosting.AWS);
        EgressPolicy pending = route(3, "api.example.com", PolicyState.PENDING_APPROVAL, false);
        EgressPolicy active = route(4, "api.example.com", PolicyState.ACTIVE, false);
        enrollment.put(pending);
        enrollment.put(active);
        assertThat(ImportRehearsal.attach(enrollment, active, SOURCE))
                .isEqualTo(new ImportRehearsal(
                        true, List.of("It runs, and would go on running.", "It would reach api.example.com:443.")));
        ImportRehearsal stops = ImportRehearsal.attach(enrollment, pending, SOURCE);
        assertThat(stops.runs()).isFalse();
        assertThat(stops.sentences().getFirst()).contains("would fail until");
        enrollment.put(Rows.link(pending.id(), SOURCE));
        assertThat(ImportRehearsal.detach(enrollment, pending, SOURCE)
                        .sentences()
                        .getFirst())
                .isEqualTo("It fails now and would run again (R7).");
    }
}
