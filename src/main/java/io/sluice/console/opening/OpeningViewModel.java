package io.sluice.console.opening;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.signin.BrowserSignInModel;
import io.sluice.console.support.TaskExecutor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the console, after asking what must be asked; says why if it cannot. */
public final class OpeningViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(OpeningViewModel.class);

    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.OPENING);
    private final StringProperty identity = new SimpleStringProperty("");
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Question> question;
    private final ReadOnlyObjectWrapper<@Nullable Supplier<String>> remedy = new ReadOnlyObjectWrapper<>();
    private final BrowserSignInModel browser;
    private final Consumer<Answers> open;
    private final Consumer<Supplier<String>> putAside;

    /** Where the opening is. */
    public enum Phase {
        ASKING,
        OPENING,
        FAILED
    }

    /**
     * Begins to open, or to ask.
     *
     * @param browser where the person signs in, if opening takes that
     * @param opened given what was opened, on the UI thread
     */
    public <T> OpeningViewModel(Opener<T> opener, TaskExecutor tasks, BrowserSignInModel browser, Consumer<T> opened) {
        this.browser = browser;
        opener.signingIn(browser);
        question = new ReadOnlyObjectWrapper<>(opener.question());
        open = answers -> {
            phase.set(Phase.OPENING);
            problem.set("");
            remedy.set(null);
            browser.begin();
            tasks.task(() -> opener.open(answers))
                    .onSuccess(made -> {
                        forget();
                        opened.accept(made);
                    })
                    .onFailure(OpeningProblem.class, this::failed)
                    .onFailure(RuntimeException.class, this::failedUnexpectedly)
                    .onEnd(browser::over)
                    .start();
        };
        putAside = setAside -> {
            phase.set(Phase.OPENING);
            tasks.task(setAside::get)
                    .onSuccess(sentence -> {
                        question.set(opener.question());
                        remedy.set(null);
                        problem.set(sentence);
                        phase.set(question.get() == Question.NOTHING ? Phase.FAILED : Phase.ASKING);
                    })
                    .onFailure(OpeningProblem.class, this::failed)
                    .onFailure(RuntimeException.class, this::failedUnexpectedly)
                    .start();
        };
        identity.set(opener.identity());
        tasks.task(() -> {
                    opener.prepare();
                    return true;
                })
                .onSuccess(prepared -> {
                    question.set(opener.question());
                    retry();
                })
                .onFailure(OpeningProblem.class, this::failed)
                .onFailure(RuntimeException.class, this::failedUnexpectedly)
                .start();
    }

    /** What was typed has served. */
    private void forget() {
        passphrase.set("");
        again.set("");
    }

    private void failed(OpeningProblem failure) {
        // What the person can mend takes one line; how it came about is for whoever looks for it.
        LOG.warn("The console cannot be opened: {}", failure.getMessage());
        LOG.debug("Why it cannot be opened", failure);
        problem.set(String.valueOf(failure.getMessage()));
        remedy.set(failure.setAside().orElse(null));
        phase.set(question.get() == Question.NOTHING ? Phase.FAILED : Phase.ASKING);
    }

    private void failedUnexpectedly(RuntimeException failure) {
        LOG.error("The console cannot be opened", failure);
        problem.set(text("opening.failed"));
        phase.set(Phase.FAILED);
    }

    /** Answers the question and opens, or says what is missing. */
    void submit() {
        String missing = missing();
        if (missing.isEmpty()) {
            open.accept(new Answers(identity.get().strip(), passphrase.get()));
        } else {
            problem.set(missing);
        }
    }

    private String missing() {
        boolean asksForNew = question.get().makes();
        if (question.get() == Question.NEW_PASSPHRASE && identity.get().isBlank()) {
            return text("opening.identity.missing");
        }
        if (passphrase.get().isEmpty()) {
            return text("opening.passphrase.missing");
        }
        // Only a new one is measured: a store that is there opens with the passphrase that it has.
        return asksForNew
                ? NewPassphrase.objection(passphrase.get(), identity.get())
                        .orElseGet(() -> passphrase.get().equals(again.get()) ? "" : text("opening.passphrase.differs"))
                : "";
    }

    /** Puts the store that cannot be read aside, so that a new one can start; its files are kept. */
    void setAside() {
        Supplier<String> action = remedy.get();
        if (action != null) {
            putAside.accept(action);
        }
    }

    /** Whether the store may be put aside. */
    BooleanExpression setAsideOffered() {
        return remedy.getReadOnlyProperty().isNotNull();
    }

    /** Tries once more after a failure. */
    void retry() {
        if (question.get() == Question.NOTHING) {
            open.accept(Answers.NONE);
        } else {
            phase.set(Phase.ASKING);
        }
    }

    /** The sign-in in the browser, while there is one. */
    BrowserSignInModel browser() {
        return browser;
    }

    ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    ReadOnlyObjectProperty<Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** What is wrong; empty if nothing is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    StringProperty identityProperty() {
        return identity;
    }

    StringProperty passphraseProperty() {
        return passphrase;
    }

    /** The new passphrase once more, so that a slip does not lock the store. */
    StringProperty againProperty() {
        return again;
    }
}
