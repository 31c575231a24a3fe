/**
 * The demo enrollment: some two years in the life of an enrollment, built from real destinations.
 *
 * <p>What may enter: the tables of destinations and sentences, and the play that turns them into commands. What may not: a
 * rule, or a row that a command could have made and did not. People, groups and projects are put as they are; every
 * policy, grant and import comes out of {@link io.sluice.egress.Rulebook}, so the demo holds nothing that the rulebook
 * forbids. The same rows and ids come out every time.
 */
@NullMarked
package io.sluice.demo;

import org.jspecify.annotations.NullMarked;
