package io.sluice.canary.sync;

import javafx.beans.property.StringProperty;

/** A service with a property of the screen. */
public record TouchesTheScreen(StringProperty status) {}
