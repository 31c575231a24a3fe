package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.DestinationLabel;
import io.sluice.console.pieces.MarkingChips;
import io.sluice.console.pieces.StateChip;
import io.sluice.console.policy.MoreActs;
import io.sluice.console.policy.PolicyDialogs;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.support.Ages;
import io.sluice.console.support.Times;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyKind;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import org.jspecify.annotations.Nullable;

/** The head of the pane: what is proposed, under which name, by whom and since when, and the acts that are seldom needed. */
final class DecisionHead {
    private final DestinationLabel destination;
    private final Label name;
    private final MarkingChips markings;
    private final StateChip state;
    private final Label about;
    private final MenuButton more;
    private final Times times;
    private final PolicyDialogs dialogs;
    private @Nullable PolicyFile filled;

    DecisionHead(
            DestinationLabel destination,
            Label name,
            MarkingChips markings,
            StateChip state,
            Label about,
            MenuButton more,
            Times times,
            PolicyDialogs dialogs) {
        this.destination = destination.large();
        this.name = name;
        this.markings = markings;
        this.state = state;
        this.about = about;
        this.more = more;
        this.times = times;
        this.dialogs = dialogs;
        MoreActs.dress(more);
    }

    /**
     * Shows a proposal.
     *
     * @param held whether others are selected, so that nothing is decided about this one alone
     */
    void show(PolicyFile file, boolean held) {
        EgressPolicy policy = file.policy();
        markings.show(file.markings());
        state.show(policy.state(), file.delivery());
        destination.show(policy.destination(), policy.kind());
        name.setText(policy.name());
        Ages.show(about, () -> about(file));
        more.setDisable(held);
        if (filled == null || !filled.policy().equals(policy) || !Objects.equals(filled.acts(), file.acts())) {
            MoreActs.fill(more, file, operation -> dialogs.ask(file, operation));
        }
        filled = file;
    }

    private String about(PolicyFile file) {
        EgressPolicy policy = file.policy();
        String kind = text(policy.kind() == PolicyKind.DIRECT ? "approvals.kind.direct" : "approvals.kind.agent");
        // "3 d ago" never breaks between two lines.
        String since = times.since(policy.life().proposed().at()).replace(' ', '\u00a0');
        return file.project() == null
                ? text("approvals.about", kind, since, file.proposer())
                : text("approvals.about.project", kind, since, file.proposer(), file.project());
    }
}
