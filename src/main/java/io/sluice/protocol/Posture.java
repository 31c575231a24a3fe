package io.sluice.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the policy decision point knows of whoever asks (R24): the session, and every signal.
 *
 * @param name of the person
 * @param source the network address that the request came from
 * @param device whose key the session is bound to; null if it is bound to none
 * @param signedInAt when the factors were shown
 * @param how the person signed in, and with which factors
 * @param expiresAt when the session ends at the latest
 * @param signals all that this version knows, in order
 */
public record Posture(
        UUID user,
        String name,
        String source,
        @Nullable String device,
        Instant signedInAt,
        SignedIn how,
        Instant expiresAt,
        List<SignalReading> signals) {
    public Posture {
        signals = List.copyOf(signals);
    }

    /** The body. */
    public String text() {
        return Json.object(to -> to.id("user", user)
                .text("name", name)
                .text("source", source)
                .text("device", device)
                .instant("signedInAt", signedInAt)
                .object("signedIn", how::write)
                .instant("expiresAt", expiresAt)
                .objects("signals", signals, reading -> SignalReading.write(to, reading)));
    }

    /** Reads a body; unknown fields and signals are ignored. */
    public static Posture read(String text) throws Malformed {
        ObjectReader from = ObjectReader.of(text);
        List<SignalReading> signals = new ArrayList<>();
        for (ObjectReader each : from.objects("signals")) {
            Optional<SignalReading> reading = SignalReading.read(each);
            reading.ifPresent(signals::add);
        }
        return new Posture(
                from.id("user"),
                from.text("name"),
                from.text("source"),
                from.optionalText("device"),
                from.instant("signedInAt"),
                SignedIn.read(from, "signedIn"),
                from.instant("expiresAt"),
                signals);
    }
}
