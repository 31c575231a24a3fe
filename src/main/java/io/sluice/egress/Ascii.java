package io.sluice.egress;

/** ASCII letters and digits, whatever the locale and whatever Unicode takes for their like (ı, ſ, the Kelvin sign, ١). */
final class Ascii {
    private Ascii() {}

    static boolean lower(int c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean upper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean lowerOrDigit(int c) {
        return lower(c) || digit(c);
    }

    static boolean hexadecimal(int c) {
        return digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /** The text with A to Z as a to z, and nothing else changed. */
    static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(upper(c) ? (char) (c + ('a' - 'A')) : c);
        }
        return lower.toString();
    }

    /** Whether two texts differ in the case of A to Z at most. */
    static boolean same(String a, String b) {
        return lowerCase(a).equals(lowerCase(b));
    }
}
