package io.sluice.egress.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The plain letters that a name is read as. */
final class Letters {
    private static final int ASCII = 128;

    /** Digits and letters that are read as others, and the others. */
    private static final String[][] ALIKE = {{"0", "o"}, {"1", "l"}, {"1", "i"}, {"rn", "m"}, {"vv", "w"}, {"cl", "d"}};

    /** Letters that are taken for each other at a glance. */
    private static final String[][] NEAR = {{"i", "l"}, {"u", "v"}, {"g", "q"}};

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

    /** The spellings that all labels share that are read the same: two for one with a 1, which is read as either letter. */
    static List<String> read(String label) {
        return label.indexOf('1') < 0
                ? List.of(folded(label))
                : List.of(folded(label.replace('1', 'i')), folded(label.replace('1', 'l')));
    }

    private static String folded(String label) {
        return label.replace("0", "o").replace("rn", "m").replace("vv", "w").replace("cl", "d");
    }

    /** Labels that differ from one by a single letter that is taken for another at a glance. */
    static List<String> near(String label) {
        List<String> near = new ArrayList<>();
        for (String[] pair : NEAR) {
            for (int i = 0; i < label.length(); i++) {
                String letter = label.substring(i, i + 1);
                if (letter.equals(pair[0]) || letter.equals(pair[1])) {
                    String other = letter.equals(pair[0]) ? pair[1] : pair[0];
                    near.add(label.substring(0, i) + other + label.substring(i + 1));
                }
            }
        }
        return near;
    }
}
