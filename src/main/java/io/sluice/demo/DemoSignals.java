package io.sluice.demo;

import io.sluice.backend.SignalChoice;
import io.sluice.store.PrivateFiles;
import io.sluice.trust.Requirements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the demo's directory says of its people and of this machine's network (R24), in a file as a customer's own systems
 * would write it. It is written at the start and once a day from then on, because such a file goes stale.
 *
 * <p>Of devices it says nothing, and none is required: nobody manages this one, and the demo does not pretend that somebody
 * does. The rest is required, so that whoever it stops being true of is turned away as anywhere else.
 */
final class DemoSignals implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSignals.class);
    private static final String FILE = "demo-signals.jsonl";
    private static final String COUNTRY = "DE";
    private static final String REQUIRED = "country=" + COUNTRY + ",training,compliance,tenure=90d,vouched";
    private static final Duration GOOD_FOR = Duration.ofDays(14);
    private static final Duration IN_DATE_FOR = Duration.ofDays(150);
    private static final Duration REPORTS = Duration.ofHours(24);

    private final Path file;
    private final Clock clock;
    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("demo-signals").factory());

    /**
     * Writes the file.
     *
     * @param folder where it lies; made if it is not there
     * @throws UncheckedIOException if it cannot be written
     */
    DemoSignals(Path folder, Clock clock) {
        this.file = folder.resolve(FILE);
        this.clock = clock;
        try {
            PrivateFiles.folder(folder);
            write();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The demo's signals cannot be written to " + file + ": " + e.getMessage(), e);
        }
        var _ = daily.scheduleAtFixedRate(this::again, 1, 1, TimeUnit.DAYS);
    }

    /** What a backend is to look at. */
    SignalChoice choice() {
        return new SignalChoice(file, Requirements.parse(REQUIRED, REPORTS));
    }

    private void again() {
        try {
            write();
        } catch (IOException e) {
            LOG.error(
                    "The demo's signals cannot be written to {}; what was written before counts until it goes stale.",
                    file,
                    e);
        }
    }

    /** Beside its place first: whoever reads it never finds half of it. */
    private void write() throws IOException {
        Path beside = file.resolveSibling(FILE + ".part");
        PrivateFiles.create(beside);
        Files.writeString(
                beside,
                String.join("\n", lines(clock.instant().truncatedTo(ChronoUnit.SECONDS))) + "\n",
                StandardCharsets.UTF_8);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> lines(Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add("{\"record\":\"signals\",\"until\":\"%s\"}".formatted(now.plus(GOOD_FOR)));
        DemoIdentities.all().forEach(identity -> lines.add(person(identity, now.plus(IN_DATE_FOR))));
        lines.add("{\"record\":\"network\",\"cidr\":\"127.0.0.0/8\",\"country\":\"%s\"}".formatted(COUNTRY));
        return lines;
    }

    private static String person(DemoIdentity identity, Instant until) {
        boolean lead = identity.equals(DemoIdentities.ADMINISTRATOR) || identity.equals(DemoIdentities.OFFICER);
        DemoIdentity voucher =
                identity.equals(DemoIdentities.ADMINISTRATOR) ? DemoIdentities.OFFICER : DemoIdentities.ADMINISTRATOR;
        return ("{\"record\":\"person\",\"identity\":\"%s\",\"trainingUntil\":\"%s\",\"complianceUntil\":\"%s\","
                        + "\"citizenships\":[\"%s\"],\"employedSince\":\"%s\",\"lead\":%s,\"vouchedBy\":\"%s\","
                        + "\"vouchedUntil\":\"%s\"}")
                .formatted(identity.key(), until, until, COUNTRY, DemoClock.FOUNDED, lead, voucher.key(), until);
    }

    /** Writes it no longer. The file stays, until it is stale. */
    @Override
    public void close() {
        daily.shutdownNow();
    }
}
