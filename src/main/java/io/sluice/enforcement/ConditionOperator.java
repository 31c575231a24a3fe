package io.sluice.enforcement;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An operator of a condition of AWS, such as {@code ForAllValues:StringNotEqualsIfExists}.
 *
 * @param quantifier how it treats a key of several values
 * @param comparison what it compares
 * @param negated whether it holds where the comparison does not
 * @param ifExists whether it holds where the key is absent
 */
record ConditionOperator(Quantifier quantifier, Comparison comparison, boolean negated, boolean ifExists) {
    private static final String IF_EXISTS = "ifexists";
    private static final String FOR_ALL = "forallvalues:";
    private static final String FOR_ANY = "foranyvalue:";

    enum Quantifier {
        NONE,
        ALL_VALUES,
        ANY_VALUE
    }

    enum Comparison {
        EQUALS,
        EQUALS_IGNORING_CASE,
        LIKE,
        /** As {@code LIKE}, but of ARNs alone. */
        ARN,
        BOOL,
        NULL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        NUMBER,
        /** Blocks of addresses, of which only the one of all addresses is looked into. */
        ADDRESS,
        /** Not looked into: dates, binary values. */
        OTHER
    }

    private record Base(Comparison comparison, boolean negated) {}

    private static final Map<String, Base> BASES = Map.ofEntries(
            Map.entry("stringequals", new Base(Comparison.EQUALS, false)),
            Map.entry("stringnotequals", new Base(Comparison.EQUALS, true)),
            Map.entry("stringequalsignorecase", new Base(Comparison.EQUALS_IGNORING_CASE, false)),
            Map.entry("stringnotequalsignorecase", new Base(Comparison.EQUALS_IGNORING_CASE, true)),
            Map.entry("stringlike", new Base(Comparison.LIKE, false)),
            Map.entry("stringnotlike", new Base(Comparison.LIKE, true)),
            Map.entry("arnequals", new Base(Comparison.ARN, false)),
            Map.entry("arnnotequals", new Base(Comparison.ARN, true)),
            Map.entry("arnlike", new Base(Comparison.ARN, false)),
            Map.entry("arnnotlike", new Base(Comparison.ARN, true)),
            Map.entry("bool", new Base(Comparison.BOOL, false)),
            Map.entry("null", new Base(Comparison.NULL, false)),
            Map.entry("numericequals", new Base(Comparison.NUMBER, false)),
            Map.entry("numericnotequals", new Base(Comparison.NUMBER, true)),
            Map.entry("numericlessthan", new Base(Comparison.LESS, false)),
            Map.entry("numericlessthanequals", new Base(Comparison.LESS_OR_EQUAL, false)),
            Map.entry("numericgreaterthan", new Base(Comparison.GREATER, false)),
            Map.entry("numericgreaterthanequals", new Base(Comparison.GREATER_OR_EQUAL, false)),
            Map.entry("dateequals", new Base(Comparison.OTHER, false)),
            Map.entry("datenotequals", new Base(Comparison.OTHER, true)),
            Map.entry("datelessthan", new Base(Comparison.OTHER, false)),
            Map.entry("datelessthanequals", new Base(Comparison.OTHER, false)),
            Map.entry("dategreaterthan", new Base(Comparison.OTHER, false)),
            Map.entry("dategreaterthanequals", new Base(Comparison.OTHER, false)),
            Map.entry("ipaddress", new Base(Comparison.ADDRESS, false)),
            Map.entry("notipaddress", new Base(Comparison.ADDRESS, true)),
            Map.entry("binaryequals", new Base(Comparison.OTHER, false)));

    /** Whether {@code *} and {@code ?} in a value stand for other characters. */
    boolean takesWildcards() {
        return comparison == Comparison.LIKE || comparison == Comparison.ARN;
    }

    /** Whether it compares texts of any kind. */
    boolean comparesTexts() {
        return comparison == Comparison.EQUALS
                || comparison == Comparison.EQUALS_IGNORING_CASE
                || comparison == Comparison.LIKE;
    }

    /** The operator of a name; empty if AWS knows none such. */
    static Optional<ConditionOperator> named(String name) {
        String rest = name.toLowerCase(Locale.ROOT);
        Quantifier quantifier = rest.startsWith(FOR_ALL)
                ? Quantifier.ALL_VALUES
                : rest.startsWith(FOR_ANY) ? Quantifier.ANY_VALUE : Quantifier.NONE;
        rest = quantifier == Quantifier.NONE ? rest : rest.substring(rest.indexOf(':') + 1);
        boolean ifExists = rest.endsWith(IF_EXISTS);
        Base base = BASES.get(ifExists ? rest.substring(0, rest.length() - IF_EXISTS.length()) : rest);
        return base == null || (ifExists && base.comparison() == Comparison.NULL)
                ? Optional.empty()
                : Optional.of(new ConditionOperator(quantifier, base.comparison(), base.negated(), ifExists));
    }
}
