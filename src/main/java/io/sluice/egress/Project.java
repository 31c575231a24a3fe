package io.sluice.egress;

import java.util.UUID;

/** A project holds sources and code resources. */
public record Project(UUID id, String name) implements EnrollmentRow {}
