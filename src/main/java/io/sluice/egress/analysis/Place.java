package io.sluice.egress.analysis;

/** Where an existing block lies to the one asked about; with the ports of both that tells the relation. */
enum Place {
    /** It is wider and holds all of it. */
    AROUND(0, 1),
    /** It is the same. */
    EQUAL(1, 1),
    /** It is narrower and lies within. */
    WITHIN(1, 0);

    /** 1 if the existing block has no address that the one asked about lacks. */
    final int noExcess;
    /** 1 if the one asked about has no address that the existing block lacks. */
    final int noneMissing;

    Place(int noExcess, int noneMissing) {
        this.noExcess = noExcess;
        this.noneMissing = noneMissing;
    }
}
