package io.sluice.canary.egress;

/** Something of this room that others may want. */
public interface Thing {}
