package io.sluice.enforcement;

import java.util.List;

/**
 * Whom a statement is about.
 *
 * @param but whether everyone but these ({@code NotPrincipal})
 * @param everyone whether {@code *} is among them
 * @param people accounts, users, roles and federated identities, without services and those that were deleted
 */
record PolicyPrincipals(boolean but, boolean everyone, List<String> people) {
    PolicyPrincipals {
        people = List.copyOf(people);
    }

    /** Whether a statement that allows something does so for a request, if the bucket's owner chose us to be named. */
    Truth admits(Request request) {
        if (but) {
            return everyone ? Truth.FALSE : Truth.TRUE;
        }
        return Truth.of(everyone || (!people.isEmpty() && request.chosen()));
    }

    /**
     * Whether a statement that denies something hits whoever makes a request; who of the people it is, is not known, and a
     * service of AWS it is not.
     */
    Truth hits(Request request) {
        if (everyone) {
            return Truth.of(!but);
        }
        return request.chosen() && !people.isEmpty() ? Truth.UNKNOWN : Truth.of(but);
    }
}
