package io.sluice.cli;

import io.sluice.backend.Directory;
import io.sluice.egress.Address;
import io.sluice.egress.Checked;
import io.sluice.egress.Hosting;
import io.sluice.egress.Ipv4Cidr;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where direct connections of the enrollment come from, as the provider tells {@code sluice backend} (R22). */
final class EgressIpsOption {
    @Option(
            names = "--egress-ips",
            paramLabel = "CIDR",
            split = ",",
            converter = Block.class,
            description =
                    "From which CIDR ranges direct connections come, with commas between them. Where they are others"
                            + " than before, consoles call that out. Without it they stay as they are.")
    private @Nullable List<Ipv4Cidr> blocks;

    /**
     * Refuses what cannot be.
     *
     * @throws IllegalArgumentException on premises, where there are none
     */
    void check(Hosting hosting) {
        if (blocks != null && hosting == Hosting.ON_PREMISES) {
            throw new IllegalArgumentException(
                    "--egress-ips: on premises, direct connections leave from the customer's own"
                            + " network (R22). Leave it out.");
        }
    }

    /** Makes it so. */
    void apply(Directory directory) {
        List<Ipv4Cidr> chosen = blocks;
        if (chosen != null) {
            directory.egressIps(chosen.stream().distinct().toList());
        }
    }

    /** Reads a block; a single address is written with /32. */
    static final class Block implements ITypeConverter<Ipv4Cidr> {
        @Override
        public Ipv4Cidr convert(String value) {
            if (Address.parse(value) instanceof Checked.Valid<Address>(Ipv4Cidr block)) {
                return block;
            }
            throw new TypeConversionException(
                    "“" + value + "” is not a CIDR range without host bits, such as 198.51.100.16/28");
        }
    }
}
