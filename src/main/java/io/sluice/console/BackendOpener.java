package io.sluice.console;

import io.sluice.console.opening.Answers;
import io.sluice.console.opening.Opener;
import io.sluice.console.opening.Question;
import io.sluice.replica.PassphraseKeyFile;
import io.sluice.sync.BackendAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the console on an enrollment's own backend. The store on this disk is protected by a passphrase. */
public final class BackendOpener implements Opener<ConsoleServices> {
    private final BackendAddress backend;
    private final Path folder;

    /**
     * An opener.
     *
     * @param stores the folder of all stores; this backend's has its own in it
     */
    public BackendOpener(BackendAddress backend, Path stores) {
        this.backend = backend;
        folder = stores.resolve(backend.uri().getHost() + "-" + backend.uri().getPort());
    }

    @Override
    public Question question() {
        return Files.exists(folder.resolve("key")) ? Question.PASSPHRASE : Question.NEW_PASSPHRASE;
    }

    @Override
    public ConsoleServices open(Answers answers) {
        PassphraseKeyFile keeper = new PassphraseKeyFile(answers.passphrase().toCharArray());
        return LocalStore.open(folder, keeper, backend, answers.identity(), null, () -> {});
    }
}
