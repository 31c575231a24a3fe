package io.sluice.console.review;

import io.sluice.egress.EnrollmentView;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * How many distinct people grants reach (R10).
 *
 * @param all who may see the policy at least
 * @param importers those of them who may import it
 */
public record Audience(int all, int importers) {
    /** Nobody. */
    public static final Audience NOBODY = new Audience(0, 0);

    static Audience of(EnrollmentView view, List<GrantTo> grants) {
        return new Audience(
                people(view, grants, grant -> true).size(),
                people(view, grants, grant -> grant.level() == GrantLevel.IMPORT)
                        .size());
    }

    private static Set<UUID> people(EnrollmentView view, List<GrantTo> grants, Predicate<GrantTo> counted) {
        return view.people(
                grants.stream().filter(counted).map(GrantTo::principal).toList());
    }
}
