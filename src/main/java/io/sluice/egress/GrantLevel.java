package io.sluice.egress;

/** What a grant allows; Import includes View. */
public enum GrantLevel {
    VIEW("View"),
    IMPORT("Import");

    private final String title;

    GrantLevel(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
