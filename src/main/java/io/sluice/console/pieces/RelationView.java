package io.sluice.console.pieces;

import io.sluice.egress.Destination;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Relation;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An existing policy beside a proposal, as it is shown.
 *
 * @param importers who imports it, in a few words: "4 workloads in Billing"; with whatever else there is to know of it; may
 *     be empty
 * @param excess what it opens beyond the proposal, or what it lacks, in a few words; empty if nothing
 * @param closed when, by whom and why it was revoked or paused; empty if it was not
 * @param more reads everybody who imports it, when that is asked for; null if there is no more than the few words say
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
        String closed,
        @Nullable More more,
        @Nullable Act action) {

    /**
     * What can be done.
     *
     * @param title the words on the button
     * @param keys its shortcut, shown on the line where it acts; null if it has none
     */
    public record Act(String title, @Nullable String keys, Runnable run) {}

    /**
     * Everybody who imports a policy.
     *
     * @param title how many: "15 workloads"
     * @param read hands them over once they are read, one a line
     */
    public record More(String title, Consumer<Consumer<List<String>>> read) {}
}
