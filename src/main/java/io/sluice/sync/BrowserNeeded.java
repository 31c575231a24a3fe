package io.sluice.sync;

/** There is no session, and only a person with a browser can open one; the message is for that person. */
final class BrowserNeeded extends Exception {
    private static final long serialVersionUID = 1L;

    BrowserNeeded(String issuer) {
        super("Sign in with your browser, at " + issuer + ". What was synchronised stays readable.");
    }
}
