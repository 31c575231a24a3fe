package io.sluice.trust;

/**
 * On whose account a proof of a device is remembered (R24): every account holds so many, so that nobody can make the proofs
 * of others stale.
 */
sealed interface ProofAccount {
    /** How many proofs it holds at most. */
    int most();

    /**
     * A network address that somebody signs in from. Keys cost nothing, so it is not the key that counts. It holds more than
     * the sign-ins that {@link SignInLimit} looks at while a proof is remembered.
     */
    record OfAddress(String source) implements ProofAccount {
        private static final int MOST = SignInLimit.BY_SOURCE
                * Math.toIntExact(ProofDesk.REMEMBERED.plusMinutes(2).toMinutes());

        @Override
        public int most() {
            return MOST;
        }
    }

    /** A device, in a session that is bound to it. It holds far more than a person and a console bring about. */
    record OfDevice(String device) implements ProofAccount {
        private static final int MOST = 10_000;

        @Override
        public int most() {
            return MOST;
        }
    }
}
