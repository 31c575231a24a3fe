package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.sluice.backend.TestBackend.Pulled;
import io.sluice.egress.Act;
import io.sluice.egress.BucketAccess;
import io.sluice.egress.Command;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Role;
import io.sluice.egress.RoleHolder;
import io.sluice.egress.Rule;
import io.sluice.egress.S3BucketName;
import io.sluice.egress.Workflow;
import io.sluice.protocol.Api;
import io.sluice.protocol.CommandJson;
import io.sluice.protocol.Outcome;
import io.sluice.protocol.Problem;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R14 over HTTPS: custom roles work from their making to their removal, and nobody makes one who may not. */
final class RoleCommandsTest {
    private static final Set<Workflow> S3 = Set.of(Workflow.MANAGE_S3_BUCKETS);

    @TempDir
    Path folder;

    private HttpServer s3;
    private TestBackend backend;
    private String administrator;
    private String other;

    @BeforeEach
    void start() throws Exception {
        s3 = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        s3.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("x-amz-bucket-region", "eu-west-1");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        s3.start();
        backend = new TestBackend(
                folder, URI.create("http://127.0.0.1:" + s3.getAddress().getPort()));
        administrator = backend.signIn("administrator");
        other = backend.signIn("other");
    }

    @AfterEach
    void stop() {
        backend.close();
        s3.stop(0);
    }

    private UUID steward() {
        UUID role = TestBackend.newId();
        backend.role(role, 0, new Act.CreateRole("Storage steward", S3, "buckets on their own"));
        return role;
    }

    private Outcome addBucket(String token) {
        return backend.push(
                token,
                backend.command(
                        TestBackend.newId(),
                        0,
                        null,
                        new Act.AddBucket(new S3BucketName("acme-data"), BucketAccess.READ_ONLY, null)));
    }

    @Test
    void aStorageStewardAddsABucketAndDecidesNothingElseUntilTheRoleIsTakenAway() throws Exception {
        UUID proposal = backend.propose(backend.signIn("proposer"), "api.example.com", "443");
        assertThat(addBucket(other)).isInstanceOf(Outcome.Refused.class);
        UUID role = steward();
        Pulled before = backend.pull(other, "");
        backend.role(role, 1, new Act.GiveRole(Cast.OTHER, null));

        assertThat(backend.pullAfter(other, before).rows(RoleHolder.class))
                .contains(new RoleHolder(role, Cast.OTHER, false));
        assertThat(addBucket(other)).isInstanceOf(Outcome.Accepted.class);
        assertThat(backend.push(other, backend.command(proposal, 1, null, new Act.Deny("no"))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(Rule.R14));
        assertThat(backend.push(
                        other,
                        backend.command(
                                TestBackend.newId(),
                                0,
                                null,
                                new Act.CreateRole("Mine", Set.of(Workflow.MANAGE_ROLES), null))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(Problem.read(backend.send(backend.get(other, Api.AUDIT)).body())
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);

        // the session that began before goes back to the decision point with the next request (R25)
        backend.role(role, 1, new Act.TakeRole(Cast.OTHER, null));
        assertThat(addBucket(other))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(Rule.R14));
    }

    @Test
    void whoManagesRolesReceivesWhoHoldsThemAndNobodyElseDoes() {
        assertThat(backend.pull(administrator, "").rows(RoleHolder.class))
                .contains(new RoleHolder(Cast.OFFICER_ROLE, Cast.OFFICER, false));
        assertThat(backend.pull(administrator, "").rows(GroupMember.class)).isNotEmpty();
        assertThat(backend.pull(other, "").rows(RoleHolder.class)).isEmpty();
        assertThat(backend.pull(other, "").rows(GroupMember.class)).isEmpty();
    }

    @Test
    void aRemovedRoleReachesEverybodyAsATombstone() {
        UUID role = steward();
        backend.role(role, 1, new Act.GiveRole(Cast.GROUP, null));
        String proposer = backend.signIn("proposer");
        Pulled before = backend.pull(proposer, "");
        backend.role(role, 1, new Act.RemoveRole("not needed"));
        Pulled after = backend.pullAfter(proposer, before);
        assertThat(after.rows(Role.class)).contains(new Role(role, 2, "Storage steward", S3, false, true));
        assertThat(after.rows(RoleHolder.class)).contains(new RoleHolder(role, Cast.GROUP, true));
    }

    @Test
    void rolesAndTheirVersionsOutliveARestart() {
        UUID role = steward();
        backend.role(role, 1, new Act.ChangeRole("Steward", S3, null));
        backend.restart();
        assertThat(backend.pull(administrator, "").rows(Role.class))
                .contains(new Role(role, 2, "Steward", S3, false, false));
        backend.role(role, 2, new Act.RemoveRole(null));
    }

    @Test
    void anOfficerGivesNoRoleEvenInAnAdministratorsName() {
        String officer = backend.signIn("officer");
        Command give = backend.command(Cast.ADMINISTRATOR_ROLE, 1, null, new Act.GiveRole(Cast.OFFICER, null));
        assertThat(backend.push(officer, give)).isInstanceOf(Outcome.Refused.class);
        String forged = CommandJson.text(
                        backend.command(Cast.ADMINISTRATOR_ROLE, 1, null, new Act.GiveRole(Cast.OFFICER, null)))
                .replaceFirst("\\{", "{\"actor\":\"" + Cast.ADMINISTRATOR + "\",");
        assertThat(backend.pushAll(officer, "{\"commands\":[" + forged + "]}").getFirst())
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.rule()).isEqualTo(Rule.R14);
                    assertThat(refused.reason()).contains("nobody acts in another's name");
                });
        assertThat(backend.pull(administrator, "").rows(RoleHolder.class))
                .doesNotContain(new RoleHolder(Cast.ADMINISTRATOR_ROLE, Cast.OFFICER, false));
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(backend.push(
                        administrator,
                        backend.command(Cast.ADMINISTRATOR_ROLE, 1, null, new Act.TakeRole(Cast.ADMINISTRATOR, null))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("Nobody could manage roles"));
    }

    @Test
    void aWorkflowThatIsNotKnownMakesNoRole() {
        String odd = CommandJson.text(
                        backend.command(TestBackend.newId(), 0, null, new Act.CreateRole("Odd", S3, null)))
                .replace("MANAGE_S3_BUCKETS", "MANAGE_EVERYTHING");
        assertThat(backend.pushAll(administrator, "{\"commands\":[" + odd + "]}")
                        .getFirst())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("“workflows” takes"));
    }
}
