package io.sluice.canary.backend;

/** Something of this room that others may want. */
public interface Thing {}
