package io.sluice.console.search;

import com.ibm.icu.text.Normalizer2;

/** Texts as they are compared: without regard to case and to how a letter is encoded (NFKC with case folding). */
final class Folding {
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    private Folding() {}

    /** The text as it is compared; equal for two texts that differ in case or encoding alone. */
    static String fold(String text) {
        return plain(text) ? text : FOLD.normalize(text);
    }

    /** Whether folding would change nothing: small letters, digits and signs of ASCII. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }
}
