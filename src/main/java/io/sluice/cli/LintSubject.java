package io.sluice.cli;

import io.sluice.egress.Rule;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a list names, line by line: {@code sluice lint --what}. */
enum LintSubject {
    DESTINATION("destination", "address", Rule.R1),
    S3_BUCKET("s3-bucket", "bucket", Rule.R17),
    AZURE_STORAGE("azure-storage", "id", Rule.R18);

    private final String word;
    private final String field;
    private final Rule rule;

    LintSubject(String word, String field, Rule rule) {
        this.word = word;
        this.field = field;
        this.rule = rule;
    }

    /** The field of a JSON object, and the column of a table, that holds the name. */
    String field() {
        return field;
    }

    /** The rule that a line breaks which cannot be read. */
    Rule rule() {
        return rule;
    }

    @Override
    public String toString() {
        return word;
    }

    /** The words as they are written on the command line, in any case. */
    static final class Words implements ITypeConverter<LintSubject> {
        @Override
        public LintSubject convert(String value) {
            return Arrays.stream(values())
                    .filter(subject -> subject.name().equals(OptionWord.name(value)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "one of %s is expected, not '%s'".formatted(String.join(", ", all()), value)));
        }

        private static List<String> all() {
            return Arrays.stream(values()).map(LintSubject::toString).toList();
        }
    }
}
