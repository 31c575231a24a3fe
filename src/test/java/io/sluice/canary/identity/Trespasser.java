package io.sluice.canary.identity;

import io.sluice.canary.store.Thing;

/** Goes through a wall of its room. */
public final class Trespasser implements Thing {}
