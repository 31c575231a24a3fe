package io.sluice.egress.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that names made to imitate join with the name of somebody else, as in {@code login-github.com}. */
final class Lures {
    private static final Map<String, Weight> WEIGHTS = words();

    /** Shorter ones, written without a hyphen, are parts of other words. */
    private static final int SHORTEST_JOINED = 5;

    private Lures() {}

    private static Map<String, Weight> words() {
        Map<String, Weight> words = new HashMap<>();
        for (String[] row : ReferenceList.load("lure-words.tsv").rows()) {
            words.put(row[0], row[1].equals("strong") ? Weight.STRONG : Weight.PLAIN);
        }
        return Map.copyOf(words);
    }

    /** How much the words beside a name say. */
    enum Weight {
        /** Words of any trade. */
        NONE,
        /** A word that says something beside an unmistakable name. */
        PLAIN,
        /** A word that an honest name hardly has beside another's. */
        STRONG
    }

    /** The heaviest of the words but those from one index to another. */
    static Weight beside(String[] words, int from, int to) {
        Weight weight = Weight.NONE;
        for (int i = 0; i < words.length; i++) {
            boolean beside = i < from || i >= to;
            Weight one = WEIGHTS.getOrDefault(words[i], Weight.NONE);
            if (beside && one.compareTo(weight) > 0) {
                weight = one;
            }
        }
        return weight;
    }

    /** Whether there is nothing but such words, one of them at least a strong one. */
    static boolean only(String[] words) {
        return Arrays.stream(words).allMatch(WEIGHTS::containsKey) && beside(words, 0, 0) == Weight.STRONG;
    }

    /** What is left of a label that begins or ends with such a word without a hyphen: {@code github} of {@code githublogin}. */
    static List<String> without(String label) {
        List<String> rests = new ArrayList<>();
        WEIGHTS.forEach((word, weight) -> {
            boolean fits =
                    weight == Weight.STRONG && word.length() >= SHORTEST_JOINED && label.length() > word.length();
            if (fits && label.endsWith(word)) {
                rests.add(label.substring(0, label.length() - word.length()));
            }
            if (fits && label.startsWith(word)) {
                rests.add(label.substring(word.length()));
            }
        });
        // As in wwwgithub.com and githubcom.net.
        if (label.startsWith("www")) {
            rests.add(label.substring(3));
        }
        if (label.endsWith("com")) {
            rests.add(label.substring(0, label.length() - 3));
        }
        rests.removeIf(rest -> rest.startsWith("-") || rest.endsWith("-"));
        rests.sort(Comparator.naturalOrder());
        return rests;
    }
}
