package io.sluice.trust;

import io.sluice.protocol.Signal;
import io.sluice.protocol.SignalReading;
import java.util.List;
import java.util.stream.Collectors;

/** What keeps somebody out, on whose side it lies (R28), and what to do. */
final class SignalWords {
    private static final String WHAT_TO_DO =
            " This lies on the customer's side: identities and devices are the customer's"
                    + " own. Have it put right in its directory or device management, and then sign in again.";

    private SignalWords() {}

    /** For whoever may know it. */
    static String unmet(List<SignalReading> unmet) {
        return unmet.stream()
                        .map(reading -> "R24: %s is required and not met. %s Accepted: %s."
                                .formatted(reading.signal().words(), reading.found(), reading.accepted()))
                        .collect(Collectors.joining(" "))
                + WHAT_TO_DO;
    }

    /** For somebody of whom nothing but a name is known: nothing in it is about the person. */
    static String unmetOfAnybody(List<SignalReading> unmet) {
        List<SignalReading> told = unmet.stream()
                .filter(reading -> reading.signal().about() != Signal.About.PERSON)
                .toList();
        return told.isEmpty()
                ? "R24: a signal about the person is required and not met; the audit log says which." + WHAT_TO_DO
                : unmet(told);
    }
}
