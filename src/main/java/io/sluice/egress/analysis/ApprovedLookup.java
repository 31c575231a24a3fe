package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.PolicyState;
import io.sluice.egress.PortRange;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the enrollment has approved a name, asked for spelling by spelling: a look-up in an index for each, however many
 * names there are. A registered domain is approved if an active policy has a name below it, however many labels below.
 */
final class ApprovedLookup {
    /** Whatever port a look-alike is asked for on: this is where the name that it resembles is mostly approved. */
    private static final PortRange HTTPS = new PortRange(443, 443);

    private final Case about;
    private final DomainParts parts;
    /** Null where each question would be a query of its own. */
    private final @Nullable OverlapSource source;

    /** Approved names of others than the holder of this one. */
    ApprovedLookup(Case about, DomainParts parts) {
        this.about = about;
        this.parts = parts;
        this.source = about.view() instanceof OverlapSource known ? known : null;
    }

    /** Whether no name is approved, as far as is known: then no spelling needs to be made. */
    boolean isEmpty() {
        return source == null || !source.mayHaveActiveNames();
    }

    /** The first of some names that is approved on the port in question or on 443. */
    Optional<String> first(List<String> names) {
        return names.stream().filter(name -> foreign(name) && approved(name)).findFirst();
    }

    /** The first of some registered domains under which names are approved; with what stands before it, if that is known. */
    Optional<String> domain(List<String> domains) {
        OverlapSource known = source;
        return known == null
                ? Optional.empty()
                : domains.stream()
                        .filter(domain -> known.activeUnder(domain) > 0 && foreign(domain))
                        .findFirst()
                        .map(this::host);
    }

    /** The same of registered labels under a suffix. */
    Optional<String> domain(Collection<String> cores, String suffix) {
        return domain(cores.stream().map(core -> core + "." + suffix).toList());
    }

    /** The approved name below a domain that the one in question is most like. */
    private String host(String domain) {
        return Stream.of(parts.below() + domain, domain, "www." + domain, "api." + domain)
                .filter(this::approved)
                .findFirst()
                .orElse(domain);
    }

    /** Who holds a registered domain holds all names below it. */
    private boolean foreign(String name) {
        return !("." + name).endsWith("." + parts.registered());
    }

    private boolean approved(String name) {
        OverlapSource known = source;
        PortRange own = about.proposal().destination().ports();
        return known != null && (approved(known, name, own) || (!own.equals(HTTPS) && approved(known, name, HTTPS)));
    }

    private static boolean approved(OverlapSource known, String name, PortRange ports) {
        if (!known.mayHoldName(name.hashCode(), ports.first())) {
            return false;
        }
        boolean[] active = {false};
        known.visitOverlaps(
                new Destination(new DnsName(name), ports),
                (_, _, facet, _, _, _) -> active[0] |= Facet.state(facet) == PolicyState.ACTIVE);
        return active[0];
    }
}
