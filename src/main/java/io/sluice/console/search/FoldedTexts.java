package io.sluice.console.search;

import io.sluice.console.search.Term.Field;
import io.sluice.egress.DnsName;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.analysis.PolicyRows;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What words are looked for in: name, destination and description of every policy, folded, a few hundred policies to a
 * text. The platform looks for words in such texts many bytes at a time, so a search costs about what reading the memory
 * costs, one byte for each letter.
 */
final class FoldedTexts {
    /** How many policies share a text. */
    private static final int ROWS = 256;

    /** Between the fields of a policy. None of these is in any folded text: there they are blanks. */
    private static final char NEXT_FIELD = '\u0001';

    /** At the end of a policy. */
    private static final char END = '\u0002';

    /** Between the two forms of an address. */
    private static final char NEXT_FORM = '\u0003';

    private String[] texts = new String[0];
    /** Where each row begins in its text. */
    private int[] starts = new int[0];

    private PolicyRows rows = PolicyRows.NONE;

    /** Brings the texts up to these rows; those of policies that are the same as before stay. */
    void update(PolicyRows now) {
        int size = now.size();
        texts = Arrays.copyOf(texts, (size + ROWS - 1) / ROWS);
        starts = Arrays.copyOf(starts, size);
        for (int first = 0; first < size; first += ROWS) {
            int end = Math.min(first + ROWS, size);
            if (!same(now, first, end)) {
                texts[first / ROWS] = text(now, first, end);
            }
        }
        rows = now;
    }

    private boolean same(PolicyRows now, int first, int end) {
        int before = Math.min(first + ROWS, rows.size());
        if (before != end) {
            return false;
        }
        for (int row = first; row < end; row++) {
            if (!now.unchanged(row, rows)) {
                return false;
            }
        }
        return true;
    }

    private String text(PolicyRows now, int first, int end) {
        StringBuilder text = new StringBuilder((end - first) * 128);
        for (int row = first; row < end; row++) {
            starts[row] = text.length();
            EgressPolicy policy = now.policy(row);
            append(text, policy.name());
            text.append(NEXT_FIELD).append(policy.destination());
            if (policy.destination().address() instanceof DnsName name && name.internationalized()) {
                text.append(NEXT_FORM);
                append(text, name.unicode());
                text.append(':').append(policy.destination().ports());
            }
            text.append(NEXT_FIELD);
            append(text, policy.words().description());
            text.append(END);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String words) {
        text.append(searchable(words));
    }

    /** Words as they are looked for and looked for in. */
    static String searchable(String words) {
        return Folding.fold(words).replace(NEXT_FIELD, ' ').replace(END, ' ').replace(NEXT_FORM, ' ');
    }

    /** The rows that have these words, as {@link #searchable} made them, in a field. */
    BitSet find(String words, Field field) {
        BitSet found = new BitSet(starts.length);
        for (int chunk = 0; chunk < texts.length; chunk++) {
            int first = chunk * ROWS;
            int end = Math.min(first + ROWS, starts.length);
            String text = texts[chunk];
            int at = text.indexOf(words);
            int row = first;
            while (at >= 0) {
                row = rowAt(row, end, at);
                int from = at + 1;
                if (field == Field.ANYWHERE || field(text, starts[row], at) == field) {
                    found.set(row);
                    from = row + 1 < end ? starts[row + 1] : text.length();
                }
                at = text.indexOf(words, from);
            }
        }
        return found;
    }

    /** The row in which a place of a text lies, from a row on that lies before it. */
    private int rowAt(int from, int end, int place) {
        int row = from;
        while (row + 1 < end && starts[row + 1] <= place) {
            row++;
        }
        return row;
    }

    private static Field field(String text, int start, int place) {
        int fields = 0;
        for (int at = start; at < place; at++) {
            fields += text.charAt(at) == NEXT_FIELD ? 1 : 0;
        }
        return switch (fields) {
            case 0 -> Field.NAME;
            case 1 -> Field.ADDRESS;
            default -> Field.DESCRIPTION;
        };
    }
}
