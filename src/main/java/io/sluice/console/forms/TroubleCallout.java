package io.sluice.console.forms;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.StoragePage.Trouble;
import java.util.UUID;
import java.util.function.Consumer;

/** A decision that the backend did not accept, on the page of what it was about. */
public final class TroubleCallout {
    private TroubleCallout() {}

    /**
     * A callout that can be put away.
     *
     * @param dismiss puts the decision away
     */
    public static Callout of(Trouble trouble, Consumer<UUID> dismiss) {
        return new Callout(
                Tone.DANGER,
                text("cloud.trouble.why", trouble.act().operation().title(), trouble.what()),
                trouble.rule() == null
                        ? trouble.answer()
                        : text(
                                "cloud.trouble.rule",
                                trouble.answer(),
                                trouble.rule().name()),
                text("cloud.trouble.act"),
                () -> dismiss.accept(trouble.command()));
    }
}
