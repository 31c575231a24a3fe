package io.sluice.canary.replica;

/** Something of this room that others may want. */
public interface Thing {}
