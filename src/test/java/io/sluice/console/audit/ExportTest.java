package io.sluice.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.trust.AuditProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The export of a period: for its owner's eyes, whole or not at all, and checked. */
class ExportTest {
    @TempDir
    Path folder;

    private final Desk desk = new Desk();
    private final SampleAuditLog log = new SampleAuditLog(desk);
    private final List<AuditFile.Saved> saved = new ArrayList<>();
    private final List<String> offered = new ArrayList<>();

    private ExportForm form(Instant from) {
        return new ExportForm(log, from, desk.clock, desk.tasks);
    }

    private Optional<Path> file(String name) {
        offered.add(name);
        return Optional.of(folder.resolve(name));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void thePeriodIsWrittenForItsOwnerAloneAndItsProofHolds() throws IOException {
        ExportForm form = form(Instant.parse("2026-01-05T10:00:00Z"));
        form.to().valueProperty().set("2026-01-06");
        form.submit(this::file, saved::add);
        assertThat(offered).containsExactly("audit-log-2026-01-05-2026-01-06.jsonl");
        assertThat(log.asked().getLast().from()).isEqualTo(Instant.parse("2026-01-05T00:00:00Z"));
        assertThat(log.asked().getLast().until()).isEqualTo(Instant.parse("2026-01-07T00:00:00Z"));
        assertThat(saved).hasSize(1);
        assertThat(saved.getFirst().events()).isEqualTo(log.size());
        assertThat(saved.getFirst().objection()).isEmpty();
        Path file = saved.getFirst().file();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        AuditProof proof = new AuditProof();
        Files.readAllLines(file).forEach(proof::take);
        assertThat(proof.objection()).isEmpty();
        assertThat(files()).hasSize(1);
    }

    @Test
    void daysThatAreNoneAreSaidInPlaceAndNoFileIsAskedFor() {
        ExportForm form = form(null);
        form.from().valueProperty().set("yesterday");
        form.submit(this::file, saved::add);
        assertThat(form.from().messageProperty().get()).contains("year-month-day");
        form.from().valueProperty().set("2026-02-30");
        form.submit(this::file, saved::add);
        assertThat(form.from().messageProperty().get()).contains("There is no day 2026-02-30.");
        form.from().valueProperty().set("2026-02-01");
        form.to().valueProperty().set("2026-01-01");
        form.submit(this::file, saved::add);
        assertThat(form.to().messageProperty().get()).contains("before the first");
        assertThat(offered).isEmpty();
    }

    @Test
    void anExportThatBreaksOffLeavesNothingBehind() throws IOException {
        Files.writeString(folder.resolve("audit-log-2026-01-06.jsonl"), "earlier");
        log.cutAfter(17);
        ExportForm form = form(null);
        form.to().valueProperty().set("2026-01-06");
        form.submit(this::file, saved::add);
        assertThat(form.messageProperty().get()).contains("the backend hung up", "Nothing was left behind");
        assertThat(saved).isEmpty();
        assertThat(files()).containsExactly("audit-log-2026-01-06.jsonl");
        assertThat(folder.resolve("audit-log-2026-01-06.jsonl")).hasContent("earlier");
    }

    @Test
    void aFolderThatDoesNotTakeTheFileIsNamedWithWhatToDo() {
        ExportForm form = form(null);
        form.submit(name -> Optional.of(folder.resolve("gone").resolve(name)), saved::add);
        assertThat(form.messageProperty().get())
                .contains("the folder " + folder.resolve("gone") + " is not there, or you may not write to it")
                .doesNotContain(".part");
        assertThat(saved).isEmpty();
    }

    @Test
    void aNameThatTheDiskRefusesIsSaidWithItsReason() {
        ExportForm form = form(null);
        form.submit(name -> Optional.of(folder.resolve("n".repeat(300))), saved::add);
        assertThat(form.messageProperty().get()).contains("File name too long").doesNotContain("nnn");
        assertThat(saved).isEmpty();
    }

    @Test
    void aChangedEventIsToldOf() {
        log.forge(12);
        form(null).submit(this::file, saved::add);
        assertThat(saved.getFirst().objection())
                .hasValueSatisfying(what -> assertThat(what).contains("Line 14: Event 13 was changed"));
    }
}
