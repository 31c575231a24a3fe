package io.sluice.console.forms;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.Tone;
import io.sluice.egress.EgressPolicy;
import java.util.List;
import javafx.scene.Node;

/** Where View and Import are given: that they give nothing to who lacks a marking of the policy (R30). */
public final class MarkedNote {
    private MarkedNote() {}

    /** The note on a policy; none if it carries no marking. */
    public static List<Node> of(EgressPolicy policy) {
        return policy.markings().isEmpty()
                ? List.of()
                : List.of(new Callout(Tone.NEUTRAL, text("forms.marked.why"), text("forms.marked.what")));
    }
}
