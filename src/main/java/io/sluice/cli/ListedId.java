package io.sluice.cli;

import java.math.BigInteger;
import tools.jackson.core.JsonGenerator;

/**
 * The id of a policy, or the name of a workload, as a list writes it: a text or a whole number. {@code 1} and {@code "1"}
 * are the same id, for the list of imports may write it the other way; it is given back as it was first written.
 *
 * @param text without quotation marks
 * @param number whether the list has it as a number
 */
record ListedId(String text, boolean number) {
    /** Writes it as the list has it. */
    void write(JsonGenerator json) {
        if (number) {
            json.writeNumber(new BigInteger(text));
        } else {
            json.writeString(text);
        }
    }
}
