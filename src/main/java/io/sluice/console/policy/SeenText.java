package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.SelectableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** What the officer saw when deciding, laid out as it can be read: its headings, its sentences, and its lists as lists. */
final class SeenText {
    private static final Pattern HEADING = Pattern.compile("[A-Z][A-Z ]+( \\(.*\\))?");

    /** An id before the name of a policy says nothing to a reader; it is there in what is copied. */
    private static final Pattern ID = Pattern.compile("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} ");

    private SeenText() {}

    /** A part of what was seen: a heading, which may be empty, and the lines under it. */
    record Part(String heading, List<String> lines) {
        Part {
            lines = List.copyOf(lines);
        }
    }

    static Node of(String seen) {
        List<Node> nodes = new ArrayList<>();
        for (Part part : parts(seen)) {
            if (!part.heading().isEmpty()) {
                Label heading = new Label(part.heading());
                heading.getStyleClass().add("seen-heading");
                nodes.add(heading);
            }
            if (!part.lines().isEmpty()) {
                String name = part.heading().isEmpty() ? text("policy.seen") : part.heading();
                nodes.add(new SelectableText(name, String.join("\n", part.lines())));
            }
        }
        return new TextCard(text("policy.seen"), seen, nodes);
    }

    static List<Part> parts(String seen) {
        List<Part> parts = new ArrayList<>();
        String heading = "";
        List<String> lines = new ArrayList<>();
        for (String line : seen.lines().toList()) {
            boolean begins = HEADING.matcher(line).matches();
            if (begins || line.isBlank()) {
                add(parts, heading, lines);
                lines.clear();
                heading = begins ? sentence(line) : "";
            } else {
                lines.add(
                        line.startsWith("  ") ? "•  " + ID.matcher(line.strip()).replaceFirst("") : kind(line));
            }
        }
        add(parts, heading, lines);
        return parts;
    }

    private static void add(List<Part> parts, String heading, List<String> lines) {
        if (!heading.isEmpty() || !lines.isEmpty()) {
            parts.add(new Part(heading, lines));
        }
    }

    /** A kind stands in the plain text as it does on the wire. */
    private static String kind(String line) {
        return line.replace("(DIRECT)", text("policy.seen.direct"))
                .replace("(AGENT_PROXY)", text("policy.seen.agents"));
    }

    /** Headings of a plain text are in capitals; on screen they are in sentence case. */
    private static String sentence(String heading) {
        int bracket = heading.indexOf('(');
        String words = bracket < 0 ? heading : heading.substring(0, bracket);
        String rest = bracket < 0 ? "" : heading.substring(bracket);
        return words.substring(0, 1) + words.substring(1).toLowerCase(Locale.ROOT) + rest;
    }
}
