package io.sluice.console.posture;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.IconLine;
import io.sluice.console.pieces.KeyValueBlock;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.Tone;
import io.sluice.console.pieces.Wrapped;
import io.sluice.console.posture.PostureViewModel.Page;
import io.sluice.console.support.Clip;
import io.sluice.console.support.Times;
import io.sluice.protocol.Posture;
import io.sluice.protocol.SignalReading;
import io.sluice.protocol.SignalReading.State;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows the device's id, the session and how every signal stands. */
public final class PostureView {
    private final PostureViewModel model;
    private final Times times;

    @FXML
    private VBox body;

    @FXML
    private Button copy;

    /** A view of the page. */
    public PostureView(PostureViewModel model, Times times) {
        this.model = model;
        this.times = times;
    }

    @FXML
    void initialize() {
        model.pageProperty().subscribe(this::show);
    }

    private void show(Page page) {
        Posture known = page.known();
        body.getChildren().setAll(new SectionHeader(text("posture.here"), ""), here(known));
        String problem = page.problem();
        if (problem != null) {
            body.getChildren().addFirst(problem(page, problem));
        }
        if (known != null) {
            body.getChildren()
                    .addAll(new SectionHeader(text("posture.signals"), summary(known)), signals(known), side(known));
        }
    }

    private Callout problem(Page page, String problem) {
        return page.mustSignIn()
                ? new Callout(
                        Tone.DANGER,
                        text("posture.turned-away"),
                        times.within(problem),
                        text("posture.sign-in"),
                        model::signIn)
                : new Callout(Tone.ATTENTION, text("posture.unknown"), times.within(problem));
    }

    private KeyValueBlock here(@Nullable Posture known) {
        KeyValueBlock here = new KeyValueBlock().addCode(text("posture.device"), model.device());
        here.add("", Wrapped.label(text("posture.device.why"), "secondary"));
        if (known != null) {
            here.add(text("posture.person"), known.name())
                    .add(text("posture.session"), session(known))
                    .add(text("posture.signed-in"), SignedInTexts.how(known.how()))
                    .addCode(text("posture.network"), known.source());
        }
        return here;
    }

    private String session(Posture known) {
        String from = times.full(known.signedInAt());
        String until = times.full(known.expiresAt());
        return known.device() == null
                ? text("posture.session.unbound", from, until)
                : text("posture.session.bound", from, until);
    }

    private static String summary(Posture known) {
        List<State> states = known.signals().stream().map(SignalReading::state).toList();
        return text(
                looked(known) ? "posture.summary.required" : "posture.summary",
                count(states, State.MET),
                count(states, State.UNMET),
                count(states, State.NOT_LOOKED_AT));
    }

    private static int count(List<State> states, State wanted) {
        return (int) states.stream().filter(wanted::equals).count();
    }

    private KeyValueBlock signals(Posture known) {
        KeyValueBlock block = new KeyValueBlock();
        known.signals()
                .forEach(reading -> block.add(SignalTexts.title(reading.signal()), line(reading, looked(known))));
        return block;
    }

    private Node line(SignalReading reading, boolean looked) {
        State state = reading.state();
        VBox words = new VBox(new IconLine(
                SignalTexts.icon(state),
                SignalTexts.tone(state),
                text("posture.found", SignalTexts.state(state, looked), times.within(reading.found()))));
        words.getStyleClass().add("signal");
        if (!reading.accepted().isEmpty()) {
            words.getChildren().add(Wrapped.label(text("posture.accepted", reading.accepted()), "secondary"));
        }
        return words;
    }

    /** Whether the backend knows where to look: then what nothing depends on is known all the same. */
    private static boolean looked(Posture known) {
        return known.signals().stream().anyMatch(reading -> reading.state() != State.NOT_LOOKED_AT);
    }

    private static Callout side(Posture known) {
        return looked(known)
                ? new Callout(Tone.NEUTRAL, text("posture.side.why"), text("posture.side.what"))
                : new Callout(Tone.NEUTRAL, text("posture.nothing.why"), text("posture.nothing.what"));
    }

    @FXML
    void copy() {
        Clip.copy(model.device());
    }

    @FXML
    void again() {
        model.refresh();
    }

    /** The screen comes into view. */
    void start() {
        copy.requestFocus();
    }
}
