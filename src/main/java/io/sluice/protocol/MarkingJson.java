package io.sluice.protocol;

import io.sluice.egress.Act;
import io.sluice.egress.Ids;
import io.sluice.egress.Marking;
import io.sluice.egress.Operation;
import java.util.Set;
import java.util.UUID;

/** Markings, what is done to them, and those that a policy carries (R30). */
final class MarkingJson {
    private static final String CARRIED = "markings";

    private MarkingJson() {}

    static void write(ObjectWriter to, Marking marking) {
        to.id("id", marking.id())
                .number("version", marking.version())
                .text("name", marking.name())
                .text("purpose", marking.purpose())
                .flag("removed", marking.removed());
    }

    static Marking read(ObjectReader from) throws Malformed {
        return new Marking(
                from.id("id"), from.number("version"), from.text("name"), from.text("purpose"), from.flag("removed"));
    }

    /** Most policies carry none; then there is no such field. */
    static void carried(ObjectWriter to, Set<UUID> markings) {
        if (!markings.isEmpty()) {
            all(to, markings);
        }
    }

    private static void all(ObjectWriter to, Set<UUID> markings) {
        to.ids(CARRIED, markings.stream().sorted(Ids.ORDER).toList());
    }

    static Set<UUID> carried(ObjectReader from) throws Malformed {
        return from.has(CARRIED) ? Set.copyOf(from.ids(CARRIED)) : Set.of();
    }

    static void write(ObjectWriter to, Act.Mark mark) {
        all(to, mark.markings());
        to.text("reason", mark.reason());
    }

    /** Here none are written down too: what is left out might have been meant. */
    static Act.Mark mark(ObjectReader from) throws Malformed {
        return new Act.Mark(Set.copyOf(from.ids(CARRIED)), from.optionalText("reason"));
    }

    static void write(ObjectWriter to, Act.OnMarking act) {
        switch (act) {
            case Act.CreateMarking(String name, String purpose, String reason) ->
                to.text("name", name).text("purpose", purpose).text("reason", reason);
            case Act.ChangeMarking(String name, String purpose, String reason) ->
                to.text("name", name).text("purpose", purpose).text("reason", reason);
            case Act.RemoveMarking(String reason) -> to.text("reason", reason);
            case Act.GiveMarking(var principal, String reason) ->
                to.id("principal", principal).text("reason", reason);
            case Act.TakeMarking(var principal, String reason) ->
                to.id("principal", principal).text("reason", reason);
        }
    }

    static Act.OnMarking read(Operation operation, ObjectReader from) throws Malformed {
        String reason = from.optionalText("reason");
        return switch (operation) {
            case CREATE_MARKING -> new Act.CreateMarking(from.text("name"), from.text("purpose", ""), reason);
            case CHANGE_MARKING -> new Act.ChangeMarking(from.text("name"), from.text("purpose", ""), reason);
            case REMOVE_MARKING -> new Act.RemoveMarking(reason);
            case GIVE_MARKING -> new Act.GiveMarking(from.id("principal"), reason);
            case TAKE_MARKING -> new Act.TakeMarking(from.id("principal"), reason);
            default -> throw new IllegalArgumentException("Not on a marking: " + operation);
        };
    }
}
