package io.sluice.canary.backend.internal;

/** Lies deep in the backend, in a package that promises nothing about null. */
public interface Secret {}
