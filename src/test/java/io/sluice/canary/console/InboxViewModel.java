package io.sluice.canary.console;

import java.sql.Connection;
import javafx.scene.Node;

/** A view model that knows the scene and SQL. */
public record InboxViewModel(Node node, Connection connection) {}
