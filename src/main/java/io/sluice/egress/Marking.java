package io.sluice.egress;

import java.util.UUID;

/**
 * A label on policies that restricts who sees them and decides on them, on top of roles (R30): whoever does not hold every
 * marking of a policy is not shown it, whatever their roles.
 *
 * @param version rises by 1 with every change of it; giving it or taking it away leaves it alone
 * @param name 1 to 100 characters on one line, that no other marking has in whatever case
 * @param purpose what it is for; may be empty
 * @param removed whether it is gone; the row stays as a tombstone
 */
public record Marking(UUID id, long version, String name, String purpose, boolean removed) implements EnrollmentRow {

    /** A marking as it is made. */
    public Marking(UUID id, String name, String purpose) {
        this(id, 1, name, purpose, false);
    }

    Marking with(String otherName, String otherPurpose) {
        return new Marking(id, version + 1, otherName, otherPurpose, false);
    }

    Marking withoutIt() {
        return new Marking(id, version + 1, name, purpose, true);
    }
}
