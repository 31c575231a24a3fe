package io.sluice.sync;

import java.time.Duration;

/**
 * How patient the sync client is.
 *
 * @param connect for a connection to be made
 * @param answer for an answer to arrive, and for the next part of a long one
 * @param quiet for the stream of nudges to say anything; the backend says something every 15 seconds
 * @param poll between pulls while nothing happens, should a nudge be lost
 * @param interfaces between looks at the machine's network interfaces
 * @param firstRetry the first back-off, about
 * @param lastRetry the longest back-off
 */
public record Pace(
        Duration connect,
        Duration answer,
        Duration quiet,
        Duration poll,
        Duration interfaces,
        Duration firstRetry,
        Duration lastRetry) {
    /** For a backend across a network. */
    public static final Pace USUAL = new Pace(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(45),
            Duration.ofMinutes(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1));
}
