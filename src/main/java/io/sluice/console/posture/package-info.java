/**
 * The page of posture: what the backend decides on with every request from here (R24), and what of it the person can have put
 * right.
 *
 * <p>What may enter: this screen's view, view model and texts. What may not: rules; what is met is the backend's word.
 */
@NullMarked
package io.sluice.console.posture;

import org.jspecify.annotations.NullMarked;
