package io.sluice.console.roles;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.LaterTasks;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.junit.jupiter.api.Test;

class GiveFormTest {
    private final LaterTasks tasks = new LaterTasks();
    private final GiveForm form = new GiveForm(
            List.of(),
            (whom, why, place, done) -> {},
            new ReadOnlyStringWrapper("").getReadOnlyProperty(),
            new Desk().people,
            tasks);

    @Test
    void nobodyIsSaidToFitBeforeThatIsKnown() {
        form.wordsProperty().set("nobody has this name");
        assertThat(form.found()).isEmpty();
        assertThat(form.answeredProperty().get()).isEmpty();
        tasks.runAll();
        assertThat(form.found()).isEmpty();
        assertThat(form.answeredProperty().get()).isEqualTo("nobody has this name");
    }
}
