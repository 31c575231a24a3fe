package io.sluice.egress.analysis;

import java.util.Arrays;

/** Sorts many numbers in a few passes over them, only by the bits in which they differ. */
final class RadixSort {
    private static final int BITS = 11;

    /** From so many numbers on the passes cost less than comparisons. */
    private static final int MANY = 2_048;

    private RadixSort() {}

    /**
     * The first so many numbers of an array in ascending order, in this array or in another one.
     *
     * @param low numbers that differ only in bits below this one are in order already
     */
    static long[] sorted(long[] numbers, int size, int low) {
        if (size < MANY) {
            Arrays.sort(numbers, 0, size);
            return numbers;
        }
        long differing = 0;
        for (int i = 1; i < size; i++) {
            differing |= numbers[i] ^ numbers[0];
        }
        long[] from = numbers;
        long[] to = new long[numbers.length];
        for (int shift = low; shift < Long.SIZE && differing >>> shift != 0; shift += BITS) {
            pass(from, to, size, shift);
            long[] passed = from;
            from = to;
            to = passed;
        }
        return from;
    }

    private static void pass(long[] from, long[] to, int size, int shift) {
        int[] begins = new int[(1 << BITS) + 1];
        for (int i = 0; i < size; i++) {
            begins[digit(from[i], shift) + 1]++;
        }
        for (int i = 1; i < begins.length; i++) {
            begins[i] += begins[i - 1];
        }
        for (int i = 0; i < size; i++) {
            to[begins[digit(from[i], shift)]++] = from[i];
        }
    }

    /** The sign bit counts as the opposite of what it is, so that what is below zero comes first. */
    private static int digit(long number, int shift) {
        return (int) ((number ^ Long.MIN_VALUE) >>> shift) & ((1 << BITS) - 1);
    }
}
