package io.sluice.egress;

import java.util.UUID;

/** A user or a group of users. Groups do not nest. */
public record Principal(UUID id, Type type, String name) implements EnrollmentRow {
    /** What a principal is. */
    public enum Type {
        USER,
        GROUP
    }
}
