package io.sluice.tour;

import io.sluice.console.ConsoleServices;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.PolicyState;
import io.sluice.replica.OutboxEntry;
import io.sluice.sync.SyncStatus.Connection;
import java.util.List;
import java.util.stream.Stream;

/** What came of the decisions: the state as the backend told it, not what the screen claims. */
final class Delivered {
    private final ConsoleServices services;

    Delivered(ConsoleServices services) {
        this.services = services;
    }

    /** Waits until the newest policy for an address is in a state and nothing about it is on its way. */
    void await(String address, PolicyState state) {
        Stagehand.until(
                address + " to be " + state.title(),
                () -> find(address).state() == state
                        && entries().stream()
                                .noneMatch(entry -> entry.status() != OutboxEntry.Status.NEEDS_ATTENTION
                                        && address(entry.base().getFirst()).equals(address)));
    }

    /** Waits until the grants on the policy for an address are of exactly these levels. */
    void awaitGrants(String address, GrantLevel... levels) {
        EgressPolicy policy = find(address);
        Stagehand.until(
                "the grants on " + address,
                () -> services.catalog()
                        .readDelivered(view -> view.grants(policy.id()).stream()
                                .map(Grant::level)
                                .sorted()
                                .toList())
                        .equals(Stream.of(levels).sorted().toList()));
    }

    /** Waits until whoever proposed what was open already may import the policy that opens it. */
    void awaitImporterOnTheExisting(String address) {
        EgressPolicy denied = find(address);
        Stagehand.until(
                "the proposer of " + address + " to hold Import on the policy that exists",
                () -> services.catalog()
                        .readDelivered(view -> view.policies().stream()
                                .filter(policy -> policy.state() == PolicyState.ACTIVE
                                        && address(policy).equals(address))
                                .flatMap(policy -> view.grants(policy.id()).stream())
                                .anyMatch(grant -> grant.level() == GrantLevel.IMPORT
                                        && grant.principal().equals(denied.proposer()))));
    }

    /** Waits until so many decisions are queued, offline. */
    void awaitQueued(int count) {
        Stagehand.until(
                count + " queued",
                () -> entries().stream()
                                        .filter(entry -> entry.status() == OutboxEntry.Status.QUEUED)
                                        .count()
                                == count
                        && services.sync().status().connection() == Connection.WORKING_OFFLINE);
    }

    /** Waits until nothing is in the outbox but one decision that came back. */
    void awaitOneInNeedOfAttention() {
        Stagehand.until(
                "the colleague's proposal to come back",
                () -> entries().size() == 1 && entries().getFirst().status() == OutboxEntry.Status.NEEDS_ATTENTION);
    }

    /** The newest policy for an address. */
    EgressPolicy find(String address) {
        return services.catalog()
                .readDelivered(view -> view.policies().stream()
                        .filter(policy -> address(policy).equals(address))
                        .reduce((a, b) -> a.id().compareTo(b.id()) > 0 ? a : b)
                        .orElseThrow(() -> new TourFailure("The demo has no policy for " + address + ".")));
    }

    private List<OutboxEntry> entries() {
        return services.outbox().entries();
    }

    private static String address(EgressPolicy policy) {
        Destination destination = policy.destination();
        return destination.address().canonical();
    }
}
