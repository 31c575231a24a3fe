package io.sluice.egress;

import java.time.Instant;

/**
 * What the rulebook needs to know beside the state.
 *
 * @param now server time on the backend; the local clock in a prediction
 */
public record Facts(Instant now) {}
