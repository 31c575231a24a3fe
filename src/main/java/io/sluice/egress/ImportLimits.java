package io.sluice.egress;

/**
 * How much a code resource or transform of an enrollment may import (R15).
 *
 * @param sources how many sources
 * @param agentPolicies how many agent proxy policies, its own and its sources' combined
 */
public record ImportLimits(int sources, int agentPolicies) {
    /** The limits of an enrollment that has no others. */
    public static final ImportLimits USUAL = new ImportLimits(10, 50);
}
