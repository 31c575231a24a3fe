package io.sluice.console.policies;

import io.sluice.console.review.PolicyList;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list.
 *
 * @param place where in the answer it stands
 * @param line what it shows; null while it is being read
 */
public record Row(int place, PolicyList.@Nullable Line line) {}
