package io.sluice.console.audit;

import io.sluice.console.Desk;
import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.Life;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Step;
import io.sluice.protocol.AuditDetails;
import io.sluice.protocol.AuditEvent;
import io.sluice.protocol.AuditExport;
import io.sluice.protocol.AuditOutcome;
import io.sluice.protocol.AuditPage;
import io.sluice.protocol.AuditQuery;
import io.sluice.protocol.Json;
import io.sluice.protocol.Malformed;
import io.sluice.sync.AuditLog;
import io.sluice.trust.AuditChain;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A backend's audit log in tests: some two hundred events of the sample enrollment, filtered and paged as a backend does. */
public final class SampleAuditLog implements AuditLog {
    private final List<AuditEvent> events = new ArrayList<>();
    private final List<AuditQuery> asked = new ArrayList<>();
    private final Desk desk;
    private @Nullable IOException failure;
    private int cutAfter = Integer.MAX_VALUE;
    private int forged = -1;

    /** The log as the desk's clock has it. */
    public SampleAuditLog(Desk desk) {
        this.desk = desk;
        for (int i = 0; i < 230; i++) {
            add("Second officer", "sign-in", null, null, null, "accepted", new AuditDetails().by("Second officer"));
        }
        add(
                "Officer",
                "export-audit-log",
                null,
                null,
                null,
                "accepted",
                new AuditDetails()
                        .by("Officer")
                        .exported(new AuditExport(
                                UUID.fromString("01a00000-0000-7000-8000-000000000001"),
                                desk.clock.instant(),
                                null,
                                Instant.parse("2026-03-01T00:00:00Z"),
                                1,
                                1_200,
                                "0".repeat(64),
                                "a".repeat(64))));
        add(
                null,
                "read-changes",
                null,
                null,
                null,
                "denied",
                new AuditDetails()
                        .said("Sign in first: this needs a valid token (Authorization: Bearer …).")
                        .more(41));
        add(
                "Billing engineer",
                "read-audit-log",
                null,
                null,
                null,
                "denied",
                new AuditDetails()
                        .by("Billing engineer")
                        .said("This needs a role with the workflow “Read the audit log” or “Manage network egress"
                                + " configuration”, which you do not hold. Ask an enrollment administrator."));
        add(
                "Billing engineer",
                "deny",
                desk.id("Stripe API"),
                "Stripe API · api.stripe.com:443",
                null,
                "refused, R14",
                new AuditDetails()
                        .by("Billing engineer")
                        .asked(json("{\"reason\":\"Not mine\",\"base\":3}"))
                        .said("“Deny” needs a role with the workflow “Manage network egress configuration”, which"
                                + " you do not hold."));
        EgressPolicy now = desk.policy("Stripe API");
        EgressPolicy before = ChangedPolicy.of(now)
                .withVersion(now.version() - 1)
                .withLife(new Life(
                        PolicyState.PENDING_APPROVAL,
                        new Step(now.proposer(), now.life().proposed().at(), null),
                        null,
                        null,
                        null,
                        false))
                .policy();
        add(
                "Officer",
                "approve",
                now.id(),
                "Stripe API · api.stripe.com:443",
                "e1:9f2c41d07a5be3aa60f1c2b93d4e5f60718293a4b5c6d7e8f9012345678901ab",
                "accepted, seq 4711",
                new AuditDetails()
                        .by("Officer")
                        .asked(json("{\"reason\":\"Needed beside the old route until May\",\"base\":1}"))
                        .before(before)
                        .after(now)
                        .after(new Grant(now.id(), desk.id("On call"), GrantLevel.IMPORT, 1, false)));
    }

    private static tools.jackson.databind.JsonNode json(String text) {
        try {
            return Json.tree(text);
        } catch (Malformed e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(
            @Nullable String actor,
            String act,
            @Nullable UUID thing,
            @Nullable String thingName,
            @Nullable String evidence,
            String cameOfIt,
            AuditDetails details) {
        long number = events.size() + 1L;
        Instant at = desk.clock.instant().minusSeconds((240 - number) * 600);
        String previous =
                events.isEmpty() ? AuditChain.BEGINNING : events.getLast().hash();
        AuditEvent event = event(number, at, actor, act, thing, thingName, evidence, cameOfIt, details, previous, "");
        events.add(event(
                number,
                at,
                actor,
                act,
                thing,
                thingName,
                evidence,
                cameOfIt,
                details,
                previous,
                AuditChain.hash(event)));
    }

    private AuditEvent event(
            long number,
            Instant at,
            @Nullable String actor,
            String act,
            @Nullable UUID thing,
            @Nullable String thingName,
            @Nullable String evidence,
            String cameOfIt,
            AuditDetails details,
            String previous,
            String hash) {
        return new AuditEvent(
                number,
                at,
                actor == null ? null : desk.id(actor),
                evidence == null ? null : new UUID(7, number),
                act,
                thing,
                "192.0.2.14",
                evidence,
                cameOfIt,
                thingName,
                details.text(),
                previous,
                hash);
    }

    @Override
    public AuditPage page(AuditQuery query) throws IOException {
        asked.add(query);
        if (failure != null) {
            throw failure;
        }
        List<AuditEvent> fit = events.reversed().stream()
                .filter(event -> query.before() == null || event.number() < query.before())
                .filter(event -> query.from() == null || !event.at().isBefore(query.from()))
                .filter(event -> query.actor() == null || query.actor().equals(event.actor()))
                .filter(event -> query.act() == null || query.act().equals(event.act()))
                .filter(event -> query.outcome() == null
                        || query.outcome()
                                == AuditOutcome.valueOf(event.outcome().name()))
                .filter(event -> query.thing() == null
                        || Optional.ofNullable(event.thingName())
                                .filter(name -> name.toLowerCase(Locale.ROOT)
                                        .contains(query.thing().toLowerCase(Locale.ROOT)))
                                .isPresent())
                .toList();
        return fit.size() <= query.limit()
                ? new AuditPage(fit, null)
                : new AuditPage(
                        fit.subList(0, query.limit()),
                        fit.get(query.limit() - 1).number());
    }

    @Override
    public void export(AuditQuery period, Consumer<String> lines) throws IOException {
        asked.add(period);
        if (failure != null) {
            throw failure;
        }
        lines.accept(new AuditExport(
                        new UUID(0, 1),
                        desk.clock.instant(),
                        period.from(),
                        period.until(),
                        1,
                        events.size(),
                        AuditChain.BEGINNING,
                        events.getLast().hash())
                .text());
        for (int i = 0; i < events.size(); i++) {
            if (i == cutAfter) {
                throw new IOException("the backend hung up");
            }
            String text = events.get(i).text();
            lines.accept(i == forged ? text.replace("192.0.2.14", "192.0.2.15") : text);
        }
    }

    /** Every call fails from now on; null: none does. */
    void fail(@Nullable IOException with) {
        failure = with;
    }

    /** An export breaks off. */
    void cutAfter(int number) {
        cutAfter = number;
    }

    /** The newest event is withheld from who reads (R30). */
    void withholdNewest() {
        events.set(events.size() - 1, events.getLast().withhold());
    }

    /** Somebody has changed an event. */
    void forge(int index) {
        forged = index;
    }

    List<AuditQuery> asked() {
        return asked;
    }

    int size() {
        return events.size();
    }
}
