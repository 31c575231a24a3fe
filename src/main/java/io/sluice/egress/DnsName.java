package io.sluice.egress;

/**
 * A fully written DNS name of at least two labels (R1).
 *
 * @param ascii lower-case, every label an A-label or a plain one, no trailing dot
 */
public record DnsName(String ascii) implements Address {

    /**
     * The name with its A-labels shown in Unicode; the same as {@link #ascii} where there are none, or where one has letters
     * that can hide others.
     */
    public String unicode() {
        String unicode = InternationalName.toUnicode(ascii);
        return unicode.codePoints().anyMatch(Excerpt::hides) ? ascii : unicode;
    }

    /** Whether the Unicode form differs, so that it must be shown beside the name. */
    public boolean internationalized() {
        return InternationalName.internationalized(ascii);
    }

    @Override
    public AddressForm form() {
        return AddressForm.DNS;
    }

    @Override
    public String canonical() {
        return ascii;
    }

    @Override
    public String toString() {
        return ascii;
    }
}
