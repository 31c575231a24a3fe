package io.sluice.console.support;

import java.util.regex.Pattern;

/** Days as a person writes them: year-month-day. */
public final class Days {
    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Days() {}

    /** Whether it is written as a day, be there such a day or not: {@code 2026-02-30} is. */
    public static boolean isWritten(String text) {
        return WRITTEN.matcher(text).matches();
    }
}
