package io.sluice.egress;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that screens and analysis ask of an enrollment, beside what the rulebook needs. Links that were removed are
 * not seen. Lists are sorted by id unless said otherwise and may be kept: they do not change.
 */
public interface EnrollmentView extends EnrollmentState {

    /** Every policy; linear in their number, so not for a hot path. */
    Collection<EgressPolicy> policies();

    /** The policies in one state, the oldest proposal first; cost grows with their number only. */
    List<EgressPolicy> policies(PolicyState state);

    /** Who holds View or Import on a policy. */
    List<Grant> grants(UUID policy);

    /** The imports of a policy. */
    List<PolicyImport> imports(UUID policy);

    /** The policies that a workload imports. */
    List<EgressPolicy> imported(UUID workload);

    /** The active or paused policies that apply to every workload. */
    List<EgressPolicy> globals();

    /** What happened to a policy, oldest first. */
    List<PolicyEvent> history(UUID policy);

    Collection<Principal> principals();

    Collection<Project> projects();

    Collection<Workload> workloads();

    Collection<Role> roles();

    Collection<Agent> agents();

    /** Who holds a role, directly. */
    List<UUID> holders(UUID role);

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
