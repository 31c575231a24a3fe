/**
 * What an officer needs to know before deciding: what a destination opens, what is already there, what speaks against it,
 * what an act would change, and why a connection is or is not allowed.
 *
 * <p>What may enter: pure functions and in-memory indexes over the domain, and the sourced lists they read. What may not:
 * storage, the network, clocks, screens. It uses {@code io.sluice.egress}, ICU4J and Guava (public suffixes), nothing
 * else.
 *
 * <p>Hot paths ({@link io.sluice.egress.analysis.DestinationIndex}, {@link
 * io.sluice.egress.analysis.InMemoryEnrollment}) work on flat arrays: their cost grows with what is asked for, never with
 * what is stored.
 */
@NullMarked
package io.sluice.egress.analysis;

import org.jspecify.annotations.NullMarked;
