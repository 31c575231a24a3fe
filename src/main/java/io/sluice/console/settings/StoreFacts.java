package io.sluice.console.settings;

import io.sluice.replica.LeftOut;
import java.util.function.Supplier;

/**
 * What the settings say of the local store.
 *
 * @param protection how well it is protected, in a sentence
 * @param leftOut the rows that could not be read, asked each time the settings are shown
 */
public record StoreFacts(String protection, Supplier<LeftOut> leftOut) {}
