package io.sluice.console.proposal;

import io.sluice.console.proposal.ListedDestination.Written;
import io.sluice.egress.Address;
import io.sluice.egress.Checked;
import io.sluice.egress.Destination;
import io.sluice.egress.PortRange;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** One destination, written as an address and ports: each is checked against the other (R1, R2). */
public final class OneDestination {
    private final CheckedField address = new CheckedField(written -> parse(written, "1"));
    private final CheckedField ports = new CheckedField(this::parsePorts);
    private final BiFunction<String, String, Checked<Destination>> parser;

    /**
     * With nothing written.
     *
     * @param parser reads an address and ports
     */
    OneDestination(BiFunction<String, String, Checked<Destination>> parser) {
        this.parser = parser;
        address.field().valueProperty().subscribe((before, now) -> ports.again());
    }

    private Checked<Destination> parse(String writtenAddress, String writtenPorts) {
        return parser.apply(writtenAddress, writtenPorts);
    }

    private Checked<?> parsePorts(String written) {
        return parse(address.value(), "1").valid().isPresent()
                ? parse(address.value(), written)
                : PortRange.parse(written);
    }

    /** Checks again what was checked before, because it is read otherwise now. */
    void again() {
        address.again();
        ports.again();
    }

    /** Whether it is valid; both fields say at once what is missing. */
    boolean check() {
        boolean addressed = address.field().check();
        boolean ported = ports.field().check();
        return addressed && ported;
    }

    /** What is written, if it is valid. */
    Optional<Destination> valid() {
        return parse(address.value(), ports.value()).valid();
    }

    /** What is written, as the first line of a list; empty without an address. */
    List<Written> line() {
        return address.value().isBlank()
                ? List.of()
                : List.of(new Written(address.value(), ports.value(), false, null));
    }

    void write(String newAddress, String newPorts) {
        address.field().valueProperty().set(newAddress);
        ports.field().valueProperty().set(newPorts);
    }

    /**
     * Takes a suggestion for the address; a port that was written behind the address goes where it belongs. What else is
     * written is checked against it at once.
     */
    public void takeAddress(String suggestion) {
        Optional<String> port = Address.portBehind(address.value());
        if (ports.value().isEmpty()) {
            port.ifPresent(ports.field().valueProperty()::set);
        }
        address.field().valueProperty().set(suggestion);
        ports.field().leave();
    }

    /** Takes a suggestion for the ports. */
    public void takePorts(String suggestion) {
        ports.field().valueProperty().set(suggestion);
        address.field().leave();
    }

    /** The address. */
    public CheckedField address() {
        return address;
    }

    /** The ports. */
    public CheckedField ports() {
        return ports;
    }
}
