package io.sluice.egress.analysis;

import io.sluice.egress.analysis.Lists.PortMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A port of a proposal and what it usually means. */
record MeantPort(int port, PortMeaning meaning) {
    /** So many ports are named in a sentence; the others are counted. */
    private static final int NAMED = 5;

    /** So many ports are explained. */
    private static final int EXPLAINED = 3;

    boolean any(Set<String> classes) {
        return meaning.classes().stream().anyMatch(classes::contains);
    }

    boolean service(String... names) {
        for (String name : names) {
            if (meaning.service().startsWith(name)) {
                return true;
            }
        }
        return false;
    }

    /** The first few with their services, and how many more. */
    static String names(List<MeantPort> ports) {
        List<String> names = new ArrayList<>();
        ports.stream().limit(NAMED).map(MeantPort::toString).forEach(names::add);
        if (ports.size() > NAMED) {
            names.add(ports.size() - NAMED + " more");
        }
        return Phrases.list(names);
    }

    /** What the first few mean, in sentences. */
    static String meaning(List<MeantPort> ports) {
        StringBuilder meaning = new StringBuilder();
        ports.stream()
                .limit(EXPLAINED)
                .forEach(port -> meaning.append(meaning.isEmpty() ? "" : " ")
                        .append("Port %d usually means %s"
                                .formatted(port.port(), port.meaning().meaning())));
        return meaning.toString();
    }

    @Override
    public String toString() {
        return port + " (" + meaning.service() + ")";
    }
}
