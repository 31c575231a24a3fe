package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Relation;

/**
 * An existing policy that shares a pair with a proposal.
 *
 * @param relation how it lies to the proposal
 * @param excess pairs that it has and the proposal lacks: what Import on it would give beyond what was asked for
 * @param missing pairs that the proposal has and it lacks: what would stay closed
 * @param importers how many workloads import it
 */
public record RelatedPolicy(EgressPolicy policy, Relation relation, long excess, long missing, int importers) {}
