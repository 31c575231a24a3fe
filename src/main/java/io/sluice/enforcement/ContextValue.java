package io.sluice.enforcement;

/** What is known of one key of a request's context. */
sealed interface ContextValue {
    /** The request does not have the key. */
    record Absent() implements ContextValue {}

    /** The request has the key with this value. */
    record Is(String value) implements ContextValue {}

    /** The request has the key; its value is not known. */
    record Present() implements ContextValue {}

    /** Nothing is known. */
    record Unknown() implements ContextValue {}
}
