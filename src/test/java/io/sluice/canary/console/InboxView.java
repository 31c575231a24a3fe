package io.sluice.canary.console;

import io.sluice.canary.sync.Thing;

/** A view that talks to a service. */
public record InboxView(Thing service) {}
