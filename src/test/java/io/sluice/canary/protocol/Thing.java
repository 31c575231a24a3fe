package io.sluice.canary.protocol;

/** Something of this room that others may want. */
public interface Thing {}
