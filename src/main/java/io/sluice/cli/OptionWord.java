package io.sluice.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** One of a few words on a command line: in any case, with hyphens, underscores or blanks between its parts. */
final class OptionWord {
    private OptionWord() {}

    /**
     * The one that is meant.
     *
     * @throws TypeConversionException with what would be accepted, if it is none of them
     */
    static <E extends Enum<E>> E of(E[] values, String written) {
        String name = name(written);
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("“%s” is not one of %s"
                        .formatted(
                                written, Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", ")))));
    }

    /** A word as constants are written. */
    static String name(String written) {
        return written.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }
}
