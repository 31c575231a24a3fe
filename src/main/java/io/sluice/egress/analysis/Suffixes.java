package io.sluice.egress.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names that each stand for themselves and all names below them, with something said of each. */
final class Suffixes<T> {
    private final Map<String, T> entries = new HashMap<>();

    void put(String suffix, T value) {
        entries.putIfAbsent(suffix, value);
    }

    /** The entry that a name is or lies below, the longest if there are several. */
    Optional<Match<T>> match(String name) {
        for (String rest = name; ; ) {
            T value = entries.get(rest);
            if (value != null) {
                return Optional.of(new Match<>(rest, value));
            }
            int dot = rest.indexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            rest = rest.substring(dot + 1);
        }
    }

    record Match<T>(String suffix, T value) {}
}
