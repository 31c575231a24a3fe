/**
 * Roles as sets of workflows, and who holds them (R14); markings, and who holds those (R30).
 *
 * <p>What may enter: the page of roles and markings, its forms. What may not: rules; whether somebody may do something, the rulebook says.
 * It uses the services of {@code console.review}.
 */
@NullMarked
package io.sluice.console.roles;

import org.jspecify.annotations.NullMarked;
