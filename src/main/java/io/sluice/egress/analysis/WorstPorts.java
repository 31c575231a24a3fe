package io.sluice.egress.analysis;

import io.sluice.egress.PortRange;
import java.util.List;

/** The ports that matter most among many: control of hosts, their files, their data. */
final class WorstPorts {
    /** So many are named. */
    private static final int NAMED = 5;

    /** A port as administrators call it. */
    private record Called(int port, String name) {}

    /** The worst first. */
    private static final List<Called> WORST = List.of(
            new Called(22, "SSH"),
            new Called(3389, "RDP"),
            new Called(445, "SMB"),
            new Called(5985, "WinRM"),
            new Called(5432, "PostgreSQL"),
            new Called(1433, "SQL Server"),
            new Called(3306, "MySQL"),
            new Called(1521, "Oracle"),
            new Called(23, "Telnet"),
            new Called(2375, "Docker"),
            new Called(6443, "Kubernetes"),
            new Called(5900, "VNC"),
            new Called(27017, "MongoDB"),
            new Called(6379, "Redis"));

    private WorstPorts() {}

    /** {@code , among them 22 (SSH) and 445 (SMB)}; empty if none of them is in the range. */
    static String among(PortRange ports) {
        List<String> inside = WORST.stream()
                .filter(worst -> ports.contains(worst.port()))
                .limit(NAMED)
                .map(worst -> worst.port() + " (" + worst.name() + ")")
                .toList();
        return inside.isEmpty() ? "" : ", among them " + Phrases.list(inside);
    }
}
