package io.sluice.console.search;

import java.util.Arrays;

/** Sorts numbers by what they stand for, without an object for each; quick where they are almost sorted already. */
final class IntOrder {
    private static final int SHORT = 8;

    /** Compares what two numbers stand for. */
    @FunctionalInterface
    interface Comparison {
        /** Below, at or above zero as the first comes before, with or after the other. */
        int compare(int one, int other);
    }

    private IntOrder() {}

    /** Sorts in place; those that compare as equal keep their order. */
    static void sort(int[] numbers, Comparison comparison) {
        sort(numbers, Arrays.copyOf(numbers, numbers.length), 0, numbers.length, comparison);
    }

    /** Sorts a part, of which both arrays hold the same numbers, into the first. */
    private static void sort(int[] into, int[] from, int begin, int end, Comparison comparison) {
        if (end - begin <= SHORT) {
            insert(into, begin, end, comparison);
            return;
        }
        int middle = (begin + end) >>> 1;
        sort(from, into, begin, middle, comparison);
        sort(from, into, middle, end, comparison);
        if (comparison.compare(from[middle - 1], from[middle]) <= 0) {
            System.arraycopy(from, begin, into, begin, end - begin);
            return;
        }
        int left = begin;
        int right = middle;
        for (int at = begin; at < end; at++) {
            boolean takeLeft = right == end || (left < middle && comparison.compare(from[left], from[right]) <= 0);
            into[at] = takeLeft ? from[left++] : from[right++];
        }
    }

    private static void insert(int[] numbers, int begin, int end, Comparison comparison) {
        for (int i = begin + 1; i < end; i++) {
            int number = numbers[i];
            int to = i;
            while (to > begin && comparison.compare(numbers[to - 1], number) > 0) {
                numbers[to] = numbers[to - 1];
                to--;
            }
            numbers[to] = number;
        }
    }
}
