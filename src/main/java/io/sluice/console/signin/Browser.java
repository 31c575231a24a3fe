package io.sluice.console.signin;

import java.net.URI;

/** The browser of this machine. */
@FunctionalInterface
public interface Browser {
    /** Opens an address, if there is a browser; does not wait, and does not tell whether there is one. */
    void open(URI address);
}
