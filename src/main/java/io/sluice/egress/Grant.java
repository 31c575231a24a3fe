package io.sluice.egress;

import java.util.UUID;

/**
 * View or Import on one policy for one user or group. Key: policy and principal.
 *
 * @param version the policy's version that this grant was last changed in; sharing conflicts only on it
 * @param removed taken away; kept as a tombstone
 */
public record Grant(UUID policy, UUID principal, GrantLevel level, long version, boolean removed)
        implements EnrollmentRow {}
