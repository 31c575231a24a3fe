package io.sluice.egress;

/** Where an enrollment runs. */
public enum Hosting {
    AWS("AWS"),
    AZURE("Azure"),
    GCP("Google Cloud"),
    ON_PREMISES("On premises");

    private final String title;

    Hosting(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
