package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.Shown;
import io.sluice.console.pieces.Tone;
import io.sluice.console.policy.Sides;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.support.Ages;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.Times;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Operation;
import io.sluice.egress.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What must be known before anything is decided: why nothing can be, and what the proposer was asked. */
final class DecisionNotes extends VBox {
    private final Times times;
    private final Consumer<PolicyFile> answer;
    private List<Note> shown = List.of();

    private record Note(
            Tone tone, String why, String what, @Nullable PolicyFile toAnswer) {}

    /**
     * No notes yet.
     *
     * @param answer asks the proposer for what a reviewer wants of a proposal
     */
    DecisionNotes(Times times, Consumer<PolicyFile> answer) {
        this.times = times;
        this.answer = answer;
        getStyleClass().add("decision-notes");
        Shown.set(this, false);
    }

    /**
     * Shows the notes on a proposal.
     *
     * @param held whether others are selected, so that nothing is decided about this one alone
     */
    void show(ProposalFile file, boolean held) {
        Ages.keep(this, () -> say(file, held));
    }

    private void say(ProposalFile file, boolean held) {
        List<Note> notes = new ArrayList<>();
        if (held) {
            notes.add(new Note(
                    Tone.NEUTRAL,
                    text("approvals.selection.held.why", Shortcut.APPROVE.keys(), Shortcut.DENY.keys()),
                    text("approvals.selection.held.what", Shortcut.SELECT.keys()),
                    null));
        }
        if (file.together() > 1 && !held) {
            notes.add(new Note(
                    Tone.NEUTRAL,
                    text("approvals.together.why", file.together()),
                    text("approvals.together.what", Shortcut.SELECT_REQUEST.keys()),
                    null));
        }
        // Said once, in place of a tooltip on each button that is off.
        file.file()
                .acts()
                .objection(Operation.APPROVE)
                .map(refused -> new Note(Tone.NEUTRAL, refused.reason(), whose(refused), null))
                .ifPresent(notes::add);
        Step asked = file.file().policy().life().changesRequested();
        if (asked != null) {
            notes.add(asked(file.file(), asked));
        }
        if (!notes.equals(shown)) {
            shown = notes;
            getChildren().setAll(notes.stream().map(this::callout).toList());
            Shown.set(this, !notes.isEmpty());
        }
    }

    /** Who is to answer is not told that one may decide without; whoever may neither answer nor decide just reads it. */
    private Note asked(PolicyFile file, Step asked) {
        boolean answers = file.acts().can(Operation.EDIT_PROPOSAL);
        String note = String.valueOf(asked.reason());
        return new Note(
                Tone.ATTENTION,
                text("approvals.asked.why", times.ago(asked.at())),
                file.acts().can(Operation.APPROVE)
                        ? text("approvals.asked.what", note)
                        : text("policy.words.asked", note),
                answers ? file : null);
    }

    private Callout callout(Note note) {
        PolicyFile file = note.toAnswer();
        return file == null
                ? new Callout(note.tone(), note.why(), note.what())
                : new Callout(
                        note.tone(),
                        note.why(),
                        note.what(),
                        Operation.EDIT_PROPOSAL.title(),
                        () -> answer.accept(file));
    }

    /** By which rule nothing can be decided, and on whose side that lies (R28). */
    private static String whose(Refused refused) {
        String rule = text("approvals.objection", refused.rule().name());
        return Sides.of(Operation.APPROVE, refused)
                .map(side -> text("policy.side.with", rule, side))
                .orElse(rule);
    }
}
