package io.sluice.console;

import io.sluice.egress.Act;
import io.sluice.egress.Address;
import io.sluice.egress.Agent;
import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.BucketAccess;
import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Hosting;
import io.sluice.egress.Ipv4Cidr;
import io.sluice.egress.Life;
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
import io.sluice.egress.SniVerification;
import io.sluice.egress.SourceImport;
import io.sluice.egress.Step;
import io.sluice.egress.StorageAccountId;
import io.sluice.egress.Words;
import io.sluice.egress.Workflow;
import io.sluice.egress.Workload;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small enrollment with something of everything that the screens show: proposals of every sort, policies in every
 * state, groups of every size. The same every time.
 */
public final class SampleEnrollment {
    /** When everything here is looked at. */
    public static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    private static final String SUBNETS = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/network"
            + "/providers/Microsoft.Network/virtualNetworks/platform/subnets/";

    private final List<EnrollmentRow> rows = new ArrayList<>();
    private final Map<String, UUID> ids = new HashMap<>();
    private int counter;

    /** The enrollment, hosted on AWS. */
    public SampleEnrollment() {
        this(Hosting.AWS);
    }

    /** The enrollment in some hosting. */
    public SampleEnrollment(Hosting hosting) {
        rows.add(itself(hosting, "198.51.100.16/28"));
        people();
        projects();
        active();
        closed();
        pending();
        storage(hosting);
    }

    private void storage(Hosting hosting) {
        if (hosting == Hosting.AWS) {
            bucket("landing", "Platform security", 700, BucketAccess.READ_ONLY, false, "Part of the installation");
            bucket("erp-exports", "Officer", 650, BucketAccess.READ_WRITE, true, "Nightly exports");
            bucket("invoice-archive", "Officer", 400, BucketAccess.READ_WRITE, false, null);
            bucket("clickstream-111122223333-us-east-1-an", "Second officer", 365, BucketAccess.READ_ONLY, false, null);
            bucket("weather.observations", "Second officer", 120, BucketAccess.READ_ONLY, false, "Mirror of the north");
            bucket("forecast-results", "Officer", 61, BucketAccess.READ_WRITE, false, "Results for the planners");
            bucket("supplier-files", "Second officer", 9, BucketAccess.READ_ONLY, false, "Files of the carriers");
        } else if (hosting == Hosting.AZURE) {
            account("acmelanding01", "Platform security", 700, "Part of the installation");
            account("acmeerpexports", "Officer", 650, "Nightly exports");
            account("acmetelemetry", "Second officer", 120, null);
        }
    }

    private void bucket(
            String name, String by, int daysAgo, BucketAccess access, boolean widened, @Nullable String reason) {
        Step changed = widened
                ? new Step(id("Platform security"), NOW.minus(Duration.ofDays(3)), "Asked for with a ticket")
                : null;
        rows.add(new S3BucketPolicy(
                id(name),
                widened ? 2 : 1,
                new S3BucketName(name),
                access,
                by.equals("Platform security"),
                widened,
                new Step(id(by), NOW.minus(Duration.ofDays(daysAgo)), reason),
                changed,
                false));
    }

    private void account(String name, String by, int daysAgo, @Nullable String reason) {
        rows.add(new AzureStoragePolicy(
                id(name),
                1,
                new StorageAccountId(new UUID(0, 0), "data-platform", name),
                by.equals("Platform security"),
                new Step(id(by), NOW.minus(Duration.ofDays(daysAgo)), reason),
                null,
                false));
    }

    /** Every row. */
    public List<EnrollmentRow> rows() {
        return List.copyOf(rows);
    }

    /** The id of what was given this short name here. */
    public UUID id(String key) {
        return ids.computeIfAbsent(key, _ -> {
            counter++;
            long millis = Instant.parse("2026-01-05T08:00:00Z").toEpochMilli() + counter * 1000L;
            return new UUID((millis << 16) | 0x7000 | (counter & 0xfff), 0x8000_0000_0000_0000L | counter);
        });
    }

    /** The enrollment's own row, with other egress IPs perhaps. */
    public Enrollment itself(Hosting hosting, String... egressIps) {
        return itself(hosting, RuleProfile.CLASSIC, egressIps);
    }

    /** The enrollment's own row with a rule profile of its own. */
    public Enrollment itself(Hosting hosting, RuleProfile profile, String... egressIps) {
        return new Enrollment(
                id("enrollment"),
                "production",
                hosting,
                switch (hosting) {
                    case AWS -> "us-east-1";
                    case AZURE -> "westeurope";
                    case GCP -> "europe-west4";
                    case ON_PREMISES -> null;
                },
                hosting == Hosting.AWS
                        ? "arn:aws:ec2:us-east-1:111122223333:vpc-endpoint/vpce-0a1b2c3d4e5f67890"
                        : null,
                hosting == Hosting.AZURE ? List.of(SUBNETS + "workloads", SUBNETS + "builds") : List.of(),
                hosting == Hosting.ON_PREMISES
                        ? List.of()
                        : Stream.of(egressIps)
                                .map(block -> (Ipv4Cidr) Address.parse(block).orThrow())
                                .toList(),
                PolicyManagement.SELF_SERVICE,
                false,
                profile);
    }

    private void people() {
        for (String name : List.of(
                "Officer",
                "Second officer",
                "Administrator",
                "Platform security",
                "Data engineer",
                "Billing engineer",
                "Research engineer")) {
            user(name, name);
        }
        group("Billing engineers", 14, "Billing engineer");
        group("Data platform", 62, "Data engineer");
        group("Analytics", 1_240, "Analyst");
        group("Machine learning", 38, "Research engineer");
        group("On call", 9, "Data engineer");
        role(
                "Enrollment administrator",
                Set.of(Workflow.MANAGE_NETWORK_EGRESS, Workflow.MANAGE_ROLES),
                "Administrator");
        role("Information security officer", Set.of(Workflow.MANAGE_NETWORK_EGRESS), "Officer", "Second officer");
        role("Platform security", Set.of(Workflow.PAUSE_NETWORK_EGRESS), "Platform security");
        rows.add(new Role(id("role everyone"), "Everyone", Set.of(Workflow.PROPOSE_NETWORK_EGRESS), true));
    }

    private void user(String key, String name) {
        rows.add(new Principal(id(key), Principal.Type.USER, name));
    }

    private void group(String name, int size, String member) {
        rows.add(new Principal(id(name), Principal.Type.GROUP, name));
        for (int i = 1; i <= size; i++) {
            String key = i == 1 && ids.containsKey(member) ? member : name + " member " + i;
            if (!ids.containsKey(key)) {
                user(key, member + " " + i);
            }
            rows.add(new GroupMember(id(name), id(key), false));
        }
    }

    private void role(String name, Set<Workflow> workflows, String... holders) {
        rows.add(new Role(id("role " + name), name, workflows, false));
        for (String holder : holders) {
            rows.add(new RoleHolder(id("role " + name), id(holder), false));
        }
    }

    private void projects() {
        project("Billing", "Invoice export", "Payment reconciliation", "Card settlements", "Dunning letters");
        project("Demand forecasting", "Weather import", "Store sales", "Forecast training");
        project("Fleet telemetry", "Vehicle positions", "Workshop orders");
        project("Model training", "Package mirror", "Image build", "Evaluation");
        rows.add(new Agent(id("agent-dmz-1"), "agent-dmz-1", "dc1-dmz-01.corp.example", Agent.Health.HEALTHY));
        rows.add(new Agent(id("agent-dmz-2"), "agent-dmz-2", "dc1-dmz-02.corp.example", Agent.Health.UNHEALTHY));
    }

    private void project(String name, String... workloads) {
        rows.add(new Project(id(name), name));
        rows.add(new ProjectEditor(id(name), id("Data engineer"), false));
        for (String workload : workloads) {
            Workload.Type type = workload.endsWith("import") ? Workload.Type.SOURCE : Workload.Type.TRANSFORM;
            rows.add(new Workload(id(workload), id(name), type, workload));
        }
    }

    private void active() {
        activePolicy("Stripe API", "api.stripe.com", "443", "Card payments and refunds");
        share("Stripe API", "Billing engineers", GrantLevel.IMPORT);
        share("Stripe API", "Data platform", GrantLevel.VIEW);
        attach("Stripe API", "Invoice export", "Payment reconciliation", "Card settlements", "Dunning letters");
        activePolicy("GitHub", "github.com", "443", "Source code of the pipelines");
        share("GitHub", "Machine learning", GrantLevel.IMPORT);
        attach("GitHub", "Image build", "Package mirror");
        activePolicy("Python packages", "pypi.org", "443", "Package index");
        share("Python packages", "Machine learning", GrantLevel.IMPORT);
        attach("Python packages", "Package mirror");
        activePolicy("Python package files", "files.pythonhosted.org", "443", "Package downloads");
        share("Python package files", "Machine learning", GrantLevel.IMPORT);
        attach("Python package files", "Package mirror", "Image build");
        activePolicy("Oracle, plant network", "10.20.0.0/16", "1521", "Databases of the plants");
        share("Oracle, plant network", "Data platform", GrantLevel.IMPORT);
        attach("Oracle, plant network", "Workshop orders", "Store sales");
        activePolicy("Weather", "api.openweathermap.org", "443", "Hourly forecasts");
        share("Weather", "Analytics", GrantLevel.IMPORT);
        attach("Weather", "Weather import", "Forecast training");
        rows.add(new SourceImport(
                id("Forecast training"),
                id("Weather import"),
                step("Data engineer", Duration.ofDays(118), null),
                false));
        activePolicy("PayPal", "api.paypal.com", "443", "Wallet payments");
        share("PayPal", "Billing engineers", GrantLevel.IMPORT);
        attach("PayPal", "Payment reconciliation");
    }

    private void closed() {
        closed(
                "Carrier SFTP",
                "sftp.logistics.example",
                "22",
                PolicyState.REVOKED,
                "Officer",
                Operation.REVOKE,
                "The carrier was breached on 2 March; keys are not trusted any more.");
        attach("Carrier SFTP", "Vehicle positions");
        closed(
                "Genome archive",
                "ftp.ncbi.nlm.nih.gov",
                "443",
                PolicyState.PAUSED,
                "Platform security",
                Operation.PAUSE,
                "Unusual volume from one workload; ticket open.");
        attach("Genome archive", "Evaluation");
        denied(
                "Paste service",
                "pastebin.com",
                "443",
                "Data engineer",
                "A paste service lets anybody carry data out. Use the shared file store.");
    }

    private void pending() {
        pendingPolicy(
                "Stripe for invoicing",
                "api.stripe.com",
                "443",
                "Billing engineer",
                "Billing",
                hours(2),
                "Card payments for the invoicing pipeline, which moves to the new workspace in December.");
        pendingPolicy(
                "Oracle, paint shop",
                "10.20.4.0/24",
                "1521",
                "Data engineer",
                "Fleet telemetry",
                hours(5),
                "Read the paint shop's order book every night.");
        pendingPolicy(
                "Carrier SFTP again",
                "sftp.logistics.example",
                "22",
                "Data engineer",
                "Fleet telemetry",
                hours(26),
                "The carrier has new keys. Position files arrive over SFTP once an hour.");
        pendingPolicy(
                "Stripe webhooks",
                "api.strlpe.com",
                "443",
                "Billing engineer",
                "Billing",
                hours(3),
                "Callback address from the integration guide.");
        pendingPolicy(
                "Everything on HTTPS",
                "0.0.0.0/0",
                "443",
                "Research engineer",
                "Model training",
                hours(30),
                "Crawl public pages for the evaluation set.");
        pendingPolicy(
                "Resolver",
                "dns.google",
                "443",
                "Research engineer",
                "Model training",
                hours(8),
                "Faster name resolution in training jobs.");
        pendingPolicy(
                "Instance metadata",
                "169.254.169.254",
                "80",
                "Data engineer",
                "Demand forecasting",
                hours(49),
                "Read the instance's region.");
        pendingPolicy(
                "Report bucket",
                "reports-archive.s3.us-east-1.amazonaws.com",
                "443",
                "Data engineer",
                "Demand forecasting",
                hours(11),
                "Monthly reports are dropped into this bucket.");
        pendingPolicy(
                "Mail relay",
                "smtp.sendgrid.net",
                "587",
                "Billing engineer",
                "Billing",
                hours(12),
                "Send dunning letters by mail.");
        pendingPolicy(
                "Bookshop feed",
                "xn--bcher-kva.example",
                "443",
                "Data engineer",
                "Demand forecasting",
                hours(13),
                "Price feed of a retailer.");
        pendingPolicy(
                "Model weights",
                "huggingface.co",
                "443",
                "Research engineer",
                "Model training",
                hours(1),
                "Download published model weights for evaluation; nothing is uploaded.");
        pendingPolicy(
                "Public statistics",
                "ftp.example.org",
                "21",
                "Data engineer",
                "Demand forecasting",
                hours(75),
                "Monthly trade statistics, published over FTP only.");
        pendingPolicy(
                "Officer's own",
                "status.example.com",
                "443",
                "Officer",
                null,
                hours(20),
                "Status page shown on the security dashboard.");
        pendingPolicy(
                "Measurements of the cooperative weather stations along the northern supply corridor",
                "telemetry-ingest-gateway.north-corridor.cooperative-weather-stations.measurements.example.net",
                "8443",
                "Research engineer",
                "Demand forecasting",
                hours(6),
                "Station readings every ten minutes; the operator publishes under this name only.");
        agentProposal(
                "ERP over agent",
                "erp.plant-south.example",
                "8443",
                hours(15),
                "Orders are read through the agents in the plant's own network.");
        asked("Model weights", "Which repositories, and who checks the licences?", hours(0));
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours).plusMinutes(7);
    }

    private void activePolicy(String name, String address, String ports, String description) {
        Step proposed = step("Data engineer", Duration.ofDays(190), null);
        Step decided = step("Second officer", Duration.ofDays(188), null);
        put(
                name,
                PolicyKind.DIRECT,
                address,
                ports,
                description,
                "Needed by the pipelines that import it.",
                null,
                new Life(PolicyState.ACTIVE, proposed, null, decided, null, false),
                2,
                null);
        event(name, 1, Operation.PROPOSE, proposed);
        event(name, 2, Operation.APPROVE, decided);
    }

    private void closed(
            String name, String address, String ports, PolicyState state, String by, Operation act, String reason) {
        Step proposed = step("Data engineer", Duration.ofDays(300), null);
        Step decided = step("Second officer", Duration.ofDays(298), null);
        Step changed = step(by, Duration.ofDays(40), reason);
        put(
                name,
                PolicyKind.DIRECT,
                address,
                ports,
                "",
                "Hourly files.",
                null,
                new Life(state, proposed, null, decided, changed, false),
                3,
                null);
        event(name, 1, Operation.PROPOSE, proposed);
        event(name, 2, Operation.APPROVE, decided);
        event(name, 3, act, changed);
    }

    private void denied(String name, String address, String ports, String proposer, String reason) {
        Step proposed = step(proposer, Duration.ofDays(9), null);
        Step decided = step("Second officer", Duration.ofDays(8), reason);
        put(
                name,
                PolicyKind.DIRECT,
                address,
                ports,
                "",
                "Share snippets with a vendor.",
                null,
                new Life(PolicyState.DENIED, proposed, null, decided, null, false),
                2,
                null);
        event(name, 1, Operation.PROPOSE, proposed);
        event(name, 2, Operation.DENY, decided);
    }

    private void pendingPolicy(
            String name,
            String address,
            String ports,
            String proposer,
            @Nullable String project,
            Duration age,
            String why) {
        Step proposed = step(proposer, age, null);
        put(
                name,
                PolicyKind.DIRECT,
                address,
                ports,
                "",
                why,
                project,
                new Life(PolicyState.PENDING_APPROVAL, proposed, null, null, null, false),
                1,
                null);
        event(name, 1, Operation.PROPOSE, proposed);
    }

    private void agentProposal(String name, String address, String ports, Duration age, String why) {
        Step proposed = step("Data engineer", age, null);
        put(
                name,
                PolicyKind.AGENT_PROXY,
                address,
                ports,
                "",
                why,
                "Fleet telemetry",
                new Life(PolicyState.PENDING_APPROVAL, proposed, null, null, null, false),
                1,
                null);
        event(name, 1, Operation.PROPOSE, proposed);
    }

    private void asked(String name, String note, Duration ago) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof EgressPolicy policy && policy.id().equals(id(name))) {
                Step step = step("Second officer", ago, note);
                rows.set(
                        i,
                        ChangedPolicy.of(policy)
                                .withVersion(2)
                                .withLife(new Life(policy.state(), policy.life().proposed(), step, null, null, false))
                                .policy());
                event(name, 2, Operation.REQUEST_CHANGES, step);
            }
        }
    }

    private void put(
            String name,
            PolicyKind kind,
            String address,
            String ports,
            String description,
            String why,
            @Nullable String project,
            Life life,
            long version,
            @Nullable UUID supersedes) {
        rows.add(new EgressPolicy(
                id(name),
                version,
                kind,
                RuleProfile.CLASSIC.destination(kind, address, ports).orThrow(),
                kind == PolicyKind.DIRECT ? List.of() : List.of(id("agent-dmz-1"), id("agent-dmz-2")),
                new Words(name, description, why),
                SniVerification.ON,
                false,
                life,
                new Origin(null, project == null ? null : id(project), supersedes)));
    }

    private Step step(String by, Duration ago, @Nullable String reason) {
        return new Step(id(by), NOW.minus(ago), reason);
    }

    private void event(String name, long version, Operation act, Step step) {
        rows.add(new PolicyEvent(
                id("command " + name + " " + version), id(name), version, act, step, step.at(), null, null));
    }

    private void share(String policy, String principal, GrantLevel level) {
        rows.add(new Grant(id(policy), id(principal), level, 2, false));
    }

    private void attach(String policy, String... workloads) {
        for (String workload : workloads) {
            rows.add(new PolicyImport(
                    id(policy), id(workload), step("Data engineer", Duration.ofDays(120), null), false));
        }
    }

    /** An approval that grants one level to one group or user. */
    public Act.Approve approve(String group, GrantLevel level) {
        return new Act.Approve(List.of(new GrantTo(id(group), level)), false, false, null, null);
    }
}
