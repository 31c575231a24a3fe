/**
 * What an enrollment's hosting brings with it: which pages exist, and the page of Google Cloud (R21), where everything goes
 * through support.
 *
 * <p>What may enter: the enrollment's own row as screens follow it, and texts to send. What may not: rules. It uses {@code
 * console.pieces}, {@code console.support} and the catalog.
 */
@NullMarked
package io.sluice.console.cloud;

import org.jspecify.annotations.NullMarked;
