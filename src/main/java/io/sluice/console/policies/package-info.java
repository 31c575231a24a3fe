/**
 * The lists of policies: search, filters, views, columns, the selection, and what is done to many at once. The details of the
 * selected one stand beside it.
 *
 * <p>What may enter: this screen's views and view models. What may not: rules, queries, writing.
 */
@NullMarked
package io.sluice.console.policies;

import org.jspecify.annotations.NullMarked;
