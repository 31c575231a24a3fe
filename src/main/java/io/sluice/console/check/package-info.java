/**
 * The connection check: may a workload reach a host on a port, may it run at all, and why.
 *
 * <p>What may enter: what this screen asks of the catalog, its view and view model. What may not: the reasoning itself, which
 * is the analysis' and the same on the command line; and anything that opens a connection.
 */
@NullMarked
package io.sluice.console.check;

import org.jspecify.annotations.NullMarked;
