package io.sluice.egress;

import java.util.UUID;

/** A grant that a decision gives to a user or group. */
public record GrantTo(UUID principal, GrantLevel level) {}
