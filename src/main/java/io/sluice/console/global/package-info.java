/**
 * Global policies: which routes every workload has without importing them, and who opened them.
 *
 * <p>What may enter: the list, its view and view model. What may not: the way a policy is made global, which is a choice of
 * the forms that approve and create (R6), and what is done to one afterwards, which is the policy's own page.
 */
@NullMarked
package io.sluice.console.global;

import org.jspecify.annotations.NullMarked;
