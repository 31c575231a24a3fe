package io.sluice.console.approvals;

import io.sluice.console.forms.ReasonForm;
import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.PeoplePickerModel;
import io.sluice.console.pieces.PeopleSource;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.People;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.review.ProposalFile.Twin;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.Act;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes the forms of what can be decided about a proposal. */
record DecisionForms(Decisions decisions, People people, TaskExecutor tasks) {

    ApproveForm approve(ProposalFile file) {
        List<DenyAndGrantForm.Existing> overlaps =
                file.grantable().stream().map(DecisionForms::existing).toList();
        return new ApproveForm(file.looked(), overlaps, picker(List.of()), submission());
    }

    ReasonForm deny(ProposalFile file) {
        return new ReasonForm(file.looked(), Act.Deny::new, submission());
    }

    ReasonForm requestChanges(ProposalFile file) {
        return new ReasonForm(file.looked(), Act.RequestChanges::new, submission());
    }

    /**
     * The form to deny with and grant Importer.
     *
     * @param on the policy to begin with; if it cannot be granted on, the best answer is
     */
    DenyAndGrantForm denyAndGrant(ProposalFile file, UUID on) {
        List<DenyAndGrantForm.Existing> choices = new ArrayList<>(
                file.grantable().stream().map(DecisionForms::existing).toList());
        DenyAndGrantForm.Existing chosen = Stream.concat(file.grantable().stream(), file.twins().stream())
                .filter(twin -> twin.policy().id().equals(on) && twin.policy().active())
                .findFirst()
                .map(DecisionForms::existing)
                .orElse(choices.getFirst());
        // One that is listed further down than those that are offered.
        if (!choices.contains(chosen)) {
            choices.add(chosen);
        }
        return new DenyAndGrantForm(file.looked(), choices, chosen, picker(proposer(file)), submission());
    }

    private static DenyAndGrantForm.Existing existing(Twin twin) {
        return new DenyAndGrantForm.Existing(twin.policy(), twin.relation(), twin.missing(), twin.excess());
    }

    private PeoplePickerModel picker(List<PeoplePickerModel.Chosen> already) {
        return new PeoplePickerModel(tasks, people, already);
    }

    private static List<PeoplePickerModel.Chosen> proposer(ProposalFile file) {
        PolicyFile policy = file.file();
        return List.of(new PeoplePickerModel.Chosen(
                new PeopleSource.Candidate(policy.policy().proposer(), Principal.Type.USER, policy.proposer(), 1),
                GrantLevel.IMPORT));
    }

    private Submission submission() {
        return new Submission(decisions, tasks);
    }
}
