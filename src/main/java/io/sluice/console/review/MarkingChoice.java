package io.sluice.console.review;

import java.util.UUID;

/** A marking that the person signed in holds, and so can put on policies (R30). */
public record MarkingChoice(UUID id, String name, String purpose) {}
