package io.sluice.egress.analysis;

import io.sluice.egress.PortRange;
import io.sluice.egress.analysis.Lists.PortMeaning;
import io.sluice.egress.analysis.Lists.PortMeanings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the ports say about the traffic to expect. */
final class PortRules {
    /** More ports than this are a finding of their own, which names the worst of them; naming all would say nothing. */
    private static final int MANY = 1_024;

    /** A private network on premises of at least this prefix length is a few hosts; a wider one is everybody's. */
    private static final int FEW_HOSTS = 24;

    private static final Set<String> UNWANTED = Set.of("tor", "mining", "p2p", "remote-control", "game");
    private static final Set<String> CONTROL = Set.of("management", "remote-desktop", "industrial");
    private static final Set<String> TUNNELS = Set.of("proxy", "vpn", "tunnel");

    /** What a data platform uses itself, encrypted and with a sign-in of its own: files over SSH, secrets, machine data. */
    private static final Set<String> USUAL = Set.of("ssh", "vault", "opcua");

    private static final Set<String> SECRETS =
            Set.of("file-transfer", "management", "directory", "remote-desktop", "remote-shell");

    private final Case about;
    private final Findings found;
    private final List<MeantPort> meant = new ArrayList<>();

    private PortRules(Case about, Findings found) {
        this.about = about;
        this.found = found;
        PortRange ports = about.proposal().destination().ports();
        for (int port = ports.first(); port <= ports.last(); port++) {
            PortMeaning meaning = PortMeanings.BY_PORT.get(port);
            if (meaning != null) {
                meant.add(new MeantPort(port, meaning));
            }
        }
    }

    static void check(Case about, Findings found) {
        PortRange ports = about.proposal().destination().ports();
        if (ports.size() == PortRange.MAX) {
            found.warning(
                    Matter.ALL_PORTS,
                    "This opens every port%s.".formatted(WorstPorts.among(ports)),
                    "Any service that ever runs there becomes reachable.",
                    "Ask which ports are needed.");
        } else if (ports.size() > MANY) {
            found.warning(
                    Matter.MANY_PORTS,
                    "This opens %s%s.".formatted(Phrases.count(ports.size(), "port", "ports"), WorstPorts.among(ports)),
                    "Any service that ever listens on one of them becomes reachable.",
                    "Ask which of them are needed; passive FTP, for example, needs only those the server is set to.");
        } else {
            new PortRules(about, found).check();
        }
    }

    private void check() {
        say(
                Matter.UNWANTED_PORT,
                Severity.WARNING,
                having(UNWANTED),
                new Verb("has", "have", "no place in a data platform's traffic"),
                "Deny it unless the partner's documents name this port.");
        say(
                Matter.DNS_PORT,
                inside(32),
                having(Set.of("dns")),
                new Verb("resolves", "resolve", "names past the name control"),
                "Let workloads ask the platform's own resolver, and deny it.");
        say(
                Matter.TUNNEL_PORT,
                inside(32),
                having(TUNNELS, "ssh", "stun", "tor"),
                new Verb("can carry", "can carry", "any other traffic to anywhere"),
                "Ask what will run inside, and approve the real destination instead.");
        management();
        say(
                Matter.FILE_SHARE_PORT,
                inside(32),
                having(Set.of("file-share")),
                new Verb("opens", "open", "the files of the other host"),
                "Ask for SFTP or HTTPS instead.");
        say(
                Matter.DATABASE_PORT,
                single() ? Severity.NOTE : inside(32),
                having(Set.of("database")),
                new Verb("gives", "give", "direct access to a database"),
                single()
                        ? "Make sure that the connection uses TLS and an account with the least rights."
                        : "Ask for the name or address of the one database that is needed.");
        say(
                Matter.MAIL_PORT,
                single() ? Severity.NOTE : Severity.WARNING,
                having(Set.of("mail")),
                new Verb("carries", "carry", "mail"),
                "Ask who receives it, and prefer a mail relay of the organization's own.");
        clearText();
    }

    private void management() {
        List<MeantPort> ports = having(CONTROL);
        boolean usual = ports.stream().allMatch(port -> USUAL.stream().anyMatch(port::service));
        boolean files = ports.stream().allMatch(port -> port.service("ssh"));
        String todo = usual && single()
                ? files
                        ? "Ask for an account that may transfer files only, without a shell or port forwarding."
                        : "Make sure that the account may read the secrets it needs and nothing else."
                : "Ask which work needs it and why from here; deny it otherwise.";
        say(
                Matter.MANAGEMENT_PORT,
                single() && usual ? Severity.NOTE : inside(FEW_HOSTS),
                ports,
                new Verb("gives", "give", "control of the other host"),
                todo);
    }

    private void clearText() {
        List<MeantPort> clear = meant.stream()
                .filter(port ->
                        port.meaning().is("clear-text") && !port.meaning().is("dns"))
                .toList();
        boolean secrets = clear.stream()
                .anyMatch(port -> port.any(SECRETS) && !port.meaning().is("web"));
        List<String> encrypted = clear.stream()
                .map(port -> port.meaning().encrypted())
                .filter(form -> !form.equals("-"))
                .distinct()
                .toList();
        say(
                Matter.CLEAR_TEXT,
                secrets ? inside(32) : Severity.NOTE,
                clear,
                new Verb("is", "are", "not encrypted by default"),
                encrypted.isEmpty() || encrypted.size() > 2
                        ? "Ask for an encrypted form of the same service."
                        : "Ask for %s.".formatted(String.join(" or for ", encrypted)));
    }

    /** One name or one address: the target is known, so the port is only worth knowing. */
    private boolean single() {
        return about.proposal().destination().addresses() == 1;
    }

    /**
     * Lighter where the traffic stays in the customer's own network.
     *
     * @param widest the shortest prefix of a block that is still few enough hosts; 32 for any
     */
    private Severity inside(int widest) {
        boolean few = widest == 32
                || about.block().filter(block -> block.prefix() < widest).isEmpty();
        // Through an agent a host inside is reached from beside it, wherever the enrollment runs.
        boolean own =
                about.insideName() ? !about.inCloud() || !about.direct() : !about.inCloud() && about.privateSpace();
        return own && few ? Severity.NOTE : Severity.WARNING;
    }

    private List<MeantPort> having(Set<String> classes, String... exceptServices) {
        return meant.stream()
                .filter(port -> port.any(classes)
                        && !port.service(exceptServices)
                        && !port.meaning().is("web"))
                .toList();
    }

    /** A verb for one port, for several, and what follows it. */
    private record Verb(String one, String many, String rest) {}

    private void say(Matter matter, Severity severity, List<MeantPort> ports, Verb verb, String todo) {
        if (ports.isEmpty()) {
            return;
        }
        boolean one = ports.size() == 1;
        String what = "%s %s %s.".formatted(MeantPort.names(ports), one ? verb.one() : verb.many(), verb.rest());
        long addresses = about.proposal().destination().addresses();
        String title = single()
                ? (one ? "Port " : "Ports ") + what
                : "At each of %s, %s "
                                .formatted(Phrases.count(addresses, "address", "addresses"), one ? "port" : "ports")
                        + what;
        found.add(matter, severity, title, MeantPort.meaning(ports), todo);
    }
}
