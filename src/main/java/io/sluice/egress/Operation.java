package io.sluice.egress;

import static io.sluice.egress.PolicyState.ACTIVE;
import static io.sluice.egress.PolicyState.PAUSED;
import static io.sluice.egress.PolicyState.PENDING_APPROVAL;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be done, with the workflow it needs and the states it starts from (R6, product §4).
 * An operation without a workflow is open to a person's own proposals or, for imports, to editors of the project.
 */
public enum Operation {
    PROPOSE("Propose", Workflow.PROPOSE_NETWORK_EGRESS, Set.of()),
    EDIT_PROPOSAL("Edit proposal", null, Set.of(PENDING_APPROVAL)),
    WITHDRAW("Withdraw", null, Set.of(PENDING_APPROVAL)),
    REQUEST_CHANGES("Request changes", Workflow.MANAGE_NETWORK_EGRESS, Set.of(PENDING_APPROVAL)),
    APPROVE("Approve", Workflow.MANAGE_NETWORK_EGRESS, Set.of(PENDING_APPROVAL)),
    DENY("Deny", Workflow.MANAGE_NETWORK_EGRESS, Set.of(PENDING_APPROVAL)),
    DENY_AND_GRANT("Deny and grant Importer", Workflow.MANAGE_NETWORK_EGRESS, Set.of(PENDING_APPROVAL)),
    CREATE("Create", Workflow.MANAGE_NETWORK_EGRESS, Set.of()),
    UPDATE_METADATA("Update metadata", Workflow.MANAGE_NETWORK_EGRESS, Set.of(ACTIVE, PAUSED)),
    MARK("Change markings", Workflow.MANAGE_NETWORK_EGRESS, Set.of(PolicyState.values())),
    SHARE("Manage sharing", Workflow.MANAGE_NETWORK_EGRESS, Set.of(ACTIVE, PAUSED)),
    REVOKE("Revoke", Workflow.MANAGE_NETWORK_EGRESS, Set.of(ACTIVE, PAUSED)),
    PAUSE("Pause", Workflow.PAUSE_NETWORK_EGRESS, Set.of(ACTIVE)),
    RESUME("Resume", Workflow.PAUSE_NETWORK_EGRESS, Set.of(PAUSED)),
    CONFIRM_APPLIED("Confirm applied", Workflow.PAUSE_NETWORK_EGRESS, Set.of(ACTIVE, PAUSED)),
    IMPORT("Import", null, Set.of(PENDING_APPROVAL, ACTIVE)),
    REMOVE_IMPORT("Remove import", null, Set.of(PolicyState.values())),
    IMPORT_SOURCE("Import source", null, Set.of()),
    REMOVE_SOURCE("Remove source", null, Set.of()),
    ADD_BUCKET("Add bucket policy", Workflow.MANAGE_S3_BUCKETS, Set.of()),
    CHANGE_BUCKET_ACCESS("Change access", Workflow.MANAGE_S3_BUCKETS, Set.of()),
    REMOVE_BUCKET("Remove bucket policy", Workflow.MANAGE_S3_BUCKETS, Set.of()),
    ADD_STORAGE_ACCOUNT("Add Azure Storage policy", Workflow.MANAGE_AZURE_STORAGE, Set.of()),
    REMOVE_STORAGE_ACCOUNT("Remove Azure Storage policy", Workflow.MANAGE_AZURE_STORAGE, Set.of()),
    CREATE_ROLE("Create role", Workflow.MANAGE_ROLES, Set.of()),
    CHANGE_ROLE("Change role", Workflow.MANAGE_ROLES, Set.of()),
    REMOVE_ROLE("Remove role", Workflow.MANAGE_ROLES, Set.of()),
    GIVE_ROLE("Give role", Workflow.MANAGE_ROLES, Set.of()),
    TAKE_ROLE("Take role away", Workflow.MANAGE_ROLES, Set.of()),
    CREATE_MARKING("Create marking", Workflow.MANAGE_ROLES, Set.of()),
    CHANGE_MARKING("Change marking", Workflow.MANAGE_ROLES, Set.of()),
    REMOVE_MARKING("Remove marking", Workflow.MANAGE_ROLES, Set.of()),
    GIVE_MARKING("Give marking", Workflow.MANAGE_ROLES, Set.of()),
    TAKE_MARKING("Take marking away", Workflow.MANAGE_ROLES, Set.of());

    private final String title;
    private final @Nullable Workflow workflow;
    private final Set<PolicyState> from;

    Operation(String title, @Nullable Workflow workflow, Set<PolicyState> from) {
        this.title = title;
        this.workflow = workflow;
        this.from = from;
    }

    /** The verb on the button. */
    public String title() {
        return title;
    }

    /** The workflow that a role of the actor must hold. */
    public Optional<Workflow> workflow() {
        return Optional.ofNullable(workflow);
    }

    /**
     * The states of a network egress policy in which this can be done; empty if it makes a new one, or is done to something
     * else.
     */
    public Set<PolicyState> from() {
        return from;
    }

    /** Whether it makes a new network egress policy. */
    public boolean makesPolicy() {
        return this == PROPOSE || this == CREATE;
    }

    /** Whether it ends a proposal, one way or the other (R6). */
    public boolean endsProposal() {
        return this == APPROVE || this == DENY || this == DENY_AND_GRANT || this == WITHDRAW;
    }

    /** Whether it is done to an S3 bucket policy or an Azure Storage policy (R17, R18), not to a network egress policy. */
    public boolean onStorage() {
        return workflow == Workflow.MANAGE_S3_BUCKETS || workflow == Workflow.MANAGE_AZURE_STORAGE;
    }

    /** Whether it is done to a role or to those who hold it (R14). */
    public boolean onRole() {
        return workflow == Workflow.MANAGE_ROLES && !onMarking();
    }

    /** Whether it is done to a marking or to those who hold it (R30); not whether it changes a policy's. */
    public boolean onMarking() {
        return switch (this) {
            case CREATE_MARKING, CHANGE_MARKING, REMOVE_MARKING, GIVE_MARKING, TAKE_MARKING -> true;
            default -> false;
        };
    }

    /** Whether it is done to the sources that a code resource or transform imports (R15). */
    public boolean onSources() {
        return this == IMPORT_SOURCE || this == REMOVE_SOURCE;
    }

    /** Whether it makes a network egress policy or is done to one. */
    public boolean onPolicy() {
        return !onStorage() && !onRole() && !onMarking() && !onSources();
    }

    /**
     * Whether evidence that a command names is compared with the present one. Not where it would tell a proposer what
     * overlaps unseen, nor for sharing, which conflicts per user or group only, nor for markings, which open nothing.
     */
    boolean comparesEvidence() {
        return workflow != null && this != PROPOSE && this != SHARE && this != MARK && onPolicy();
    }

    /** Whether it may widen the network or a person's reach, so that it must name the evidence it was decided on. */
    public boolean needsEvidence() {
        return this == APPROVE || this == DENY_AND_GRANT || this == CREATE;
    }
}
