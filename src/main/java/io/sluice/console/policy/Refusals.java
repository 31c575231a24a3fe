package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.IconLine;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.PolicyFile;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Operation;
import io.sluice.egress.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/** Says at the top of a policy's page why nothing, or not everything, can be done to it (R14). */
final class Refusals {
    private static final List<Operation> ON_ROUTES =
            List.of(Operation.REVOKE, Operation.UPDATE_METADATA, Operation.SHARE);

    private Refusals() {}

    /** The note of a policy; empty if everything on its bar can be done. */
    static Optional<Node> note(PolicyFile file) {
        return words(file).map(words -> {
            IconLine note = new IconLine(Feather.INFO, Tone.NEUTRAL, words);
            note.getStyleClass().add("note");
            return note;
        });
    }

    static Optional<String> words(PolicyFile file) {
        return switch (file.policy().state()) {
            case ACTIVE, PAUSED -> acts(file, ON_ROUTES);
            case PENDING_APPROVAL ->
                acts(
                        file,
                        List.of(
                                file.acts().can(Operation.WITHDRAW)
                                        ? Operation.EDIT_PROPOSAL
                                        : Operation.REQUEST_CHANGES));
            case DENIED -> Optional.of(text("policy.final.denied"));
            case WITHDRAWN -> Optional.of(text("policy.final.withdrawn"));
            case REVOKED -> Optional.of(text("policy.final.revoked"));
        };
    }

    /** One sentence for all that the same workflow would allow. */
    private static Optional<String> acts(PolicyFile file, List<Operation> operations) {
        List<Operation> refused =
                operations.stream().filter(act -> !file.acts().can(act)).toList();
        if (refused.isEmpty()) {
            return Optional.empty();
        }
        Operation last = refused.getLast();
        Refused why = file.acts().objection(last).orElseThrow();
        if (refused.size() == 1 || why.rule() != Rule.R14 || last.workflow().isEmpty()) {
            return Optional.of(Sides.sentence(last, why));
        }
        String others = refused.stream()
                .limit(refused.size() - 1L)
                .map(Operation::title)
                .collect(Collectors.joining(", "));
        return Optional.of(text(
                "policy.side.with",
                text(
                        "policy.refused.workflow",
                        others,
                        last.title(),
                        last.workflow().orElseThrow().title()),
                Sides.of(last, why).orElse("")));
    }
}
