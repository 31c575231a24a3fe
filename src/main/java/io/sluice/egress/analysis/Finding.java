package io.sluice.egress.analysis;

import io.sluice.egress.Rule;

/**
 * Something about a proposal that the officer should weigh.
 *
 * @param id which rule of the pack found it; begins with {@code F-}
 * @param title what was found, one sentence
 * @param advice why it matters and what to do
 * @param owner on whose side it lies (R28)
 * @param rule the product's rule it belongs to
 */
public record Finding(String id, Severity severity, String title, String advice, Owner owner, Rule rule) {}
