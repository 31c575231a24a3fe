package io.sluice.trust;

import io.sluice.protocol.Signal;
import io.sluice.protocol.SignalReading;
import io.sluice.protocol.SignalReading.State;
import io.sluice.trust.SignalRecords.Device;
import io.sluice.trust.SignalRecords.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One look at the signals of one request. Every way through it ends in what was found, and only what was found can be met. */
final class SignalLook {
    /** How far ahead of this clock another's may be. A time further ahead was never true, so it counts as absent. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Requirements requirements;
    private final SignalRecords records;
    private final UUID user;
    private final Optional<String> device;
    private final String address;
    private final Instant now;

    /** What was found of a signal. */
    private record Found(boolean met, String sentence) {}

    SignalLook(
            Requirements requirements,
            SignalRecords records,
            UUID user,
            Optional<String> device,
            String address,
            Instant now) {
        this.requirements = requirements;
        this.records = records;
        this.user = user;
        this.device = device;
        this.address = address;
        this.now = now;
    }

    SignalReading reading(Signal signal) {
        Found found = now.isBefore(records.until())
                ? look(signal)
                : absent("What the directory and the device management say was good until " + time(records.until())
                        + " only.");
        if (!requirements.require(signal)) {
            return new SignalReading(signal, State.NOT_LOOKED_AT, found.sentence(), "");
        }
        return new SignalReading(signal, found.met() ? State.MET : State.UNMET, found.sentence(), accepted(signal));
    }

    /** Whether the device is registered for the person. */
    boolean owned() {
        return now.isBefore(records.until()) && ofDevice(this::registered).met();
    }

    private Found look(Signal signal) {
        return switch (signal) {
            case DEVICE_REGISTERED -> ofDevice(this::registered);
            case DEVICE_PATCHED -> ofReport(this::patched);
            case DEVICE_HEALTHY -> ofReport(known -> said(known.healthy(), "it is", "healthy"));
            case DISK_ENCRYPTED -> ofReport(known -> said(known.encrypted(), "its disk is", "encrypted"));
            case COUNTRY -> country();
            case TRAINING -> ofPerson(known -> until("the training is in date", known.training()));
            case COMPLIANCE -> ofPerson(known -> until("compliance is in date", known.compliance()));
            case CITIZENSHIP -> ofPerson(this::citizenship);
            case TENURE -> ofPerson(this::tenure);
            case VOUCHED -> ofPerson(this::vouched);
        };
    }

    private Found ofDevice(Function<Device, Found> look) {
        if (device.isEmpty()) {
            return absent("The sign-in did not show which device it comes from.");
        }
        Device known = records.devices().get(device.get());
        return known == null
                ? absent("The device " + device.get() + " is not known to the device management.")
                : look.apply(known);
    }

    private Found registered(Device known) {
        if (!user.equals(known.owner())) {
            return absent("The device " + device.orElseThrow() + " is not registered for whoever signs in here.");
        }
        return until("the device " + device.orElseThrow() + " is registered", known.registered());
    }

    /** What is reported of a device counts for nobody but the person it is registered for. */
    private Found ofReport(Function<Device, Found> look) {
        return ofDevice(known -> {
            Found registered = registered(known);
            if (!registered.met()) {
                return registered;
            }
            Instant reported = known.reported();
            if (reported == null || ahead(reported)) {
                return absent("The device management has not heard of the device.");
            }
            return reported.plus(requirements.reports()).isAfter(now)
                    ? look.apply(known)
                    : absent("The device was last heard of at " + time(reported) + ", which is too long ago.");
        });
    }

    private Found patched(Device known) {
        Instant patched = known.patched();
        if (patched == null || ahead(patched)) {
            return absent("It is not known when the device was patched.");
        }
        return new Found(
                patched.plus(requirements.patches()).isAfter(now), "The device was patched at " + time(patched) + ".");
    }

    private Found country() {
        return records.country(address)
                .map(code -> new Found(
                        requirements.countries().contains(code),
                        "The network address " + address + " is in " + code + "."))
                .orElseGet(() -> absent("It is not known in which country the network address " + address + " is."));
    }

    private Found ofPerson(Function<Person, Found> look) {
        Person known = records.persons().get(user);
        return known == null ? absent("The person is not known to the directory.") : look.apply(known);
    }

    private Found citizenship(Person known) {
        if (known.citizenships().isEmpty()) {
            return absent("No citizenship is known.");
        }
        return new Found(
                known.citizenships().stream().anyMatch(requirements.citizenships()::contains),
                "Citizenship: " + codes(known.citizenships()) + ".");
    }

    private Found tenure(Person known) {
        Instant since = known.since();
        if (since == null || ahead(since)) {
            return absent("It is not known since when the person has been employed.");
        }
        return new Found(!since.plus(requirements.tenure()).isAfter(now), "Employed since " + time(since) + ".");
    }

    private Found vouched(Person known) {
        UUID voucher = known.voucher();
        if (voucher == null || voucher.equals(user)) {
            return absent("Nobody else vouches for the person.");
        }
        Person lead = records.persons().get(voucher);
        return lead == null || !lead.lead()
                ? absent("Who vouches for the person is not known to be a lead.")
                : until("the person is vouched for by a lead", known.vouched());
    }

    private Found until(String what, @Nullable Instant until) {
        if (until == null) {
            return absent("It is not known until when " + what + ".");
        }
        boolean met = until.isAfter(now);
        String began = what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
        return new Found(met, began + " until " + time(until) + (met ? "." : " only."));
    }

    private static Found said(@Nullable Boolean good, String what, String how) {
        return good == null
                ? absent("The device does not report whether " + what + " " + how + ".")
                : new Found(good, "The device reports that " + what + (good ? " " : " not ") + how + ".");
    }

    private static Found absent(String sentence) {
        return new Found(false, sentence);
    }

    private boolean ahead(Instant time) {
        return time.isAfter(now.plus(CLOCKS_DIFFER));
    }

    /** What would be accepted, as the end of a sentence. */
    private String accepted(Signal signal) {
        return switch (signal) {
            case DEVICE_REGISTERED -> "a device that is registered for this person";
            case DEVICE_PATCHED -> "patched no longer than " + days(requirements.patches()) + " ago";
            case DEVICE_HEALTHY -> "reported healthy no longer than " + hours(requirements.reports()) + " ago";
            case DISK_ENCRYPTED -> "reported encrypted no longer than " + hours(requirements.reports()) + " ago";
            case COUNTRY -> "a network in " + codes(requirements.countries());
            case TRAINING -> "a training in date";
            case COMPLIANCE -> "compliance in date";
            case CITIZENSHIP -> "a citizenship of " + codes(requirements.citizenships());
            case TENURE -> "employed for at least " + days(requirements.tenure());
            case VOUCHED -> "vouched for by a lead, who is somebody else";
        };
    }

    private static String codes(Set<String> codes) {
        return String.join(" or ", new TreeSet<>(codes));
    }

    private static String days(Duration time) {
        return time.toDays() == 1 ? "1 day" : time.toDays() + " days";
    }

    private static String hours(Duration time) {
        return time.toHours() < 2 ? time.toMinutes() + " minutes" : time.toHours() + " hours";
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
