package io.sluice.console.policy;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.IconLine;
import io.sluice.console.pieces.ShortList;
import io.sluice.console.pieces.Tone;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something that would follow from an act, as it is said before the act is decided.
 *
 * @param why what would follow
 * @param what what that means
 * @param each the single things that it concerns, one a line; may be empty
 */
record Consequence(Tone tone, String why, String what, List<String> each) {
    private static final int FEW = 6;

    Consequence {
        each = List.copyOf(each);
    }

    /** One that concerns no single things. */
    static Consequence of(Tone tone, String why, String what) {
        return new Consequence(tone, why, what, List.of());
    }

    /** It as a person reads it in the dialog. */
    Node node() {
        Callout callout = new Callout(tone, why, what);
        if (each.isEmpty()) {
            return callout;
        }
        VBox all = new VBox(callout, new ShortList<>(each, FEW, why, Consequence::line, line -> line));
        all.getStyleClass().add("consequence");
        return all;
    }

    private static Node line(String words) {
        return new IconLine(Feather.CORNER_DOWN_RIGHT, Tone.NEUTRAL, words);
    }

    /** What was on screen of all of them, to be kept with the decision. */
    static String seen(List<Consequence> consequences) {
        return consequences.stream().map(Consequence::words).collect(Collectors.joining("\n\n"));
    }

    private String words() {
        return each.isEmpty()
                ? why + "\n" + what
                : why + "\n" + what + "\n"
                        + each.stream().map(line -> "  " + line).collect(Collectors.joining("\n"));
    }
}
