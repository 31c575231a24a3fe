package io.sluice.egress;

import java.util.Optional;

/**
 * An address outside (R1): a DNS name, one IPv4 address or an IPv4 block. Made by {@link #parse}, so that every
 * instance is canonical.
 */
public sealed interface Address permits DnsName, Ipv4Block {

    /** Which of the three forms this is. */
    AddressForm form();

    /** The one way to write this address: what is stored, sent and compared. */
    String canonical();

    /**
     * Reads an address as a person or a machine wrote it. Nothing is guessed or repaired: an input that is not exactly
     * an address is refused with the rule, the offending part and, where one exists, the form that would be accepted.
     */
    static Checked<Address> parse(String input) {
        return AddressParser.parse(input);
    }

    /** The port, or range of ports, that was written behind a refused address, as in {@code api.example.com:443}. */
    static Optional<String> portBehind(String input) {
        return AddressParser.portBehind(input);
    }
}
