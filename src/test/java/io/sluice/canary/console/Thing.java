package io.sluice.canary.console;

/** Something of this room that others may want. */
public interface Thing {}
