package io.sluice.console;

import io.sluice.console.opening.Answers;
import io.sluice.console.opening.Opener;
import io.sluice.console.opening.OpeningProblem;
import io.sluice.console.opening.Question;
import io.sluice.protocol.SignInWay;
import io.sluice.replica.PassphraseKeyFile;
import io.sluice.replica.StoreFolder;
import io.sluice.sync.BackendAddress;
import io.sluice.sync.FirstSignIn;
import io.sluice.sync.Refusal;
import io.sluice.sync.SigningIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the console on an enrollment's own backend. The store on this disk is protected by a passphrase. */
public final class BackendOpener implements Opener<ConsoleServices> {
    private static final Logger LOG = LoggerFactory.getLogger(BackendOpener.class);

    private final BackendAddress backend;
    private final Path folder;
    private final String identity;
    private volatile SigningIn person = SigningIn.NOBODY;
    private volatile boolean provided;
    private volatile boolean refused;

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
        if (Files.exists(folder.resolve("key"))) {
            return Question.PASSPHRASE;
        }
        if (StoreFolder.keyGone(folder).isPresent()) {
            return Question.NOTHING;
        }
        return provided ? Question.NEW_PASSPHRASE_ALONE : Question.NEW_PASSPHRASE;
    }

    /**
     * Where the identity provider says who signs in, nobody is asked. A store that is there knows whose it is. That its key is
     * gone is said before anybody thinks up a passphrase for what cannot be opened.
     */
    @Override
    public void prepare() {
        if (question() == Question.PASSPHRASE) {
            return;
        }
        try {
            provided = FirstSignIn.way(backend) instanceof SignInWay.AtProvider;
        } catch (IOException | Refusal e) {
            // It is told when the store is opened, which asks again.
            LOG.debug("The backend did not say how one signs in", e);
        }
        LocalStore.requireKey(folder);
    }

    @Override
    public void signingIn(SigningIn leading) {
        person = leading;
    }

    @Override
    public ConsoleServices open(Answers answers) {
        PassphraseKeyFile keeper = new PassphraseKeyFile(answers.passphrase().toCharArray());
        try {
            return LocalStore.open(
                    folder,
                    keeper,
                    backend,
                    new LocalStore.Entering(answers.identity(), person, refused),
                    null,
                    () -> {});
        } catch (OpeningProblem e) {
            // What the provider remembers of the person was not enough, or it is somebody else.
            refused = e.getCause() instanceof Refusal;
            throw e;
        }
    }
}
