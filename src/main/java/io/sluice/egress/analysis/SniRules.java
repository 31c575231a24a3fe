package io.sluice.egress.analysis;

import io.sluice.egress.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be verified of traffic to port 443 (R3). */
final class SniRules {
    /** First labels of hosts that speak something else than HTTPS, as their protocols are called. */
    private static final Set<String> PROTOCOLS = Set.of(
            "sftp", "ftp", "ftps", "ssh", "vpn", "mysql", "postgres", "postgresql", "smtp", "imap", "ldap", "rdp");

    private SniRules() {}

    static void check(Case about, Findings found) {
        if (!about.onPort(443)) {
            return;
        }
        if (!about.proposal().sni().on()) {
            found.warning(
                    "F-SNI-OFF",
                    Rule.R3,
                    "SNI verification is switched off: on port 443 anything may be spoken with anyone who holds the"
                            + " address.",
                    Phrases.sentence("Leave it on unless the traffic is not HTTPS; the reason given: "
                            + Phrases.quote(
                                    String.valueOf(about.proposal().sni().reason()))));
        }
        if (about.block().isPresent()) {
            withoutName(about, found);
        } else if (about.proposal().sni().on()) {
            otherProtocol(about, found);
        }
    }

    private static void withoutName(Case about, Findings found) {
        found.add(
                "F-NO-NAME-443",
                about.privateSpace() ? Severity.NOTE : Severity.WARNING,
                Owner.CUSTOMER,
                Rule.R3,
                "An address on port 443 has no name to verify.",
                "Any name can be asked for there, as long as one is. Ask for the service's name instead.");
    }

    private static void otherProtocol(Case about, Findings found) {
        String first = about.name().orElse("").split("\\.", 2)[0];
        String words = " "
                + String.join(
                                " ",
                                List.of(
                                        about.proposal().words().name(),
                                        about.proposal().words().description(),
                                        about.proposal().words().justification()))
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z]+", " ")
                + " ";
        String hint = PROTOCOLS.contains(first)
                ? first
                : PROTOCOLS.stream()
                        .sorted()
                        .filter(protocol -> words.contains(" " + protocol + " "))
                        .findFirst()
                        .orElse("");
        if (!hint.isEmpty()) {
            found.note(
                    "F-NOT-HTTPS",
                    Rule.R3,
                    "This looks like %s on port 443, which hangs while SNI verification is on."
                            .formatted(hint.toUpperCase(Locale.ROOT)),
                    "Ask whether the traffic is HTTPS; if not, SNI verification must be switched off with a reason.");
        }
    }
}
