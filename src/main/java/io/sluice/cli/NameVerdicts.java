package io.sluice.cli;

import io.sluice.cli.Verdict.Accepted;
import io.sluice.egress.Checked;
import io.sluice.egress.S3BucketName;
import io.sluice.egress.StorageAccountId;
import io.sluice.egress.Violation;
import io.sluice.intake.LineJson;
import io.sluice.intake.PlainText;
import io.sluice.intake.ProposalCsv;
import io.sluice.intake.Utf8Lines;
import io.sluice.intake.Utf8Lines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A list of names, one a line, in UTF-8: bucket names or resource IDs. A line is the name itself, with {@code #} after a
 * space beginning a comment; or a JSON object with the name in one field ({@code bucket} or {@code id}), other fields
 * ignored unless one is plainly meant as that; or, if the first line is a header of several columns one of which is called so, a row of that table. Blank
 * lines and lines that begin with {@code #} are skipped but counted.
 */
final class NameVerdicts implements VerdictSource {
    private final Utf8Lines lines;
    private final LintSubject subject;
    private final LineJson json;
    private int column = -1;
    private boolean first = true;

    NameVerdicts(InputStream in, LintSubject subject) {
        this.lines = new Utf8Lines(in);
        this.subject = subject;
        this.json = new LineJson(
                Map.of(
                        subject.field(),
                        new LineJson.Field(
                                subject.rule(),
                                name -> check(subject, name)
                                        .flatMap(accepted -> new Checked.Valid<>(accepted.canonical())),
                                subject.otherNames())),
                subject.rule(),
                "{\"%s\":\"…\"}".formatted(subject.field()));
    }

    @Override
    public Optional<Verdict> next() throws IOException {
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            Optional<Verdict> verdict = read(line.get());
            if (verdict.isPresent()) {
                return verdict;
            }
        }
        return Optional.empty();
    }

    private Optional<Verdict> read(Line line) {
        return switch (line) {
            case Line.Unreadable(long number, String why) ->
                Optional.of(refused(number, "", Violation.of(subject.rule(), "", why)));
            case Line.Text text ->
                text.skipped() || header(text.bare())
                        ? Optional.empty()
                        : Optional.of(verdict(line.number(), text.bare()));
        };
    }

    private boolean header(String text) {
        boolean candidate = first && text.indexOf(',') >= 0 && !text.startsWith("{");
        first = false;
        if (candidate) {
            column = ProposalCsv.split(text).valid().orElse(List.of()).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList()
                    .indexOf(subject.field());
        }
        return column >= 0 && candidate;
    }

    private Verdict verdict(long number, String text) {
        Optional<Violation> noObject = json.noObject(text);
        if (noObject.isPresent()) {
            return refused(number, text, noObject.get());
        }
        if (text.startsWith("{")) {
            LineJson.Said said = json.read(text);
            String name = said.value(subject.field());
            return said.wrong()
                    .map(violation -> refused(number, name.isEmpty() ? text : name, violation))
                    .orElseGet(() -> named(number, text, name));
        }
        if (column < 0) {
            return named(number, text, PlainText.withoutComment(text));
        }
        return switch (ProposalCsv.split(text)) {
            case Checked.Valid<List<String>>(List<String> fields) ->
                named(number, text, column < fields.size() ? fields.get(column) : "");
            case Checked.Invalid<List<String>>(Violation violation) -> refused(number, text, violation);
        };
    }

    private Verdict named(long number, String text, String name) {
        return switch (check(subject, name)) {
            case Checked.Valid<Accepted> valid -> new Verdict(number, name, valid, List.of());
            case Checked.Invalid<Accepted>(Violation violation) ->
                refused(number, name.isEmpty() ? text : name, violation);
        };
    }

    /** Refuses a line; what is suggested for a name is a whole line too. */
    private static Verdict refused(long number, String written, Violation violation) {
        return new Verdict(number, written, new Checked.Invalid<>(violation), violation.suggestions());
    }

    private static Checked<Accepted> check(LintSubject subject, String name) {
        return switch (subject) {
            case S3_BUCKET ->
                S3BucketName.parse(name)
                        .flatMap(bucket -> new Checked.Valid<>(
                                Accepted.named(bucket.value(), bucket.warning().orElse(""))));
            case AZURE_STORAGE ->
                StorageAccountId.parse(name).flatMap(id -> new Checked.Valid<>(Accepted.named(id.canonical(), "")));
            case DESTINATION -> throw new IllegalStateException("A destination is more than a name.");
        };
    }
}
