package io.sluice.console;

import io.sluice.console.opening.Answers;
import io.sluice.console.opening.Opener;
import io.sluice.console.opening.OpeningProblem;
import io.sluice.console.opening.Question;
import io.sluice.console.shell.Plug;
import io.sluice.demo.DemoIdentities;
import io.sluice.demo.EmbeddedBackend;
import io.sluice.demo.StartFailure;
import io.sluice.egress.Hosting;
import io.sluice.replica.PlainKeyFile;
import io.sluice.sync.BackendAddress;
import java.nio.file.Path;
import java.util.Objects;

/** Opens the console on a demo enrollment: a backend in this process, signed in as its officer, nothing asked. */
public final class DemoOpener implements Opener<ConsoleServices> {
    private final Path folder;
    private final Hosting hosting;

    /** The demo on AWS that lies in a folder; made there at the first start. */
    public DemoOpener(Path folder) {
        this(folder, Hosting.AWS);
    }

    /** The demo that lies in a folder; made there at the first start, which alone the hosting counts for. */
    public DemoOpener(Path folder, Hosting hosting) {
        this.folder = folder;
        this.hosting = hosting;
    }

    @Override
    public Question question() {
        return Question.NOTHING;
    }

    @Override
    public ConsoleServices open(Answers answers) {
        EmbeddedBackend backend = start();
        try {
            String officer = DemoIdentities.OFFICER.key();
            return LocalStore.open(
                    folder.resolve(officer),
                    new PlainKeyFile(),
                    new BackendAddress(backend.uri(), Objects.requireNonNull(backend.authority())),
                    officer,
                    plug(backend),
                    backend::close);
        } catch (RuntimeException e) {
            backend.close();
            throw e;
        }
    }

    private EmbeddedBackend start() {
        try {
            return EmbeddedBackend.start(EmbeddedBackend.Settings.of(folder.resolve("backend"), hosting));
        } catch (RuntimeException e) {
            throw new OpeningProblem(
                    "The demo's backend cannot start: " + StartFailure.sentence(e, folder, 0)
                            + " If Sluice is running already, use that window.",
                    e);
        }
    }

    private static Plug plug(EmbeddedBackend backend) {
        return out -> {
            if (out) {
                backend.pullPlug();
            } else {
                backend.plugIn();
            }
        };
    }
}
