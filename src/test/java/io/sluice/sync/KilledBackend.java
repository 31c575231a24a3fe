package io.sluice.sync;

import io.sluice.backend.Backend;
import io.sluice.replica.SmallEnrollment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A backend that says where it listens and serves until it is killed. */
final class KilledBackend {
    private KilledBackend() {}

    /** Arguments: the data folder, the port (0 for a free one), the number of proposals. */
    public static void main(String[] args) throws Exception {
        try (Backend backend = Backend.start(new Backend.Settings(
                Path.of(args[0]),
                Integer.parseInt(args[1]),
                null,
                Duration.ofHours(1),
                Map.of("officer", SmallEnrollment.OFFICER),
                () -> SmallEnrollment.rows(Integer.parseInt(args[2])),
                Clock.systemUTC()))) {
            String line = backend.uri() + " " + backend.authority().orElseThrow() + "\n";
            System.out.write(line.getBytes(StandardCharsets.UTF_8));
            System.out.flush();
            new CountDownLatch(1).await();
        }
    }
}
