package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.PolicyState;
import io.sluice.egress.PortRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    /** Of {@link String#hashCode}. */
    private static final int MULTIPLIER = 31;

    private final Case about;
    private final DomainParts parts;
    private final String plainCore;
    private final Set<String> hosts = new LinkedHashSet<>();
    /** Null where each question would be a query of its own. */
    private final @Nullable OverlapSource source;

    /**
     * The approved names beside one.
     *
     * @param plainCore the registered label in the letters that it looks like
     */
    ApprovedNames(Case about, DomainParts parts, String plainCore) {
        this.about = about;
        this.parts = parts;
        this.plainCore = plainCore;
        this.source = about.view() instanceof OverlapSource known ? known : null;
        hosts.add(parts.below());
        hosts.addAll(USUAL_HOSTS);
    }

    /** An approved name that looks the same: letters of other scripts, digits and pairs of letters that read as one. */
    Optional<String> sameLook() {
        if (parts.core().length() < SHORTEST) {
            return Optional.empty();
        }
        List<String> cores = new ArrayList<>(List.of(plainCore));
        cores.addAll(Letters.alike(plainCore));
        cores.remove(parts.core());
        return anyHost(cores, List.of(parts.suffix()));
    }

    /** An approved name with further labels behind it. */
    Optional<String> inside() {
        String[] labels = parts.labels();
        List<String> inside = new ArrayList<>();
        for (int to = labels.length; to >= 2; to--) {
            for (int from = 0; from < to - 1; from++) {
                String name = String.join(".", Arrays.copyOfRange(labels, from, to));
                inside.add(name);
                Spellings.upToHyphen(name).ifPresent(inside::add);
            }
        }
        return first(inside);
    }

    /**
     * An approved name that this one is one slip away from.
     *
     * @param near the spellings that are one slip away from the registered label
     */
    Optional<String> nearMiss(List<String> near) {
        return parts.core().length() < KnownNames.SHORTEST ? Optional.empty() : anyHost(near, List.of(parts.suffix()));
    }

    /** An approved name with the same labels in another order, or the same words parted otherwise. */
    Optional<String> rearranged() {
        String[] labels = parts.labels();
        List<String> orders = new ArrayList<>();
        if (labels.length <= MOST_LABELS) {
            permute(labels, 0, orders);
        }
        orders.addAll(Spellings.parted(String.join(".", labels)));
        orders.removeIf(spelling -> !name(spelling));
        orders.replaceAll(order -> order + "." + parts.suffix());
        return first(orders);
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
        List<String> words = new ArrayList<>();
        if (parts.core().indexOf('-') >= 0) {
            words.addAll(Arrays.asList(parts.core().split("-", -1)));
            words.removeIf(word -> word.length() < KnownNames.SHORTEST);
        }
        return anyHost(List.of(parts.core()), known.suffixes()).or(() -> anyHost(words, List.of(parts.suffix())));
    }

    /** The first approved name of a registered label under a suffix, on the usual hosts. Makes no name that cannot be there. */
    private Optional<String> anyHost(Collection<String> cores, Collection<String> suffixes) {
        if (source == null) {
            return Optional.empty();
        }
        for (String suffix : suffixes) {
            String end = "." + suffix;
            int endHash = end.hashCode();
            int endPower = power(end.length());
            for (String core : cores) {
                int domainHash = core.hashCode() * endPower + endHash;
                int domainPower = power(core.length()) * endPower;
                for (String host : hosts) {
                    if (mayHold(source, host.hashCode() * domainPower + domainHash)) {
                        String name = host + core + end;
                        if (foreign(name) && approved(source, name)) {
                            return Optional.of(name);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What the hash code of a text is multiplied with when so many letters follow it. */
    private static int power(int letters) {
        int power = 1;
        for (int i = 0; i < letters; i++) {
            power *= MULTIPLIER;
        }
        return power;
    }

    private Optional<String> first(List<String> names) {
        OverlapSource known = source;
        return known == null
                ? Optional.empty()
                : names.stream()
                        .filter(name -> mayHold(known, name.hashCode()) && foreign(name) && approved(known, name))
                        .findFirst();
    }

    /** Who holds a registered domain holds all names below it. */
    private boolean foreign(String name) {
        return !("." + name).endsWith("." + parts.registered());
    }

    private boolean mayHold(OverlapSource known, int hash) {
        int port = about.firstPort();
        return known.mayHoldName(hash, port) || (port != HTTPS.first() && known.mayHoldName(hash, HTTPS.first()));
    }

    private boolean approved(OverlapSource known, String name) {
        PortRange own = about.proposal().destination().ports();
        return approved(known, name, own) || (!own.equals(HTTPS) && approved(known, name, HTTPS));
    }

    private static boolean approved(OverlapSource known, String name, PortRange ports) {
        boolean[] active = {false};
        known.visitOverlaps(
                new Destination(new DnsName(name), ports),
                (_, _, facet, _, _, _) -> active[0] |= Facet.state(facet) == PolicyState.ACTIVE);
        return active[0];
    }
}
