package io.sluice.backend;

import io.sluice.trust.Requirements;
import java.nio.file.Path;

/**
 * Which signals a backend looks at (R24).
 *
 * @param file what the customer's directory and device management write
 * @param requirements what must be met
 */
public record SignalChoice(Path file, Requirements requirements) {}
