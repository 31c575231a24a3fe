package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.console.opening.Answers;
import io.sluice.console.opening.Opener;
import io.sluice.console.opening.OpeningProblem;
import io.sluice.console.opening.OpeningViewModel;
import io.sluice.console.opening.Question;
import io.sluice.console.signin.Browsers;
import io.sluice.console.support.SameThreadTasks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** There are never two stores open. */
class AfterClosingTest {
    private final List<String> happened = new ArrayList<>();

    private Opener<ConsoleServices> opener(Question question) {
        return new Opener<>() {
            @Override
            public Question question() {
                return question;
            }

            @Override
            public String identity() {
                return "m.okafor";
            }

            @Override
            public ConsoleServices open(Answers answers) {
                happened.add("open");
                throw new OpeningProblem("enough", null);
            }
        };
    }

    private OpeningViewModel model(Question question, Runnable between) {
        return new OpeningViewModel(
                new AfterClosing(opener(question), () -> happened.add("close"), between),
                new SameThreadTasks(),
                Browsers.none(),
                opened -> happened.add("opened"));
    }

    @Test
    void theFormerIsClosedBeforeTheNextOpens() {
        model(Question.NOTHING, () -> happened.add("between"));
        assertThat(happened).containsExactly("close", "between", "open");
    }

    @Test
    void theFormerIsClosedBeforeAPassphraseIsAskedAndOnlyOnce() {
        OpeningViewModel model = model(Question.NEW_PASSPHRASE, () -> happened.add("between"));
        assertThat(happened).containsExactly("close", "between");
        assertThat(model).isNotNull();
    }

    @Test
    void whatFailsBetweenIsSaidAndTheNextCanBeOpenedAllTheSame() {
        AfterClosing opener = new AfterClosing(opener(Question.NOTHING), () -> happened.add("close"), () -> {
            throw new IllegalStateException("The store holds decisions.");
        });
        assertThatThrownBy(opener::prepare)
                .isInstanceOf(OpeningProblem.class)
                .hasMessageContaining("not removed: The store holds decisions.");
        opener.prepare();
        assertThatThrownBy(() -> opener.open(Answers.NONE)).hasMessage("enough");
        assertThat(happened).containsExactly("close", "open");
    }
}
