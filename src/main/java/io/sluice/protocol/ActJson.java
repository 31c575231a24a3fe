package io.sluice.protocol;

import io.sluice.egress.Act;
import io.sluice.egress.Act.Draft;
import io.sluice.egress.GrantChange;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.SniVerification;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command does, flat among the command's own fields. */
final class ActJson {
    private ActJson() {}

    static void write(ObjectWriter to, Act act) {
        switch (act) {
            case Act.Propose(Draft draft) -> draft(to, draft);
            case Act.EditProposal(var words) -> Part.words(to, words);
            case Act.Withdraw(String reason) -> to.text("reason", reason);
            case Act.RequestChanges(String note) -> to.text("note", note);
            case Act.Approve approve -> {
                Part.grants(to, approve.grants());
                to.flag("nobodyYet", approve.nobodyYet()).flag("global", approve.global());
                SniVerification sni = approve.sni();
                if (sni != null) {
                    Part.sni(to, sni);
                }
                to.text("reason", approve.reason());
            }
            case Act.Deny(String reason) -> to.text("reason", reason);
            case Act.DenyAndGrant deny -> {
                to.text("reason", deny.reason())
                        .id("existing", deny.existing())
                        .number("existingBase", deny.existingBase());
                Part.grants(to, deny.grants());
            }
            case Act.Create create -> {
                draft(to, create.draft());
                Part.grants(to, create.grants());
                to.flag("nobodyYet", create.nobodyYet())
                        .flag("global", create.global())
                        .text("reason", create.reason());
            }
            case Act.UpdateMetadata(String name, String description, SniVerification sni) -> {
                to.text("name", name).text("description", description);
                Part.sni(to, sni);
            }
            case Act.Share(List<GrantChange> changes) ->
                to.objects(
                        "changes",
                        changes,
                        change -> to.id("principal", change.principal()).constant("level", change.level()));
            case Act.Mark mark -> MarkingJson.write(to, mark);
            case Act.Revoke(String reason) -> to.text("reason", reason);
            case Act.Pause(String reason) -> to.text("reason", reason);
            case Act.Resume(String reason) -> to.text("reason", reason);
            case Act.ConfirmApplied() -> {}
            case Act.Import(var workload) -> to.id("workload", workload);
            case Act.RemoveImport(var workload) -> to.id("workload", workload);
            case Act.ImportSource(var source) -> to.id("source", source);
            case Act.RemoveSource(var source) -> to.id("source", source);
            case Act.OnStorage storage -> StorageJson.write(to, storage);
            case Act.OnRole role -> RoleJson.write(to, role);
            case Act.OnMarking marking -> MarkingJson.write(to, marking);
        }
    }

    private static void draft(ObjectWriter to, Draft draft) {
        to.constant("kind", draft.kind());
        Part.destination(to, draft.destination());
        to.ids("agents", draft.agents());
        Part.words(to, draft.words());
        Part.sni(to, draft.sni());
        Part.origin(to, draft.origin());
        MarkingJson.carried(to, draft.markings());
    }

    static Act read(Operation operation, ObjectReader from) throws Malformed {
        return switch (operation) {
            case PROPOSE -> new Act.Propose(draft(from));
            case EDIT_PROPOSAL -> new Act.EditProposal(Part.words(from));
            case WITHDRAW -> new Act.Withdraw(from.optionalText("reason"));
            case REQUEST_CHANGES -> new Act.RequestChanges(from.text("note"));
            case APPROVE ->
                new Act.Approve(
                        Part.grants(from),
                        from.flag("nobodyYet", false),
                        from.flag("global", false),
                        decidedSni(from),
                        from.optionalText("reason"));
            case DENY -> new Act.Deny(from.text("reason"));
            case DENY_AND_GRANT ->
                new Act.DenyAndGrant(
                        from.text("reason"), from.id("existing"), from.number("existingBase"), Part.grants(from));
            case CREATE ->
                new Act.Create(
                        draft(from),
                        Part.grants(from),
                        from.flag("nobodyYet", false),
                        from.flag("global", false),
                        from.optionalText("reason"));
            case UPDATE_METADATA -> new Act.UpdateMetadata(from.text("name"), from.text("description"), Part.sni(from));
            case SHARE -> new Act.Share(changes(from));
            case MARK -> MarkingJson.mark(from);
            case REVOKE -> new Act.Revoke(from.text("reason"));
            case PAUSE -> new Act.Pause(from.text("reason"));
            case RESUME -> new Act.Resume(from.optionalText("reason"));
            case CONFIRM_APPLIED -> new Act.ConfirmApplied();
            case IMPORT -> new Act.Import(from.id("workload"));
            case REMOVE_IMPORT -> new Act.RemoveImport(from.id("workload"));
            case IMPORT_SOURCE -> new Act.ImportSource(from.id("source"));
            case REMOVE_SOURCE -> new Act.RemoveSource(from.id("source"));
            case ADD_BUCKET, CHANGE_BUCKET_ACCESS, REMOVE_BUCKET, ADD_STORAGE_ACCOUNT, REMOVE_STORAGE_ACCOUNT ->
                StorageJson.read(operation, from);
            case CREATE_ROLE, CHANGE_ROLE, REMOVE_ROLE, GIVE_ROLE, TAKE_ROLE -> RoleJson.read(operation, from);
            case CREATE_MARKING, CHANGE_MARKING, REMOVE_MARKING, GIVE_MARKING, TAKE_MARKING ->
                MarkingJson.read(operation, from);
        };
    }

    private static Draft draft(ObjectReader from) throws Malformed {
        return new Draft(
                from.constant("kind", PolicyKind.class),
                Part.destination(from),
                from.has("agents") ? from.ids("agents") : List.of(),
                Part.words(from),
                new SniVerification(from.flag("sniVerification", true), from.optionalText("sniReason")),
                Part.origin(from),
                MarkingJson.carried(from));
    }

    private static @Nullable SniVerification decidedSni(ObjectReader from) throws Malformed {
        if (from.has("sniVerification")) {
            return Part.sni(from);
        }
        if (from.has("sniReason")) {
            throw new Malformed("“" + from.path("sniReason") + "” needs “sniVerification” beside it.");
        }
        return null;
    }

    private static List<GrantChange> changes(ObjectReader from) throws Malformed {
        List<GrantChange> changes = new ArrayList<>();
        for (ObjectReader change : from.objects("changes")) {
            GrantLevel level = change.has("level") ? change.constant("level", GrantLevel.class) : null;
            changes.add(new GrantChange(change.id("principal"), level));
            change.complete();
        }
        return changes;
    }
}
