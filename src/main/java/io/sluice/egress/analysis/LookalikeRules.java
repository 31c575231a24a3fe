package io.sluice.egress.analysis;

import io.sluice.egress.DnsName;
import io.sluice.egress.analysis.Brands.Brand;
import io.sluice.egress.analysis.Lists.FrontEnds;
import io.sluice.egress.analysis.Lists.PrivateSuffixes;
import io.sluice.egress.analysis.Lists.Services;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names that could be taken for others: for well-known ones of the shipped lists, and for those that the enrollment has
 * approved. A name under a well-known registered domain is nobody's look-alike.
 */
final class LookalikeRules {
    private final KnownNames known;
    private final DnsName name;
    private final DomainParts parts;
    /** The registered label in the letters that it is read as. */
    private final String plainCore;

    private final Optional<ApprovedNames> approved;
    private final Findings found;
    private @Nullable List<String> near;

    private LookalikeRules(KnownNames known, Case about, DnsName name, Findings found) {
        this.known = known;
        this.name = name;
        this.parts = DomainParts.of(name.ascii());
        this.plainCore = name.internationalized() ? Letters.plain(parts.core(name.unicode())) : parts.core();
        this.approved = ApprovedNames.of(about, parts, plainCore);
        this.found = found;
    }

    static void check(Case about, Findings found) {
        if (about.proposal().destination().address() instanceof DnsName name) {
            new LookalikeRules(KnownNames.SHIPPED, about, name, found).check();
        }
    }

    private void check() {
        boolean mixed = name.internationalized()
                && Arrays.stream(name.unicode().split("\\.", -1)).anyMatch(Skeletons::mixed);
        if (!parts.core().isEmpty() && !known.registered(parts.registered())) {
            look();
            if (found.has(Matter.LOOKALIKE)) {
                return;
            }
        }
        if (mixed) {
            found.warning(
                    Matter.MIXED_SCRIPTS,
                    "“%s” mixes scripts that nobody writes together.".formatted(name.unicode()),
                    "Such names are made to look like others.",
                    "Compare it letter by letter with the partner's documents.");
        }
    }

    private void look() {
        if (call(Severity.CRITICAL, "looks the same as", sameLook().or(() -> approved.flatMap(ApprovedNames::sameLook)))
                || call(
                        Severity.CRITICAL,
                        "begins like",
                        nameInside().or(() -> approved.flatMap(ApprovedNames::inside)))
                || call(
                        Severity.WARNING,
                        "begins like",
                        hyphenatedInside().or(() -> approved.flatMap(ApprovedNames::hyphenatedInside)))
                || call(
                        Severity.WARNING,
                        "is one slip away from",
                        nearMiss().or(() -> approved.flatMap(names -> names.nearMiss(near()))))
                || call(
                        Severity.WARNING,
                        "is another arrangement of",
                        rearranged().or(() -> approved.flatMap(ApprovedNames::rearranged)))) {
            return;
        }
        if (listed() || CountrySuffixes.restricted(parts.suffix())) {
            return;
        }
        BorrowedBrand.of(known, parts)
                .or(() -> approved.flatMap(names -> names.borrowed(known)))
                .ifPresent(borrowed -> lookalike(borrowed.severity(), borrowed.other(), borrowed.how()));
    }

    private boolean call(Severity severity, String how, Optional<String> other) {
        other.ifPresent(known -> lookalike(severity, known, how));
        return other.isPresent();
    }

    private void lookalike(Severity severity, String other, String how) {
        String shown = name.internationalized() ? name.unicode() + " (" + name.ascii() + ")" : name.ascii();
        boolean hint = severity == Severity.NOTE;
        found.add(
                Matter.LOOKALIKE,
                severity,
                (hint
                                ? "%s %s %s: often the same holder, sometimes somebody else."
                                : "%s %s %s but may belong to somebody else.")
                        .formatted(shown, how, other),
                hint
                        ? "Many hold their name under several suffixes and beside other words; whoever imitates them"
                                + " does too."
                        : "Data that is meant for the one would go to the other.",
                "Check which of the two the partner's documents name, letter by letter.");
    }

    private Optional<String> sameLook() {
        return known.sameLook(parts.registered(name.unicode()))
                .filter(other -> !other.equals(parts.registered()))
                .or(() -> known.readAs(plainCore, parts.suffix())
                        // Accents alone are seen.
                        .filter(other -> !other.equals(plainCore + "." + parts.suffix())));
    }

    /** A well-known name with further labels behind it, as in {@code github.com.example.net}. */
    private Optional<String> nameInside() {
        if (FrontEnds.NAMES.match(name.ascii()).isPresent()) {
            return Optional.empty();
        }
        String[] labels = parts.labels();
        for (int from = 0; from < labels.length - 1; from++) {
            for (int to = from + 2; to <= labels.length; to++) {
                String inside = String.join(".", Arrays.copyOfRange(labels, from, to));
                if (known.prominent(inside)) {
                    return Optional.of(inside);
                }
                Optional<String> cut = Spellings.upToHyphen(inside).filter(known::prominent);
                if (cut.isPresent()) {
                    return cut;
                }
            }
        }
        return Optional.empty();
    }

    /** A well-known name with hyphens for its dots, before further labels, as in {@code github-com.example.net}. */
    private Optional<String> hyphenatedInside() {
        return Arrays.stream(parts.labels())
                .flatMap(label -> Spellings.ofHyphenated(label).stream())
                .filter(known::prominent)
                .findFirst();
    }

    /** The spellings that are one slip away from the registered label, made once. */
    private List<String> near() {
        if (near == null) {
            near = NearNames.of(plainCore);
        }
        return near;
    }

    private Optional<String> nearMiss() {
        int length = parts.core().length();
        if (length < KnownNames.SHORTEST - 1) {
            return Optional.empty();
        }
        if (length == KnownNames.SHORTEST - 1) {
            return supply(Stream.concat(Spellings.swapped(plainCore).stream(), Letters.near(plainCore).stream()));
        }
        return famousNear().or(() -> supply(Spellings.undoubled(plainCore).stream()));
    }

    private Optional<String> famousNear() {
        if (!known.mayBeNearFamous(plainCore, parts.suffix())) {
            return Optional.empty();
        }
        // The plain letters come first: they differ from the name by accents alone.
        return Stream.concat(Stream.of(plainCore), near().stream())
                .map(core -> core + "." + parts.suffix())
                .filter(known::famous)
                .findFirst();
    }

    /** The first of some labels that is, under this suffix, a source of code, packages or sign-ins. */
    private Optional<String> supply(Stream<String> cores) {
        return cores.flatMap(core -> Brands.SHIPPED.of(core).stream())
                .filter(Brand::supply)
                .map(Brand::domain)
                .filter(domain -> domain.endsWith("." + parts.suffix()))
                .findFirst();
    }

    private Optional<String> rearranged() {
        return known.sameWhenFlat(parts).or(() -> known.sameLabels(parts)).or(this::cutInTwo);
    }

    /** A platform's label with a dot in it, as in {@code git.hub.com}. */
    private Optional<String> cutInTwo() {
        String[] labels = parts.labels();
        String whole = String.join("", labels);
        return labels.length < 2 || whole.length() < KnownNames.SHORTEST
                ? Optional.empty()
                : Brands.SHIPPED.of(whole).map(Brand::domain).filter((whole + "." + parts.suffix())::equals);
    }

    /** Whether a list says who holds the name, or its suffix is no public one. */
    private boolean listed() {
        String ascii = name.ascii();
        return Services.DNS_OVER_HTTPS.match(ascii).isPresent()
                || Services.OPEN_CHANNELS.match(ascii).isPresent()
                || FrontEnds.NAMES.match(ascii).isPresent()
                || PrivateSuffixes.NAMES.match(ascii).isPresent()
                || !DomainParts.publicSuffix(ascii);
    }
}
