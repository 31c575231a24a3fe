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
 * ignored; or, if the first line is a header of several columns one of which is called so, a row of that table. Blank
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
                Map.of(subject.field(), subject.rule()), subject.rule(), "{\"%s\":\"…\"}".formatted(subject.field()));
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
            case Line.Unreadable(long _, String why) -> Optional.of(unreadable(line, why));
            case Line.Text text ->
                text.skipped() || header(text.bare())
                        ? Optional.empty()
                        : Optional.of(verdict(line, name(text.bare())));
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

    private Checked<String> name(String text) {
        if (text.startsWith("{")) {
            return json.read(text).flatMap(fields -> new Checked.Valid<>(fields.getOrDefault(subject.field(), "")));
        }
        if (column >= 0) {
            return ProposalCsv.split(text)
                    .flatMap(fields -> new Checked.Valid<>(column < fields.size() ? fields.get(column) : ""));
        }
        return new Checked.Valid<>(PlainText.withoutComment(text));
    }

    private Verdict verdict(Line line, Checked<String> name) {
        return new Verdict(line.number(), name.valid().orElse(""), name.flatMap(this::check));
    }

    private Verdict unreadable(Line line, String message) {
        return verdict(line, new Checked.Invalid<>(Violation.of(subject.rule(), "", message)));
    }

    private Checked<Accepted> check(String name) {
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
