/**
 * Finds policies: the query language that people write in the search field, and its answers from the local model, quick
 * enough to follow their typing among a million policies.
 *
 * <p>{@link io.sluice.console.search.QueryParser} defines the language. {@link io.sluice.console.search.PolicySearch}
 * answers. What may enter: what is the same for every screen that lists policies. What may not: JavaFX, writing.
 */
@NullMarked
package io.sluice.console.search;

import org.jspecify.annotations.NullMarked;
