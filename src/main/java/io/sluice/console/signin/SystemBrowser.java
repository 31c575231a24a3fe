package io.sluice.console.signin;

import java.net.URI;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one that the desktop opens. */
public final class SystemBrowser implements Browser {
    private static final Logger LOG = LoggerFactory.getLogger(SystemBrowser.class);

    /** JavaFX gives its way to the desktop to applications alone; this one is never started. */
    private static final class Unstarted extends Application {
        @Override
        public void start(Stage stage) {
            throw new IllegalStateException("It is there for its services alone");
        }
    }

    private final HostServices desktop = new Unstarted().getHostServices();

    @Override
    public void open(URI address) {
        try {
            desktop.showDocument(address.toString());
        } catch (RuntimeException e) {
            // The address is on screen, to be opened by hand. It is not logged: it holds what the answer is known by.
            LOG.warn("The desktop did not open a browser: {}", e.getClass().getName());
        }
    }
}
