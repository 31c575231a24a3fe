package io.sluice.console.policies;

/**
 * A query with a name.
 *
 * @param query as it is written in the search field
 */
public record SavedView(String name, String query) {}
