package io.sluice.egress;

/** The numbered rules of the product; every refusal names one, on screen, on the wire and in the log. */
public enum Rule {
    R1("Address"),
    R2("Ports"),
    R3("SNI verification"),
    R4("Agent proxy"),
    R5("A destination never changes"),
    R6("States of a policy"),
    R7("Admission of a workload"),
    R8("Importing a policy"),
    R9("Duplicates and overlaps"),
    R10("Who gets it"),
    R11("Paused by the provider"),
    R12("Nobody decides their own proposal"),
    R13("Policy management"),
    R14("Everything not listed is denied"),
    R15("Import limits"),
    R16("S3 bucket policy limit"),
    R17("S3 bucket policies"),
    R18("Azure Storage policies"),
    R19("Storage access added by the provider"),
    R20("Source check"),
    R21("Google Cloud"),
    R22("Egress IPs"),
    R23("Zero trust"),
    R24("Policy decision point"),
    R25("Change of context"),
    R26("Encryption"),
    R27("Audit"),
    R28("Shared responsibility"),
    R29("Observability"),
    R30("Sign-in and markings");

    private final String title;

    Rule(String title) {
        this.title = title;
    }

    /** What the rule is about, in a few words. */
    public String title() {
        return title;
    }
}
