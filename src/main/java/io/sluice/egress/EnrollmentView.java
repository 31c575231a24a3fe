package io.sluice.egress;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Everything that screens and analysis ask of an enrollment, beside what the rulebook needs. Links that were removed are
 * not seen. Lists are sorted by id unless said otherwise and may be kept: they do not change.
 */
public interface EnrollmentView extends EnrollmentState {

    /** The enrollment's own row; empty before it has arrived. */
    Optional<Enrollment> itself();

    /** Every policy; linear in their number, so not for a hot path. */
    Collection<EgressPolicy> policies();

    /** The policies in one state, the oldest proposal first; cost grows with their number only. */
    List<EgressPolicy> policies(PolicyState state);

    /** Who holds View or Import on a policy. */
    List<Grant> grants(UUID policy);

    /** The policies that are meant to replace a policy (R5), as far as they are known. */
    List<EgressPolicy> successors(UUID policy);

    /** The import of a policy by a workload. */
    Optional<PolicyImport> importOf(UUID policy, UUID workload);

    /** The import of a source by a code resource or transform. */
    Optional<SourceImport> sourceImport(UUID workload, UUID source);

    /** How many policies a workload imports, known or not. */
    int importedCount(UUID workload);

    /**
     * The imported policies that a workload fails on (R7, R13), by id, because they may be unknown. Costs what it finds,
     * however many policies the workload imports.
     */
    List<UUID> blocking(UUID workload);

    /**
     * The policies of every state that a workload imports and that contain a target of one host and one port. Costs what
     * it finds, however many policies there are or the workload imports.
     */
    List<EgressPolicy> attached(UUID workload, Destination target);

    /** Those of {@link #globals} that contain a target of one host and one port, at the same cost. */
    List<EgressPolicy> globals(Destination target);

    /** Policies that contain a target of one host and one port and are wanted, the narrowest first, at most so many. */
    List<EgressPolicy> around(Destination target, Predicate<EgressPolicy> wanted, int atMost);

    /** Policies of every state with the same justification, blanks around it and case aside, at most so many. */
    List<EgressPolicy> alikeJustified(String justification, int atMost);

    /** The active or paused policies that apply to every workload. */
    List<EgressPolicy> globals();

    /** What happened to a policy, oldest first. */
    List<PolicyEvent> history(UUID policy);

    Collection<Principal> principals();

    Collection<Project> projects();

    Collection<Workload> workloads();

    Collection<Agent> agents();
}
