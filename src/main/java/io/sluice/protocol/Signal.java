package io.sluice.protocol;

import java.util.Locale;
import java.util.Optional;

/** What the policy decision point can look at beside identity, roles and the network address (R24). */
public enum Signal {
    DEVICE_REGISTERED(About.DEVICE),
    DEVICE_PATCHED(About.DEVICE),
    DEVICE_HEALTHY(About.DEVICE),
    DISK_ENCRYPTED(About.DEVICE),
    COUNTRY(About.NETWORK),
    TRAINING(About.PERSON),
    COMPLIANCE(About.PERSON),
    CITIZENSHIP(About.PERSON),
    TENURE(About.PERSON),
    VOUCHED(About.PERSON);

    /** What a signal is about. */
    public enum About {
        DEVICE,
        NETWORK,
        /** Told to nobody who has not shown to be that person. */
        PERSON
    }

    private final About about;

    Signal(About about) {
        this.about = about;
    }

    /** What it is about. */
    public About about() {
        return about;
    }

    /** Its name on the wire and on the command line, such as {@code device-registered}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name in a sentence, such as {@code device registered}. */
    public String words() {
        return wire().replace('-', ' ');
    }

    /** The signal of a name; empty if there is none. */
    public static Optional<Signal> of(String wire) {
        for (Signal signal : values()) {
            if (signal.wire().equals(wire)) {
                return Optional.of(signal);
            }
        }
        return Optional.empty();
    }
}
