package io.sluice.canary.attic;

/** Lives in no room. */
public final class Lost {}
