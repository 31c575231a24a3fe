package io.sluice.backend;

import io.sluice.egress.Address;
import io.sluice.egress.Ipv4Block;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.ObjectReader;
import io.sluice.trust.Requirements;
import io.sluice.trust.SignalRecords;
import io.sluice.trust.SignalRecords.Device;
import io.sluice.trust.SignalRecords.Network;
import io.sluice.trust.SignalRecords.Person;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a customer's directory and device management say, one JSON object a line (R24). Strictly: a line that does not
 * say what it must is named, with what would be accepted, and nothing of the text is taken.
 */
final class SignalLines {
    /** How far ahead {@code until} may be: a file that nobody writes any more must go stale. */
    static final Duration LONGEST = Duration.ofDays(31);

    private static final String HEAD = "{\"record\":\"signals\",\"until\":\"2026-12-31T00:00:00Z\"}";

    private final Map<String, UUID> identities;
    private final Instant now;
    private final Map<UUID, Person> persons = new HashMap<>();
    private final Map<String, Device> devices = new HashMap<>();
    private final NavigableMap<Long, Network> networks = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> strangers = new TreeSet<>();
    private @Nullable Instant until;

    /**
     * What was read.
     *
     * @param strangers identities in it that nobody can sign in by here; nothing depends on what is said of them
     */
    record Read(SignalRecords records, Set<String> strangers) {}

    private SignalLines(Map<String, UUID> identities, Instant now) {
        this.identities = identities;
        this.now = now;
    }

    /**
     * Reads a whole text.
     *
     * @param identities who can sign in, with their users
     * @param now when it is read
     * @throws Malformed if one of its lines does not say what it must
     */
    static Read read(String text, Map<String, UUID> identities, Instant now) throws Malformed {
        SignalLines lines = new SignalLines(identities, now);
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            try {
                if (!line.isBlank()) {
                    lines.take(ObjectReader.of(line));
                }
            } catch (Malformed e) {
                throw new Malformed("line " + number + ": " + e.getMessage());
            }
        }
        Instant until = lines.until;
        if (until == null) {
            throw new Malformed("line 1: the first record says how long all of it is good, such as " + HEAD + ".");
        }
        return new Read(
                new SignalRecords(until, lines.persons, lines.devices, lines.networks), Set.copyOf(lines.strangers));
    }

    private void take(ObjectReader line) throws Malformed {
        String record = line.text("record");
        if (record.equals("signals") != (until == null)) {
            throw new Malformed(
                    until == null
                            ? "the first record says how long all of it is good, such as " + HEAD + "."
                            : "how long all of it is good is said once.");
        }
        switch (record) {
            case "signals" -> until = until(line);
            case "person" -> person(line);
            case "device" -> device(line);
            case "network" -> network(line);
            default -> throw new Malformed("“record” is not one of signals, person, device, network.");
        }
        line.complete();
    }

    private Instant until(ObjectReader line) throws Malformed {
        Instant read = Objects.requireNonNull(time(line, "until", true));
        Instant latest = now.plus(LONGEST).truncatedTo(ChronoUnit.SECONDS);
        if (read.isAfter(latest)) {
            throw new Malformed(
                    "“until” is more than %d days ahead; say at most %s, and write the file anew before then."
                            .formatted(LONGEST.toDays(), latest));
        }
        return read;
    }

    private void person(ObjectReader line) throws Malformed {
        String identity = line.text("identity");
        once("person " + identity);
        Person person = new Person(
                time(line, "trainingUntil", false),
                time(line, "complianceUntil", false),
                countries(line),
                time(line, "employedSince", false),
                line.flag("lead", false),
                user(line.optionalText("vouchedBy")),
                time(line, "vouchedUntil", false));
        UUID user = user(identity);
        if (user != null) {
            persons.put(user, person);
        }
    }

    private void device(ObjectReader line) throws Malformed {
        String id = line.text("id");
        if (!id.matches("[A-Za-z0-9_-]{43}")) {
            throw new Malformed(
                    "“id” is not the id of a device: 43 letters, digits, - and _, as the console shows it.");
        }
        once("device " + id);
        devices.put(
                id,
                new Device(
                        user(line.optionalText("owner")),
                        time(line, "registeredUntil", false),
                        time(line, "reportedAt", false),
                        time(line, "patchedAt", false),
                        said(line, "healthy"),
                        said(line, "diskEncrypted")));
    }

    private void network(ObjectReader line) throws Malformed {
        String text = line.text("cidr");
        if (!(Address.parse(text).valid().orElse(null) instanceof Ipv4Block block)) {
            throw new Malformed("“cidr” is not an IPv4 address or CIDR block such as 10.0.0.0/8.");
        }
        Map.Entry<Long, Network> before = networks.floorEntry(block.last());
        if (before != null && before.getValue().block().last() >= block.first()) {
            throw new Malformed("“cidr” overlaps %s of an earlier line; every address may be in one network only."
                    .formatted(before.getValue().block().canonical()));
        }
        networks.put(block.first(), new Network(block, country("country", line.text("country"))));
    }

    private static Set<String> countries(ObjectReader line) throws Malformed {
        Set<String> codes = new HashSet<>();
        for (String code : line.has("citizenships") ? line.texts("citizenships") : List.<String>of()) {
            codes.add(country("citizenships", code));
        }
        return codes;
    }

    private static String country(String name, String code) throws Malformed {
        if (!Requirements.isCountry(code)) {
            throw new Malformed("“" + name + "” is not a country's code as ISO 3166 has it, such as DE or FR.");
        }
        return code;
    }

    private static @Nullable Instant time(ObjectReader line, String name, boolean required) throws Malformed {
        String text = required ? line.text(name) : line.optionalText(name);
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Malformed("“" + name + "” is not a time such as 2026-12-31T00:00:00Z.");
        }
    }

    private static @Nullable Boolean said(ObjectReader line, String name) throws Malformed {
        return line.has(name) ? Boolean.valueOf(line.flag(name, false)) : null;
    }

    private @Nullable UUID user(@Nullable String identity) {
        UUID user = identity == null ? null : identities.get(identity);
        if (identity != null && user == null) {
            strangers.add(identity);
        }
        return user;
    }

    /** Of two records of the same thing it could not be said which one counts. */
    private void once(String what) throws Malformed {
        if (!seen.add(what)) {
            throw new Malformed("there is an earlier record of this " + what + "; only one is accepted.");
        }
    }
}
