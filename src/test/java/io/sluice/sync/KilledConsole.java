package io.sluice.sync;

import io.sluice.replica.SmallEnrollment;
import io.sluice.sync.Station.Events;
import io.sluice.sync.SyncStatus.Connection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** A console that approves one proposal after another and says so, until it is killed. */
final class KilledConsole {
    private KilledConsole() {}

    /** Arguments: the store, the backend, its authority, the number of proposals. */
    public static void main(String[] args) throws Exception {
        BackendAddress backend = new BackendAddress(URI.create(args[1]), Path.of(args[2]));
        Station officer = new Station(
                Path.of(args[0]),
                SmallEnrollment.OFFICER,
                "officer",
                backend,
                Clock.systemUTC(),
                Station.QUICK,
                new Events());
        officer.await(Connection.ONLINE);
        for (int number = 1; number <= Integer.parseInt(args[3]); number++) {
            int proposal = number;
            officer.queue(view -> SmallEnrollment.approve(view, SmallEnrollment.proposalId(proposal)));
            // in one write, so that the reader never sees half a line
            System.out.write(("queued " + proposal + "\n").getBytes(StandardCharsets.US_ASCII));
            System.out.flush();
        }
        officer.await(() -> false);
    }
}
