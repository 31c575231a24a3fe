/**
 * The page of Azure Storage policies (R18, R19), which exists on Azure alone: which accounts every workload may use over the
 * subnets' service endpoints, and what Azure must be told.
 *
 * <p>What may enter: this screen's views and view models. What may not: rules.
 */
@NullMarked
package io.sluice.console.storage;

import org.jspecify.annotations.NullMarked;
