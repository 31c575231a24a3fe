package io.sluice.console.search;

import static io.sluice.console.support.Texts.text;

import io.sluice.egress.AddressForm;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PortRange;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** One condition of a query. Its {@link Object#toString} is as a person would write it, and reads back as the same term. */
public sealed interface Term {

    /** Where words are looked for. */
    enum Field {
        /** In name, address with ports, description, and the proposer's name. */
        ANYWHERE,
        NAME,
        ADDRESS,
        DESCRIPTION
    }

    /** What a person has to do with a policy. */
    enum Part {
        PROPOSER,
        /** Holds Import, directly or through a group. */
        IMPORTER,
        /** Holds View or Import, directly or through a group. */
        GRANT
    }

    /** A state, or what is said of one; named as it is written. */
    enum Standing {
        PENDING,
        ACTIVE,
        /** Active, but not applied by the provider yet (R13). */
        WAITING,
        PAUSED,
        REVOKED,
        DENIED,
        WITHDRAWN,
        /** Pending, with changes requested from its proposer. */
        ASKED
    }

    /** How far a policy is imported. */
    enum Use {
        /** An active or paused policy that no workload ever imported, and that is not global. */
        NEVER("never-used"),
        /** An active or paused policy that no workload imports now, and that is not global. */
        NOT_NOW("unused");

        private final String word;

        Use(String word) {
            this.word = word;
        }

        /** How it is written. */
        public String word() {
            return word;
        }

        /** What it finds, for the page's help. */
        public String finds() {
            return this == NEVER ? text("search.finds.never") : text("search.finds.unused");
        }
    }

    /** Has these words somewhere, without regard to case. */
    record Text(Field field, String words) implements Term {
        @Override
        public String toString() {
            return field == Field.ANYWHERE ? Quoting.bare(words) : written(field, Quoting.value(words));
        }
    }

    /** Is in one of these states. */
    record State(Set<Standing> standings) implements Term {
        public State {
            standings = Collections.unmodifiableSet(EnumSet.copyOf(standings));
        }

        @Override
        public String toString() {
            return "state:"
                    + String.join(",", standings.stream().map(Term::word).toList());
        }
    }

    /** Is of one of these kinds. */
    record Kind(Set<PolicyKind> kinds) implements Term {
        public Kind {
            kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        }

        @Override
        public String toString() {
            return "kind:"
                    + String.join(
                            ",",
                            kinds.stream()
                                    .map(kind -> kind == PolicyKind.DIRECT ? "direct" : "agent")
                                    .toList());
        }
    }

    /** Has an address of one of these forms. */
    record Form(Set<AddressForm> forms) implements Term {
        public Form {
            forms = Collections.unmodifiableSet(EnumSet.copyOf(forms));
        }

        @Override
        public String toString() {
            return "form:" + String.join(",", forms.stream().map(Term::word).toList());
        }
    }

    /** Opens an address of this block, whatever the port. */
    record Overlapping(Ipv4Block block) implements Term {
        @Override
        public String toString() {
            return "cidr:" + block;
        }
    }

    /** Opens one of these ports. */
    record OnPort(PortRange ports) implements Term {
        @Override
        public String toString() {
            return "port:" + ports;
        }
    }

    /** Applies to every workload, or would if it were active. */
    record Global(boolean yes) implements Term {
        @Override
        public String toString() {
            return yes ? "global:yes" : "global:no";
        }
    }

    /** Verifies the server's name (R3): on counts with a port 443 only, off is where it was switched off. */
    record Sni(boolean on) implements Term {
        @Override
        public String toString() {
            return on ? "sni:on" : "sni:off";
        }
    }

    /** Somebody with these words in the name, or {@code me}, has this part in it. */
    record Person(Part part, String words) implements Term {
        @Override
        public String toString() {
            return written(part, Quoting.value(words));
        }
    }

    /** Imported into, or proposed for, a project with these words in its name. */
    record Project(String words) implements Term {
        @Override
        public String toString() {
            return "project:" + Quoting.value(words);
        }
    }

    /** Imported by, or proposed for, a workload with these words in its name. */
    record Workload(String words) implements Term {
        @Override
        public String toString() {
            return "workload:" + Quoting.value(words);
        }
    }

    /** Replaces a policy that has these words in its name or is of this id; {@code any} for whichever. */
    record Supersedes(String words) implements Term {
        @Override
        public String toString() {
            return "supersedes:" + Quoting.value(words);
        }
    }

    /** Carries a marking with these words in its name (R30); {@code any} for whichever. */
    record Marking(String words) implements Term {
        @Override
        public String toString() {
            return "marking:" + Quoting.value(words);
        }
    }

    /** Last changed on this day or later. */
    record Since(LocalDate day) implements Term {
        @Override
        public String toString() {
            return "since:" + day;
        }
    }

    /** Last changed on this day or earlier. */
    record Until(LocalDate day) implements Term {
        @Override
        public String toString() {
            return "until:" + day;
        }
    }

    /** Is not imported. */
    record Unused(Use use) implements Term {
        @Override
        public String toString() {
            return use.word();
        }
    }

    private static String written(Enum<?> word, String value) {
        return word(word) + ":" + value;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
