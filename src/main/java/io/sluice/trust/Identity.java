package io.sluice.trust;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who signed in.
 *
 * @param user the principal
 * @param expiresAt when the session ends
 */
public record Identity(UUID user, Instant expiresAt) {}
