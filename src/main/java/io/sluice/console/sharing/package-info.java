/**
 * The sharing dialog: who may see and import a policy, and what changes if that is changed.
 *
 * <p>What may enter: this dialog's view and view model. What may not: rules, queries, writing.
 */
@NullMarked
package io.sluice.console.sharing;

import org.jspecify.annotations.NullMarked;
