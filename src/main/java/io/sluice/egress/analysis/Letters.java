package io.sluice.egress.analysis;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;

/** The plain letters that a name is read as. */
final class Letters {
    private static final int ASCII = 128;

    /** Digits and letters that are read as others, and the others. */
    private static final String[][] ALIKE = {{"0", "o"}, {"1", "l"}, {"1", "i"}, {"rn", "m"}, {"vv", "w"}};

    private Letters() {}

    /** Letters without their accents, those of other scripts as the Latin ones that they look like. */
    static String plain(String unicode) {
        StringBuilder plain = new StringBuilder(unicode.length());
        Normalizer.normalize(unicode, Normalizer.Form.NFKD).codePoints().forEach(letter -> {
            if (letter < ASCII) {
                plain.appendCodePoint(letter);
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                plain.append(latin(Character.toString(letter)));
            }
        });
        return plain.toString();
    }

    private static String latin(String letter) {
        String look = Skeletons.of(letter);
        return look.length() == 1 && look.charAt(0) < ASCII ? look : letter;
    }

    /** Spellings of a label that are read the same. */
    static Set<String> alike(String label) {
        Set<String> alike = new LinkedHashSet<>();
        String letters = label;
        for (String[] pair : ALIKE) {
            alike.add(label.replace(pair[0], pair[1]));
            alike.add(label.replace(pair[1], pair[0]));
            letters = letters.replace(pair[0], pair[1]);
            alike.add(letters);
        }
        alike.remove(label);
        return alike;
    }
}
