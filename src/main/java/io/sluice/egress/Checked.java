package io.sluice.egress;

import java.util.Optional;
import java.util.function.Function;

/** The outcome of checking an input: the value it means, or why it is refused. Nothing is repaired on the way (R1). */
public sealed interface Checked<T> {

    /** The input means this value. */
    record Valid<T>(T value) implements Checked<T> {}

    /** The input is refused. */
    record Invalid<T>(Violation violation) implements Checked<T> {}

    /** The value, or empty if the input was refused. */
    default Optional<T> valid() {
        return this instanceof Valid<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /** Why the input was refused, or empty if it was not. */
    default Optional<Violation> invalid() {
        return this instanceof Invalid<T>(Violation violation) ? Optional.of(violation) : Optional.empty();
    }

    /** Goes on with the value, if there is one. */
    default <U> Checked<U> flatMap(Function<T, Checked<U>> next) {
        return switch (this) {
            case Valid<T>(T value) -> next.apply(value);
            case Invalid<T>(Violation violation) -> new Invalid<>(violation);
        };
    }

    /**
     * The value.
     *
     * @throws IllegalArgumentException if the input was refused, with the violation's message
     */
    default T orThrow() {
        return switch (this) {
            case Valid<T>(T value) -> value;
            case Invalid<T>(Violation violation) ->
                throw new IllegalArgumentException(violation.rule() + ": " + violation.message());
        };
    }
}
