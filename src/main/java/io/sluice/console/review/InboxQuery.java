package io.sluice.console.review;

import io.sluice.egress.PolicyKind;
import org.jspecify.annotations.Nullable;

/**
 * What of the inbox is asked for.
 *
 * @param text found in name, destination, people or project, in any case; blank finds everything
 * @param kind only this kind; null for all
 * @param order of the pending tab; the others have the newest first
 */
public record InboxQuery(
        InboxTab tab, String text, @Nullable PolicyKind kind, InboxOrder order) {}
