package io.sluice.canary.store;

import io.sluice.canary.protocol.Thing;

/** Goes through a wall of its room. */
public final class Trespasser implements Thing {}
