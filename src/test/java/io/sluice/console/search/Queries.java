package io.sluice.console.search;

import io.sluice.console.search.Query.Clause;
import io.sluice.egress.Address;
import io.sluice.egress.AddressForm;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PortRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Seeded queries with every term, and words that need quoting. */
final class Queries {
    private static final List<String> WORDS = List.of(
            "stripe",
            "Ada \"x\"",
            "never-used",
            "UNUSED",
            "-",
            "-a",
            "state:active",
            "a:b",
            "\"",
            "\"\"",
            "two words",
            "tab\there",
            "bücher",
            "a,b",
            "10.0.0.0/8",
            "me",
            "any",
            ":",
            "line\nbreak",
            "x\u00a0y",
            "\u2003z");

    private Queries() {}

    static Query random(Random random) {
        List<Clause> clauses = new ArrayList<>();
        for (int n = random.nextInt(4); n >= 0; n--) {
            clauses.add(new Clause(random.nextInt(3) == 0, term(random, WORDS)));
        }
        return new Query(clauses);
    }

    /** Any term, its words out of these. */
    static Term term(Random random, List<String> given) {
        String words = given.get(random.nextInt(given.size()));
        return switch (random.nextInt(16)) {
            case 0 -> new Term.State(some(random, Term.Standing.class));
            case 1 -> new Term.Kind(some(random, PolicyKind.class));
            case 2 -> new Term.Form(some(random, AddressForm.class));
            case 3 -> new Term.Overlapping(block(random));
            case 4 -> {
                int first = 1 + random.nextInt(9000);
                yield new Term.OnPort(new PortRange(first, random.nextBoolean() ? first : first + random.nextInt(500)));
            }
            case 5 -> new Term.Global(random.nextBoolean());
            case 6 -> new Term.Sni(random.nextBoolean());
            case 7 -> new Term.Person(one(random, Term.Part.class), words);
            case 8 -> new Term.Project(words);
            case 9 -> new Term.Workload(words);
            case 10 -> new Term.Supersedes(words);
            case 14 -> new Term.Marking(words);
            case 11 -> new Term.Since(day(random));
            case 12 -> new Term.Until(day(random));
            case 13 -> new Term.Unused(one(random, Term.Use.class));
            default -> new Term.Text(one(random, Term.Field.class), words);
        };
    }

    static <E extends Enum<E>> E one(Random random, Class<E> of) {
        List<E> all = List.copyOf(EnumSet.allOf(of));
        return all.get(random.nextInt(all.size()));
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(330));
    }

    private static Ipv4Block block(Random random) {
        int prefix = random.nextInt(33);
        long first = (10L << 24 | random.nextInt(1 << 24)) & -1L << (32 - prefix) & 0xFFFF_FFFFL;
        String text = Ipv4Block.dotted(first) + (prefix == 32 && random.nextBoolean() ? "" : "/" + prefix);
        return (Ipv4Block) Address.parse(text).orThrow();
    }

    private static <E extends Enum<E>> Set<E> some(Random random, Class<E> type) {
        EnumSet<E> some = EnumSet.noneOf(type);
        E[] all = type.getEnumConstants();
        for (int n = 1 + random.nextInt(all.length); n > 0; n--) {
            some.add(all[random.nextInt(all.length)]);
        }
        return some;
    }
}
