package io.sluice.console.review;

import io.sluice.console.pieces.PeopleSource;
import io.sluice.console.support.NaturalOrder;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Principal;
import io.sluice.egress.analysis.Finding;
import io.sluice.egress.analysis.RulePack;
import io.sluice.replica.Catalog;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Finds and counts the people that policies are granted to. Reads the catalog: not on the FX thread. */
public final class People implements PeopleSource {
    private static final int NONE = 3;

    private final Catalog catalog;

    /** The people of this catalog. */
    public People(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * {@inheritDoc}
     *
     * <p>In any case: names that begin with the words come first, then names with a word that does, then the rest; groups
     * before users.
     */
    @Override
    public List<Candidate> search(String words, int limit) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return catalog.read(view -> view.principals().stream()
                .filter(principal -> rank(principal, wanted) < NONE)
                .sorted(Comparator.<Principal>comparingInt(principal -> rank(principal, wanted))
                        .thenComparing(principal -> principal.type() == Principal.Type.USER)
                        .thenComparing(Principal::name, NaturalOrder.NAMES))
                .limit(limit)
                .map(principal -> candidate(view, principal))
                .toList());
    }

    private static int rank(Principal principal, String wanted) {
        String name = principal.name().toLowerCase(Locale.ROOT);
        if (name.startsWith(wanted)) {
            return 0;
        }
        if (name.contains(" " + wanted)) {
            return 1;
        }
        return name.contains(wanted) ? 2 : NONE;
    }

    @Override
    public long people(Collection<UUID> principals) {
        return catalog.read(view -> view.people(principals).size());
    }

    @Override
    public List<Finding> findings(Collection<UUID> principals) {
        return catalog.read(view -> RulePack.ofGrants(view, principals));
    }

    static Candidate candidate(EnrollmentView view, Principal principal) {
        int people = principal.type() == Principal.Type.USER
                ? 1
                : view.members(principal.id()).size();
        return new Candidate(principal.id(), principal.type(), principal.name(), people);
    }
}
