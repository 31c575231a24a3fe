package io.sluice.console.roles;

import static io.sluice.console.support.Texts.text;

import io.sluice.egress.Workflow;

/** What a workflow lets people do, in a sentence. */
final class WorkflowWords {
    private WorkflowWords() {}

    static String allows(Workflow workflow) {
        return switch (workflow) {
            case PROPOSE_NETWORK_EGRESS -> text("roles.workflow.propose");
            case MANAGE_NETWORK_EGRESS -> text("roles.workflow.manage");
            case MANAGE_S3_BUCKETS -> text("roles.workflow.buckets");
            case MANAGE_AZURE_STORAGE -> text("roles.workflow.storage");
            case READ_AUDIT_LOG -> text("roles.workflow.audit");
            case PAUSE_NETWORK_EGRESS -> text("roles.workflow.pause");
            case MANAGE_ROLES -> text("roles.workflow.roles");
        };
    }
}
