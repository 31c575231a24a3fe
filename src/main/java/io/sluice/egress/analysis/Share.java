package io.sluice.egress.analysis;

import io.sluice.egress.Hosting;

/** The parts of the shared responsibility that findings touch, and on whose side each lies (R28). */
enum Share {
    /** Where the customer's data goes, and who may get hold of it. */
    DATA(Owner.CUSTOMER, "data"),
    /** What the customer's workloads may reach: what a policy says. */
    PERMISSIONS(Owner.CUSTOMER, "resource permissions"),
    /** Who of the customer's people asks, decides and gets to use a route. */
    ACCESS(Owner.CUSTOMER, "identity and access"),
    /** What the applications that the customer builds speak, and how they are called. */
    APPLICATIONS(Owner.CUSTOMER, "applications"),
    /** The customer's own hosts, through which agents send their traffic (R4). */
    AGENTS(Owner.CUSTOMER, "hosts of agents"),
    /** The machines that workloads run on, with their host services and their own credentials. */
    HOSTS(Owner.PROVIDER, "compute and operating systems"),
    /** The firewalls, and what the provider closes there. */
    FIREWALLS(Owner.PROVIDER, "firewalls"),
    /** The network that connections leave from: the provider's in its cloud, the customer's own on premises (R22). */
    NETWORK(Owner.PROVIDER, "network protection");

    private final Owner owner;
    private final String words;

    Share(Owner owner, String words) {
        this.owner = owner;
        this.words = words;
    }

    /** On whose side it lies in an enrollment with this hosting. */
    Owner owner(Hosting hosting) {
        return this == NETWORK && hosting == Hosting.ON_PREMISES ? Owner.CUSTOMER : owner;
    }

    /** As R28 calls it. */
    String words() {
        return words;
    }
}
