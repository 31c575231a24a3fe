package io.sluice.protocol;

import io.sluice.egress.Address;
import io.sluice.egress.Checked;
import io.sluice.egress.Destination;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.Origin;
import io.sluice.egress.Seen;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Step;
import io.sluice.egress.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts that rows and commands share, flat among the other fields of their object. */
final class Part {
    private Part() {}

    static void words(ObjectWriter to, Words words) {
        to.text("name", words.name())
                .text("description", words.description())
                .text("justification", words.justification());
    }

    /** A description that is not given is empty. */
    static Words words(ObjectReader from) throws Malformed {
        return new Words(from.text("name"), from.text("description", ""), from.text("justification"));
    }

    static void destination(ObjectWriter to, Destination destination) {
        to.text("address", destination.address().canonical())
                .text("ports", destination.ports().toString());
    }

    /** Checks R1 and R2; what the kind adds (R4) is the rulebook's. */
    static Destination destination(ObjectReader from) throws Malformed {
        String address = from.text("address");
        String ports = from.text("ports");
        return switch (Destination.parse(address, ports)) {
            case Checked.Valid<Destination>(Destination destination) -> destination;
            case Checked.Invalid<Destination>(var violation) -> {
                boolean ofAddress = Address.parse(address).invalid().isPresent();
                throw Malformed.of(from.path(ofAddress ? "address" : "ports"), violation);
            }
        };
    }

    static void sni(ObjectWriter to, SniVerification sni) {
        to.flag("sniVerification", sni.on()).text("sniReason", sni.reason());
    }

    static SniVerification sni(ObjectReader from) throws Malformed {
        return new SniVerification(from.flag("sniVerification"), from.optionalText("sniReason"));
    }

    static void origin(ObjectWriter to, Origin origin) {
        to.id("request", origin.request())
                .id("project", origin.project())
                .id("workload", origin.workload())
                .id("supersedes", origin.supersedes());
    }

    static Origin origin(ObjectReader from) throws Malformed {
        return new Origin(
                from.optionalId("request"),
                from.optionalId("project"),
                from.optionalId("workload"),
                from.optionalId("supersedes"));
    }

    static void grants(ObjectWriter to, List<GrantTo> grants) {
        to.objects(
                "grants", grants, grant -> to.id("principal", grant.principal()).constant("level", grant.level()));
    }

    /** Grants that are not given are none; whether that is meant, {@code nobodyYet} says. */
    static List<GrantTo> grants(ObjectReader from) throws Malformed {
        List<GrantTo> grants = new ArrayList<>();
        if (from.has("grants")) {
            for (ObjectReader grant : from.objects("grants")) {
                grants.add(new GrantTo(grant.id("principal"), grant.constant("level", GrantLevel.class)));
                grant.complete();
            }
        }
        return grants;
    }

    static void seen(ObjectWriter to, @Nullable Seen seen) {
        if (seen != null) {
            to.object("seen", in -> in.text("rules", seen.rules()).text("text", seen.text()));
        }
    }

    static @Nullable Seen seen(ObjectReader from) throws Malformed {
        if (!from.has("seen")) {
            return null;
        }
        ObjectReader seen = from.object("seen");
        Seen read = new Seen(seen.text("rules"), seen.text("text"));
        seen.complete();
        return read;
    }

    /** A step as three fields that begin with the same word, such as {@code decidedBy, decidedAt, decidedReason}. */
    static void step(ObjectWriter to, String word, @Nullable Step step) {
        if (step != null) {
            to.id(word + "By", step.by()).instant(word + "At", step.at()).text(word + "Reason", step.reason());
        }
    }

    static Step step(ObjectReader from, String word) throws Malformed {
        return new Step(from.id(word + "By"), from.instant(word + "At"), from.optionalText(word + "Reason"));
    }

    static @Nullable Step optionalStep(ObjectReader from, String word) throws Malformed {
        UUID by = from.optionalId(word + "By");
        Instant at = from.optionalInstant(word + "At");
        return by == null || at == null ? null : new Step(by, at, from.optionalText(word + "Reason"));
    }
}
