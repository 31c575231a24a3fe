package io.sluice.canary.attic;

/** Has a name that says nothing. */
public final class WorkerImpl {}
