package io.sluice.console;

import io.sluice.console.opening.Answers;
import io.sluice.console.opening.Opener;
import io.sluice.console.opening.OpeningProblem;
import io.sluice.console.opening.Question;
import io.sluice.sync.SigningIn;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Opens one enrollment after another has been closed, and after what had to be done between them. */
final class AfterClosing implements Opener<ConsoleServices> {
    private final Opener<ConsoleServices> opener;
    private final FutureTask<Boolean> closing;

    /**
     * @param close closes the former one; may take a moment
     * @param between done while none is open; if it fails, the next one is opened all the same at the second try
     */
    AfterClosing(Opener<ConsoleServices> opener, Runnable close, Runnable between) {
        this.opener = opener;
        this.closing = new FutureTask<>(() -> {
            close.run();
            between.run();
            return true;
        });
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
        if (!closing.isDone()) {
            closeFormer();
        }
        opener.prepare();
    }

    private void closeFormer() {
        closing.run();
        try {
            closing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw new OpeningProblem(
                    "The former enrollment was closed, but not removed: "
                            + (cause == null ? e.getMessage() : cause.getMessage()),
                    e);
        }
    }

    @Override
    public ConsoleServices open(Answers answers) {
        return opener.open(answers);
    }
}
