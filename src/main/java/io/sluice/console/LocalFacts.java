package io.sluice.console;

import io.sluice.console.notifications.Sighting;
import io.sluice.replica.LeftOut;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the store on this disk.
 *
 * @param folder where it lies
 * @param protection how well it is protected, in a sentence
 * @param device by what this device is registered
 * @param leftOut the rows that could not be read
 * @param before how the enrollment looked when the store was opened; null if it was never synchronized
 */
public record LocalFacts(
        Path folder,
        String protection,
        String device,
        Supplier<LeftOut> leftOut,
        @Nullable Sighting before) {}
