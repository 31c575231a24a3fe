package io.sluice.egress;

/** What a role lets its holders do. Who may do what is told by these alone, never by a role's name (R14). */
public enum Workflow {
    PROPOSE_NETWORK_EGRESS("Propose network egress policies"),
    MANAGE_NETWORK_EGRESS("Manage network egress configuration"),
    PAUSE_NETWORK_EGRESS("Pause network egress"),
    MANAGE_ROLES("Manage roles");

    private final String title;

    Workflow(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
