package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Workload;
import java.util.Optional;
import java.util.UUID;

/**
 * A workload that does not import a policy that is closed, and goes on reaching the destination, or a part of it, through
 * another one (R7: state belongs to the policy, not to the destination).
 *
 * @param id the workload
 * @param workload what is known of it; empty if its row is not there
 * @param through the active policy that it imports; of several the one that keeps most open
 */
public record Keeper(UUID id, Optional<Workload> workload, EgressPolicy through) {}
