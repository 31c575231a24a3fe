package io.sluice.egress.analysis;

import io.sluice.egress.Rule;
import java.util.Locale;

/**
 * Something about a proposal that the officer should weigh.
 *
 * @param id which rule of the pack found it; begins with {@code F-}
 * @param title what was found, one sentence
 * @param why why it matters, in whole sentences
 * @param todo what to do about it, in whole sentences
 * @param owner on whose side of the shared responsibility it lies (R28)
 * @param share which part of that side it touches, in the words of R28
 * @param rule the product's rule it belongs to
 */
public record Finding(
        String id, Severity severity, String title, String why, String todo, Owner owner, String share, Rule rule) {

    /** Its severity, its id and what was found, in one line: {@code warning F-LARGE-GROUP: “Everybody” holds 840 people.} */
    public String line() {
        return severity.name().toLowerCase(Locale.ROOT) + " " + id + ": " + title;
    }

    /** Whether it is about what the proposer wrote, and not about where the route leads. */
    public boolean aboutWords() {
        return id.equals(Matter.JUSTIFICATION.id()) || id.equals(Matter.JUSTIFICATION_COPIED.id());
    }

    /** Why it matters and what to do. */
    public String advice() {
        return why + " " + todo;
    }
}
