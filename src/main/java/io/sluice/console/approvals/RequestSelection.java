package io.sluice.console.approvals;

import io.sluice.console.review.ProposalFile;
import io.sluice.console.support.Act;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyState;
import io.sluice.replica.Catalog;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Selects every proposal of one request, so that they are decided together; each can still be decided by itself. */
final class RequestSelection {
    private final Catalog catalog;
    private final InboxViewModel inbox;
    private final TaskExecutor tasks;

    RequestSelection(Catalog catalog, InboxViewModel inbox, TaskExecutor tasks) {
        this.catalog = catalog;
        this.inbox = inbox;
        this.tasks = tasks;
    }

    /** The act, for the proposal on screen; not offered for one that was proposed alone. */
    Act act(Supplier<Optional<ProposalFile>> onScreen) {
        return new Act(
                Shortcut.SELECT_REQUEST.title(),
                Shortcut.SELECT_REQUEST,
                () -> onScreen.get().flatMap(RequestSelection::request).isPresent(),
                () -> onScreen.get().flatMap(RequestSelection::request).ifPresent(this::select));
    }

    private static Optional<UUID> request(ProposalFile file) {
        return Optional.ofNullable(file.file().policy().origin().request());
    }

    /** Selects what is pending of a request and on the list. */
    void select(UUID request) {
        tasks.task(() -> pending(request)).onSuccess(inbox::select).start();
    }

    private Set<UUID> pending(UUID request) {
        return catalog.read(view -> view.policies(PolicyState.PENDING_APPROVAL).stream()
                .filter(policy -> request.equals(policy.origin().request()))
                .map(EgressPolicy::id)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
