package io.sluice.cli;

import io.sluice.backend.CipherList;
import io.sluice.backend.Protection;
import io.sluice.backend.SignalChoice;
import io.sluice.egress.Address;
import io.sluice.egress.Ipv4Block;
import io.sluice.trust.AccessConditions;
import io.sluice.trust.IdentityProvider;
import io.sluice.trust.Requirements;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What {@code sluice backend} is told about its protection (R24 to R26). */
final class ProtectionOptions {
    @Option(
            names = "--networks",
            paramLabel = "CIDR",
            split = ",",
            defaultValue = "127.0.0.0/8",
            converter = Network.class,
            description = "From which networks requests are served: IPv4 addresses and CIDR blocks with commas between"
                    + " them (default: ${DEFAULT-VALUE}, this machine).")
    private List<Ipv4Block> networks;

    @Option(
            names = "--sessions-may-move",
            description = "Let a session go on from another network address than it was opened from. Without this it is"
                    + " ended, and the person signs in again.")
    private boolean mayMove;

    @Option(
            names = "--step-up",
            paramLabel = "TIME",
            defaultValue = "12h",
            converter = TimeToLive.class,
            description =
                    "How long after a sign-in high-privilege acts are taken, such as approvals and changes of roles"
                        + " (default: ${DEFAULT-VALUE}). After that they wait until the person has signed in again.")
    private Duration stepUp;

    @Option(
            names = "--tls-ciphers",
            paramLabel = "SUITE",
            converter = Ciphers.class,
            description = "The cipher suites to take, with commas between them, of those that Java takes by default"
                    + " (default: all of these). TLS is 1.2 or later in any case.")
    private CipherList ciphers = CipherList.PLATFORM;

    @Option(
            names = "--signals",
            paramLabel = "FILE",
            description = "Look at what your directory and your device management write about people, devices and"
                + " networks into this file, for every request. Its “until” is at most 31 days ahead when it is read."
                + " Without the file, the demo looks at signals of its own.")
    private @Nullable Path signals;

    @Option(
            names = "--require",
            paramLabel = "LIST",
            description = "Which signals must be met, with commas between them: all, device-registered,"
                + " device-patched=30d, device-healthy, disk-encrypted, country=DE+FR, training, compliance,"
                + " citizenship=DE+FR, tenure=90d, vouched (default: all of them). What is not known is not met. What"
                + " is reported of a device counts only if it is registered for the person who signs in: each of"
                + " device-patched, device-healthy and disk-encrypted requires that too.")
    private @Nullable String required;

    @Option(
            names = "--device-reports",
            paramLabel = "TIME",
            defaultValue = "24h",
            converter = TimeToLive.class,
            description =
                    "How old what the device management says of a device may be; what is older counts as not known"
                            + " (default: ${DEFAULT-VALUE}).")
    private Duration reports;

    /**
     * What was chosen.
     *
     * @param provider where people sign in; empty if they do by name
     * @throws IllegalArgumentException if the options do not go together
     */
    Protection chosen(Optional<IdentityProvider> provider) {
        return new Protection(new AccessConditions(networks, mayMove, stepUp), ciphers, looked(), provider);
    }

    private Optional<SignalChoice> looked() {
        Path file = signals;
        if (file == null) {
            if (required != null) {
                throw new IllegalArgumentException(
                        "--require needs --signals FILE: without it nothing is known, and nobody would be let in.");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new SignalChoice(file, Requirements.parse(required == null ? "all" : required, reports)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    (required == null
                                    ? "--signals requires every signal unless --require says which, such as --require"
                                            + " all,country=DE+FR,citizenship=DE. "
                                    : "--require: ")
                            + e.getMessage(),
                    e);
        }
    }

    /** Reads an IPv4 address or CIDR block. */
    static final class Network implements ITypeConverter<Ipv4Block> {
        @Override
        public Ipv4Block convert(String value) {
            try {
                if (Address.parse(value).orThrow() instanceof Ipv4Block block) {
                    return block;
                }
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
            throw new TypeConversionException("“" + value + "” is not an IPv4 address or CIDR block");
        }
    }

    /** Reads names of cipher suites. */
    static final class Ciphers implements ITypeConverter<CipherList> {
        @Override
        public CipherList convert(String value) {
            try {
                return CipherList.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
