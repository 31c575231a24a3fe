package io.sluice.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.Ipv4Cidr;
import io.sluice.protocol.Signal;
import io.sluice.protocol.SignalReading;
import io.sluice.protocol.SignalReading.State;
import io.sluice.trust.SignalRecords.Device;
import io.sluice.trust.SignalRecords.Network;
import io.sluice.trust.SignalRecords.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R24: every signal is met by what is known and good, and by nothing else. */
final class SignalsTest {
    private static final Instant NOW = Instant.parse("2026-05-06T07:08:09Z");
    private static final Instant LATER = NOW.plusSeconds(1);
    private static final Instant EARLIER = NOW.minusSeconds(1);
    private static final UUID USER = new UUID(1, 1);
    private static final UUID LEAD = new UUID(1, 2);
    private static final String DEVICE = "D".repeat(43);
    private static final String HOME = "10.1.2.3";
    private static final Requirements ALL = Requirements.parse(
            "all,country=DE+FR,citizenship=DE+FR,tenure=90d,device-patched=30d", Duration.ofHours(24));

    private static final Person GOOD_PERSON =
            new Person(LATER, LATER, Set.of("PL", "FR"), NOW.minus(Duration.ofDays(90)), false, LEAD, LATER);
    private static final Person GOOD_LEAD = new Person(null, null, Set.of(), null, true, null, null);
    private static final Device GOOD_DEVICE = new Device(
            USER,
            LATER,
            NOW.minus(Duration.ofHours(24)).plusMillis(1),
            NOW.minus(Duration.ofDays(30)).plusMillis(1),
            true,
            true);

    private static final Set<Signal> OF_DEVICE =
            Set.of(Signal.DEVICE_REGISTERED, Signal.DEVICE_PATCHED, Signal.DEVICE_HEALTHY, Signal.DISK_ENCRYPTED);

    private static SignalRecords records(@Nullable Person person, @Nullable Person lead, @Nullable Device device) {
        Map<UUID, Person> persons = new HashMap<>();
        if (person != null) {
            persons.put(USER, person);
        }
        if (lead != null) {
            persons.put(LEAD, lead);
        }
        return new SignalRecords(LATER, persons, device == null ? Map.of() : Map.of(DEVICE, device), networks("DE"));
    }

    private static NavigableMap<Long, Network> networks(String country) {
        Ipv4Cidr block = new Ipv4Cidr(10L << 24, 8);
        return new TreeMap<>(Map.of(block.first(), new Network(block, country)));
    }

    private static Map<Signal, SignalReading> read(
            Requirements requirements, SignalRecords records, Optional<String> device, String source) {
        Map<Signal, SignalReading> readings = new HashMap<>();
        Signals.of(requirements, () -> records)
                .read(USER, device, source, NOW)
                .forEach(reading -> readings.put(reading.signal(), reading));
        assertThat(readings).hasSize(Signal.values().length);
        return readings;
    }

    private static Set<Signal> unmet(SignalRecords records, Optional<String> device, String source) {
        Set<Signal> unmet = EnumSet.noneOf(Signal.class);
        read(ALL, records, device, source).forEach((signal, reading) -> {
            if (reading.unmet()) {
                unmet.add(signal);
            }
        });
        return unmet;
    }

    private static Set<Signal> unmet(SignalRecords records) {
        return unmet(records, Optional.of(DEVICE), HOME);
    }

    @Test
    void whatIsKnownAndGoodIsMet() {
        assertThat(unmet(records(GOOD_PERSON, GOOD_LEAD, GOOD_DEVICE))).isEmpty();
    }

    @Test
    void whatIsNotKnownIsNotMet() {
        assertThat(unmet(new SignalRecords(LATER, Map.of(), Map.of(), new TreeMap<>())))
                .containsExactly(Signal.values());
        assertThat(unmet(records(GOOD_PERSON, GOOD_LEAD, GOOD_DEVICE), Optional.empty(), HOME))
                .containsExactly(
                        Signal.DEVICE_REGISTERED, Signal.DEVICE_PATCHED, Signal.DEVICE_HEALTHY, Signal.DISK_ENCRYPTED);
        assertThat(unmet(records(GOOD_PERSON, GOOD_LEAD, GOOD_DEVICE), Optional.of("E".repeat(43)), HOME))
                .hasSize(4);
        assertThat(unmet(records(GOOD_PERSON, GOOD_LEAD, GOOD_DEVICE), Optional.of(DEVICE), "11.0.0.1"))
                .containsExactly(Signal.COUNTRY);
        assertThat(unmet(records(GOOD_PERSON, GOOD_LEAD, GOOD_DEVICE), Optional.of(DEVICE), "::1"))
                .containsExactly(Signal.COUNTRY);
        assertThat(unmet(records(null, GOOD_LEAD, GOOD_DEVICE))).hasSize(5);
    }

    private static UnaryOperator<Device> device(Function<Device, Device> change) {
        return change::apply;
    }

    @Test
    void aDeviceIsNotMetWhereItIsSomebodyElsesOverdueIllOrSilent() {
        Map<UnaryOperator<Device>, Set<Signal>> wrong = Map.of(
                device(d -> new Device(LEAD, d.registered(), d.reported(), d.patched(), true, true)),
                OF_DEVICE,
                device(d -> new Device(USER, NOW, d.reported(), d.patched(), true, true)),
                OF_DEVICE,
                device(d -> new Device(USER, null, d.reported(), d.patched(), true, true)),
                OF_DEVICE,
                device(d -> new Device(USER, LATER, d.reported(), NOW.minus(Duration.ofDays(30)), true, true)),
                Set.of(Signal.DEVICE_PATCHED),
                device(d -> new Device(USER, LATER, d.reported(), null, true, true)),
                Set.of(Signal.DEVICE_PATCHED),
                device(d -> new Device(USER, LATER, d.reported(), NOW.plus(Duration.ofHours(1)), true, true)),
                Set.of(Signal.DEVICE_PATCHED),
                device(d -> new Device(USER, LATER, d.reported(), d.patched(), false, true)),
                Set.of(Signal.DEVICE_HEALTHY),
                device(d -> new Device(USER, LATER, d.reported(), d.patched(), true, false)),
                Set.of(Signal.DISK_ENCRYPTED),
                device(d -> new Device(USER, LATER, NOW.minus(Duration.ofHours(24)), d.patched(), true, true)),
                Set.of(Signal.DEVICE_PATCHED, Signal.DEVICE_HEALTHY, Signal.DISK_ENCRYPTED),
                device(d -> new Device(USER, LATER, NOW.plus(Duration.ofHours(1)), d.patched(), true, true)),
                Set.of(Signal.DEVICE_PATCHED, Signal.DEVICE_HEALTHY, Signal.DISK_ENCRYPTED));
        wrong.forEach((change, signals) -> assertThat(unmet(records(GOOD_PERSON, GOOD_LEAD, change.apply(GOOD_DEVICE))))
                .isEqualTo(signals));
    }

    @Test
    void whatADeviceDoesNotReportIsNotMet() {
        Device d = GOOD_DEVICE;
        Device silent = new Device(USER, LATER, d.reported(), d.patched(), null, null);
        assertThat(unmet(records(GOOD_PERSON, GOOD_LEAD, silent)))
                .containsExactly(Signal.DEVICE_HEALTHY, Signal.DISK_ENCRYPTED);
        assertThat(read(ALL, records(GOOD_PERSON, GOOD_LEAD, silent), Optional.of(DEVICE), HOME)
                        .get(Signal.DISK_ENCRYPTED)
                        .found())
                .isEqualTo("The device does not report whether its disk is encrypted.");
    }

    @Test
    void aPersonIsNotMetWhereSomethingIsOverdueOrSaidByTheWrongOnes() {
        Person p = GOOD_PERSON;
        Map<Person, Signal> wrong = Map.of(
                new Person(NOW, p.compliance(), p.citizenships(), p.since(), false, LEAD, LATER), Signal.TRAINING,
                new Person(LATER, EARLIER, p.citizenships(), p.since(), false, LEAD, LATER), Signal.COMPLIANCE,
                new Person(LATER, LATER, Set.of("PL"), p.since(), false, LEAD, LATER), Signal.CITIZENSHIP,
                new Person(
                                LATER,
                                LATER,
                                Set.of("FR"),
                                NOW.minus(Duration.ofDays(90)).plusMillis(1),
                                false,
                                LEAD,
                                LATER),
                        Signal.TENURE,
                new Person(LATER, LATER, Set.of("FR"), p.since(), false, LEAD, NOW), Signal.VOUCHED,
                new Person(LATER, LATER, Set.of("FR"), p.since(), true, USER, LATER), Signal.VOUCHED,
                new Person(LATER, LATER, Set.of("FR"), p.since(), false, new UUID(9, 9), LATER), Signal.VOUCHED);
        wrong.forEach((person, signal) -> assertThat(unmet(records(person, GOOD_LEAD, GOOD_DEVICE)))
                .as("%s", person)
                .containsExactly(signal));
        Person noLead = new Person(null, null, Set.of(), null, false, null, null);
        assertThat(unmet(records(p, noLead, GOOD_DEVICE))).containsExactly(Signal.VOUCHED);
    }

    @Test
    void theCountryIsThatOfTheNetworkAndNoOther() {
        SignalRecords known = records(GOOD_PERSON, GOOD_LEAD, GOOD_DEVICE);
        SignalRecords elsewhere = new SignalRecords(LATER, known.persons(), known.devices(), networks("PL"));
        assertThat(unmet(elsewhere)).containsExactly(Signal.COUNTRY);
    }

    @Test
    void beyondItsOwnTimeNothingOfTheFileCounts() {
        SignalRecords known = records(GOOD_PERSON, GOOD_LEAD, GOOD_DEVICE);
        SignalRecords stale = new SignalRecords(NOW, known.persons(), known.devices(), known.networks());
        assertThat(unmet(stale)).containsExactly(Signal.values());
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsRequiredIsLookedAt(Signal only) {
        Requirements one = new Requirements(
                Set.of(only), ALL.countries(), ALL.citizenships(), ALL.tenure(), ALL.patches(), ALL.reports());
        SignalRecords nothing = new SignalRecords(LATER, Map.of(), Map.of(), new TreeMap<>());
        read(one, nothing, Optional.empty(), HOME).forEach((signal, reading) -> {
            assertThat(reading.state()).isEqualTo(signal == only ? State.UNMET : State.NOT_LOOKED_AT);
            assertThat(reading.accepted().isEmpty()).isEqualTo(signal != only);
        });
        read(one, records(GOOD_PERSON, GOOD_LEAD, GOOD_DEVICE), Optional.of(DEVICE), HOME)
                .forEach((signal, reading) ->
                        assertThat(reading.state()).isEqualTo(signal == only ? State.MET : State.NOT_LOOKED_AT));
    }

    @ParameterizedTest
    @EnumSource(names = {"DEVICE_PATCHED", "DEVICE_HEALTHY", "DISK_ENCRYPTED"})
    void aColleaguesGoodDeviceIsNotMetByWhomItIsNotRegisteredFor(Signal only) {
        Requirements one = Requirements.parse(only.wire(), Duration.ofHours(24));
        Device colleagues = new Device(LEAD, LATER, GOOD_DEVICE.reported(), GOOD_DEVICE.patched(), true, true);
        SignalReading reading = read(one, records(null, null, colleagues), Optional.of(DEVICE), HOME)
                .get(only);
        assertThat(reading.state()).isEqualTo(State.UNMET);
        assertThat(reading.found()).contains("is not registered for whoever signs in here");
    }

    @Test
    void withoutAFileNothingIsLookedAt() {
        assertThat(Signals.NONE.read(USER, Optional.of(DEVICE), HOME, NOW))
                .hasSize(Signal.values().length)
                .allMatch(reading -> reading.state() == State.NOT_LOOKED_AT);
    }

    /** Whatever is taken away from what is known, nothing that was denied becomes permitted. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aMissingLineOrFieldPermitsNothing(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            SignalRecords before = any(random);
            SignalRecords after = less(before, random);
            Optional<String> device = random.nextInt(8) == 0 ? Optional.empty() : Optional.of(DEVICE);
            assertThat(unmet(after, device, HOME))
                    .as("%s, then %s", before, after)
                    .containsAll(unmet(before, device, HOME));
        }
    }

    private static @Nullable Instant time(Random random) {
        return random.nextInt(5) == 0 ? null : NOW.plus(Duration.ofHours(random.nextInt(-24 * 100, 24 * 2)));
    }

    private static Person person(Random random) {
        return new Person(
                time(random),
                time(random),
                random.nextBoolean() ? Set.of("DE") : Set.of("PL"),
                time(random),
                random.nextBoolean(),
                random.nextBoolean() ? LEAD : USER,
                time(random));
    }

    private static SignalRecords any(Random random) {
        Device device = new Device(
                random.nextBoolean() ? USER : LEAD,
                time(random),
                time(random),
                time(random),
                random.nextBoolean(),
                random.nextBoolean());
        return new SignalRecords(
                random.nextInt(9) == 0 ? EARLIER : LATER,
                Map.of(USER, person(random), LEAD, person(random)),
                Map.of(DEVICE, device),
                networks(random.nextBoolean() ? "DE" : "PL"));
    }

    private static SignalRecords less(SignalRecords of, Random random) {
        Map<UUID, Person> persons = new HashMap<>(of.persons());
        Map<String, Device> devices = new HashMap<>(of.devices());
        TreeMap<Long, Network> networks = new TreeMap<>(of.networks());
        Person p = persons.get(USER);
        Device d = devices.get(DEVICE);
        List<Runnable> cuts = List.of(
                () -> persons.remove(USER),
                () -> persons.remove(LEAD),
                devices::clear,
                networks::clear,
                () -> persons.put(
                        USER, new Person(null, null, Set.of(), p.since(), p.lead(), p.voucher(), p.vouched())),
                () -> persons.put(
                        USER, new Person(p.training(), p.compliance(), p.citizenships(), null, false, null, null)),
                () -> devices.put(
                        DEVICE, new Device(null, d.registered(), d.reported(), null, d.healthy(), d.encrypted())),
                () -> devices.put(DEVICE, new Device(d.owner(), null, null, d.patched(), false, false)));
        cuts.get(random.nextInt(cuts.size())).run();
        return new SignalRecords(of.until(), persons, devices, networks);
    }
}
