package io.sluice.console.review;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.review.Comparison.Field;
import io.sluice.console.review.Comparison.Row;
import io.sluice.egress.Act;
import io.sluice.egress.Decision.Conflict.Cause;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.GrantChange;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Seen;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Step;
import io.sluice.protocol.Outcome;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.replica.OutboxEntry;
import io.sluice.replica.OutboxEntry.Status;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lays base, theirs and mine of decisions that were not accepted side by side. Compares with what is delivered: other
 * decisions that still wait are not theirs. May wait for disk: not on the FX thread.
 */
public final class Comparisons {
    private final Catalog catalog;
    private final Outbox outbox;

    /** The comparisons of the person signed in. */
    public Comparisons(Catalog catalog, Outbox outbox) {
        this.catalog = catalog;
        this.outbox = outbox;
    }

    /** The comparison of a decision; empty if it no longer needs attention. */
    public Optional<Comparison> read(UUID command) {
        return outbox.entries().stream()
                .filter(entry -> entry.command().id().equals(command)
                        && entry.status() == Status.NEEDS_ATTENTION
                        && !entry.base().isEmpty())
                .findFirst()
                .map(entry -> catalog.readDelivered(view -> compare(view, entry)));
    }

    private Comparison compare(EnrollmentView view, OutboxEntry entry) {
        EgressPolicy base = entry.base().getFirst();
        Optional<EgressPolicy> theirs = view.policy(base.id()).or(() -> sent(entry, base.id()));
        return new Comparison(
                entry.command().id(),
                entry.command().operation(),
                base,
                theirs,
                entry.command().decidedAt(),
                message(entry.outcome(), theirs),
                entry.outcome() instanceof Outcome.Refused refused ? refused.rule() : null,
                theirs.flatMap(now -> changedBy(view, base, now)).orElse(null),
                rows(view, entry, base, theirs),
                entry.command().seen() == null ? null : entry.command().seen().text(),
                theirs.map(now -> Acts.of(view, catalog.person(), now)).orElseGet(() -> new Acts(Map.of())),
                entry.command().act(),
                Given.people(view, entry.command().act()));
    }

    /** The policy as the backend's answer had it. */
    private static Optional<EgressPolicy> sent(OutboxEntry entry, UUID policy) {
        return entry.outcome() instanceof Outcome.Conflicting conflict
                ? conflict.theirs().stream()
                        .filter(now -> now.id().equals(policy))
                        .findFirst()
                : Optional.empty();
    }

    /** What the backend said; it may speak of what was there when the decision came, and not of what is there now. */
    private static String message(@Nullable Outcome outcome, Optional<EgressPolicy> now) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.reason();
            case Outcome.Conflicting conflict ->
                now.filter(policy -> changedSince(conflict, policy)).isPresent()
                        ? text("attention.then", conflict.message())
                        : conflict.message();
            case Outcome.Accepted _ -> text("attention.leaned");
            case null -> text("attention.leaned");
        };
    }

    private static boolean changedSince(Outcome.Conflicting conflict, EgressPolicy now) {
        return conflict.theirs().stream()
                .anyMatch(then -> then.id().equals(now.id()) && then.version() != now.version());
    }

    private static Optional<String> changedBy(EnrollmentView view, EgressPolicy base, EgressPolicy now) {
        return view.history(now.id()).reversed().stream()
                .filter(event -> event.version() > base.version())
                .findFirst()
                .map(PolicyEvent::step)
                .map(step -> Names.of(view, step.by()));
    }

    private static List<Row> rows(
            EnrollmentView view, OutboxEntry entry, EgressPolicy base, Optional<EgressPolicy> theirs) {
        Map<Field, String> was = fields(view, base);
        Map<Field, String> is = theirs.map(now -> fields(view, now)).orElseGet(() -> new EnumMap<>(Field.class));
        Map<Field, String> mine = Mine.of(view, entry.command().act());
        if (!SniVerification.concerns(base.destination())) {
            mine.remove(Field.SNI);
        }
        grants(view, base, is);
        shared(view, entry, was, is);
        routes(view, entry, base, was, is);
        return Stream.of(Field.values())
                .filter(field -> was.containsKey(field) || is.containsKey(field) || mine.containsKey(field))
                .map(field -> row(field, was, is, mine))
                .sorted(Comparator.comparing(row -> !row.differs()))
                .toList();
    }

    private static Row row(Field field, Map<Field, String> was, Map<Field, String> is, Map<Field, String> mine) {
        String base = was.getOrDefault(field, "");
        return new Row(field, base, is.getOrDefault(field, ""), mine.getOrDefault(field, base));
    }

    private static Map<Field, String> fields(EnrollmentView view, EgressPolicy policy) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.STATE, policy.state().title());
        Optional.ofNullable(lastStep(policy).reason()).ifPresent(reason -> fields.put(Field.REASON, reason));
        fields.put(Field.NAME, policy.name());
        fields.put(Field.DESCRIPTION, policy.words().description());
        fields.put(Field.JUSTIFICATION, policy.words().justification());
        if (SniVerification.concerns(policy.destination())) {
            fields.put(Field.SNI, Mine.sni(policy.sni()));
        }
        fields.put(Field.GLOBAL, Mine.yesNo(policy.global()));
        if (!policy.markings().isEmpty()) {
            fields.put(Field.MARKINGS, Names.markings(view, policy.markings()));
        }
        Step asked = policy.life().changesRequested();
        if (asked != null) {
            fields.put(Field.CHANGES_REQUESTED, Objects.requireNonNullElse(asked.reason(), ""));
        }
        return fields;
    }

    private static Step lastStep(EgressPolicy policy) {
        Step changed = policy.life().changed();
        Step decided = policy.life().decided();
        return changed != null
                ? changed
                : Objects.requireNonNullElse(decided, policy.life().proposed());
    }

    /** Who got what meanwhile on a proposal, which nobody had anything on when it was decided (R8). */
    private static void grants(EnrollmentView view, EgressPolicy base, Map<Field, String> is) {
        String now = view.grants(base.id()).stream()
                .map(grant -> SharingText.line(view, base.id(), grant.principal()))
                .sorted()
                .collect(Collectors.joining("\n"));
        if (base.state() == PolicyState.PENDING_APPROVAL && !now.isEmpty()) {
            is.put(Field.GRANTS, now);
        }
    }

    /** What the people named in a sharing could do; before it, as the officer's screen said. */
    private static void shared(EnrollmentView view, OutboxEntry entry, Map<Field, String> was, Map<Field, String> is) {
        if (!(entry.command().act() instanceof Act.Share(List<GrantChange> changes))) {
            return;
        }
        Seen seen = entry.command().seen();
        was.put(Field.GRANTS, seen == null ? "" : seen.text());
        is.put(
                Field.GRANTS,
                changes.stream()
                        .map(change -> SharingText.line(view, entry.command().policy(), change.principal()))
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    /** The routes that overlap the policy now, those that changed after the decision first. */
    private static void routes(
            EnrollmentView view, OutboxEntry entry, EgressPolicy base, Map<Field, String> was, Map<Field, String> is) {
        boolean evidence =
                entry.outcome() instanceof Outcome.Conflicting conflict && conflict.cause() == Cause.EVIDENCE;
        if (!evidence) {
            return;
        }
        List<EgressPolicy> changed = view.overlapping(base.destination()).stream()
                .filter(policy -> policy.state().wasRoute() && !policy.id().equals(base.id()))
                .filter(policy -> lastStep(policy).at().isAfter(entry.command().decidedAt()))
                .toList();
        was.put(Field.ROUTES, text("attention.routes.seen"));
        is.put(
                Field.ROUTES,
                changed.isEmpty()
                        ? text("attention.routes.changed")
                        : changed.stream()
                                .map(policy -> text(
                                        "attention.route",
                                        policy.name(),
                                        policy.destination(),
                                        policy.state().title(),
                                        Names.of(view, lastStep(policy).by())))
                                .collect(Collectors.joining("\n")));
    }
}
