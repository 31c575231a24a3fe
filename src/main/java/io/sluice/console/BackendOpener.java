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
    private final String identity;

    /**
     * An opener.
     *
     * @param folder of its store alone
     * @param identity who signs in, as far as that is known
     */
    public BackendOpener(BackendAddress backend, Path folder, String identity) {
        this.backend = backend;
        this.folder = folder;
        this.identity = identity;
    }

    @Override
    public String identity() {
        return identity;
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
