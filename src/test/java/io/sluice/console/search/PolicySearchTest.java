package io.sluice.console.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.DnsName;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Grant;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.analysis.InMemoryEnrollment;
import io.sluice.egress.analysis.OverlaidEnrollment;
import io.sluice.replica.Catalog;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search against a model that looks at one policy at a time. */
class PolicySearchTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    /** A catalog whose rows come in when a test says so; some of them are not delivered yet. */
    private static final class GrowingCatalog implements Catalog {
        private final List<EnrollmentRow> heard = new ArrayList<>();
        private final List<EnrollmentRow> undelivered = new ArrayList<>();
        private final UUID person;
        private InMemoryEnrollment delivered = new InMemoryEnrollment();
        private long revision;

        GrowingCatalog(UUID person) {
            this.person = person;
        }

        void arrive(List<EnrollmentRow> rows) {
            rows.forEach(delivered::put);
            heard.addAll(rows);
            revision++;
        }

        /** Nobody imports what is not delivered yet. */
        void decide(List<EnrollmentRow> rows) {
            Set<UUID> ever = everImported();
            List<EnrollmentRow> possible = rows.stream()
                    .filter(row -> !(row instanceof EgressPolicy policy)
                            || delivered.policy(policy.id()).isPresent()
                            || !ever.contains(policy.id()))
                    .toList();
            undelivered.addAll(possible);
            heard.addAll(possible);
            revision++;
        }

        void deliver() {
            undelivered.forEach(delivered::put);
            undelivered.clear();
            revision++;
        }

        /** Everything anew and in another order, as after a reset of the feed. */
        void reset() {
            InMemoryEnrollment fresh = new InMemoryEnrollment();
            heard.reversed().stream()
                    .filter(row -> !(row instanceof EgressPolicy))
                    .toList()
                    .reversed()
                    .forEach(fresh::put);
            delivered.policies().stream()
                    .sorted(Comparator.comparing(EgressPolicy::name))
                    .forEach(fresh::put);
            delivered = fresh;
            revision++;
        }

        Set<UUID> everImported() {
            Set<UUID> ever = new HashSet<>();
            heard.forEach(row -> {
                if (row instanceof PolicyImport link) {
                    ever.add(link.policy());
                }
            });
            return ever;
        }

        @Override
        public <T> T read(Function<EnrollmentView, T> query) {
            return query.apply(undelivered.isEmpty() ? delivered : OverlaidEnrollment.of(delivered, undelivered));
        }

        @Override
        public <T> T readDelivered(Function<EnrollmentView, T> query) {
            return query.apply(delivered);
        }

        @Override
        public UUID person() {
            return person;
        }

        @Override
        public long revision() {
            return revision;
        }

        @Override
        public Subscription subscribe(Runnable listener) {
            return () -> {};
        }
    }

    private final Random random = new Random(22);
    private final List<String> words = words();

    private static List<String> words() {
        List<String> words = new ArrayList<>(SeededEnrollment.NAMES);
        words.addAll(
                List.of("STRASSE", "bücher", "b", "any", "xn--bch", "ücher.example:", ":443", "10.0", "\u0001", "fi"));
        return words;
    }

    private static List<UUID> ids(Answer answer) {
        return IntStream.range(0, answer.size())
                .mapToObj(place -> answer.policy(place).id())
                .toList();
    }

    private void agree(GrowingCatalog catalog, PolicySearch search) {
        NaiveSearch naive = catalog.read(view -> new NaiveSearch(view, catalog.person(), ZONE, catalog.everImported()));
        for (int i = 0; i < 400; i++) {
            List<Query.Clause> clauses = new ArrayList<>();
            for (int n = random.nextInt(3); n >= 0; n--) {
                clauses.add(new Query.Clause(random.nextInt(3) == 0, Queries.term(random, words)));
            }
            Query query = new Query(clauses);
            Order order = Queries.one(random, Order.class);
            Answer answer = search.find(query, order, random.nextBoolean());
            assertThat(ids(answer)).as(query.toString()).doesNotHaveDuplicates();
            assertThat(new HashSet<>(ids(answer))).as(query.toString()).isEqualTo(naive.find(query));
            assertThat(search.count(query)).isEqualTo(answer.size());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsWhatEveryTermMeans(long seed) {
        SeededEnrollment seeded = new SeededEnrollment(seed, 300);
        GrowingCatalog catalog = new GrowingCatalog(seeded.person());
        PolicySearch search = new PolicySearch(catalog, ZONE);
        agree(catalog, search);
        catalog.arrive(seeded.first());
        agree(catalog, search);
        catalog.decide(seeded.some(40));
        agree(catalog, search);
        catalog.arrive(seeded.some(100));
        agree(catalog, search);
        catalog.deliver();
        agree(catalog, search);
        catalog.reset();
        agree(catalog, search);
    }

    @Test
    void sortsByEveryColumn() {
        SeededEnrollment seeded = new SeededEnrollment(5, 700);
        GrowingCatalog catalog = new GrowingCatalog(seeded.person());
        PolicySearch search = new PolicySearch(catalog, ZONE);
        catalog.arrive(seeded.first());
        search.find(Query.ALL, Order.NAME, false);
        catalog.arrive(seeded.some(300));
        for (Order order : Order.values()) {
            Answer up = search.find(Query.ALL, order, false);
            assertThat(ids(up)).as(order.name()).hasSize(up.all());
            for (int i = 1; i < up.size(); i++) {
                assertThat(compare(catalog, order, up, i - 1, i))
                        .as(order.name())
                        .isLessThanOrEqualTo(0);
            }
            assertThat(ids(search.find(Query.ALL, order, true))).isEqualTo(ids(up).reversed());
        }
    }

    private static int compare(GrowingCatalog catalog, Order order, Answer answer, int one, int other) {
        EgressPolicy a = answer.policy(one);
        EgressPolicy b = answer.policy(other);
        return switch (order) {
            case NAME -> a.name().compareToIgnoreCase(b.name());
            case DESTINATION ->
                Boolean.compare(dns(a), dns(b)) != 0
                        ? Boolean.compare(dns(a), dns(b))
                        : dns(a)
                                ? a.destination()
                                                                .toString()
                                                                .compareTo(b.destination()
                                                                        .toString())
                                                        > 0
                                                && !sameName(a, b)
                                        ? 1
                                        : 0
                                : Long.compare(first(a), first(b));
            case KIND -> a.kind().compareTo(b.kind());
            case STATE -> a.state().compareTo(b.state());
            case WORKLOADS ->
                Integer.compare(
                        catalog.read(view -> view.imports(a.id()).size()),
                        catalog.read(view -> view.imports(b.id()).size()));
            case PEOPLE -> Integer.compare(people(catalog, a), people(catalog, b));
            case PROPOSER -> name(catalog, a).compareToIgnoreCase(name(catalog, b));
            case PROPOSED ->
                a.life().proposed().at().compareTo(b.life().proposed().at());
            case CHANGED -> Columns.changed(a).compareTo(Columns.changed(b));
        };
    }

    private static int people(GrowingCatalog catalog, EgressPolicy policy) {
        return catalog.read(view -> view.people(
                        view.grants(policy.id()).stream().map(Grant::principal).toList()))
                .size();
    }

    private static boolean dns(EgressPolicy policy) {
        return policy.destination().address() instanceof DnsName;
    }

    private static boolean sameName(EgressPolicy a, EgressPolicy b) {
        return a.destination().address().equals(b.destination().address());
    }

    private static long first(EgressPolicy policy) {
        return ((Ipv4Block) policy.destination().address()).first();
    }

    private static String name(GrowingCatalog catalog, EgressPolicy policy) {
        return catalog.read(
                view -> view.principal(policy.proposer()).orElseThrow().name());
    }

    @Test
    void selectedRowsStayWithTheirPoliciesWhenRowsMove() {
        SeededEnrollment seeded = new SeededEnrollment(6, 200);
        GrowingCatalog catalog = new GrowingCatalog(seeded.person());
        PolicySearch search = new PolicySearch(catalog, ZONE);
        catalog.arrive(seeded.first());
        Answer before = search.find(Query.words("ada"), Order.NAME, false);
        catalog.reset();
        Answer after = search.find(Query.ALL, Order.NAME, false);
        Set<UUID> selected = new HashSet<>();
        after.carried(before.rowsFound(), before).stream()
                .forEach(row -> selected.add(after.policyOfRow(row).id()));
        assertThat(selected).isNotEmpty().isEqualTo(new HashSet<>(ids(before)));
    }
}
