package io.sluice.console;

import io.sluice.console.notifications.Sighting;
import io.sluice.console.opening.Asked;
import io.sluice.console.opening.OpeningProblem;
import io.sluice.console.settings.SettingStore;
import io.sluice.console.shell.Plug;
import io.sluice.protocol.Problem;
import io.sluice.protocol.SignIn;
import io.sluice.replica.DeviceKey;
import io.sluice.replica.KeyKeeper;
import io.sluice.replica.Owner;
import io.sluice.replica.Replica;
import io.sluice.replica.ReplicaProblem;
import io.sluice.replica.Settings;
import io.sluice.replica.StoreFolder;
import io.sluice.sync.BackendAddress;
import io.sluice.sync.FirstSignIn;
import io.sluice.sync.HttpSync;
import io.sluice.sync.NotSignedIn;
import io.sluice.sync.Refusal;
import io.sluice.sync.SigningIn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Opens a person's local store and keeps it in step with a backend. */
public final class LocalStore {
    private LocalStore() {}

    /**
     * Opens a store, made new if the folder has none.
     *
     * @param identity whom to sign in as if the store does not know
     * @param plug the demo backend's; null if there is none
     * @param afterwards closes what the store stood on, after it
     * @throws OpeningProblem if it cannot be opened; nothing is left open then
     */
    public static ConsoleServices open(
            Path folder,
            KeyKeeper keeper,
            BackendAddress backend,
            String identity,
            @Nullable Plug plug,
            Runnable afterwards) {
        return open(folder, keeper, backend, new Entering(identity, SigningIn.NOBODY, false), plug, afterwards);
    }

    /**
     * How one signs in to find out whose store a new one is.
     *
     * @param identity whom to sign in as by name, if the store does not know
     * @param person who is led to the identity provider, if there is one
     * @param fresh whether that person must show the factors there anew
     */
    public record Entering(String identity, SigningIn person, boolean fresh) {
        private Entering as(String known) {
            return new Entering(known, person, fresh);
        }
    }

    /** The same, where a person may have to be led to an identity provider (R30). */
    public static ConsoleServices open(
            Path folder,
            KeyKeeper keeper,
            BackendAddress backend,
            Entering entering,
            @Nullable Plug plug,
            Runnable afterwards) {
        AtomicReference<SignIn.@Nullable Session> first = new AtomicReference<>();
        Clock clock = Clock.system(ZoneId.systemDefault());
        try {
            StoreFolder store = StoreFolder.lock(folder);
            try {
                Optional<String> known = store.identity();
                Entering whom = entering.as(known.orElse(entering.identity()));
                Replica replica = Replica.open(store, keeper, clock, device -> {
                    SignIn.Session session = session(store, backend, whom, device);
                    first.set(session);
                    return new Owner(session.enrollment(), session.user());
                });
                if (known.filter(name -> !name.isEmpty()).isEmpty()) {
                    store.remember(remembered(whom, first.get()));
                }
                return started(
                        folder,
                        replica,
                        keeper,
                        plug,
                        clock,
                        afterwards,
                        () -> HttpSync.start(
                                replica, backend, whom.identity(), Optional.ofNullable(first.get()), clock));
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
        } catch (ReplicaProblem.WrongKey e) {
            throw new OpeningProblem(String.valueOf(e.getMessage()), e, () -> setAside(folder));
        } catch (ReplicaProblem.WrongPassphrase e) {
            throw new OpeningProblem(String.valueOf(e.getMessage()), e, Asked.PASSPHRASE);
        } catch (ReplicaProblem e) {
            throw new OpeningProblem(String.valueOf(e.getMessage()), e);
        }
    }

    /** Who signs in: as was said, or as the one is called whom the identity provider named. */
    private static String remembered(Entering whom, SignIn.@Nullable Session session) {
        return whom.identity().isEmpty() && session != null ? session.name() : whom.identity();
    }

    /**
     * Nothing, unless a store is there whose key file is gone.
     *
     * @throws OpeningProblem then; with the way on, which is to set the store aside
     */
    static void requireKey(Path folder) {
        StoreFolder.keyGone(folder).ifPresent(gone -> {
            throw new OpeningProblem(String.valueOf(gone.getMessage()), gone, () -> setAside(folder));
        });
    }

    private static String setAside(Path folder) {
        try (StoreFolder store = StoreFolder.lock(folder)) {
            return store.setAside().sentence();
        } catch (ReplicaProblem e) {
            throw new OpeningProblem(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Of a store that is only begun nothing is left where the first sign-in fails, but where the device has to be registered
     * first: it must be known again then, and by the same name.
     */
    private static SignIn.Session session(StoreFolder store, BackendAddress backend, Entering whom, DeviceKey device) {
        try {
            return FirstSignIn.session(backend, whom.identity(), device, whom.person(), whom.fresh());
        } catch (NotSignedIn e) {
            store.forgetUnusedKeys();
            throw new OpeningProblem(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            store.forgetUnusedKeys();
            throw new OpeningProblem(
                    (store.holdsDecisions()
                                    ? "What was fetched has to be fetched anew, which needs the backend %s, which"
                                            + " cannot be reached. Your decisions are kept. Check the network, and try"
                                            + " again."
                                    : "The first start needs the backend %s, which cannot be reached. Check the address"
                                            + " and the network, and try again.")
                            .formatted(backend.uri()),
                    e);
        } catch (Refusal e) {
            if (e.problem().type() == Problem.Type.SIGNALS_NOT_MET) {
                store.remember(whom.identity());
            } else {
                store.forgetUnusedKeys();
            }
            throw e.problem().type() == Problem.Type.SIGN_IN_REQUIRED
                    // To a sign-in itself, this says that nobody vouches for whoever is named.
                    ? new OpeningProblem(String.valueOf(e.getMessage()), e, Asked.IDENTITY)
                    : new OpeningProblem(String.valueOf(e.getMessage()), e);
        }
    }

    @FunctionalInterface
    private interface Starting {
        HttpSync start() throws IOException;
    }

    private static ConsoleServices started(
            Path folder,
            Replica replica,
            KeyKeeper keeper,
            @Nullable Plug plug,
            Clock clock,
            Runnable afterwards,
            Starting starting) {
        try {
            // Before the first page: what happened while nobody looked is news, too.
            Sighting before = replica.lastSynced()
                    .flatMap(at -> Sighting.of(replica.catalog(), replica.outbox(), List.of()))
                    .orElse(null);
            HttpSync sync = starting.start();
            Runnable end = () -> {
                sync.close();
                replica.close();
                afterwards.run();
            };
            return new ConsoleServices(
                    replica.catalog(),
                    replica.outbox(),
                    sync,
                    kept(replica.settings()),
                    new LocalFacts(folder, keeper.protection(), replica.device().id(), replica::leftOut, before),
                    plug,
                    clock,
                    end);
        } catch (IOException e) {
            replica.close();
            throw new OpeningProblem(
                    "The certificate of the backend's authority cannot be read: " + e.getMessage()
                            + ". Give the file with --ca.",
                    e);
        }
    }

    private static SettingStore kept(Settings settings) {
        return new SettingStore() {
            @Override
            public Optional<String> get(String name) {
                return settings.get(name);
            }

            @Override
            public void put(String name, String content) {
                settings.put(name, content);
            }
        };
    }
}
