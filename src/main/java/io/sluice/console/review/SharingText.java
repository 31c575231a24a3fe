package io.sluice.console.review;

import static io.sluice.console.support.Texts.text;

import io.sluice.egress.EnrollmentState;
import io.sluice.egress.Grant;
import java.util.UUID;

/** What a user or group may do with a policy, in one line. */
final class SharingText {
    private SharingText() {}

    static String line(EnrollmentState state, UUID policy, UUID principal) {
        String name = Names.of(state, principal);
        return state.grant(policy, principal)
                .filter(grant -> !grant.removed())
                .map(Grant::level)
                .map(level -> text("attention.grant", name, level.title()))
                .orElseGet(() -> text("attention.grant.none", name));
    }
}
