package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link that somebody pasted where a host and a port are asked for. */
final class PastedLink {
    private static final Pattern FORM = Pattern.compile(
            "([A-Za-z][A-Za-z0-9+.-]*)://(?:[^/?#@\\s]*@)?([^/?#:\\s]+)(?::([0-9]{1,5}))?(?:[/?#]\\S*)?");

    /** The ports that schemes mean where none is written. */
    private static final Map<String, String> PORTS = Map.of(
            "https", "443",
            "wss", "443",
            "http", "80",
            "ws", "80",
            "ftp", "21",
            "sftp", "22",
            "ssh", "22",
            "postgresql", "5432",
            "mysql", "3306",
            "ldaps", "636");

    private PastedLink() {}

    /** The host and port that it leads to, as they are asked for; empty if that cannot be told. */
    static Optional<String> target(String link) {
        Matcher parts = FORM.matcher(link.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String port = parts.group(3) == null
                ? PORTS.getOrDefault(parts.group(1).toLowerCase(Locale.ROOT), "")
                : parts.group(3);
        return Destination.parse(parts.group(2), port)
                .valid()
                .filter(destination -> destination.pairs() == 1)
                .map(Destination::toString);
    }
}
