package io.sluice.egress;

/** The forms an {@link Address} can have (R1). */
public enum AddressForm {
    DNS,
    IP,
    CIDR
}
