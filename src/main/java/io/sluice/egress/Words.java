package io.sluice.egress;

/**
 * What people say about a policy. None of it decides where traffic goes.
 *
 * @param name 1 to 100 characters
 * @param description at most 4,000 characters, may be empty
 * @param justification why the route is needed; 1 to 4,000 characters
 */
public record Words(String name, String description, String justification) {}
