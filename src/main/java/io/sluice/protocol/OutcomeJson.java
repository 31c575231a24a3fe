package io.sluice.protocol;

import io.sluice.egress.Decision.Conflict;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Rule;
import io.sluice.protocol.Outcome.Accepted;
import io.sluice.protocol.Outcome.Conflicting;
import io.sluice.protocol.Outcome.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Outcomes as JSON: {@code {"id":…,"outcome":"accepted"|"refused"|"conflict",…,"replayed":…}}. */
public final class OutcomeJson {
    private OutcomeJson() {}

    /** The text of one outcome. */
    public static String text(Outcome outcome) {
        return Json.object(to -> write(to, outcome));
    }

    /** The refusal of something that has no id of a command; its {@code id} is null. */
    public static String withoutId(String reason) {
        return Json.object(to -> {
            to.json().writeNullProperty("id");
            to.text("outcome", "refused").text("reason", reason).flag("replayed", false);
        });
    }

    private static void write(ObjectWriter to, Outcome outcome) {
        to.id("id", outcome.id());
        switch (outcome) {
            case Accepted accepted -> to.text("outcome", "accepted").number("seq", accepted.seq());
            case Refused refused ->
                to.text("outcome", "refused").constant("rule", refused.rule()).text("reason", refused.reason());
            case Conflicting conflict ->
                to.text("outcome", "conflict")
                        .text("cause", conflict.cause().name().toLowerCase(Locale.ROOT))
                        .text("message", conflict.message())
                        .objects("theirs", conflict.theirs(), policy -> PolicyJson.write(to, policy))
                        .text("evidence", conflict.evidence());
        }
        to.flag("replayed", outcome.replayed());
    }

    /** Reads what {@link #text} wrote. Unknown fields are ignored. */
    public static Outcome read(String text) throws Malformed {
        return read(ObjectReader.of(text));
    }

    /** Reads the body of an answer to a push, in the order of the commands. */
    public static List<Outcome> readAnswer(String text) throws Malformed {
        List<Outcome> outcomes = new ArrayList<>();
        for (JsonNode element : ObjectReader.of(text).elements("outcomes")) {
            outcomes.add(read(ObjectReader.of(element, "outcomes[" + outcomes.size() + "]")));
        }
        return outcomes;
    }

    private static Outcome read(ObjectReader from) throws Malformed {
        UUID id = from.id("id");
        boolean replayed = from.flag("replayed");
        return switch (from.text("outcome")) {
            case "accepted" -> new Accepted(id, from.number("seq"), replayed);
            case "refused" -> new Refused(id, rule(from), from.text("reason"), replayed);
            case "conflict" ->
                new Conflicting(
                        id, cause(from), from.text("message"), theirs(from), from.optionalText("evidence"), replayed);
            default -> throw new Malformed("“" + from.path("outcome") + "” is not accepted, refused or conflict.");
        };
    }

    private static @Nullable Rule rule(ObjectReader from) throws Malformed {
        return from.has("rule") ? from.constant("rule", Rule.class) : null;
    }

    private static Conflict.Cause cause(ObjectReader from) throws Malformed {
        return switch (from.text("cause")) {
            case "version" -> Conflict.Cause.VERSION;
            case "evidence" -> Conflict.Cause.EVIDENCE;
            case "grant" -> Conflict.Cause.GRANT;
            case "earlier" -> Conflict.Cause.EARLIER;
            default -> throw new Malformed("“" + from.path("cause") + "” is not version, evidence, grant or earlier.");
        };
    }

    private static List<EgressPolicy> theirs(ObjectReader from) throws Malformed {
        List<EgressPolicy> theirs = new ArrayList<>();
        for (ObjectReader policy : from.objects("theirs")) {
            theirs.add(PolicyJson.read(policy));
        }
        return theirs;
    }
}
