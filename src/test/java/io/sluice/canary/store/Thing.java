package io.sluice.canary.store;

/** Something of this room that others may want. */
public interface Thing {}
