package io.sluice.protocol;

import java.util.Optional;

/**
 * How one signal stands for somebody, at one moment.
 *
 * @param state how it stands
 * @param found what is known, in a sentence
 * @param accepted what would be accepted, as the end of a sentence; empty if it is not required
 */
public record SignalReading(Signal signal, State state, String found, String accepted) {
    /** How a signal stands. */
    public enum State {
        /** Required, and as it must be. */
        MET,
        /** Required, and not as it must be, or not known: nothing is served. */
        UNMET,
        /** Not required here, so nothing depends on it. */
        NOT_LOOKED_AT
    }

    /** Whether it keeps the person out. */
    public boolean unmet() {
        return state == State.UNMET;
    }

    static void write(ObjectWriter to, SignalReading reading) {
        to.text("signal", reading.signal.wire())
                .constant("state", reading.state)
                .text("found", reading.found)
                .text("accepted", reading.accepted);
    }

    /** Empty for a signal that this version does not know. */
    static Optional<SignalReading> read(ObjectReader from) throws Malformed {
        Optional<Signal> signal = Signal.of(from.text("signal"));
        State state = from.constant("state", State.class);
        String found = from.text("found");
        String accepted = from.text("accepted");
        return signal.map(known -> new SignalReading(known, state, found, accepted));
    }
}
