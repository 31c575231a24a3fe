package io.sluice.egress.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names that are read like others because of what parts their words, or because letters are swapped or doubled. */
final class Spellings {
    /** What can stand between two words of a name. */
    private static final String[] PARTINGS = {".", "-", ""};

    /** More words than this are not parted in every way. */
    private static final int MOST_PARTINGS = 4;

    /** The suffixes that are written with a hyphen in other names to imitate. */
    private static final List<String> IMITATED = List.of("com", "io", "net", "org");

    private Spellings() {}

    /**
     * The ways to part the words of a name: every dot and hyphen as a dot, a hyphen or nothing, and one more dot or hyphen
     * anywhere.
     */
    static Set<String> parted(String name) {
        Set<String> parted = new LinkedHashSet<>();
        String[] words = name.split("[.-]", -1);
        if (words.length - 1 <= MOST_PARTINGS) {
            part(words, 1, words[0], parted);
        }
        for (String spelling : words.length <= 2 ? List.copyOf(parted) : List.of(name)) {
            for (int i = 1; i < spelling.length(); i++) {
                if (letters(spelling, i)) {
                    parted.add(spelling.substring(0, i) + "." + spelling.substring(i));
                    parted.add(spelling.substring(0, i) + "-" + spelling.substring(i));
                }
            }
        }
        parted.remove(name);
        return parted;
    }

    private static void part(String[] words, int at, String before, Set<String> parted) {
        if (at == words.length) {
            parted.add(before);
            return;
        }
        for (String parting : PARTINGS) {
            part(words, at + 1, before + parting + words[at], parted);
        }
    }

    private static boolean letters(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at - 1)) && Character.isLetterOrDigit(text.charAt(at));
    }

    /** A name whose last label goes on behind a hyphen, up to there: {@code apple.com} of {@code apple.com-id}. */
    static Optional<String> upToHyphen(String name) {
        int hyphen = name.indexOf('-', name.lastIndexOf('.') + 2);
        return hyphen < 0 ? Optional.empty() : Optional.of(name.substring(0, hyphen));
    }

    /** The domains that are written with hyphens in a label: {@code github.com} in {@code login-github-com}. */
    static List<String> ofHyphenated(String label) {
        List<String> domains = new ArrayList<>();
        String[] words = label.split("-", -1);
        for (int to = 1; to < words.length; to++) {
            if (IMITATED.contains(words[to])) {
                for (int from = to - 1; from >= 0; from--) {
                    domains.add(String.join("-", Arrays.copyOfRange(words, from, to)) + "." + words[to]);
                }
            }
        }
        return domains;
    }

    /** A run of words in a label of several.
     *
     * @param text the run, with its hyphens
     * @param from the first of its words
     * @param to the one after the last
     */
    record Run(String text, int from, int to) {}

    /** Every run of the words of a label that is not all of it, the longest first. */
    static List<Run> runs(String[] words) {
        List<Run> runs = new ArrayList<>();
        for (int length = words.length - 1; length > 0; length--) {
            for (int from = 0; from + length <= words.length; from++) {
                runs.add(
                        new Run(String.join("-", Arrays.copyOfRange(words, from, from + length)), from, from + length));
            }
        }
        return runs;
    }

    /** A short label with two neighbours swapped, each pair in turn. */
    static List<String> swapped(String label) {
        List<String> swapped = new ArrayList<>();
        for (int i = 1; i < label.length(); i++) {
            char[] letters = label.toCharArray();
            letters[i] = label.charAt(i - 1);
            letters[i - 1] = label.charAt(i);
            swapped.add(new String(letters));
        }
        swapped.remove(label);
        return swapped;
    }

    /** A label with one of two equal neighbours left out, each pair in turn. */
    static List<String> undoubled(String label) {
        List<String> undoubled = new ArrayList<>();
        for (int i = 1; i < label.length(); i++) {
            if (label.charAt(i) == label.charAt(i - 1)) {
                undoubled.add(label.substring(0, i) + label.substring(i + 1));
            }
        }
        return undoubled;
    }
}
