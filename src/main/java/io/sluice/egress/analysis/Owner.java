package io.sluice.egress.analysis;

/** On whose side a finding lies: the provider secures the platform, the customer its data, identities and permissions (R28). */
public enum Owner {
    CUSTOMER,
    PROVIDER
}
