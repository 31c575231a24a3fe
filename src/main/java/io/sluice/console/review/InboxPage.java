package io.sluice.console.review;

import java.util.List;

/**
 * What the inbox answers.
 *
 * @param items in the order asked for
 * @param pending how many proposals are undecided in all
 * @param attention how many decisions need attention in all
 * @param decides whether the person decides on proposals at all
 * @param more whether there are more than these: only the newest decisions are listed
 */
public record InboxPage(List<InboxItem> items, int pending, int attention, boolean decides, boolean more) {
    public InboxPage {
        items = List.copyOf(items);
    }
}
