package io.sluice.trust;

import java.time.Instant;

/**
 * What is known of somebody's session: who it is, and in which circumstances it was opened.
 *
 * @param source the network address that the sign-in came from
 * @param signedInAt when the factors were shown
 */
public record Session(Identity identity, String source, Instant signedInAt) {}
