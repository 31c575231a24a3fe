package io.sluice.egress;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a role lets its holders do. Who may do what is told by these alone, never by a role's name (R14). Managing network
 * egress includes the narrower workflows, which a custom role may hold alone.
 */
public enum Workflow {
    PROPOSE_NETWORK_EGRESS("Propose network egress policies", null),
    MANAGE_NETWORK_EGRESS("Manage network egress configuration", null),
    /** Adding, changing and removing S3 bucket policies (R17). */
    MANAGE_S3_BUCKETS("Manage S3 bucket policies", MANAGE_NETWORK_EGRESS),
    /** Adding and removing Azure Storage policies (R18). */
    MANAGE_AZURE_STORAGE("Manage Azure Storage policies", MANAGE_NETWORK_EGRESS),
    /** Reading and exporting the audit log (R27). */
    READ_AUDIT_LOG("Read the audit log", MANAGE_NETWORK_EGRESS),
    /** The provider's own (R11): no role that the customer makes or gives holds it. */
    PAUSE_NETWORK_EGRESS("Pause network egress", null),
    MANAGE_ROLES("Manage roles", null);

    private final String title;
    private final @Nullable Workflow within;

    Workflow(String title, @Nullable Workflow within) {
        this.title = title;
        this.within = within;
    }

    public String title() {
        return title;
    }

    /** Whether whoever holds these may do this: it is among them, or one of them includes it. */
    public boolean isIn(Set<Workflow> held) {
        return held.contains(this) || (within != null && held.contains(within));
    }

    /** The workflows that allow this, each in quotation marks, for a sentence. */
    public String quoted() {
        String own = "“" + title + "”";
        return within == null ? own : own + " or “" + within.title + "”";
    }
}
