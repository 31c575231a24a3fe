package io.sluice.egress;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An enrollment as plainly as it can be kept: maps and linear scans, nothing shared with the program. */
final class NaiveEnrollment implements EnrollmentState {
    final Map<UUID, EgressPolicy> policies = new HashMap<>();
    final Map<List<UUID>, Grant> grants = new HashMap<>();
    final Map<List<UUID>, PolicyImport> imports = new HashMap<>();
    final Map<List<UUID>, SourceImport> sources = new HashMap<>();
    final Map<UUID, Principal> principals = new HashMap<>();
    final Map<UUID, Set<UUID>> groups = new HashMap<>();
    final Map<UUID, Set<Workflow>> workflows = new HashMap<>();
    final Map<UUID, Project> projects = new HashMap<>();
    final Map<UUID, Set<UUID>> editors = new HashMap<>();
    final Map<UUID, Workload> workloads = new HashMap<>();
    final Map<UUID, Agent> agents = new HashMap<>();
    final Map<UUID, S3BucketPolicy> buckets = new HashMap<>();
    final Map<UUID, AzureStoragePolicy> accounts = new HashMap<>();
    final Map<UUID, Role> roles = new HashMap<>();
    final Map<UUID, Set<UUID>> holders = new HashMap<>();
    final Map<UUID, Marking> markings = new HashMap<>();
    final Map<UUID, Set<UUID>> markingHolders = new HashMap<>();
    private Enrollment enrollment;

    NaiveEnrollment(PolicyManagement management, boolean ownProposals) {
        this(management, ownProposals, Hosting.ON_PREMISES, null);
    }

    NaiveEnrollment(PolicyManagement management, boolean ownProposals, Hosting hosting, String region) {
        enrollment = new Enrollment(
                new UUID(0, 0),
                "acme",
                hosting,
                region,
                null,
                List.of(),
                List.of(),
                management,
                ownProposals,
                new RuleProfile("small", RuleProfile.CLASSIC.kinds(), 3, new ImportLimits(3, 4)));
    }

    void put(EnrollmentRow row) {
        switch (row) {
            case Enrollment itself -> enrollment = itself;
            case EgressPolicy policy -> policies.put(policy.id(), policy);
            case Grant grant -> grants.put(List.of(grant.policy(), grant.principal()), grant);
            case PolicyImport link -> imports.put(List.of(link.policy(), link.workload()), link);
            case SourceImport link -> sources.put(List.of(link.workload(), link.source()), link);
            case PolicyEvent _ -> {}
            case S3BucketPolicy bucket -> buckets.put(bucket.id(), bucket);
            case AzureStoragePolicy account -> accounts.put(account.id(), account);
            case Role role -> roles.put(role.id(), role);
            case RoleHolder holder -> {
                Set<UUID> held = holders.computeIfAbsent(holder.role(), _ -> new LinkedHashSet<>());
                if (holder.removed()) {
                    held.remove(holder.principal());
                } else {
                    held.add(holder.principal());
                }
            }
            case Marking marking -> markings.put(marking.id(), marking);
            case MarkingHolder holder -> {
                Set<UUID> held = markingHolders.computeIfAbsent(holder.marking(), _ -> new LinkedHashSet<>());
                if (holder.removed()) {
                    held.remove(holder.principal());
                } else {
                    held.add(holder.principal());
                }
            }
            default -> throw new AssertionError("The rulebook changed " + row);
        }
    }

    @Override
    public Enrollment enrollment() {
        return enrollment;
    }

    @Override
    public Optional<EgressPolicy> policy(UUID id) {
        return Optional.ofNullable(policies.get(id));
    }

    @Override
    public List<EgressPolicy> overlapping(Destination destination) {
        return policies.values().stream()
                .filter(policy -> policy.destination().overlaps(destination))
                .sorted(Comparator.comparing(EgressPolicy::id))
                .toList();
    }

    @Override
    public Optional<Grant> grant(UUID policy, UUID principal) {
        return Optional.ofNullable(grants.get(List.of(policy, principal)));
    }

    @Override
    public List<PolicyImport> imports(UUID policy) {
        return imports.values().stream()
                .filter(link -> !link.removed() && link.policy().equals(policy))
                .toList();
    }

    @Override
    public boolean imports(UUID policy, UUID workload) {
        PolicyImport link = imports.get(List.of(policy, workload));
        return link != null && !link.removed();
    }

    @Override
    public List<EgressPolicy> imported(UUID workload) {
        return policies.values().stream()
                .filter(policy -> imports(policy.id(), workload))
                .sorted(Comparator.comparing(EgressPolicy::id))
                .toList();
    }

    @Override
    public List<UUID> sources(UUID workload) {
        return sources.values().stream()
                .filter(link -> !link.removed() && link.workload().equals(workload))
                .map(SourceImport::source)
                .sorted()
                .toList();
    }

    @Override
    public List<UUID> sourceImporters(UUID source) {
        return sources.values().stream()
                .filter(link -> !link.removed() && link.source().equals(source))
                .map(SourceImport::workload)
                .sorted()
                .toList();
    }

    @Override
    public Optional<Principal> principal(UUID id) {
        return Optional.ofNullable(principals.get(id));
    }

    @Override
    public Set<UUID> groups(UUID user) {
        return groups.getOrDefault(user, Set.of());
    }

    @Override
    public Set<Workflow> workflows(UUID user) {
        Set<Workflow> held = new HashSet<>(workflows.getOrDefault(user, Set.of()));
        for (Role role : roles()) {
            boolean holds = holders(role.id()).stream()
                    .anyMatch(holder -> holder.equals(user) || groups(user).contains(holder));
            if (role.everyone() || holds) {
                held.addAll(role.workflows());
            }
        }
        return held;
    }

    @Override
    public Optional<Project> project(UUID id) {
        return Optional.ofNullable(projects.get(id));
    }

    @Override
    public boolean edits(UUID user, UUID project) {
        return editors.getOrDefault(project, Set.of()).contains(user);
    }

    @Override
    public Optional<Workload> workload(UUID id) {
        return Optional.ofNullable(workloads.get(id));
    }

    @Override
    public Optional<Agent> agent(UUID id) {
        return Optional.ofNullable(agents.get(id));
    }

    @Override
    public Optional<S3BucketPolicy> s3Bucket(UUID id) {
        return Optional.ofNullable(buckets.get(id));
    }

    @Override
    public List<S3BucketPolicy> s3Buckets() {
        return buckets.values().stream().filter(bucket -> !bucket.removed()).toList();
    }

    @Override
    public Optional<AzureStoragePolicy> storageAccount(UUID id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public List<AzureStoragePolicy> storageAccounts() {
        return accounts.values().stream().filter(account -> !account.removed()).toList();
    }

    @Override
    public Optional<Role> role(UUID id) {
        return Optional.ofNullable(roles.get(id));
    }

    @Override
    public List<Role> roles() {
        return roles.values().stream().filter(role -> !role.removed()).toList();
    }

    @Override
    public List<UUID> holders(UUID role) {
        return List.copyOf(holders.getOrDefault(role, Set.of()));
    }

    @Override
    public Optional<Marking> marking(UUID id) {
        return Optional.ofNullable(markings.get(id));
    }

    @Override
    public List<Marking> markings() {
        return markings.values().stream().filter(marking -> !marking.removed()).toList();
    }

    @Override
    public List<UUID> markingHolders(UUID marking) {
        return List.copyOf(markingHolders.getOrDefault(marking, Set.of()));
    }

    @Override
    public List<EgressPolicy> marked() {
        return policies.values().stream()
                .filter(policy -> !policy.markings().isEmpty())
                .toList();
    }

    @Override
    public Set<UUID> members(UUID group) {
        return groups.entrySet().stream()
                .filter(entry -> entry.getValue().contains(group))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
