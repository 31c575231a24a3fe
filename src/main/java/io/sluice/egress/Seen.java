package io.sluice.egress;

/**
 * What was on the officer's screen when deciding. Stored with the decision, never compared.
 *
 * @param rules the version of the rule pack that made the findings
 * @param text the brief, as text; at most 100,000 characters
 */
public record Seen(String rules, String text) {}
