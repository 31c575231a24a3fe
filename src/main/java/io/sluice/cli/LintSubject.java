package io.sluice.cli;

import io.sluice.egress.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a list names, line by line: {@code sluice lint --what}. */
enum LintSubject {
    DESTINATION("destination", "address", Rule.R1, Set.of()),
    S3_BUCKET("s3-bucket", "bucket", Rule.R17, Set.of("name", "bucketname", "bucketarn", "arn", "uri", "url")),
    AZURE_STORAGE("azure-storage", "id", Rule.R18, Set.of("resourceid", "resource", "accountid", "storageaccountid"));

    private final String word;
    private final String field;
    private final Rule rule;
    private final Set<String> otherNames;

    LintSubject(String word, String field, Rule rule, Set<String> otherNames) {
        this.word = word;
        this.field = field;
        this.rule = rule;
        this.otherNames = otherNames;
    }

    /** The field of a JSON object, and the column of a table, that holds the name. */
    String field() {
        return field;
    }

    /** What other lists call that field, in lower case without hyphens and underscores. */
    Set<String> otherNames() {
        return otherNames;
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
