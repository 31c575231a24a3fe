package io.sluice.console;

import io.sluice.console.opening.Answers;
import io.sluice.console.opening.Opener;
import io.sluice.console.opening.Question;
import io.sluice.sync.SigningIn;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens while the toolkit is still starting, where nothing must be asked first. */
final class OpeningAhead implements Opener<ConsoleServices> {
    private final Opener<ConsoleServices> opener;
    private final Consumer<ConsoleServices> opened;
    private final AtomicReference<@Nullable CompletableFuture<ConsoleServices>> begun = new AtomicReference<>();

    /**
     * @param opened told at once what was opened, so that it is closed even if the window is gone by then
     */
    OpeningAhead(Opener<ConsoleServices> opener, Consumer<ConsoleServices> opened) {
        this.opener = opener;
        this.opened = opened;
    }

    /** Begins; what {@link #open} is asked for first is this. */
    void begin() {
        if (question() == Question.NOTHING) {
            begun.set(CompletableFuture.supplyAsync(() -> openNow(Answers.NONE)));
        }
    }

    @Override
    public Question question() {
        return opener.question();
    }

    @Override
    public String identity() {
        return opener.identity();
    }

    @Override
    public void signingIn(SigningIn person) {
        opener.signingIn(person);
    }

    @Override
    public void prepare() {
        opener.prepare();
    }

    @Override
    public ConsoleServices open(Answers answers) {
        CompletableFuture<ConsoleServices> first = begun.getAndSet(null);
        if (first == null) {
            return openNow(answers);
        }
        try {
            return first.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private ConsoleServices openNow(Answers answers) {
        ConsoleServices made = opener.open(answers);
        opened.accept(made);
        return made;
    }
}
