package io.sluice.console.policy;

import io.sluice.console.review.Following;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.PolicyFiles;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Wish;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Operation;
import io.sluice.replica.Catalog;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The details of one policy, kept up to date while on screen. */
public final class PolicyViewModel {
    /** What is on screen. */
    public sealed interface Content {
        /** Nothing was asked for. */
        record Nothing() implements Content {}

        /** It is being read. */
        record Loading() implements Content {}

        /** There is no such policy to be seen. */
        record Unseen() implements Content {}

        /**
         * It was on screen, and is not to be seen any more.
         *
         * @param was as it was on screen last
         */
        record Gone(EgressPolicy was) implements Content {}

        /**
         * It could not be read.
         *
         * @param why what went wrong
         */
        record Failed(String why) implements Content {}

        /** Here it is. */
        record Shown(PolicyFile file) implements Content {}
    }

    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(this, "content", new Content.Nothing());
    private final Latest reads = new Latest();
    private final Trail trail = new Trail();
    private final Wish<PolicyFile> wish = new Wish<>();
    private final PolicyFiles files;
    private final Following following;
    private final TaskExecutor tasks;
    private @Nullable UUID policy;

    /** Details that show nothing yet. */
    public PolicyViewModel(PolicyFiles files, Catalog catalog, TaskExecutor tasks) {
        this.files = files;
        this.following = new Following(catalog, tasks, this::refresh);
        this.tasks = tasks;
    }

    /** Shows a policy. */
    public void show(UUID id) {
        if (!id.equals(policy)) {
            policy = id;
            trail.shows(id);
            content.set(new Content.Loading());
        }
        refresh();
    }

    /** Shows none. */
    public void showNothing() {
        reads.cancel();
        policy = null;
        content.set(new Content.Nothing());
    }

    /** Keeps the details up to date from now on. */
    public void attach() {
        detach();
        following.begin();
        refresh();
    }

    /** Keeps them up to date no longer. */
    public void detach() {
        following.end();
        reads.cancel();
    }

    /**
     * Shows another policy by a link of the one on screen, so that there is a way back.
     *
     * @param open shows it
     */
    public void follow(UUID to, Consumer<UUID> open) {
        file().ifPresent(file -> trail.follow(file.policy(), to));
        open.accept(to);
    }

    /** Where the way back leads; empty if no link was followed. */
    public Optional<EgressPolicy> before() {
        return Optional.ofNullable(policy).flatMap(trail::before);
    }

    /**
     * Goes back along the link that was followed last; does nothing if none was.
     *
     * @param open shows the policy that it led from
     */
    public void back(Consumer<UUID> open) {
        trail.back().ifPresent(open);
    }

    /** Reads the policy on screen again. */
    public void refresh() {
        UUID wanted = policy;
        if (wanted == null) {
            return;
        }
        tasks.task(() -> files.read(wanted))
                .latestOf(reads)
                .onSuccess(file -> show(wanted, file))
                .onFailure(RuntimeException.class, this::failed)
                .start();
    }

    /** Said where the policy would stand, and by whoever tells of every failure. */
    private void failed(RuntimeException failure) {
        content.set(new Content.Failed(String.valueOf(failure.getMessage())));
        tasks.unhandled(failure);
    }

    private void show(UUID wanted, Optional<PolicyFile> file) {
        content.set(file.<Content>map(Content.Shown::new).orElseGet(() -> missing(wanted)));
        file.ifPresent(found -> wish.arrived(found.policy().id(), found));
    }

    private Content missing(UUID wanted) {
        return switch (content.get()) {
            case Content.Shown(PolicyFile was) when was.policy().id().equals(wanted) -> new Content.Gone(was.policy());
            case Content.Gone gone when gone.was().id().equals(wanted) -> gone;
            default -> new Content.Unseen();
        };
    }

    /** What is on screen. */
    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** The file on screen, if there is one. */
    public Optional<PolicyFile> file() {
        return content.get() instanceof Content.Shown(PolicyFile file) ? Optional.of(file) : Optional.empty();
    }

    /** Whether something can be done to the policy on screen, as the rulebook says. */
    public boolean can(Operation operation) {
        return file().filter(file -> file.acts().can(operation)).isPresent();
    }

    /** Does something with a policy's file, now or as soon as it is on screen; the next such wish takes its place. */
    public void whenShown(UUID id, Consumer<PolicyFile> action) {
        Optional<PolicyFile> now = file().filter(file -> file.policy().id().equals(id));
        if (now.isPresent()) {
            action.accept(now.get());
        } else {
            wish.make(id, action);
        }
    }
}
