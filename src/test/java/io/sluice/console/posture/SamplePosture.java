package io.sluice.console.posture;

import io.sluice.console.Desk;
import io.sluice.console.SampleEnrollment;
import io.sluice.protocol.Posture;
import io.sluice.protocol.Signal;
import io.sluice.protocol.SignalReading;
import io.sluice.protocol.SignalReading.State;
import io.sluice.protocol.SignedIn;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What a backend may say of a session. */
final class SamplePosture {
    private SamplePosture() {}

    private static Posture of(Function<Signal, SignalReading> reading) {
        return new Posture(
                new UUID(1, 2),
                "Officer",
                "203.0.113.7",
                Desk.DEVICE,
                SampleEnrollment.NOW.minus(Duration.ofHours(1)),
                new SignedIn("https://id.acme.example", List.of("pwd", "hwk"), "phrh"),
                SampleEnrollment.NOW.plus(Duration.ofHours(11)),
                Arrays.stream(Signal.values()).map(reading).toList());
    }

    /** Of one that looks at everything but tenure and vouching. */
    static Posture looked() {
        return of(signal -> switch (signal) {
            case DEVICE_REGISTERED ->
                met(
                        signal,
                        "The device " + Desk.DEVICE + " is registered until 2027-01-31T00:00:00Z.",
                        "a device that is" + " registered for this person");
            case DEVICE_PATCHED ->
                met(signal, "The device was patched at 2026-02-20T04:00:00Z.", "patched no longer than 30 days ago");
            case DEVICE_HEALTHY ->
                met(signal, "The device reports that it is healthy.", "reported healthy no longer than 24 hours ago");
            case DISK_ENCRYPTED ->
                met(
                        signal,
                        "The device reports that its disk is encrypted.",
                        "reported encrypted no longer than 24 hours ago");
            case COUNTRY -> met(signal, "The network address 203.0.113.7 is in DE.", "a network in DE or FR");
            case TRAINING -> met(signal, "The training is in date until 2026-09-30T00:00:00Z.", "a training in date");
            case COMPLIANCE -> met(signal, "Compliance is in date until 2026-09-30T00:00:00Z.", "compliance in date");
            case CITIZENSHIP -> met(signal, "Citizenship: FR.", "a citizenship of DE or FR");
            case TENURE -> new SignalReading(signal, State.NOT_LOOKED_AT, "Employed since 2021-05-01T00:00:00Z.", "");
            case VOUCHED -> new SignalReading(signal, State.NOT_LOOKED_AT, "Nobody else vouches for the person.", "");
        });
    }

    /** Of one that looks at nothing. */
    static Posture unlooked() {
        return of(signal ->
                new SignalReading(signal, State.NOT_LOOKED_AT, "This backend is not told where to look it up.", ""));
    }

    private static SignalReading met(Signal signal, String found, String accepted) {
        return new SignalReading(signal, State.MET, found, accepted);
    }
}
