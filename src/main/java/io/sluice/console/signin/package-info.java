/**
 * Signing in at the identity provider, in a browser (R30): that the browser is open, where it was led, and what came of it.
 *
 * <p>What may enter: asking the person to go there and telling what came of it. What may not: tokens, HTTP; the sync client
 * does the rest.
 */
@NullMarked
package io.sluice.console.signin;

import org.jspecify.annotations.NullMarked;
