package io.sluice.replica;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/** How the master key of a store is kept between two starts. */
public sealed interface KeyKeeper permits PlainKeyFile, PassphraseKeyFile {

    /**
     * The key that is kept in a store's key file; empty if the file is missing.
     *
     * @throws ReplicaProblem if it cannot be read or unlocked; nothing is changed
     */
    Optional<MasterKey> find(Path keyFile);

    /**
     * Makes a key and keeps it, forced to disk. Never overwrites one.
     *
     * @throws ReplicaProblem if it cannot be written
     */
    MasterKey create(Path keyFile, SecureRandom random);

    /** One sentence for a person that says how well the store is protected. */
    String protection();
}
