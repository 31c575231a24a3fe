package io.sluice.egress.analysis;

import java.util.ArrayList;
import java.util.List;

/** The spellings that are one slip away from a label. */
final class NearNames {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-";

    private NearNames() {}

    /**
     * Every label that becomes this one by one letter more, one less, another one, or two swapped. Digits in the place of
     * digits are left out: numbered hosts differ by them rightly.
     */
    static List<String> of(String label) {
        List<String> near = new ArrayList<>(label.length() * 80);
        StringBuilder edited = new StringBuilder();
        for (int i = 0; i < label.length(); i++) {
            char here = label.charAt(i);
            if (!Character.isDigit(here)) {
                near.add(edited(edited, label).deleteCharAt(i).toString());
            }
            for (int c = 0; c < LETTERS.length(); c++) {
                char other = LETTERS.charAt(c);
                boolean digits = Character.isDigit(here) && Character.isDigit(other);
                if (other != here && !digits) {
                    edited(edited, label).setCharAt(i, other);
                    near.add(edited.toString());
                }
            }
            if (i + 1 < label.length() && here != label.charAt(i + 1)) {
                edited(edited, label).setCharAt(i, label.charAt(i + 1));
                edited.setCharAt(i + 1, here);
                near.add(edited.toString());
            }
        }
        for (int i = 0; i <= label.length(); i++) {
            for (int c = 0; c < LETTERS.length(); c++) {
                char more = LETTERS.charAt(c);
                if (!Character.isDigit(more)) {
                    near.add(edited(edited, label).insert(i, more).toString());
                }
            }
        }
        return near;
    }

    /**
     * The label, and each that is left of it without one letter. Of two labels that are one slip apart, whichever it is, the
     * ones have something in common with the others.
     */
    static List<String> shortened(String label) {
        List<String> shortened = new ArrayList<>(label.length() + 1);
        shortened.add(label);
        StringBuilder edited = new StringBuilder();
        for (int i = 0; i < label.length(); i++) {
            shortened.add(edited(edited, label).deleteCharAt(i).toString());
        }
        return shortened;
    }

    private static StringBuilder edited(StringBuilder edited, String label) {
        edited.setLength(0);
        return edited.append(label);
    }
}
