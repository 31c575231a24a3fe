/**
 * What acts ask before they are done: fields with their messages, the choice of people, a reason; and how a filled form
 * becomes a queued decision.
 *
 * <p>What may enter: form models that several screens share, and their views. What may not: the question of one screen
 * alone, which stands with that screen.
 */
@NullMarked
package io.sluice.console.forms;

import org.jspecify.annotations.NullMarked;
