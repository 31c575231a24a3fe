package io.sluice.console.signin;

import io.sluice.console.support.SameThreadTasks;

/** Machines without a browser. */
public final class Browsers {
    private Browsers() {}

    /** A sign-in that no browser opens for. */
    public static BrowserSignInModel none() {
        return new BrowserSignInModel(address -> {}, new SameThreadTasks().uiThread());
    }
}
