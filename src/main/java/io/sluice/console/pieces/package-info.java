/**
 * The pieces that screens are drawn with, each built once: destination, state chip, finding line, relation line, key–value
 * block, people picker, meter, callout, empty state, key cap, section header, skeleton rows, and the small controls they
 * share.
 *
 * <p>What may enter: nodes that show domain values or small records of their own. What may not: services, catalog queries,
 * literal colours (they stand in {@code styles/}).
 */
@NullMarked
package io.sluice.console.pieces;

import org.jspecify.annotations.NullMarked;
