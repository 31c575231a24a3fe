package io.sluice.egress.analysis;

/** How much a finding weighs in a decision, the heaviest first. */
public enum Severity {
    /** Approving this is almost certainly wrong, or opens something that nobody meant to open. */
    CRITICAL,
    /** There is a risk that the officer must weigh. */
    WARNING,
    /** Worth knowing; nothing is wrong. */
    NOTE
}
