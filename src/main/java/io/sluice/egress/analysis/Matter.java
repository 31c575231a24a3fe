package io.sluice.egress.analysis;

import io.sluice.egress.Rule;

/** What the rules can find: the id of each finding, the product's rule it belongs to, and whose part it is (R28). */
enum Matter {
    EVERYTHING("F-EVERYTHING", Rule.R1, Share.PERMISSIONS),
    WIDE_BLOCK("F-WIDE-BLOCK", Rule.R1, Share.PERMISSIONS),
    LOOPBACK("F-LOOPBACK", Rule.R1, Share.HOSTS),
    LINK_LOCAL("F-LINK-LOCAL", Rule.R1, Share.HOSTS),
    THIS_NETWORK("F-THIS-NETWORK", Rule.R1, Share.HOSTS),
    METADATA("F-METADATA", Rule.R1, Share.HOSTS),
    HOST_SERVICE("F-HOST-SERVICE", Rule.R1, Share.HOSTS),
    PRIVATE("F-PRIVATE", Rule.R1, Share.NETWORK),
    SPECIAL("F-SPECIAL", Rule.R1, Share.PERMISSIONS),
    SPECIAL_INSIDE("F-SPECIAL-INSIDE", Rule.R1, Share.NETWORK),
    RESOLVER("F-RESOLVER", Rule.R1, Share.NETWORK),
    NO_PUBLIC_SUFFIX("F-NO-PUBLIC-SUFFIX", Rule.R1, Share.PERMISSIONS),

    HOSTING_RANGE("F-HOSTING-RANGE", Rule.R1, Share.DATA),
    SHARED_FRONT_RANGE("F-SHARED-FRONT-RANGE", Rule.R1, Share.DATA),
    SHARED_FRONT("F-SHARED-FRONT", Rule.R1, Share.DATA),
    USER_CONTENT("F-USER-CONTENT", Rule.R1, Share.DATA),
    CUSTOMER_ENDPOINT("F-CUSTOMER-ENDPOINT", Rule.R1, Share.DATA),
    DYNAMIC_DNS("F-DYNAMIC-DNS", Rule.R1, Share.DATA),
    TUNNEL("F-TUNNEL", Rule.R1, Share.DATA),
    REQUEST_CAPTURE("F-REQUEST-CAPTURE", Rule.R1, Share.DATA),
    ANY_ADDRESS("F-ANY-ADDRESS", Rule.R1, Share.PERMISSIONS),
    OPEN_CHANNEL("F-OPEN-CHANNEL", Rule.R1, Share.DATA),
    PASTE("F-PASTE", Rule.R1, Share.DATA),
    FILE_DROP("F-FILE-DROP", Rule.R1, Share.DATA),
    SHORTENER("F-SHORTENER", Rule.R1, Share.DATA),
    LOOKALIKE("F-LOOKALIKE", Rule.R1, Share.DATA),
    MIXED_SCRIPTS("F-MIXED-SCRIPTS", Rule.R1, Share.DATA),
    ADDRESS_IN_NAME("F-ADDRESS-IN-NAME", Rule.R1, Share.PERMISSIONS),

    ALL_PORTS("F-ALL-PORTS", Rule.R2, Share.PERMISSIONS),
    MANY_PORTS("F-MANY-PORTS", Rule.R2, Share.PERMISSIONS),
    UNWANTED_PORT("F-UNWANTED-PORT", Rule.R2, Share.PERMISSIONS),
    DNS_PORT("F-DNS-PORT", Rule.R2, Share.NETWORK),
    TUNNEL_PORT("F-TUNNEL-PORT", Rule.R2, Share.DATA),
    MANAGEMENT_PORT("F-MANAGEMENT-PORT", Rule.R2, Share.PERMISSIONS),
    FILE_SHARE_PORT("F-FILE-SHARE-PORT", Rule.R2, Share.DATA),
    DATABASE_PORT("F-DATABASE-PORT", Rule.R2, Share.DATA),
    MAIL_PORT("F-MAIL-PORT", Rule.R2, Share.DATA),
    CLEAR_TEXT("F-CLEAR-TEXT", Rule.R2, Share.APPLICATIONS),

    SNI_OFF("F-SNI-OFF", Rule.R3, Share.PERMISSIONS),
    NO_NAME_443("F-NO-NAME-443", Rule.R3, Share.PERMISSIONS),
    NOT_HTTPS("F-NOT-HTTPS", Rule.R3, Share.APPLICATIONS),

    AGENT_HEALTH("F-AGENT-HEALTH", Rule.R4, Share.AGENTS),

    S3_ENTRY("F-S3-ENTRY", Rule.R20, Share.PERMISSIONS),
    AZURE_ENTRY("F-AZURE-ENTRY", Rule.R20, Share.PERMISSIONS),

    REVOKED_TWIN("F-REVOKED-TWIN", Rule.R7, Share.PERMISSIONS),
    PAUSED_TWIN("F-PAUSED-TWIN", Rule.R11, Share.FIREWALLS),
    DENIED_BEFORE("F-DENIED-BEFORE", Rule.R6, Share.ACCESS),
    JUSTIFICATION("F-JUSTIFICATION", Rule.R10, Share.ACCESS),
    JUSTIFICATION_COPIED("F-JUSTIFICATION-COPIED", Rule.R10, Share.ACCESS),
    MANY_PROJECTS("F-MANY-PROJECTS", Rule.R7, Share.APPLICATIONS),
    LARGE_GROUP("F-LARGE-GROUP", Rule.R10, Share.ACCESS);

    private final String id;
    private final Rule rule;
    private final Share share;

    Matter(String id, Rule rule, Share share) {
        this.id = id;
        this.rule = rule;
        this.share = share;
    }

    String id() {
        return id;
    }

    Rule rule() {
        return rule;
    }

    Share share() {
        return share;
    }
}
