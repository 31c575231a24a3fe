package io.sluice.canary.backend;

import io.sluice.canary.replica.Thing;

/** Goes through a wall of its room. */
public final class Trespasser implements Thing {}
