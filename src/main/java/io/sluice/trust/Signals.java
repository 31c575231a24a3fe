package io.sluice.trust;

import io.sluice.protocol.Signal;
import io.sluice.protocol.SignalReading;
import io.sluice.protocol.SignalReading.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is required of the device, the network and the person, and what is known of them (R24). Whatever is required and not
 * known denies.
 */
public final class Signals {
    /** Nothing of it is looked at: the backend was not told where to look. */
    public static final Signals NONE = new Signals(Optional.empty());

    private final Optional<Source> source;

    private record Source(Requirements requirements, Supplier<SignalRecords> records) {}

    private Signals(Optional<Source> source) {
        this.source = source;
    }

    /**
     * Looks at signals.
     *
     * @param records what is known now; asked for every request
     */
    public static Signals of(Requirements requirements, Supplier<SignalRecords> records) {
        return new Signals(Optional.of(new Source(requirements, records)));
    }

    /**
     * How every signal stands, in order.
     *
     * @param user who asks
     * @param device which the request was shown to come from; empty if it was not
     * @param address the network address that it comes from
     */
    List<SignalReading> read(UUID user, Optional<String> device, String address, Instant now) {
        if (source.isEmpty()) {
            return Stream.of(Signal.values())
                    .map(signal -> new SignalReading(
                            signal, State.NOT_LOOKED_AT, "This backend is not told where to look it up.", ""))
                    .toList();
        }
        SignalLook look = look(source.get(), user, device, address, now);
        return Stream.of(Signal.values()).map(look::reading).toList();
    }

    /** Whether a device was shown that is registered for a person: only that person holds its key. */
    boolean owns(UUID user, Optional<String> device, Instant now) {
        return source.filter(known -> look(known, user, device, "", now).owned())
                .isPresent();
    }

    private static SignalLook look(Source known, UUID user, Optional<String> device, String address, Instant now) {
        return new SignalLook(known.requirements(), known.records().get(), user, device, address, now);
    }
}
