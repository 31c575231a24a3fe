package io.sluice.console.support;

import static io.sluice.console.support.Texts.text;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as a person reads them. */
public final class Numbers {
    private Numbers() {}

    /** With thousands separators: {@code 16,777,216}. */
    public static String format(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    /** {@code nobody}, {@code 1 person}, {@code 1,204 people}. */
    public static String people(long number) {
        return text("support.people", number);
    }
}
