package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.PolicyState;
import io.sluice.egress.PortRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names that the enrollment has approved on the port in question or on 443, asked for one by one: an index look-up for each
 * spelling that a look-alike could stand for, however many names there are.
 */
final class ApprovedNames {
    /** Whatever port a look-alike is asked for on: this is where the name that it resembles is mostly approved. */
    private static final PortRange HTTPS = new PortRange(443, 443);

    /** Beside what stands before the registered domain in the name itself. */
    private static final List<String> USUAL_HOSTS = List.of("", "www.", "api.");

    private static final int SHORTEST = 4;
    private static final int MOST_LABELS = 4;

    private final Case about;
    private final DomainParts parts;
    private final String plainCore;

    /**
     * The approved names beside one.
     *
     * @param plainCore the registered label in the letters that it looks like
     */
    ApprovedNames(Case about, DomainParts parts, String plainCore) {
        this.about = about;
        this.parts = parts;
        this.plainCore = plainCore;
    }

    /** An approved name that looks the same: letters of other scripts, digits and pairs of letters that read as one. */
    Optional<String> sameLook() {
        return parts.core().length() < SHORTEST
                ? Optional.empty()
                : first(Stream.concat(Stream.of(plainCore), Letters.alike(plainCore).stream())
                        .filter(core -> !core.equals(parts.core()))
                        .flatMap(core -> hosts(core + "." + parts.suffix())));
    }

    /** An approved name with further labels behind it. */
    Optional<String> inside() {
        String[] labels = parts.labels();
        List<String> inside = new ArrayList<>();
        for (int to = labels.length; to >= 2; to--) {
            for (int from = 0; from < to - 1; from++) {
                inside.add(String.join(".", Arrays.copyOfRange(labels, from, to)));
            }
        }
        return first(
                inside.stream().flatMap(name -> Stream.concat(Stream.of(name), Spellings.upToHyphen(name).stream())));
    }

    /** An approved name that this one is one slip away from. */
    Optional<String> nearMiss() {
        return parts.core().length() < KnownNames.SHORTEST
                ? Optional.empty()
                : first(NearNames.of(plainCore).stream()
                        .map(core -> core + "." + parts.suffix())
                        .flatMap(this::hosts));
    }

    /** An approved name with the same labels in another order, or the same words parted otherwise. */
    Optional<String> rearranged() {
        String[] labels = parts.labels();
        List<String> orders = new ArrayList<>();
        if (labels.length <= MOST_LABELS) {
            permute(labels, 0, orders);
        }
        orders.addAll(Spellings.parted(String.join(".", labels)));
        return first(orders.stream().map(order -> order + "." + parts.suffix()).filter(ApprovedNames::name));
    }

    /** Whether a spelling is a name at all: no label is empty or begins or ends with a hyphen. */
    private static boolean name(String spelling) {
        return !spelling.startsWith("-")
                && !spelling.contains("..")
                && !spelling.contains("-.")
                && !spelling.contains(".-");
    }

    private static void permute(String[] labels, int at, List<String> orders) {
        if (at == labels.length) {
            orders.add(String.join(".", labels));
            return;
        }
        for (int i = at; i < labels.length; i++) {
            String[] swapped = labels.clone();
            swapped[at] = labels[i];
            swapped[i] = labels[at];
            permute(swapped, at + 1, orders);
        }
    }

    /** An approved name that has the same registered label under another suffix, or joined with other words. */
    Optional<String> borrowed(KnownNames known) {
        if (parts.core().length() < SHORTEST) {
            return Optional.empty();
        }
        Stream<String> words = parts.core().indexOf('-') < 0
                ? Stream.empty()
                : Arrays.stream(parts.core().split("-", -1)).filter(word -> word.length() >= KnownNames.SHORTEST);
        return first(Stream.concat(
                known.suffixes().stream().flatMap(suffix -> hosts(parts.core() + "." + suffix)),
                words.flatMap(word -> hosts(word + "." + parts.suffix()))));
    }

    private Stream<String> hosts(String domain) {
        return Stream.concat(Stream.of(parts.below()), USUAL_HOSTS.stream())
                .distinct()
                .map(below -> below + domain);
    }

    private Optional<String> first(Stream<String> names) {
        // Elsewhere each question would be a query of its own.
        if (!(about.view() instanceof OverlapSource source)) {
            return Optional.empty();
        }
        // Who holds a registered domain holds all names below it.
        String own = "." + parts.registered();
        return names.filter(name -> !("." + name).endsWith(own))
                .filter(name -> approved(source, name))
                .findFirst();
    }

    private boolean approved(OverlapSource source, String name) {
        PortRange own = about.proposal().destination().ports();
        return approved(source, name, own) || (!own.equals(HTTPS) && approved(source, name, HTTPS));
    }

    private static boolean approved(OverlapSource source, String name, PortRange ports) {
        boolean[] active = {false};
        source.visitOverlaps(
                new Destination(new DnsName(name), ports),
                (_, _, facet, _, _, _) -> active[0] |= Facet.state(facet) == PolicyState.ACTIVE);
        return active[0];
    }
}
