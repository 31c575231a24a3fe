package io.sluice.protocol;

import io.sluice.egress.Operation;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Operations as the wire names them: {@code deny-and-grant}. */
public final class ActType {
    private ActType() {}

    /** An operation's name on the wire. */
    public static String wire(Operation operation) {
        return operation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Operation read(ObjectReader from, String name) throws Malformed {
        String text = from.text(name);
        return Arrays.stream(Operation.values())
                .filter(operation -> wire(operation).equals(text))
                .findFirst()
                .orElseThrow(() -> new Malformed("“" + from.path(name) + "” is not one of "
                        + Arrays.stream(Operation.values()).map(ActType::wire).collect(Collectors.joining(", "))
                        + "."));
    }
}
