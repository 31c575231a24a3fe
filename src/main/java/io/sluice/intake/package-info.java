/**
 * Reading what people and programs bring along: lists of destinations as plain text, CSV or JSON lines, in UTF-8, line by line.
 * The command line and the form of a new policy read with the same eyes.
 *
 * <p>What may enter: readers of text that end in things of {@code egress}, or in the violation that says why not. What may
 * not: files, screens, and rules; those are asked of {@code egress}.
 */
@NullMarked
package io.sluice.intake;

import org.jspecify.annotations.NullMarked;
