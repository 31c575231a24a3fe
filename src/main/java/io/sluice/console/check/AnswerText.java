package io.sluice.console.check;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.check.Answer.Target;
import io.sluice.egress.analysis.Admission;
import io.sluice.egress.analysis.ConnectionCheck.Link;
import io.sluice.egress.analysis.ConnectionCheck.Outcome;
import java.util.ArrayList;
import java.util.List;

/** The answer in words: on screen, for screen readers, and as text to paste into a ticket. */
final class AnswerText {
    private AnswerText() {}

    /** Whether the connection is allowed, in one sentence. */
    static String sentence(WorkloadChoice workload, Target.Checked checked) {
        return checked.check().allowed()
                ? text("check.allowed", workload.name(), checked.destination())
                : text("check.refused", workload.name(), checked.destination());
    }

    /** Whether the workload may run, in one sentence. */
    static String sentence(WorkloadChoice workload, Admission admission) {
        return admission.admitted()
                ? text("check.runs", workload.name())
                : text("check.fails", workload.name(), admission.blockers().size());
    }

    /** What a step of the reasoning says for the connection, in one word. */
    static String word(Outcome outcome) {
        return switch (outcome) {
            case YES -> text("check.outcome.yes");
            case NO -> text("check.outcome.no");
            case NOTE -> text("check.outcome.note");
        };
    }

    /** The whole answer as lines of text. */
    static String whole(Answer.Of answer, String asOf) {
        List<String> lines = new ArrayList<>();
        if (answer.target() instanceof Target.Checked checked) {
            lines.add(sentence(answer.workload(), checked));
            lines.add("");
            checked.check().chain().forEach(link -> lines.add(line(link)));
            lines.add("");
        }
        lines.add(sentence(answer.workload(), answer.admission()));
        answer.admission()
                .blockers()
                .forEach(blocker -> lines.add(text(
                        "check.text.blocker", blocker.reason(), blocker.rule().name())));
        lines.add("");
        if (answer.undelivered()) {
            lines.add(text("check.undelivered.what"));
        }
        lines.add(text("check.text.as-of", answer.workload().label(), asOf));
        return String.join("\n", lines);
    }

    private static String line(Link link) {
        return text(
                "check.text.link",
                word(link.outcome()),
                link.sentence(),
                link.rule().name());
    }

    /** How many steps there are. */
    static String steps(Target.Checked checked) {
        return text("check.steps", checked.check().chain().size());
    }
}
