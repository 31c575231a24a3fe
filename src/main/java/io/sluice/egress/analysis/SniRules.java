package io.sluice.egress.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
                    Matter.SNI_OFF,
                    "SNI verification is switched off: on port 443 anything may be spoken with anyone who holds the"
                            + " address.",
                    reason(about.proposal().sni().reason()),
                    "Leave it on unless the traffic is not HTTPS.");
        }
        if (about.block().isPresent()) {
            withoutName(about, found);
        } else if (about.proposal().sni().on()) {
            otherProtocol(about, found);
        }
    }

    private static String reason(@Nullable String given) {
        return given == null || given.isBlank()
                ? "No reason is given."
                : Phrases.sentence("The reason given is " + Phrases.quote(given));
    }

    private static void withoutName(Case about, Findings found) {
        boolean one = about.proposal().destination().addresses() == 1;
        found.add(
                Matter.NO_NAME_443,
                about.privateSpace() ? Severity.NOTE : Severity.WARNING,
                one
                        ? "This address on port 443 has no name to verify."
                        : "These addresses on port 443 have no name to verify.",
                "Workloads can ask for any name there, as long as they ask for one.",
                "Ask for the name of the service instead.");
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
                    Matter.NOT_HTTPS,
                    "This looks like %s on port 443, which hangs while SNI verification is on.".formatted(called(hint)),
                    "SNI verification expects HTTPS and waits for a name that other protocols never send.",
                    "Ask whether the traffic is HTTPS; if it is not, switch SNI verification off with a reason.");
        }
    }

    private static String called(String protocol) {
        return switch (protocol) {
            case "mysql" -> "MySQL";
            case "postgres", "postgresql" -> "PostgreSQL";
            default -> protocol.toUpperCase(Locale.ROOT);
        };
    }
}
