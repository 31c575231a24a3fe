/**
 * The enrollments that this machine knows: where each one's backend is, who signs in, and where its store lies. One is open
 * at a time; what they hold never meets.
 *
 * <p>What may enter: keeping and changing that list. What may not: secrets, and how a store is opened.
 */
@NullMarked
package io.sluice.console.enrollments;

import org.jspecify.annotations.NullMarked;
