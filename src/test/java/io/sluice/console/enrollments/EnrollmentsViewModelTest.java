package io.sluice.console.enrollments;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.enrollments.NewEnrollment.Field;
import io.sluice.console.support.SameThreadTasks;
import io.sluice.demo.EmbeddedBackend;
import io.sluice.egress.Hosting;
import io.sluice.replica.StoreFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrollmentsViewModelTest {
    @TempDir
    private Path data;

    private final List<String> happened = new ArrayList<>();
    private final List<Removal> asked = new ArrayList<>();
    private List<String> undelivered = List.of();
    private ProfileList list;
    private Profile open;
    private Profile other;
    private EnrollmentsViewModel model;

    @BeforeEach
    void begin() {
        list = new ProfileList(data);
        open = list.last();
        list.opened(open);
        other = list.add("Production", URI.create("https://egress.example:8443"), Path.of("/ca.pem"), "officer");
        model = new EnrollmentsViewModel(
                list,
                open,
                (next, between) -> {
                    happened.add("closed");
                    between.run();
                    happened.add("opened " + next.name());
                },
                () -> undelivered,
                new SameThreadTasks());
        model.refresh();
    }

    private Path store(Profile profile) {
        StoreFolder.lock(profile.store()).close();
        return profile.home();
    }

    @Test
    void switchesToAnotherButNotToTheOneThatIsOpen() {
        model.open(open);
        model.open(other);
        assertThat(happened).containsExactly("closed", "opened Production");
    }

    @Test
    void aNameIsTakenOnceAndNeverEmpty() {
        assertThat(model.rename(other, " demo, aws ")).contains("already");
        assertThat(model.rename(other, "  ")).contains("1 to 100");
        assertThat(model.rename(other, "Plant")).isEmpty();
        assertThat(model.rows()).extracting(Profile::name).containsExactly("Demo, AWS", "Plant");
    }

    @Test
    void whatIsAddedIsCheckedFieldByField() throws IOException {
        Map<Field, String> problems = new HashMap<>();
        Path text = Files.writeString(data.resolve("text.pem"), "no certificate");
        model.add(new NewEnrollment("Production", "http://egress.example", text.toString(), " "), problems::putAll);
        assertThat(problems.get(Field.NAME)).contains("already");
        assertThat(problems.get(Field.BACKEND)).contains("HTTPS");
        assertThat(problems.get(Field.AUTHORITY)).contains("no X.509 certificate");
        // who signs in may be for the identity provider to say
        assertThat(problems).doesNotContainKey(Field.IDENTITY);
        problems.clear();
        model.add(new NewEnrollment("New", "https://egress.example", "/nowhere.pem", "me"), problems::putAll);
        assertThat(problems.get(Field.BACKEND)).contains("port");
        assertThat(problems.get(Field.AUTHORITY)).contains("no such file");
        assertThat(model.rows()).hasSize(2);
    }

    @Test
    void oneWithAGoodCertificateIsAdded() {
        try (EmbeddedBackend backend =
                EmbeddedBackend.start(EmbeddedBackend.Settings.of(data.resolve("backend"), Hosting.AWS))) {
            List<Map<Field, String>> answers = new ArrayList<>();
            String authority = String.valueOf(backend.authority());
            model.add(new NewEnrollment(" New ", backend.uri().toString(), authority, "officer"), answers::add);
            assertThat(answers).containsExactly(Map.of());
            assertThat(model.rows().getLast().name()).isEqualTo("New");
        }
    }

    @Test
    void aClosedOneIsMovedAside() {
        Path home = store(other);
        model.remove(other, asked::add);
        assertThat(asked.getFirst().deletable()).isTrue();
        model.carryOut(asked.getFirst(), false);
        assertThat(home).doesNotExist();
        assertThat(home.resolveSibling(home.getFileName() + ".aside-1")).exists();
        assertThat(model.rows()).containsExactly(open);
        assertThat(happened).isEmpty();
    }

    @Test
    void theOpenOneNamesWhatWasNotDeliveredAndIsClosedFirst() {
        undelivered = List.of("Deny: transfer.sh:443");
        Path home = store(open);
        model.remove(open, asked::add);
        Removal removal = asked.getFirst();
        assertThat(removal.named()).containsExactly("Deny: transfer.sh:443");
        assertThat(removal.deletable()).isFalse();
        model.carryOut(removal, false);
        assertThat(happened).containsExactly("closed", "opened Production");
        assertThat(home).doesNotExist();
        assertThat(list.all()).containsExactly(other);
    }

    @Test
    void oneThatAnotherProgramHasOpenIsNotRemoved() {
        try (StoreFolder held = StoreFolder.lock(other.store())) {
            assertThat(held).isNotNull();
            model.remove(other, asked::add);
        }
        assertThat(asked).isEmpty();
        assertThat(model.problemProperty().get()).contains("already running");
    }

    @Test
    void oneAlwaysStays() {
        assertThat(model.removable()).isTrue();
        list.remove(other.id());
        model.refresh();
        assertThat(model.removable()).isFalse();
    }
}
