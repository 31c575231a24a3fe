package io.sluice.enforcement;

import java.util.List;

/**
 * Whom a statement is about.
 *
 * @param but whether everyone but these ({@code NotPrincipal})
 * @param everyone whether {@code *} is among them
 * @param people accounts, users, roles and federated identities, without services
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
        return Truth.of(everyone || (!people.isEmpty() && !request.isAnonymous()));
    }

    /** Whether a statement that denies something hits whoever makes a request. */
    Truth hits(Request request) {
        if (everyone) {
            return Truth.of(!but);
        }
        if (request.isAnonymous()) {
            return Truth.of(but);
        }
        return but || !people.isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
    }
}
