package io.sluice.console.support;

import io.sluice.egress.Excerpt;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every text on screen. One properties file per screen in {@code io/sluice/console/texts}; keys begin with the file's name.
 * Values with arguments are {@link MessageFormat} patterns.
 */
public final class Texts {
    /** The files; a test holds that each exists, that its keys begin with its name, and that no key is missing or unused. */
    static final List<String> FILES = List.of(
            "support",
            "pieces",
            "console",
            "opening",
            "shell",
            "settings",
            "shortcuts",
            "review",
            "global",
            "search",
            "forms",
            "approvals",
            "policy",
            "policies",
            "check",
            "proposal",
            "cloud",
            "buckets",
            "storage",
            "egressips",
            "sharing",
            "roles",
            "audit",
            "outbox",
            "attention",
            "notifications",
            "enrollments",
            "about",
            "posture",
            "signin");

    /** The isolates U+2068 and U+2069 would say more, but JavaFX draws them as boxes. */
    private static final char LEFT_TO_RIGHT = '\u200e';

    private static final String DOT = " · ";

    private static final ResourceBundle ALL = new Merged(FILES);

    private Texts() {}

    /**
     * The text for a key, with its arguments filled in. Of several, one that holds letters written from right to left
     * keeps its place among the others: it stands between left-to-right marks (U+200E). What would turn the order of what is
     * read is shown by its number.
     *
     * @param key written out in the source: keys are never put together, so that a test can find them
     * @throws java.util.MissingResourceException if there is no such text
     */
    public static String text(String key, Object... arguments) {
        String pattern = ALL.getString(key);
        if (arguments.length == 0) {
            return pattern;
        }
        boolean alone = arguments.length == 1;
        Object[] parts = Stream.of(arguments)
                .map(argument ->
                        argument instanceof String words ? (alone ? Excerpt.inOrder(words) : inPlace(words)) : argument)
                .toArray();
        return new MessageFormat(pattern, Locale.ENGLISH).format(parts);
    }

    /** A text whose parts were put together elsewhere, with dots between them: each keeps its place too. */
    public static String dotted(String parts) {
        return Stream.of(parts.split(DOT, -1)).map(Texts::inPlace).collect(Collectors.joining(DOT));
    }

    /** Else a name from right to left would change places with what is said before and behind it. */
    private static String inPlace(String words) {
        String seen = Excerpt.inOrder(words);
        return FromRight.has(seen) ? LEFT_TO_RIGHT + seen + LEFT_TO_RIGHT : seen;
    }

    /** All texts, for FXML files. */
    public static ResourceBundle bundle() {
        return ALL;
    }

    private static final class Merged extends ResourceBundle {
        private final Map<String, String> texts = new HashMap<>();

        Merged(List<String> files) {
            for (String file : files) {
                ResourceBundle bundle = ResourceBundle.getBundle("io.sluice.console.texts." + file, Locale.ENGLISH);
                bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
            }
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return texts.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }
}
