package io.sluice.egress;

import java.util.Locale;
import java.util.UUID;

/** What runs with the policies that it imports (R7). */
public record Workload(UUID id, UUID project, Type type, String name) implements EnrollmentRow {
    /** What a workload is. */
    public enum Type {
        SOURCE("Source"),
        CODE_RESOURCE("Code resource"),
        TRANSFORM("Transform");

        private final String title;

        Type(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** The title inside a sentence. */
        String inSentence() {
            return title.toLowerCase(Locale.ROOT);
        }
    }
}
