package io.sluice.egress;

/** How traffic leaves: from the enrollment itself, or through agents on the customer's own hosts (R4). */
public enum PolicyKind {
    DIRECT,
    AGENT_PROXY
}
