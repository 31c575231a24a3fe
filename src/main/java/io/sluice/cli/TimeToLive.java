package io.sluice.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 90s}, {@code 30m}, {@code 12h}, {@code 7d} or {@code PT30M}; a number alone is seconds. */
final class TimeToLive implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
        if (value.matches("[1-9][0-9]{0,6}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        if (value.startsWith("P")) {
            return iso(value);
        }
        if (!value.matches("[1-9][0-9]{0,6}[smhd]")) {
            throw notATime(value);
        }
        long number = Long.parseLong(value.substring(0, value.length() - 1));
        return switch (value.charAt(value.length() - 1)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private static Duration iso(String value) {
        try {
            Duration time = Duration.parse(value);
            if (time.isPositive()) {
                return time;
            }
        } catch (DateTimeParseException _) {
            // Told below, as for every other text that is no time.
        }
        throw notATime(value);
    }

    private static TypeConversionException notATime(String value) {
        return new TypeConversionException("“" + value + "” is not a time such as 90s, 30m, 12h, 7d or PT30M");
    }
}
