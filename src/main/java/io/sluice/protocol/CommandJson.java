package io.sluice.protocol;

import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.Operation;
import io.sluice.egress.Rule;
import io.sluice.egress.Seen;
import io.sluice.egress.Violation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Commands as JSON: one flat object each, read strictly, because what is silently ignored might have mattered. */
public final class CommandJson {
    /** The longest evidence that is taken. */
    private static final int EVIDENCE = 100;
    /** The most earlier commands that one may lean on. */
    private static final int EARLIER = 10;

    private CommandJson() {}

    /**
     * A command as it was received.
     *
     * @param actor whom it names as its actor; null if nobody
     */
    public record Received(Command command, @Nullable UUID actor) {}

    /** The text of one command. */
    public static String text(Command command) {
        return Json.object(to -> write(to, command));
    }

    /** The body of a push. */
    public static String request(List<Command> commands) {
        return Json.object(to -> to.objects("commands", commands, command -> write(to, command)));
    }

    private static void write(ObjectWriter to, Command command) {
        to.id("id", command.id())
                .text("type", ActType.wire(command.operation()))
                .id("policy", command.policy())
                .number("base", command.base())
                .text("evidence", command.evidence());
        Part.seen(to, command.seen());
        to.instant("decidedAt", command.decidedAt());
        if (!command.leansOn().isEmpty()) {
            to.ids("leansOn", command.leansOn());
        }
        ActJson.write(to, command.act());
    }

    /** Reads what {@link #text} wrote. */
    public static Command read(String text) throws Malformed {
        return read(ObjectReader.of(text)).command();
    }

    /** Reads one element of a push; fields that are missing, mistyped or unknown are named. */
    public static Received read(JsonNode element) throws Malformed {
        return read(ObjectReader.of(element, ""));
    }

    /** The id of an element that may be wrong otherwise. */
    public static UUID id(JsonNode element) throws Malformed {
        return ObjectReader.of(element, "").id("id");
    }

    /** What an element asks to be done; empty if it names nothing that there is, which no reading takes. */
    public static Optional<Operation> operation(JsonNode element) {
        try {
            return Optional.of(ActType.read(ObjectReader.of(element, ""), "type"));
        } catch (Malformed _) {
            return Optional.empty();
        }
    }

    private static Received read(ObjectReader from) throws Malformed {
        UUID id = from.id("id");
        Operation operation = ActType.read(from, "type");
        UUID policy = from.id("policy");
        long base = from.number("base");
        if (base < 0) {
            throw new Malformed("“base” is the version it was decided on, 0 for a new policy.");
        }
        UUID actor = from.optionalId("actor");
        if (from.has("global") && operation != Operation.APPROVE && operation != Operation.CREATE) {
            throw Malformed.of(
                    "global",
                    Violation.of(Rule.R6, "global", "Global is set when a policy is approved or created, only then."));
        }
        Act act = ActJson.read(operation, from);
        Command command = new Command(
                id, policy, base, evidence(from), seen(from), from.instant("decidedAt"), act, leansOn(from));
        from.complete();
        return new Received(command, actor);
    }

    private static List<UUID> leansOn(ObjectReader from) throws Malformed {
        List<UUID> earlier = from.has("leansOn") ? from.ids("leansOn") : List.of();
        if (earlier.size() > EARLIER) {
            throw new Malformed("“leansOn” names too many commands: at most " + EARLIER + ", the last on each thing.");
        }
        return earlier;
    }

    private static @Nullable String evidence(ObjectReader from) throws Malformed {
        String evidence = from.optionalText("evidence");
        if (evidence != null && evidence.length() > EVIDENCE) {
            throw new Malformed("“evidence” is too long: at most " + EVIDENCE + " characters.");
        }
        return evidence;
    }

    private static @Nullable Seen seen(ObjectReader from) throws Malformed {
        Seen seen = Part.seen(from);
        if (seen != null && (seen.rules().length() > 100 || seen.text().length() > 100_000)) {
            throw new Malformed("“seen” is too long: at most 100 characters of rules and 100,000 of text.");
        }
        return seen;
    }
}
