package io.sluice.trust;

import io.sluice.protocol.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which signals an enrollment requires, and what it accepts of them (R24).
 *
 * @param signals what is required; nothing depends on the others
 * @param countries from which requests are served
 * @param citizenships of which a person must hold one
 * @param tenure how long a person must have been employed
 * @param patches how long ago a device may have been patched
 * @param reports how old what is reported of a device may be; what is older counts as absent
 */
public record Requirements(
        Set<Signal> signals,
        Set<String> countries,
        Set<String> citizenships,
        Duration tenure,
        Duration patches,
        Duration reports) {
    private static final Duration USUAL_TENURE = Duration.ofDays(90);
    private static final Duration USUAL_PATCHES = Duration.ofDays(30);
    private static final Pattern DAYS = Pattern.compile("([1-9][0-9]{0,4})d");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String ALL = "all";

    public Requirements {
        signals = Set.copyOf(signals);
        countries = Set.copyOf(countries);
        citizenships = Set.copyOf(citizenships);
    }

    /** Whether a signal is required. */
    public boolean require(Signal signal) {
        return signals.contains(signal);
    }

    /** Whether a text is a country's code, as ISO 3166 has it. */
    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /**
     * Reads a list such as {@code all,country=DE+FR,citizenship=DE,tenure=90d}. {@code all} is every signal; what a later
     * part says of one counts.
     *
     * @param reports how old what is reported of a device may be
     * @throws IllegalArgumentException if a part is not understood, or the list requires something and accepts nothing
     */
    public static Requirements parse(String list, Duration reports) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        Map<Signal, String> values = new HashMap<>();
        for (String part : list.split(",", -1)) {
            String[] halves = part.strip().split("=", 2);
            if (halves[0].equals(ALL) && halves.length == 1) {
                signals.addAll(EnumSet.allOf(Signal.class));
                continue;
            }
            Signal signal = Signal.of(halves[0])
                    .orElseThrow(() -> new IllegalArgumentException("“%s” is no signal; accepted: %s."
                            .formatted(
                                    halves[0],
                                    Stream.concat(
                                                    Stream.of(ALL),
                                                    Stream.of(Signal.values()).map(Signal::wire))
                                            .collect(Collectors.joining(", ")))));
            signals.add(signal);
            if (halves.length == 2) {
                values.put(signal, halves[1]);
            }
        }
        Requirements read = new Requirements(
                signals,
                countries(values.remove(Signal.COUNTRY)),
                countries(values.remove(Signal.CITIZENSHIP)),
                days(values.remove(Signal.TENURE), USUAL_TENURE),
                days(values.remove(Signal.DEVICE_PATCHED), USUAL_PATCHES),
                reports);
        values.keySet().stream().findFirst().ifPresent(signal -> {
            throw new IllegalArgumentException(
                    "“" + signal.wire() + "” takes no value; country and citizenship take codes"
                            + " such as DE+FR, tenure and device-patched a number of days such as 90d.");
        });
        return read.satisfiable();
    }

    /** A list that nobody can ever satisfy is a slip, not a rule. */
    private Requirements satisfiable() {
        List<String> missing = new ArrayList<>();
        if (require(Signal.COUNTRY) && countries.isEmpty()) {
            missing.add("country=DE+FR");
        }
        if (require(Signal.CITIZENSHIP) && citizenships.isEmpty()) {
            missing.add("citizenship=DE");
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "Every signal that is required needs to say what is accepted: add %s, or leave it out of the list."
                            .formatted(String.join(" and ", missing)));
        }
        return this;
    }

    private static Set<String> countries(@Nullable String codes) {
        Set<String> read = new TreeSet<>();
        for (String code : codes == null ? new String[0] : codes.split("\\+", -1)) {
            if (!isCountry(code)) {
                throw new IllegalArgumentException(
                        "“%s” is no country's code as ISO 3166 has it, such as DE or FR.".formatted(code));
            }
            read.add(code);
        }
        return read;
    }

    private static Duration days(@Nullable String text, Duration usual) {
        if (text == null) {
            return usual;
        }
        Matcher days = DAYS.matcher(text);
        if (!days.matches()) {
            throw new IllegalArgumentException("“%s” is no number of days such as 90d.".formatted(text));
        }
        return Duration.ofDays(Long.parseLong(days.group(1)));
    }
}
