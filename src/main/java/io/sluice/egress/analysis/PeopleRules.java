package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Grant;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Principal;
import io.sluice.egress.Relation;
import io.sluice.egress.Workload;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What people said and decided before, and how many are concerned. */
final class PeopleRules {
    private static final int LARGE_GROUP = 100;
    private static final int MANY_PROJECTS = 10;
    private static final int SHORTEST = 12;
    /** How many policies with the same justification are looked at. */
    private static final int ALIKE = 64;

    private PeopleRules() {}

    static void check(Case about, Findings found) {
        closedTwins(about, found);
        manyProjects(about, found);
        grants(
                about.view(),
                about.view().grants(about.proposal().id()).stream()
                        .map(Grant::principal)
                        .toList(),
                found);
        // A list of destinations has no proposer and no words.
        UUID proposer = about.proposal().proposer();
        if (proposer != null) {
            deniedBefore(about, proposer, found);
            justification(about, found);
        }
    }

    /** The provider's pause does not hide an officer's revocation, nor the other way round. */
    private static void closedTwins(Case about, Findings found) {
        about.related().closedTwins().stream()
                .filter(twin -> twin.relation() == Relation.IDENTICAL)
                .forEach(twin -> closedTwin(about, twin.policy(), found));
    }

    private static void closedTwin(Case about, EgressPolicy twin, Findings found) {
        boolean paused = twin.state() == PolicyState.PAUSED;
        String as = twin.kind() == about.proposal().kind() ? "" : " " + Phrases.as(twin.kind());
        found.warning(
                paused ? Matter.PAUSED_TWIN : Matter.REVOKED_TWIN,
                Phrases.sentence("This very destination was %s%s%s"
                        .formatted(
                                paused ? "paused by the provider" : "revoked",
                                as,
                                Phrases.step(about.view(), twin.life().changed()))),
                paused
                        ? "Approving this opens what the provider has closed."
                        : "Approving this opens again what was closed on purpose.",
                paused ? "Write to the provider's support before approving." : "Ask what has changed since.");
    }

    private static void deniedBefore(Case about, UUID proposer, Findings found) {
        List<EgressPolicy> denied = about.twins().stream()
                .filter(twin ->
                        twin.state() == PolicyState.DENIED && twin.proposer().equals(proposer))
                .toList();
        if (!denied.isEmpty()) {
            EgressPolicy last = denied.getLast();
            found.warning(
                    Matter.DENIED_BEFORE,
                    Phrases.sentence("The same person proposed this before and was denied%s"
                            .formatted(Phrases.step(about.view(), last.life().decided()))),
                    "Somebody has weighed this destination and found against it.",
                    "Ask what has changed since.");
        }
    }

    private static void justification(Case about, Findings found) {
        String text = Justifications.normal(about.proposal().words().justification());
        if (text.length() < SHORTEST
                || text.equals(Justifications.normal(about.proposal().words().name()))) {
            found.warning(
                    Matter.JUSTIFICATION,
                    text.isEmpty() ? "There is no justification." : "The justification says next to nothing.",
                    "Whoever reviews this route later cannot tell what it is for.",
                    "Request changes: who needs the route, for what, and for how long.");
            return;
        }
        copied(about, text)
                .ifPresent(other -> found.note(
                        Matter.JUSTIFICATION_COPIED,
                        "The justification is word for word that of “%s” (%s)."
                                .formatted(other.name(), other.destination()),
                        "Copied words say little about this destination.",
                        "Ask whether it is true of this destination too."));
    }

    /** Proposals made together share their words rightly. */
    private static Optional<EgressPolicy> copied(Case about, String text) {
        Proposal proposal = about.proposal();
        return about.view().alikeJustified(text, ALIKE).stream()
                .filter(other -> !other.id().equals(proposal.id())
                        && !other.destination().equals(proposal.destination()))
                .filter(other -> proposal.origin().request() == null
                        || !Objects.equals(
                                other.origin().request(), proposal.origin().request()))
                .findFirst();
    }

    private static void manyProjects(Case about, Findings found) {
        EnrollmentView view = about.view();
        List<PolicyImport> imports = view.imports(about.proposal().id());
        if (imports.size() < MANY_PROJECTS) {
            return;
        }
        long projects = imports.stream()
                .flatMap(link -> view.workload(link.workload()).stream())
                .map(Workload::project)
                .distinct()
                .count();
        if (projects >= MANY_PROJECTS) {
            found.note(
                    Matter.MANY_PROJECTS,
                    "%s import this policy.".formatted(Phrases.count(projects, "project", "projects")),
                    "Closing it stops workloads in all of them.",
                    "Tell the editors of these projects before revoking it.");
        }
    }

    /** What speaks against granting to these users and groups. */
    static void grants(EnrollmentView view, Collection<UUID> principals, Findings found) {
        for (UUID id : principals) {
            int people = view.people(List.of(id)).size();
            if (people >= LARGE_GROUP) {
                found.warning(
                        Matter.LARGE_GROUP,
                        "“%s” holds %s."
                                .formatted(
                                        view.principal(id).map(Principal::name).orElse(id.toString()),
                                        Phrases.count(people, "person", "people")),
                        "Every one of them could use the route, importers with code of their own.",
                        "Choose the group that does the work.");
            }
        }
    }
}
