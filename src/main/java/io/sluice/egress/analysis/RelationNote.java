package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Life;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.PolicyState;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is said of a policy that is already there, beside how it lies to the proposal.
 *
 * @param step the last step of its life, when and by whom: {@code approved on 3 March 2026 by Olga}; empty if not known
 * @param importers the first few workloads that import it, by name; empty if nothing does, or too much to be named
 */
public record RelationNote(String step, List<String> importers) {
    /** Nothing is said. */
    static final RelationNote NOTHING = new RelationNote("", List.of());

    /** How many workloads are named. */
    private static final int NAMED = 3;

    /** Of a policy that more workloads import, the number says enough. */
    private static final int MANY = 1_000;

    public RelationNote {
        importers = List.copyOf(importers);
    }

    static RelationNote of(EnrollmentView view, RelatedPolicy match) {
        return new RelationNote(step(view, match.policy()), importers(view, match));
    }

    private static String step(EnrollmentView view, EgressPolicy policy) {
        Life life = policy.life();
        boolean closed = life.state() == PolicyState.REVOKED || life.state() == PolicyState.PAUSED;
        if (closed && life.changed() == null) {
            return "";
        }
        String when = Phrases.when(view, life.last());
        return when.isEmpty() ? "" : verb(life) + when;
    }

    private static String verb(Life life) {
        return switch (life.state()) {
            case PENDING_APPROVAL -> "proposed";
            case ACTIVE -> life.changed() != null ? "resumed" : "approved";
            case PAUSED -> "paused";
            case REVOKED -> "revoked";
            case DENIED -> "denied";
            case WITHDRAWN -> "withdrawn";
        };
    }

    private static List<String> importers(EnrollmentView view, RelatedPolicy match) {
        return match.importers() == 0 || match.importers() > MANY
                ? List.of()
                : view.imports(match.policy().id()).stream()
                        .map(PolicyImport::workload)
                        .flatMap(id -> view.workload(id).stream())
                        .map(Workload::name)
                        .sorted()
                        .limit(NAMED)
                        .toList();
    }

    /**
     * {@code identical “Stripe API” api.stripe.com:443, active, global, approved on 3 March 2026 by Olga, imported by …}; with
     * its kind and its SNI verification where they are not as proposed.
     */
    String line(RelatedPolicy match, Proposal proposal) {
        EgressPolicy policy = match.policy();
        List<String> said = new ArrayList<>();
        said.add("%s “%s” %s"
                .formatted(match.relation().name().toLowerCase(Locale.ROOT), policy.name(), policy.destination()));
        // “Denied, denied on …” would say it twice.
        boolean told = step.startsWith(Phrases.state(policy.state()));
        said.add(told ? step : Phrases.state(policy.state()));
        if (policy.kind() != proposal.kind()) {
            said.add(Phrases.as(policy.kind()));
        }
        if (policy.global()) {
            said.add("global");
        }
        if (policy.sni().on() != proposal.sni().on()
                && SniVerification.concerns(policy.destination())
                && SniVerification.concerns(proposal.destination())) {
            said.add("SNI verification " + (policy.sni().on() ? "on" : "off"));
        }
        if (policy.life().waitingForProvider()) {
            said.add("waiting for the provider (R13)");
        }
        if (!step.isEmpty() && !told) {
            said.add(step);
        }
        if (match.excess() > 0) {
            said.add("opens %s more".formatted(Phrases.count(match.excess(), "pair", "pairs")));
        }
        if (match.missing() > 0) {
            said.add("lacks " + Phrases.count(match.missing(), "pair", "pairs"));
        }
        said.add(importedBy(match.importers()));
        return String.join(", ", said);
    }

    private String importedBy(int count) {
        String by = "imported by " + Phrases.count(count, "workload", "workloads");
        if (importers.isEmpty()) {
            return by;
        }
        List<String> names = new ArrayList<>(importers);
        if (count > names.size()) {
            names.add(Phrases.number(count - names.size()) + " more");
        }
        return by + ": " + Phrases.list(names);
    }
}
