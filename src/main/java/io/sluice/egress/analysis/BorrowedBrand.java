package io.sluice.egress.analysis;

import io.sluice.egress.analysis.Brands.Brand;
import io.sluice.egress.analysis.Lures.Weight;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * A platform's name that somebody else may have registered: under another suffix, or joined with other words.
 *
 * @param severity how much it says
 * @param how how the name lies to the other
 * @param other the platform's own domain
 */
record BorrowedBrand(Severity severity, String how, String other) {
    /** How a name lies to the one whose label it has. */
    static final String CARRIES = "carries the name of";

    /** Shorter brands are words and abbreviations of many; where code, packages and sign-ins come from, not as soon. */
    private static final int SHORTEST = 5;

    private static final int SHORTEST_SUPPLY = 4;

    /** Brands of this length are unmistakable. */
    private static final int LONG = 6;

    static Optional<BorrowedBrand> of(KnownNames known, DomainParts parts) {
        String core = parts.core();
        Optional<Brand> same = Brands.SHIPPED
                .of(core)
                .filter(brand -> core.length() >= shortest(brand))
                .or(() -> core.length() > LONG ? Brands.SHIPPED.of(core.replace("-", "")) : Optional.empty());
        if (same.isPresent()) {
            return same.map(brand -> underAnotherSuffix(known, parts, brand));
        }
        String[] words = core.split("-", -1);
        return (words.length > 1 ? besideWords(words) : joined(core)).or(() -> below(parts, words));
    }

    /** A platform's name below a domain of nothing but words that lure, as in {@code github.login-portal.net}. */
    private static Optional<BorrowedBrand> below(DomainParts parts, String[] words) {
        return Lures.only(words)
                ? Arrays.stream(parts.below().split("[.-]"))
                        .flatMap(word -> Brands.SHIPPED.called(word).stream())
                        .findFirst()
                        .map(brand -> new BorrowedBrand(Severity.WARNING, CARRIES, brand.domain()))
                : Optional.empty();
    }

    private static int shortest(Brand brand) {
        return brand.supply() ? SHORTEST_SUPPLY : SHORTEST;
    }

    private static BorrowedBrand underAnotherSuffix(KnownNames known, DomainParts parts, Brand brand) {
        String suffix = parts.suffix();
        String own = DomainParts.under(brand.domain(), brand.domain()).suffix();
        if (known.underManySuffixes(parts.core())) {
            return new BorrowedBrand(Severity.NOTE, CARRIES, brand.domain());
        }
        if (CountrySuffixes.country(suffix) && !CountrySuffixes.shortOf(suffix, own)) {
            // Many hold their name in the countries where they are.
            return new BorrowedBrand(Severity.NOTE, "has under .%s the name of".formatted(suffix), brand.domain());
        }
        boolean common = !brand.supply() && parts.core().length() < LONG && !CountrySuffixes.shortOf(suffix, own);
        return new BorrowedBrand(common ? Severity.NOTE : Severity.WARNING, CARRIES, brand.domain());
    }

    private static Optional<BorrowedBrand> besideWords(String[] words) {
        return Spellings.runs(words).stream()
                .flatMap(run -> Brands.SHIPPED.called(run.text()).stream()
                        .flatMap(brand ->
                                weighed(run.text(), brand, Lures.beside(words, run.from(), run.to())).stream()))
                .min(Comparator.comparing(BorrowedBrand::severity));
    }

    private static Optional<BorrowedBrand> weighed(String word, Brand brand, Weight weight) {
        boolean plain = weight == Weight.PLAIN && (brand.supply() || word.length() >= LONG);
        if (weight == Weight.STRONG || plain) {
            return Optional.of(new BorrowedBrand(Severity.WARNING, CARRIES, brand.domain()));
        }
        // Other words often name a part of the same house, or a trade of its own.
        return word.length() >= LONG
                ? Optional.of(new BorrowedBrand(Severity.NOTE, CARRIES, brand.domain()))
                : Optional.empty();
    }

    private static Optional<BorrowedBrand> joined(String core) {
        return Lures.without(core).stream()
                .flatMap(rest -> Brands.SHIPPED.called(rest).stream()
                        .filter(brand -> brand.supply() || rest.length() >= SHORTEST))
                .findFirst()
                .map(brand -> new BorrowedBrand(Severity.WARNING, CARRIES, brand.domain()));
    }
}
