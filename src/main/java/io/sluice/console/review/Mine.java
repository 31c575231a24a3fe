package io.sluice.console.review;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.review.Comparison.Field;
import io.sluice.egress.Act;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.GrantChange;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.PolicyState;
import io.sluice.egress.SniVerification;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a decision would have made of the fields of a policy, in words. Fields it leaves alone are missing. */
final class Mine {
    private final EnrollmentView view;
    private final Map<Field, String> fields = new EnumMap<>(Field.class);

    private Mine(EnrollmentView view) {
        this.view = view;
    }

    static Map<Field, String> of(EnrollmentView view, Act act) {
        Mine mine = new Mine(view);
        mine.take(act);
        return mine.fields;
    }

    private void take(Act act) {
        switch (act) {
            case Act.Approve approve -> approve(approve);
            case Act.Deny(String reason) -> state(PolicyState.DENIED, reason);
            case Act.DenyAndGrant deny -> denyAndGrant(deny);
            case Act.Withdraw(String reason) -> state(PolicyState.WITHDRAWN, reason);
            case Act.Revoke(String reason) -> state(PolicyState.REVOKED, reason);
            case Act.Pause(String reason) -> state(PolicyState.PAUSED, reason);
            case Act.Resume(String reason) -> state(PolicyState.ACTIVE, reason);
            case Act.RequestChanges(String note) -> fields.put(Field.CHANGES_REQUESTED, note);
            case Act.UpdateMetadata(String name, String description, SniVerification sni) -> {
                fields.put(Field.NAME, name);
                fields.put(Field.DESCRIPTION, description);
                fields.put(Field.SNI, sni(sni));
            }
            case Act.EditProposal(var words) -> {
                fields.put(Field.NAME, words.name());
                fields.put(Field.DESCRIPTION, words.description());
                fields.put(Field.JUSTIFICATION, words.justification());
            }
            case Act.Mark mark -> fields.put(Field.MARKINGS, Names.markings(view, mark.markings()));
            case Act.Share(List<GrantChange> changes) ->
                fields.put(
                        Field.GRANTS, lines(changes.stream().map(change -> grant(change.principal(), change.level()))));
            case Act.Propose _,
                    Act.Create _,
                    Act.ConfirmApplied _,
                    Act.Import _,
                    Act.RemoveImport _,
                    Act.OnStorage _,
                    Act.OnRole _,
                    Act.OnMarking _,
                    Act.OnSources _ -> {
                // Nothing of an existing policy's fields changes.
            }
        }
    }

    private void approve(Act.Approve approve) {
        state(PolicyState.ACTIVE, approve.reason());
        SniVerification sni = approve.sni();
        if (sni != null) {
            fields.put(Field.SNI, sni(sni));
        }
        fields.put(Field.GLOBAL, yesNo(approve.global()));
        fields.put(Field.GRANTS, approve.grants().isEmpty() ? text("attention.nobody") : grants(approve.grants()));
    }

    private void denyAndGrant(Act.DenyAndGrant deny) {
        state(PolicyState.DENIED, deny.reason());
        String on = view.policy(deny.existing()).map(EgressPolicy::name).orElseGet(() -> text("attention.policy.gone"));
        String proposer = text("attention.grant.on", text("attention.proposer"), on);
        fields.put(Field.GRANTS, deny.grants().isEmpty() ? proposer : proposer + "\n" + grants(deny.grants()));
    }

    private void state(PolicyState state, @Nullable String reason) {
        fields.put(Field.STATE, state.title());
        if (reason != null && !reason.isBlank()) {
            fields.put(Field.REASON, reason);
        }
    }

    private String grants(List<GrantTo> grants) {
        return lines(grants.stream().map(grant -> grant(grant.principal(), grant.level())));
    }

    private String grant(UUID principal, @Nullable GrantLevel level) {
        String name = Names.of(view, principal);
        return level == null ? text("attention.grant.none", name) : text("attention.grant", name, level.title());
    }

    private static String lines(Stream<String> lines) {
        return lines.sorted().collect(Collectors.joining("\n"));
    }

    static String sni(SniVerification sni) {
        return sni.on() ? text("attention.sni.on") : text("attention.sni.off", String.valueOf(sni.reason()));
    }

    static String yesNo(boolean yes) {
        return yes ? text("attention.yes") : text("attention.no");
    }
}
