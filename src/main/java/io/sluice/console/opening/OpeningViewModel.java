package io.sluice.console.opening;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.signin.BrowserSignInModel;
import io.sluice.console.support.TaskExecutor;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
    private final ReadOnlyBooleanWrapper mended = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Asked> about = new ReadOnlyObjectWrapper<>();
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
            tell("", null);
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
                        tell(sentence, null);
                        mended.set(true);
                        phase.set(question.get() == Question.NOTHING ? Phase.FAILED : Phase.ASKING);
                    })
                    .onFailure(OpeningProblem.class, this::failed)
                    .onFailure(RuntimeException.class, this::failedUnexpectedly)
                    .start();
        };
        identity.set(opener.identity());
        identity.subscribe(() -> written(Asked.IDENTITY));
        passphrase.subscribe(() -> written(Asked.PASSPHRASE));
        again.subscribe(() -> written(Asked.AGAIN));
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

    /** Which answer comes before what is wrong with it: whoever hears of a problem shows it there. */
    private void tell(String sentence, @Nullable Asked answer) {
        // A problem that comes twice is told twice.
        problem.set("");
        mended.set(false);
        about.set(answer);
        problem.set(sentence);
    }

    /** What was wrong with an answer is not known of another one. */
    private void written(Asked answer) {
        if (about.get() == answer) {
            tell("", null);
        }
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
        tell(
                String.valueOf(failure.getMessage()),
                failure.about().filter(question.get()::asks).orElse(null));
        remedy.set(failure.setAside().orElse(null));
        phase.set(question.get() == Question.NOTHING ? Phase.FAILED : Phase.ASKING);
    }

    private void failedUnexpectedly(RuntimeException failure) {
        LOG.error("The console cannot be opened", failure);
        tell(text("opening.failed"), null);
        phase.set(Phase.FAILED);
    }

    /** Answers the question and opens, or says what is missing. */
    void submit() {
        boolean asksForNew = question.get().makes();
        if (question.get().asks(Asked.IDENTITY) && identity.get().isBlank()) {
            tell(text("opening.identity.missing"), Asked.IDENTITY);
        } else if (passphrase.get().isEmpty()) {
            tell(text("opening.passphrase.missing"), Asked.PASSPHRASE);
        } else if (asksForNew && objection().isPresent()) {
            tell(objection().get(), Asked.PASSPHRASE);
        } else if (asksForNew && !passphrase.get().equals(again.get())) {
            tell(text("opening.passphrase.differs"), Asked.AGAIN);
        } else {
            open.accept(new Answers(identity.get().strip(), passphrase.get()));
        }
    }

    /** Only a new one is measured: a store that is there opens with the passphrase that it has. */
    private Optional<String> objection() {
        return NewPassphrase.objection(passphrase.get(), identity.get());
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

    /** Whether what is told of is no problem any more: a store was put aside, and a new one can start. */
    ReadOnlyBooleanProperty mendedProperty() {
        return mended.getReadOnlyProperty();
    }

    /** Which answer the problem concerns; null if none, or if that is not asked. */
    ReadOnlyObjectProperty<@Nullable Asked> aboutProperty() {
        return about.getReadOnlyProperty();
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
