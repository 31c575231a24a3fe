package io.sluice.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How lists and instants lie in a column. */
final class Texts {
    private Texts() {}

    /** Words with one space between them. */
    static <T> String of(Collection<T> values, Function<T, String> word) {
        return values.stream().map(word).sorted().collect(Collectors.joining(" "));
    }

    /** Words with one space between them, in the order given. */
    static <T> String inOrder(List<T> values, Function<T, String> word) {
        return values.stream().map(word).collect(Collectors.joining(" "));
    }

    static <T> List<T> list(String text, Function<String, T> value) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(value).toList();
    }

    static List<UUID> ids(String text) {
        return list(text, UUID::fromString);
    }

    static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
