/**
 * The details of one policy: what it opens, its state with who and when, who holds what, where it is imported, what
 * happened to it; and revoking it.
 *
 * <p>What may enter: this screen's views and view models. What may not: rules, queries, writing.
 */
@NullMarked
package io.sluice.console.policy;

import org.jspecify.annotations.NullMarked;
