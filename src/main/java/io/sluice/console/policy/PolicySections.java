package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.Expanded;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.support.Ages;
import io.sluice.console.support.Times;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;

/** The sections of a policy's page, from what needs somebody to what happened long ago. */
final class PolicySections {
    private final Times times;
    private final Consumer<UUID> open;
    private final Consumer<Operation> ask;
    private final Expanded expanded = new Expanded();

    /**
     * Sections of one page.
     *
     * @param open shows another policy
     * @param ask asks what an act needs to know
     */
    PolicySections(Times times, Consumer<UUID> open, Consumer<Operation> ask) {
        this.times = times;
        this.open = open;
        this.ask = ask;
    }

    List<Node> of(PolicyFile file) {
        List<Node> sections = new ArrayList<>();
        asked(file).ifPresent(sections::add);
        ProviderSection.of(file, times, ask).ifPresent(sections::add);
        Refusals.note(file).ifPresent(sections::add);
        sections.add(new DetailsSection(file, times, open).section());
        sections.add(PeopleSection.of(file, expanded));
        sections.add(new ImportsSection(file, times).section());
        sections.add(HistoryLines.section(file.history(), times, expanded));
        return sections;
    }

    /** What a reviewer asks of the proposer stands above all else, with the way to answer it. */
    private Optional<Node> asked(PolicyFile file) {
        Step asked = file.policy().life().changesRequested();
        if (asked == null || file.policy().state() != PolicyState.PENDING_APPROVAL) {
            return Optional.empty();
        }
        Supplier<String> why = () -> text("approvals.asked.why", times.ago(asked.at()));
        String note = String.valueOf(asked.reason());
        Callout callout = file.acts().can(Operation.EDIT_PROPOSAL)
                ? new Callout(
                        Tone.ATTENTION,
                        why.get(),
                        text("policy.words.asked", note),
                        Operation.EDIT_PROPOSAL.title(),
                        () -> ask.accept(Operation.EDIT_PROPOSAL))
                : new Callout(
                        Tone.ATTENTION,
                        why.get(),
                        file.acts().can(Operation.APPROVE)
                                ? text("approvals.asked.what", note)
                                : text("policy.words.asked", note));
        Ages.keep(callout, () -> callout.say(why.get()));
        return Optional.of(callout);
    }
}
