package io.sluice.console.audit;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.FormField;
import io.sluice.console.support.Days;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Rule;
import io.sluice.protocol.AuditQuery;
import io.sluice.sync.AuditLog;
import io.sluice.sync.Refusal;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Asks which days of the log are to be exported, then where to. */
public final class ExportForm {
    private final FormField from = new FormField(ExportForm::check);
    private final FormField to = new FormField(this::checkTo);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");

    private final AuditLog log;
    private final Clock clock;
    private final TaskExecutor tasks;
    private boolean busy;

    /**
     * A form that begins with a period.
     *
     * @param start the first instant; null for the log's beginning
     */
    public ExportForm(AuditLog log, @Nullable Instant start, Clock clock, TaskExecutor tasks) {
        this.log = log;
        this.clock = clock;
        this.tasks = tasks;
        if (start != null) {
            from.valueProperty().set(day(start));
        }
        to.valueProperty().set(day(clock.instant()));
    }

    private String day(Instant time) {
        return LocalDate.ofInstant(time, clock.getZone()).toString();
    }

    private static Optional<Refused> check(String day) {
        return day.isBlank() || date(day).isPresent()
                ? Optional.empty()
                : Optional.of(new Refused(
                        Rule.R27,
                        Days.isWritten(day.strip())
                                ? text("audit.export.no-day", day.strip())
                                : text("audit.export.day")));
    }

    private Optional<Refused> checkTo(String day) {
        boolean reversed = date(from.value())
                .filter(first -> date(day).filter(first::isAfter).isPresent())
                .isPresent();
        return reversed ? Optional.of(new Refused(Rule.R27, text("audit.export.order"))) : check(day);
    }

    private static Optional<LocalDate> date(String day) {
        try {
            return day.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(day.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** The name that the file is offered: which days it holds. */
    private String name() {
        return Stream.of("audit-log", from.value().strip(), to.value().strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-", "", ".jsonl"));
    }

    /**
     * Exports the days if nothing is missing; else says what is, in place.
     *
     * @param ask asks for a file, given the name that is offered; empty if the person backs out
     * @param done told what was written
     */
    void submit(Function<String, Optional<Path>> ask, Consumer<AuditFile.Saved> done) {
        boolean begins = from.check();
        boolean ends = to.check();
        if (!begins || !ends || busy) {
            return;
        }
        Optional<Path> file = ask.apply(name());
        if (file.isEmpty()) {
            return;
        }
        busy = true;
        message.set(text("audit.export.busy"));
        tasks.task(() -> AuditFile.save(log, period(), file.get()))
                .onSuccess(saved -> {
                    message.set("");
                    done.accept(saved);
                })
                .onFailure(Refusal.class, refusal -> message.set(String.valueOf(refusal.getMessage())))
                .onFailure(IOException.class, failure -> message.set(failed(failure, file.get())))
                .onEnd(() -> busy = false)
                .start();
    }

    /** The JDK names the file alone where the folder does not take it, be it missing or not for this person to write. */
    private static String failed(IOException failure, Path file) {
        String why = failure instanceof FileSystemException refused ? refused.getReason() : failure.getMessage();
        return why == null
                ? text("audit.export.folder", String.valueOf(file.getParent()))
                : text("audit.export.failed", why);
    }

    /** Whole days, in the zone of this machine. */
    private AuditQuery period() {
        return AuditQuery.period(
                date(from.value())
                        .map(day -> day.atStartOfDay(clock.getZone()).toInstant())
                        .orElse(null),
                date(to.value())
                        .map(day ->
                                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
                        .orElse(null));
    }

    /** The first day, as year-month-day; empty for the log's beginning. */
    public FormField from() {
        return from;
    }

    /** The last day, as year-month-day; empty for its end. */
    public FormField to() {
        return to;
    }

    /** What goes on, or what stands in the way and belongs to no field. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
