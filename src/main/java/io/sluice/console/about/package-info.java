/**
 * What this program is, what it runs on and where its data lies; for people who ask for help.
 *
 * <p>What may enter: facts about the program and this machine. What may not: secrets, and what the enrollment holds.
 */
@NullMarked
package io.sluice.console.about;

import org.jspecify.annotations.NullMarked;
