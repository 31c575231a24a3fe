package io.sluice.egress.analysis;

import io.sluice.egress.PortRange;
import io.sluice.egress.Rule;
import io.sluice.egress.analysis.Lists.PortMeaning;
import io.sluice.egress.analysis.Lists.PortMeanings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the ports say about the traffic to expect. */
final class PortRules {
    /** More ports than this are a finding of their own, and naming services among them would say nothing. */
    private static final int MANY = 1_024;

    private static final Set<String> UNWANTED = Set.of("tor", "mining", "p2p", "remote-control", "game");
    private static final Set<String> CONTROL = Set.of("management", "remote-desktop", "industrial");

    /** What a data platform uses itself, encrypted and with a sign-in of its own: files over SSH, secrets. */
    private static final Set<String> USUAL = Set.of("ssh", "vault");

    private static final Set<String> SECRETS = Set.of("file-transfer", "management", "directory", "remote-desktop");

    private PortRules() {}

    static void check(Case about, Findings found) {
        PortRange ports = about.proposal().destination().ports();
        if (ports.size() == PortRange.MAX) {
            found.warning(
                    "F-ALL-PORTS",
                    Rule.R2,
                    "This opens every port.",
                    "Any service that ever runs there becomes reachable. Ask which ports are needed.");
        } else if (ports.size() > MANY) {
            found.warning(
                    "F-MANY-PORTS",
                    Rule.R2,
                    "This opens %s.".formatted(Phrases.count(ports.size(), "port", "ports")),
                    "Ask which of them are needed; passive FTP, for example, needs only those the server is set to.");
        } else {
            new PortRules.Meanings(about, found).check();
        }
    }

    /** The meanings of the ports in question, one finding for each class of them. */
    private static final class Meanings {
        private final Case about;
        private final Findings found;
        private final List<Named> named = new ArrayList<>();

        private record Named(int port, PortMeaning meaning) {
            @Override
            public String toString() {
                return port + " (" + meaning.service() + ")";
            }
        }

        Meanings(Case about, Findings found) {
            this.about = about;
            this.found = found;
            PortRange ports = about.proposal().destination().ports();
            for (int port = ports.first(); port <= ports.last(); port++) {
                PortMeaning meaning = PortMeanings.BY_PORT.get(port);
                if (meaning != null) {
                    named.add(new Named(port, meaning));
                }
            }
        }

        void check() {
            add("F-UNWANTED-PORT", Severity.WARNING, having(UNWANTED), "has no place in a data platform's traffic");
            add("F-DNS-PORT", inside(Severity.NOTE), having(Set.of("dns")), "resolves names past the name control");
            add(
                    "F-TUNNEL-PORT",
                    inside(Severity.NOTE),
                    having(Set.of("proxy", "vpn", "tunnel"), "ssh", "stun"),
                    "can carry any other traffic to anywhere");
            add("F-MANAGEMENT-PORT", management(), having(CONTROL), "controls the other host");
            add(
                    "F-FILE-SHARE-PORT",
                    inside(Severity.NOTE),
                    having(Set.of("file-share")),
                    "mounts the other host's files");
            add(
                    "F-DATABASE-PORT",
                    single() ? Severity.NOTE : inside(Severity.NOTE),
                    having(Set.of("database")),
                    "gives direct access to a database");
            add("F-MAIL-PORT", single() ? Severity.NOTE : Severity.WARNING, having(Set.of("mail")), "carries mail");
            clearText();
        }

        /** One name or one address: the target is known, so the port is only worth knowing. */
        private boolean single() {
            return about.proposal().destination().addresses() == 1;
        }

        /** Lighter where the traffic stays in the customer's own network. */
        private Severity inside(Severity lighter) {
            return !about.inCloud() && about.privateSpace() ? lighter : Severity.WARNING;
        }

        private Severity management() {
            boolean usual = having(CONTROL).stream()
                    .allMatch(port -> USUAL.stream()
                            .anyMatch(service -> port.meaning().service().startsWith(service)));
            return single() && usual ? Severity.NOTE : inside(Severity.NOTE);
        }

        private List<Named> having(Set<String> classes, String... exceptServices) {
            return named.stream()
                    .filter(port -> port.meaning().classes().stream().anyMatch(classes::contains))
                    .filter(port -> List.of(exceptServices).stream()
                            .noneMatch(service -> port.meaning().service().startsWith(service)))
                    .filter(port -> !port.meaning().is("web"))
                    .toList();
        }

        private void clearText() {
            List<Named> clear = named.stream()
                    .filter(port ->
                            port.meaning().is("clear-text") && !port.meaning().is("dns"))
                    .toList();
            boolean secrets = clear.stream()
                    .anyMatch(port -> port.meaning().classes().stream().anyMatch(SECRETS::contains)
                            && !port.meaning().is("web"));
            add("F-CLEAR-TEXT", secrets ? inside(Severity.NOTE) : Severity.NOTE, clear, "is not encrypted by itself");
        }

        private void add(String id, Severity severity, List<Named> ports, String what) {
            if (ports.isEmpty()) {
                return;
            }
            String names = ports.stream().limit(5).map(Named::toString).collect(Collectors.joining(", "))
                    + (ports.size() > 5 ? " and %d more".formatted(ports.size() - 5) : "");
            found.add(
                    id,
                    severity,
                    Owner.CUSTOMER,
                    Rule.R2,
                    "Traffic to port %s %s.".formatted(names, what),
                    ports.getFirst().meaning().sentence());
        }
    }
}
