package io.sluice.console.search;

import com.ibm.icu.text.Normalizer2;
import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.PolicyState;
import io.sluice.egress.PortRange;
import io.sluice.egress.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What each term means, said once more, one policy at a time and as plainly as possible. */
final class NaiveSearch {
    private final EnrollmentView view;
    private final UUID me;
    private final ZoneId zone;
    private final Set<UUID> everImported;

    /**
     * A model.
     *
     * @param everImported the policies that an import was ever heard of
     */
    NaiveSearch(EnrollmentView view, UUID me, ZoneId zone, Set<UUID> everImported) {
        this.view = view;
        this.me = me;
        this.zone = zone;
        this.everImported = everImported;
    }

    Set<UUID> find(Query query) {
        Set<UUID> found = new HashSet<>();
        for (EgressPolicy policy : view.policies()) {
            if (query.clauses().stream().allMatch(clause -> meets(policy, clause.term()) != clause.not())) {
                found.add(policy.id());
            }
        }
        return found;
    }

    private boolean meets(EgressPolicy policy, Term term) {
        Destination destination = policy.destination();
        PortRange ports = destination.ports();
        return switch (term) {
            case Term.State state -> state.standings().stream().anyMatch(standing -> stands(policy, standing));
            case Term.Kind kind -> kind.kinds().contains(policy.kind());
            case Term.Form form -> form.forms().contains(destination.address().form());
            case Term.Overlapping(var block) -> destination.overlaps(new Destination(block, new PortRange(1, 65535)));
            case Term.OnPort(PortRange wanted) -> ports.overlaps(wanted);
            case Term.Global(boolean yes) -> policy.global() == yes;
            case Term.Sni(boolean on) ->
                on ? policy.sni().on() && ports.contains(443) : !policy.sni().on();
            case Term.Person(Term.Part part, String words) ->
                switch (part) {
                    case PROPOSER -> person(policy.proposer(), words);
                    case IMPORTER -> holds(policy, words, true);
                    case GRANT -> holds(policy, words, false);
                };
            case Term.Project(String words) ->
                Stream.concat(
                                Optional.ofNullable(policy.origin().project()).stream(),
                                view.imports(policy.id()).stream()
                                        .map(link -> view.workload(link.workload())
                                                .orElseThrow()
                                                .project()))
                        .anyMatch(project ->
                                has(view.project(project).orElseThrow().name(), words));
            case Term.Workload(String words) ->
                Stream.concat(
                                Optional.ofNullable(policy.origin().workload()).stream(),
                                view.imports(policy.id()).stream().map(link -> link.workload()))
                        .anyMatch(id -> has(view.workload(id).orElseThrow().name(), words));
            case Term.Supersedes(String words) -> {
                UUID earlier = policy.origin().supersedes();
                yield earlier != null
                        && (words.equals("any")
                                || view.policy(earlier)
                                        .filter(found -> has(found.name(), words))
                                        .isPresent());
            }
            case Term.Marking(String words) ->
                policy.markings().stream()
                        .anyMatch(id -> words.equals("any")
                                || has(view.marking(id).orElseThrow().name(), words));
            case Term.Since(LocalDate day) ->
                !latest(policy).isBefore(day.atStartOfDay(zone).toInstant());
            case Term.Until(LocalDate day) ->
                latest(policy).isBefore(day.plusDays(1).atStartOfDay(zone).toInstant());
            case Term.Unused(Term.Use use) ->
                !policy.global()
                        && Set.of(PolicyState.ACTIVE, PolicyState.PAUSED).contains(policy.state())
                        && (use == Term.Use.NEVER
                                ? !everImported.contains(policy.id())
                                : view.imports(policy.id()).isEmpty());
            case Term.Text(Term.Field field, String words) ->
                fields(policy, field).stream()
                        .anyMatch(text -> has(text.replace('\u0001', ' '), words.replace('\u0001', ' ')));
        };
    }

    private List<String> fields(EgressPolicy policy, Term.Field field) {
        List<String> texts = new ArrayList<>();
        if (field == Term.Field.ANYWHERE || field == Term.Field.NAME) {
            texts.add(policy.name());
        }
        if (field == Term.Field.ANYWHERE || field == Term.Field.ADDRESS) {
            texts.add(policy.destination().toString());
            if (policy.destination().address() instanceof DnsName name) {
                texts.add(name.unicode() + ":" + policy.destination().ports());
            }
        }
        if (field == Term.Field.ANYWHERE || field == Term.Field.DESCRIPTION) {
            texts.add(policy.words().description());
        }
        if (field == Term.Field.ANYWHERE) {
            texts.add(view.principal(policy.proposer()).orElseThrow().name());
        }
        return texts;
    }

    private static boolean stands(EgressPolicy policy, Term.Standing standing) {
        boolean pending = policy.state() == PolicyState.PENDING_APPROVAL;
        return switch (standing) {
            case PENDING -> pending;
            case ASKED -> pending && policy.life().changesRequested() != null;
            case WAITING -> policy.active() && policy.life().waitingForProvider();
            default -> policy.state().name().equals(standing.name());
        };
    }

    private boolean holds(EgressPolicy policy, String words, boolean importing) {
        return view.grants(policy.id()).stream()
                .filter(grant -> !importing || grant.level() == GrantLevel.IMPORT)
                .anyMatch(grant -> person(grant.principal(), words)
                        || view.members(grant.principal()).stream().anyMatch(member -> person(member, words)));
    }

    private boolean person(UUID id, String words) {
        Principal principal = view.principal(id).orElseThrow();
        return words.equals("me") ? id.equals(me) : has(principal.name(), words);
    }

    private static Instant latest(EgressPolicy policy) {
        return Stream.of(
                        Optional.of(policy.life().proposed()),
                        Optional.ofNullable(policy.life().changesRequested()),
                        Optional.ofNullable(policy.life().decided()),
                        Optional.ofNullable(policy.life().changed()))
                .flatMap(Optional::stream)
                .map(step -> step.at())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static boolean has(String text, String words) {
        Normalizer2 fold = Normalizer2.getNFKCCasefoldInstance();
        return fold.normalize(text).contains(fold.normalize(words));
    }
}
