/**
 * What the window shows before the console itself: that it is being opened, a question that must be answered first, or why
 * it cannot be opened.
 *
 * <p>What may enter: asking and telling. What may not: how the backend and the local model are opened; that is handed in.
 */
@NullMarked
package io.sluice.console.opening;

import org.jspecify.annotations.NullMarked;
