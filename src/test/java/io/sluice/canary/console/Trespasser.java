package io.sluice.canary.console;

import io.sluice.canary.backend.internal.Secret;

/** Goes through a wall of its room. */
public final class Trespasser implements Secret {}
