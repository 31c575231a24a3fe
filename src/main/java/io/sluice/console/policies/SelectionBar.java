package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Shown;
import io.sluice.console.review.Possible;
import io.sluice.console.support.Numbers;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/** How many policies are selected, and what can be done with them; it takes no room while none is. */
record SelectionBar(PoliciesViewModel model, ListActs acts, FlowPane bar, Label count, Button revoke, Button all) {

    void bind() {
        revoke.setOnAction(event -> acts.revoke());
        all.setOnAction(event -> model.selection().all());
        model.selection().countProperty().subscribe(number -> show(number.intValue()));
        acts.revocableProperty().subscribe(this::offer);
    }

    private void show(int selected) {
        if (selected < 0) {
            return;
        }
        acts.silent();
        acts.countRevocable();
        // Where nothing is counted there is no answer that would come and change the words.
        offer(acts.revocableProperty().get());
        Shown.set(bar, selected > 0);
        count.setText(text("policies.selection.count", selected));
        int size = model.rowsProperty().get().size();
        all.setText(text("policies.selection.all", Numbers.format(size)));
        Shown.set(all, selected < size);
    }

    /** The button says how many it would revoke; where that is none, why. */
    private void offer(@Nullable Possible possible) {
        int number = Math.max(0, model.selection().countProperty().get());
        revoke.setDisable(acts.tooMany());
        revoke.setText(
                possible == null || possible.count() == number
                        ? text("policies.revoke.button", number)
                        : text("policies.revoke.button.some", possible.count(), number));
        if (possible != null && possible.count() == 0) {
            revoke.setDisable(true);
            acts.tellNoneRevocable(possible);
        }
    }
}
