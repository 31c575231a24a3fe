package io.sluice.egress.analysis;

/**
 * How many existing policies lie how to a proposal.
 *
 * @param identical allow exactly the same
 * @param containing allow all of it and more
 * @param contained allow a part of it and nothing else
 * @param overlapping allow a part of it and something else
 */
public record RelationCounts(int identical, int containing, int contained, int overlapping) {
    /** None at all. */
    public static final RelationCounts NONE = new RelationCounts(0, 0, 0, 0);

    /** All of them together. */
    public int total() {
        return identical + containing + contained + overlapping;
    }
}
