package io.sluice.console.policies;

import io.sluice.console.review.PolicyList;
import io.sluice.console.support.ScreenId;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/**
 * Which policies a screen lists, and what it says where there are none at all.
 *
 * @param why why it is empty
 * @param what what would fill it
 * @param views the views that it begins with, that of everything first
 * @param sort how it is sorted before anybody chose
 */
public record Listing(
        ScreenId id, Feather icon, PolicyList list, String why, String what, List<SavedView> views, Sort sort) {
    public Listing {
        views = List.copyOf(views);
    }
}
