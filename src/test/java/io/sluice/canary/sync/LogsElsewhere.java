package io.sluice.canary.sync;

import java.util.logging.Logger;

/** Logs past the log. */
public record LogsElsewhere(Logger logger) {}
