package io.sluice.console.review;

import io.sluice.console.pieces.Delivery;
import io.sluice.egress.Destination;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the inbox.
 *
 * @param key what stands for it in the list: the policy, or under <i>Needs attention</i> the command
 * @param by who proposed it; who decided it, under <i>Decided</i>
 * @param at when they did
 * @param act what was tried, under <i>Needs attention</i>; else null
 * @param changesRequested whether its proposer was asked for better words and has not answered
 * @param markings the names of the markings that it carries (R30)
 * @param worst its worst findings; null while they are not known
 */
public record InboxItem(
        UUID key,
        UUID policy,
        String name,
        Destination destination,
        PolicyKind kind,
        PolicyState state,
        String by,
        Instant at,
        @Nullable Operation act,
        boolean changesRequested,
        List<String> markings,
        Delivery delivery,
        @Nullable Worst worst) {}
