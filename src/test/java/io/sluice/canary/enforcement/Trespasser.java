package io.sluice.canary.enforcement;

import io.sluice.canary.protocol.Thing;

/** Goes through a wall of its room. */
public final class Trespasser implements Thing {}
