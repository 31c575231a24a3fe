package io.sluice.console.pieces;

import io.sluice.egress.Destination;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Relation;
import org.jspecify.annotations.Nullable;

/**
 * An existing policy beside a proposal, as it is shown.
 *
 * @param importers who imports it, in a few words: "4 projects"
 * @param excess what it opens beyond the proposal, or what it lacks, in a few words; empty if nothing
 * @param action what can be done with it; null if nothing
 */
public record RelationView(
        Relation relation,
        String name,
        Destination destination,
        PolicyKind kind,
        PolicyState state,
        Delivery delivery,
        String importers,
        String excess,
        @Nullable Act action) {

    /**
     * What can be done.
     *
     * @param title the words on the button
     * @param keys its shortcut; null if it has none
     */
    public record Act(String title, @Nullable String keys, Runnable run) {}
}
