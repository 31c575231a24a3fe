/**
 * What happened without the person: new proposals, decisions undone, what the provider did, egress IPs that changed; the
 * list of it, the toasts, and when they are not wanted.
 *
 * <p>What may enter: telling what a change of the catalog or the outbox means to a person. What may not: deciding anything.
 */
@NullMarked
package io.sluice.console.notifications;

import org.jspecify.annotations.NullMarked;
