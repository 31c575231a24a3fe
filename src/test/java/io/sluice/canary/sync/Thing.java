package io.sluice.canary.sync;

/** Something of this room that others may want. */
public interface Thing {}
