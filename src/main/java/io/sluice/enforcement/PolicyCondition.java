package io.sluice.enforcement;

import io.sluice.enforcement.ConditionOperator.Comparison;
import io.sluice.enforcement.ConditionOperator.Quantifier;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operator on one key of a statement; a statement holds where all of its conditions do.
 *
 * @param written the operator as written
 * @param key the condition key in lower case: AWS does not look at its case
 * @param values any of them suffices; with a negated operator none may match
 * @param variables whether <code>${…}</code> in a value stands for what the request has, and not for itself
 */
record PolicyCondition(String written, ConditionOperator operator, String key, List<String> values, boolean variables) {
    /** A variable that is all of a value, with what AWS takes in its place where the request has no such key. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^,}]+)(,\\s*'[^']*')?}");

    /** Where in an ARN the account stands. */
    private static final int ACCOUNT = 4;

    private static final Set<String> ALL_ADDRESSES = Set.of("0.0.0.0/0", "::/0");

    PolicyCondition {
        values = List.copyOf(values);
    }

    /** Whether the condition holds for a request of which this is known of the key. */
    Truth holds(ContextValue known) {
        if (operator.comparison() == Comparison.NULL) {
            return isNull(known);
        }
        return switch (known) {
            case ContextValue.Absent() -> Truth.of(whereAbsent());
            case ContextValue.Is(String value) -> {
                Truth match =
                        values.stream().map(wanted -> matches(wanted, value)).reduce(Truth.FALSE, Truth::or);
                yield operator.negated() ? match.not() : match;
            }
            case ContextValue.Present() -> everything() ? Truth.of(!operator.negated()) : Truth.UNKNOWN;
            case ContextValue.Unknown() -> Truth.UNKNOWN;
        };
    }

    /**
     * Whether strangers can see to it that the condition of an Allow holds, or that the one of a Deny does not: they choose
     * its value, come from one of the addresses that it leaves, which are many, or use an account of their own.
     */
    boolean open(boolean allows) {
        if (addresses()) {
            return (allows != operator.negated()) == values.stream().anyMatch(PolicyCondition::broad);
        }
        if (key.equals("aws:principalarn")) {
            return operator.takesWildcards()
                    && allows != operator.negated()
                    && values.stream().anyMatch(PolicyCondition::ofAnyAccount);
        }
        return ConditionKey.tells(key, ConditionKey.Tells.WISH);
    }

    /** Whether a pattern of ARNs leaves the account open: in an account of their own, people name roles as they like. */
    private static boolean ofAnyAccount(String pattern) {
        String[] parts = pattern.split(":", -1);
        return parts.length > ACCOUNT ? parts[ACCOUNT].equals("*") : pattern.endsWith("*");
    }

    /** Whether it holds for all but some who ask: by who they are, their address, or the access point they use. */
    boolean sparesCallers() {
        return (operator.negated() || operator.comparison() == Comparison.NULL)
                && (ConditionKey.tells(key, ConditionKey.Tells.CALLER)
                        || ConditionKey.tells(key, ConditionKey.Tells.ACCESS_POINT));
    }

    /** Whether it is one on the public address that a request comes from. */
    boolean addresses() {
        return operator.comparison() == Comparison.ADDRESS && key.equals("aws:sourceip");
    }

    /** Whether AWS counts a block as public: broader than /8 in IPv4, /32 in IPv6. */
    private static boolean broad(String block) {
        int slash = block.indexOf('/');
        try {
            return slash >= 0 && Integer.parseInt(block.substring(slash + 1)) < (block.indexOf(':') >= 0 ? 32 : 8);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Whether a condition about endpoints may hold where a request comes over another one, or over none. */
    boolean hitsOthers() {
        return holds(Request.overTheInternet().value(key)) != Truth.FALSE
                || (operator.negated() && holds(Request.overAnother().value(key)) != Truth.FALSE);
    }

    /** {@code ForAllValues} holds for no value at all, {@code ForAnyValue} for none; a negated operator holds. */
    private boolean whereAbsent() {
        if (operator.ifExists() || operator.quantifier() == Quantifier.ALL_VALUES) {
            return true;
        }
        return operator.quantifier() != Quantifier.ANY_VALUE && operator.negated();
    }

    /** Whether one of the values stands for whatever there is. */
    boolean everything() {
        return (operator.takesWildcards() && values.contains("*"))
                || (operator.comparesTexts() && values.stream().anyMatch(this::itself))
                || (operator.comparison() == Comparison.ADDRESS
                        && values.stream().anyMatch(ALL_ADDRESSES::contains));
    }

    /** Whether a value is the very one that it is compared with, as {@code aws:SourceVpce} is with its own variable. */
    private boolean itself(String wanted) {
        Matcher variable = VARIABLE.matcher(operator.takesWildcards() ? wanted.replaceAll("^\\*+|\\*+$", "") : wanted);
        return variables
                && variable.matches()
                && variable.group(1).strip().toLowerCase(Locale.ROOT).equals(key);
    }

    private Truth isNull(ContextValue known) {
        Truth absent = switch (known) {
            case ContextValue.Absent() -> Truth.TRUE;
            case ContextValue.Is _, ContextValue.Present() -> Truth.FALSE;
            case ContextValue.Unknown() -> Truth.UNKNOWN;
        };
        return values.stream()
                .map(value -> Boolean.parseBoolean(value) ? absent : absent.not())
                .reduce(Truth.FALSE, Truth::or);
    }

    private Truth matches(String wanted, String value) {
        if (operator.comparesTexts() && itself(wanted)) {
            return Truth.TRUE;
        }
        if (variables && wanted.contains("${")) {
            return Truth.UNKNOWN;
        }
        return switch (operator.comparison()) {
            case EQUALS -> Truth.of(wanted.equals(value));
            case EQUALS_IGNORING_CASE, BOOL -> Truth.of(wanted.equalsIgnoreCase(value));
            case LIKE -> Truth.of(Wildcard.matches(wanted, value));
            // What AWS makes of a text that is no ARN is written nowhere.
            case ARN -> value.startsWith("arn:") ? Truth.of(Wildcard.matches(wanted, value)) : Truth.UNKNOWN;
            case NUMBER, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> compare(wanted, value);
            case NULL, ADDRESS, OTHER -> Truth.UNKNOWN;
        };
    }

    private Truth compare(String wanted, String value) {
        int order;
        try {
            order = Double.compare(Double.parseDouble(value), Double.parseDouble(wanted));
        } catch (NumberFormatException e) {
            return Truth.UNKNOWN;
        }
        return Truth.of(
                switch (operator.comparison()) {
                    case LESS -> order < 0;
                    case LESS_OR_EQUAL -> order <= 0;
                    case GREATER -> order > 0;
                    case GREATER_OR_EQUAL -> order >= 0;
                    default -> order == 0;
                });
    }
}
