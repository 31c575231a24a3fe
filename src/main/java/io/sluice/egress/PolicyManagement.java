package io.sluice.egress;

/** Who applies what is approved to the firewalls (R13). */
public enum PolicyManagement {
    SELF_SERVICE,
    PROVIDER_MANAGED
}
