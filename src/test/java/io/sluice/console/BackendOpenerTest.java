package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sluice.backend.CipherList;
import io.sluice.backend.Protection;
import io.sluice.backend.SignalChoice;
import io.sluice.console.opening.Answers;
import io.sluice.console.opening.Asked;
import io.sluice.console.opening.OpeningProblem;
import io.sluice.console.opening.Question;
import io.sluice.demo.EmbeddedBackend;
import io.sluice.egress.Hosting;
import io.sluice.sync.BackendAddress;
import io.sluice.trust.AccessConditions;
import io.sluice.trust.Requirements;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendOpenerTest {
    private static final Answers NEW = new Answers("officer", "correct horse battery");
    private static final Answers AGAIN = new Answers("", "correct horse battery");

    @TempDir
    private static Path served;

    private static EmbeddedBackend backend;

    @TempDir
    private Path stores;

    private BackendOpener opener;

    @BeforeAll
    static void serve() {
        backend = EmbeddedBackend.start(EmbeddedBackend.Settings.of(served.resolve("backend"), Hosting.AWS));
    }

    @AfterAll
    static void end() {
        backend.close();
    }

    @BeforeEach
    void found() {
        opener = opener();
        assertThat(opener.question()).isEqualTo(Question.NEW_PASSPHRASE);
        opener.open(NEW).end().run();
    }

    private BackendOpener opener() {
        return new BackendOpener(
                new BackendAddress(backend.uri(), Objects.requireNonNull(backend.authority())), stores, "");
    }

    private Path file(String name) throws IOException {
        try (Stream<Path> all = Files.walk(stores)) {
            return all.filter(path -> path.getFileName().toString().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private OpeningProblem problem(Answers answers) {
        return catchThrowableOfType(OpeningProblem.class, () -> opener.open(answers));
    }

    @Test
    void aStoreIsOpenedAgainByItsPassphraseAlone() {
        assertThat(opener.question()).isEqualTo(Question.PASSPHRASE);
        opener.open(AGAIN).end().run();
    }

    @Test
    void aDamagedCopyIsFetchedAnewAsTheSamePerson() throws IOException {
        Path database = file("replica.mv.db");
        byte[] bytes = Files.readAllBytes(database);
        Arrays.fill(bytes, 0, bytes.length, (byte) 7);
        Files.write(database, bytes);
        assertThat(problem(AGAIN)).hasMessageContaining("Starting again fetches a new copy");
        assertThat(opener.question()).isEqualTo(Question.PASSPHRASE);
        ConsoleServices services = opener.open(AGAIN);
        try {
            assertThat(services.protection()).contains("passphrase");
            assertThat(Files.readString(file("identity"))).isEqualTo("officer");
        } finally {
            services.end().run();
        }
    }

    @Test
    void aStoreWhoseKeyIsGoneCanBePutAside() throws IOException {
        Files.delete(file("key"));
        assertThat(opener.question()).as("nobody thinks up a passphrase for it").isEqualTo(Question.NOTHING);
        OpeningProblem problem = catchThrowableOfType(OpeningProblem.class, opener::prepare);
        assertThat(problem).hasMessageContaining("missing");
        assertThat(problem(NEW)).hasMessage(problem.getMessage());
        String sentence = problem.setAside().orElseThrow().get();
        assertThat(sentence)
                .contains("are kept in " + stores.toAbsolutePath(), "replica.mv.db")
                .containsOnlyOnce(stores.toString())
                .doesNotContain("[");
        assertThat(opener.question()).isEqualTo(Question.NEW_PASSPHRASE);
        opener.open(NEW).end().run();
    }

    @Test
    void aProblemSaysWhichAnswerItConcerns() {
        OpeningProblem wrong = problem(new Answers("", "another passphrase altogether"));
        assertThat(wrong.about()).contains(Asked.PASSPHRASE);
        opener = new BackendOpener(
                new BackendAddress(backend.uri(), Objects.requireNonNull(backend.authority())),
                stores.resolve("other"),
                "");
        assertThat(problem(new Answers("nobody", "correct horse battery")).about())
                .contains(Asked.IDENTITY);
        opener = new BackendOpener(
                new BackendAddress(URI.create("https://127.0.0.1:1"), Objects.requireNonNull(backend.authority())),
                stores.resolve("unreachable"),
                "");
        assertThat(problem(NEW).about()).isEmpty();
    }

    @Test
    void aFirstSignInThatFailsLeavesNothingSoThatOneBeginsAnew() throws IOException {
        opener = new BackendOpener(
                new BackendAddress(backend.uri(), Objects.requireNonNull(backend.authority())),
                stores.resolve("other"),
                "");
        assertThat(problem(new Answers("nobody", "correct horse battery"))).hasMessageContaining("nobody of this name");
        assertThat(opener.question()).isEqualTo(Question.NEW_PASSPHRASE);
    }

    @Test
    void aDeviceThatHasToBeRegisteredFirstIsTheSameOneAtTheNextStart() throws IOException {
        String head = "{\"record\":\"signals\",\"until\":\"%s\"}\n"
                .formatted(Instant.now().plus(Duration.ofDays(1)));
        Path signals = Files.writeString(stores.resolve("signals"), head);
        EmbeddedBackend.Settings usual = EmbeddedBackend.Settings.of(stores.resolve("served"), Hosting.AWS);
        Protection strict = new Protection(
                AccessConditions.DEFAULT,
                CipherList.PLATFORM,
                Optional.of(new SignalChoice(signals, Requirements.parse("device-registered", Duration.ofHours(24)))));
        try (EmbeddedBackend backend = EmbeddedBackend.start(new EmbeddedBackend.Settings(
                usual.data(),
                usual.keyFile(),
                usual.hosting(),
                usual.port(),
                usual.keyStore(),
                usual.timeToLive(),
                usual.clock(),
                usual.s3Endpoint(),
                strict))) {
            opener = new BackendOpener(
                    new BackendAddress(backend.uri(), Objects.requireNonNull(backend.authority())),
                    stores.resolve("strict"),
                    "");
            String refused = String.valueOf(problem(NEW).getMessage());
            assertThat(refused).contains("is not known to the device management");
            assertThat(opener.question()).isEqualTo(Question.PASSPHRASE);
            String device = refused.replaceAll("(?s).*The device (\\S{43}) is.*", "$1");
            assertThat(problem(AGAIN)).hasMessageContaining(device);
            Files.writeString(
                    signals,
                    head + "{\"record\":\"device\",\"id\":\"" + device
                            + "\",\"owner\":\"officer\",\"registeredUntil\":\"2999-01-01T00:00:00Z\"}\n");
            ConsoleServices services = opener.open(AGAIN);
            assertThat(services.local().device()).isEqualTo(device);
            services.end().run();
        }
    }
}
