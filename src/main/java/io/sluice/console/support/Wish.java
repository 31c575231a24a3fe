package io.sluice.console.support;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something to do with a thing as soon as it has been read; the next wish takes its place. */
public final class Wish<T> {
    private @Nullable UUID wanted;
    private Consumer<T> action = thing -> {};

    /** Wishes to do something with the thing of this id. */
    public void make(UUID id, Consumer<T> todo) {
        wanted = id;
        action = todo;
    }

    /** A thing has been read. If it is the one that was wished for, it is done; if another, the wish is over. */
    public void arrived(UUID id, T thing) {
        UUID was = wanted;
        wanted = null;
        if (id.equals(was)) {
            action.accept(thing);
        }
    }
}
