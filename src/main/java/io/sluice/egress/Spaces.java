package io.sluice.egress;

import com.ibm.icu.lang.UCharacter;

/** Space of every kind that Unicode knows: no-break spaces and line separators too, which {@link String#strip} leaves. */
final class Spaces {
    private Spaces() {}

    /** Without the space around it. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && UCharacter.isUWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && UCharacter.isUWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
