package io.sluice.egress;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The read-only view of an enrollment that the rulebook decides on. Links that were removed are not seen. */
public interface EnrollmentState {

    Enrollment enrollment();

    Optional<EgressPolicy> policy(UUID id);

    /** The policies of every kind and state that share a pair with a destination, sorted by id. */
    List<EgressPolicy> overlapping(Destination destination);

    /** A policy's grant to exactly this user or group, removed ones included (they carry a version). */
    Optional<Grant> grant(UUID policy, UUID principal);

    /** The imports of a policy. */
    List<PolicyImport> imports(UUID policy);

    /** Whether a workload imports a policy. */
    boolean imports(UUID policy, UUID workload);

    /** The policies that a workload imports, as far as they are known, by id. */
    List<EgressPolicy> imported(UUID workload);

    /** The sources that a code resource or transform imports (R15), by id. */
    List<UUID> sources(UUID workload);

    /** The code resources and transforms that import a source, by id. */
    List<UUID> sourceImporters(UUID source);

    Optional<Principal> principal(UUID id);

    /** The groups a user is a member of. */
    Set<UUID> groups(UUID user);

    /** The workflows of every role that a user holds, directly, through a group, or with everyone. */
    Set<Workflow> workflows(UUID user);

    Optional<Project> project(UUID id);

    /** Whether a user may edit a project, directly or through a group. */
    boolean edits(UUID user, UUID project);

    Optional<Workload> workload(UUID id);

    Optional<Agent> agent(UUID id);

    /** An S3 bucket policy, removed ones included. */
    Optional<S3BucketPolicy> s3Bucket(UUID id);

    /** The S3 bucket policies. */
    Collection<S3BucketPolicy> s3Buckets();

    /** An Azure Storage policy, removed ones included. */
    Optional<AzureStoragePolicy> storageAccount(UUID id);

    /** The Azure Storage policies. */
    Collection<AzureStoragePolicy> storageAccounts();

    /** A role, a removed one included. */
    Optional<Role> role(UUID id);

    /** The roles. */
    Collection<Role> roles();

    /** Who holds a role, directly. */
    List<UUID> holders(UUID role);

    /** A marking, a removed one included. */
    Optional<Marking> marking(UUID id);

    /** The markings, as far as they are known. */
    Collection<Marking> markings();

    /** Who holds a marking, directly. */
    List<UUID> markingHolders(UUID marking);

    /** The policies that carry markings. */
    Collection<EgressPolicy> marked();

    /** Whether a user holds a marking (R30), directly or through a group; a marking that is not known, nobody does. */
    default boolean holdsMarking(UUID user, UUID marking) {
        List<UUID> holders = markingHolders(marking);
        return holders.contains(user) || groups(user).stream().anyMatch(holders::contains);
    }

    /** The users of a group. */
    Set<UUID> members(UUID group);

    /** The distinct users among principals and the members of groups among them (product conventions: people). */
    default Set<UUID> people(Collection<UUID> principals) {
        Set<UUID> people = new HashSet<>();
        for (UUID id : principals) {
            principal(id).ifPresent(principal -> {
                if (principal.type() == Principal.Type.USER) {
                    people.add(id);
                } else {
                    people.addAll(members(id));
                }
            });
        }
        return people;
    }
}
