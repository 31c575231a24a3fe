/**
 * The domain of network egress: destinations, policies, grants, roles, markings, commands and the one {@link
 * io.sluice.egress.Rulebook} that decides them.
 *
 * <p>What may enter: records, sealed types and pure functions in the words of the field. What may not: input, output,
 * clocks, frameworks, anything of ours. It uses the JDK, JSpecify's annotations and ICU4J (for names, R1), nothing else.
 *
 * <p>Both hosts run this code: the backend inside the transaction that commits, the console over its replica to predict
 * and to explain. No rule is written down anywhere else.
 */
@NullMarked
package io.sluice.egress;

import org.jspecify.annotations.NullMarked;
