package io.sluice.protocol;

import io.sluice.egress.Act;
import io.sluice.egress.AddressForm;
import io.sluice.egress.Agent;
import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.BucketAccess;
import io.sluice.egress.Command;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantChange;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Hosting;
import io.sluice.egress.ImportLimits;
import io.sluice.egress.Ipv4Cidr;
import io.sluice.egress.Life;
import io.sluice.egress.Marking;
import io.sluice.egress.MarkingHolder;
import io.sluice.egress.Operation;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyManagement;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Principal;
import io.sluice.egress.Project;
import io.sluice.egress.ProjectEditor;
import io.sluice.egress.Role;
import io.sluice.egress.RoleHolder;
import io.sluice.egress.RuleProfile;
import io.sluice.egress.S3BucketName;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.egress.Seen;
import io.sluice.egress.SniVerification;
import io.sluice.egress.SourceImport;
import io.sluice.egress.Step;
import io.sluice.egress.StorageAccountId;
import io.sluice.egress.Words;
import io.sluice.egress.Workflow;
import io.sluice.egress.Workload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of everything that travels, and one more where a field may be absent. */
public final class Samples {
    private static final Instant AT = Instant.ofEpochMilli(1_790_000_000_123L);

    private Samples() {}

    public static UUID id(int number) {
        return new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    private static Step step(@Nullable String reason) {
        return new Step(id(1), AT, reason);
    }

    /** A policy with every field that can be absent. */
    public static EgressPolicy fullPolicy() {
        return new EgressPolicy(
                id(10),
                7,
                PolicyKind.AGENT_PROXY,
                Destination.parse("bücher.example", "443").orThrow(),
                List.of(id(30), id(31)),
                new Words("Books, “quoted”", "Line one\nline two", "Because 𝕏"),
                SniVerification.off("Speaks a database protocol"),
                true,
                new Life(
                        PolicyState.PAUSED,
                        step("created"),
                        step("say more"),
                        step("good"),
                        step("provider's firewall work"),
                        true),
                new Origin(id(40), id(41), id(43), id(42)),
                Set.of(id(80), id(81)));
    }

    /** A policy without any of them. */
    public static EgressPolicy barePolicy() {
        return new EgressPolicy(
                id(11),
                1,
                PolicyKind.DIRECT,
                Destination.parse("10.0.0.0/8", "80-443").orThrow(),
                List.of(),
                new Words("Ten", "", "Because"),
                SniVerification.ON,
                false,
                new Life(PolicyState.PENDING_APPROVAL, step(null), null, null, null, false),
                Origin.NONE);
    }

    public static List<EnrollmentRow> rows() {
        return List.of(
                new Enrollment(
                        id(2),
                        "Enrollment",
                        Hosting.AWS,
                        "eu-west-1",
                        "arn:aws:ec2:eu-west-1:000000000000:vpc-endpoint/vpce-1",
                        List.of(),
                        List.of(Ipv4Cidr.around(0x0A000000L, 29), Ipv4Cidr.around(0x0A000100L, 32)),
                        PolicyManagement.SELF_SERVICE,
                        false),
                new Enrollment(
                        id(3),
                        "On premises",
                        Hosting.ON_PREMISES,
                        null,
                        null,
                        List.of("/subscriptions/a/subnets/one", "/subscriptions/a/subnets/two"),
                        List.of(),
                        PolicyManagement.PROVIDER_MANAGED,
                        true,
                        new RuleProfile(
                                "names only",
                                Map.of(PolicyKind.DIRECT, Set.of(AddressForm.DNS, AddressForm.IP)),
                                25,
                                new ImportLimits(3, 7))),
                new Principal(id(1), Principal.Type.USER, "Data analyst 1"),
                new Principal(id(4), Principal.Type.GROUP, "Data analysts"),
                new GroupMember(id(4), id(1), false),
                new Role(id(5), "Officer", Set.of(Workflow.MANAGE_NETWORK_EGRESS, Workflow.MANAGE_ROLES), false),
                new Role(id(6), "Nothing", Set.of(), true),
                new RoleHolder(id(5), id(4), true),
                new Project(id(41), "Billing"),
                new ProjectEditor(id(41), id(4), false),
                new Workload(id(43), id(41), Workload.Type.CODE_RESOURCE, "Invoices"),
                new Workload(id(44), id(41), Workload.Type.SOURCE, "Payments"),
                new Workload(id(45), id(41), Workload.Type.SOURCE, "Refunds"),
                new Agent(id(30), "Agent one", "agent-1.internal", Agent.Health.HEALTHY),
                new Agent(id(31), "Agent two", "agent-2.internal", Agent.Health.UNKNOWN),
                barePolicy(),
                new EgressPolicy(
                        id(42),
                        2,
                        PolicyKind.DIRECT,
                        Destination.parse("192.0.2.1", "65535").orThrow(),
                        List.of(),
                        new Words("One", "described", "Because"),
                        SniVerification.ON,
                        false,
                        new Life(PolicyState.DENIED, step(null), null, step("no"), null, false),
                        Origin.NONE),
                fullPolicy(),
                new Grant(id(10), id(4), GrantLevel.IMPORT, 3, false),
                new Grant(id(11), id(1), GrantLevel.VIEW, 1, true),
                new PolicyImport(id(10), id(43), step(null), false),
                new SourceImport(id(43), id(44), step(null), false),
                new SourceImport(id(43), id(45), step("why"), true),
                new PolicyEvent(
                        id(50), id(10), 7, Operation.DENY_AND_GRANT, step("why"), AT, "e1:00", new Seen("1", "text")),
                new PolicyEvent(id(51), id(11), 1, Operation.PROPOSE, step(null), AT, null, null),
                new S3BucketPolicy(
                        id(70),
                        2,
                        new S3BucketName("acme.data-1"),
                        BucketAccess.READ_WRITE,
                        true,
                        true,
                        step("needed"),
                        step("more"),
                        true),
                new S3BucketPolicy(
                        id(71),
                        1,
                        new S3BucketName("acme-logs"),
                        BucketAccess.READ_ONLY,
                        false,
                        false,
                        step(null),
                        null,
                        false),
                new AzureStoragePolicy(id(72), 2, account(), true, step("needed"), step("gone"), true),
                new AzureStoragePolicy(id(73), 1, account(), false, step(null), null, false),
                new Role(id(7), 4, "Storage steward", Set.of(Workflow.MANAGE_S3_BUCKETS), false, true),
                new Marking(id(80), 2, "Restricted", "Partners under embargo", false),
                new Marking(id(81), 3, "Secret", "", true),
                new MarkingHolder(id(80), id(4), false),
                new MarkingHolder(id(81), id(1), true));
    }

    private static StorageAccountId account() {
        return new StorageAccountId(id(74), "rg-größe_(1)", "acmedata01");
    }

    public static Stream<Command> commands() {
        Act.Draft draft = new Act.Draft(
                PolicyKind.DIRECT,
                Destination.parse("api.example.com", "443").orThrow(),
                List.of(),
                new Words("Api", "An interface", "Because"),
                SniVerification.off("FTP"),
                new Origin(id(40), id(41), id(43), null));
        List<GrantTo> grants = List.of(new GrantTo(id(4), GrantLevel.IMPORT), new GrantTo(id(1), GrantLevel.VIEW));
        Stream<Act> acts = Stream.of(
                new Act.Propose(draft),
                new Act.EditProposal(new Words("Name", "", "Better")),
                new Act.Withdraw(null),
                new Act.Withdraw("not needed"),
                new Act.RequestChanges("say more"),
                new Act.Approve(grants, false, true, SniVerification.ON, "needed beside the other"),
                new Act.Approve(List.of(), true, false, null, null),
                new Act.Deny("no"),
                new Act.DenyAndGrant("use this", id(11), 4, grants),
                new Act.Create(draft, grants, false, false, null),
                new Act.UpdateMetadata("Name", "Description", SniVerification.ON),
                new Act.Share(List.of(new GrantChange(id(4), GrantLevel.VIEW), new GrantChange(id(1), null))),
                new Act.Revoke("unused"),
                new Act.Pause("incident"),
                new Act.Resume(null),
                new Act.ConfirmApplied(),
                new Act.Import(id(43)),
                new Act.RemoveImport(id(43)),
                new Act.ImportSource(id(44)),
                new Act.RemoveSource(id(44)),
                new Act.AddBucket(new S3BucketName("acme-logs"), BucketAccess.READ_ONLY, "needed"),
                new Act.ChangeBucketAccess(BucketAccess.READ_WRITE, null),
                new Act.RemoveBucket("unused"),
                new Act.AddStorageAccount(account(), null),
                new Act.RemoveStorageAccount("unused"),
                new Act.CreateRole(
                        "Storage steward", Set.of(Workflow.MANAGE_S3_BUCKETS, Workflow.READ_AUDIT_LOG), "needed"),
                new Act.ChangeRole("User", Set.of(), null),
                new Act.RemoveRole(null),
                new Act.GiveRole(id(4), "on duty"),
                new Act.TakeRole(id(1), null),
                new Act.Propose(new Act.Draft(
                        draft.kind(),
                        draft.destination(),
                        draft.agents(),
                        draft.words(),
                        draft.sni(),
                        draft.origin(),
                        Set.of(id(80), id(81)))),
                new Act.Mark(Set.of(id(81), id(80)), "said to be secret"),
                new Act.Mark(Set.of(), null),
                new Act.CreateMarking("Restricted", "Routes to partners under embargo", "needed"),
                new Act.ChangeMarking("Confidential", "", null),
                new Act.RemoveMarking("unused"),
                new Act.GiveMarking(id(4), null),
                new Act.TakeMarking(id(1), "left"));
        return acts.flatMap(act -> Stream.of(
                new Command(id(60), id(10), 3, "e1:00", new Seen("1", "what was seen"), AT, act),
                new Command(id(61), id(11), 0, null, null, AT, act)));
    }
}
