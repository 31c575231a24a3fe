package io.sluice.console.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.opening.OpeningViewModel.Phase;
import io.sluice.console.signin.Browsers;
import io.sluice.console.support.SameThreadTasks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpeningViewModelTest {
    private final List<Answers> tried = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private @Nullable RuntimeException failure;

    private OpeningViewModel model(Question question) {
        return new OpeningViewModel(
                new Opener<String>() {
                    @Override
                    public Question question() {
                        return question;
                    }

                    @Override
                    public String open(Answers answers) {
                        tried.add(answers);
                        if (failure != null) {
                            throw failure;
                        }
                        return "console";
                    }
                },
                new SameThreadTasks(),
                Browsers.none(),
                opened::add);
    }

    @Test
    void opensAtOnceIfNothingMustBeAsked() {
        model(Question.NOTHING);
        assertThat(opened).containsExactly("console");
    }

    @Test
    void saysWhyItCannotBeOpenedAndTriesAgain() {
        failure = new OpeningProblem("The disk is full.", null);
        OpeningViewModel model = model(Question.NOTHING);
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.FAILED);
        assertThat(model.problemProperty().get()).isEqualTo("The disk is full.");
        failure = null;
        model.retry();
        assertThat(opened).containsExactly("console");
    }

    @Test
    void anUnexpectedFailureIsASentenceToo() {
        failure = new IllegalStateException("secret detail");
        OpeningViewModel model = model(Question.NOTHING);
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.FAILED);
        assertThat(model.problemProperty().get()).contains("should not have").doesNotContain("secret");
    }

    @Test
    void asksForThePassphraseFirst() {
        OpeningViewModel model = model(Question.PASSPHRASE);
        model.submit();
        assertThat(tried).isEmpty();
        assertThat(model.problemProperty().get()).isEqualTo("Enter the passphrase.");
        model.passphraseProperty().set("correct horse");
        model.submit();
        assertThat(tried).containsExactly(new Answers("", "correct horse"));
    }

    @Test
    void aWrongPassphraseIsAskedForAgain() {
        failure = new OpeningProblem("The passphrase is not the one.", null);
        OpeningViewModel model = model(Question.PASSPHRASE);
        model.passphraseProperty().set("wrong");
        model.submit();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.ASKING);
        assertThat(model.problemProperty().get()).isEqualTo("The passphrase is not the one.");
    }

    @Test
    void aNewPassphraseIsEnteredTwiceAndSomeoneSignsIn() {
        OpeningViewModel model = model(Question.NEW_PASSPHRASE);
        model.submit();
        assertThat(model.problemProperty().get()).isEqualTo("Say who signs in.");
        model.identityProperty().set(" officer ");
        model.passphraseProperty().set("correct horse");
        model.againProperty().set("correct horse");
        model.submit();
        assertThat(model.problemProperty().get()).contains("13 characters", "at least 15 characters");
        model.passphraseProperty().set("clover tram velvet 41");
        model.submit();
        assertThat(model.problemProperty().get()).startsWith("The two passphrases differ");
        model.againProperty().set("clover tram velvet 41");
        model.submit();
        assertThat(tried).containsExactly(new Answers("officer", "clover tram velvet 41"));
    }

    @Test
    void whatWasTypedIsForgottenOnceItHasServed() {
        OpeningViewModel model = model(Question.PASSPHRASE);
        model.passphraseProperty().set("correct horse");
        model.submit();
        assertThat(opened).containsExactly("console");
        assertThat(model.passphraseProperty().get()).isEmpty();
    }

    @Test
    void aStoreThatCannotBeReadIsPutAsideOnRequestOnly() {
        List<String> aside = new ArrayList<>();
        failure = new OpeningProblem("The key is missing.", null, () -> {
            aside.add("store");
            return "A new store is started.";
        });
        OpeningViewModel model = model(Question.NOTHING);
        assertThat(model.setAsideOffered().get()).isTrue();
        model.retry();
        assertThat(aside).isEmpty();
        model.setAside();
        assertThat(aside).containsExactly("store");
        assertThat(model.problemProperty().get()).isEqualTo("A new store is started.");
        assertThat(model.mendedProperty().get()).isTrue();
        assertThat(model.setAsideOffered().get()).isFalse();
        failure = null;
        model.retry();
        assertThat(opened).containsExactly("console");
    }

    @Test
    void whatPuttingAsideWouldNotHelpDoesNotOfferIt() {
        failure = new OpeningProblem("The disk is full.", null);
        assertThat(model(Question.NOTHING).setAsideOffered().get()).isFalse();
    }

    @Test
    void aPassphraseIsNeverPrinted() {
        assertThat(new Answers("officer", "correct horse").toString()).doesNotContain("horse");
    }
}
