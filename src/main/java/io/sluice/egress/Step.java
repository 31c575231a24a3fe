package io.sluice.egress;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something to a policy, when and why.
 *
 * @param by the user
 * @param at server time, in milliseconds
 * @param reason in the person's words; null where the act takes none
 */
public record Step(UUID by, Instant at, @Nullable String reason) {}
