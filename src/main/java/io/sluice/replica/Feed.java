package io.sluice.replica;

import java.util.Optional;

/** Where the pages of the change feed go. One sync client uses it, from one thread at a time. */
public interface Feed {

    /** Where to go on; empty to begin with nothing. */
    Optional<String> cursor();

    /**
     * Applies a page in one transaction and publishes it. A page with {@code reset} and those that follow it are kept
     * beside what is held, until the last of them takes its place; if it never comes, what is held stays.
     *
     * @throws ReplicaProblem if the disk refuses; then nothing of the page is applied
     */
    void apply(FeedPage page);
}
