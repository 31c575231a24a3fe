package io.sluice.canary.replica;

import io.sluice.canary.sync.Thing;

/** Goes through a wall of its room. */
public final class Trespasser implements Thing {}
