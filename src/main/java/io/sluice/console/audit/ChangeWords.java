package io.sluice.console.audit;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Times;
import io.sluice.egress.BucketAccess;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Workflow;
import io.sluice.protocol.AuditFacts.Row;
import io.sluice.protocol.RowType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of rows and what stands in them, in the words that the rest of the console has for them. */
final class ChangeWords {
    private static final int MILLIS = 13;
    private static final int ID = 36;
    private static final String BETWEEN = ", ";
    private static final String APART = " · ";
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[A-Z]{3,}");

    private final Times times;
    private final Function<UUID, @Nullable String> names;

    /**
     * The words.
     *
     * @param names what an id is called now, as far as it is known here
     */
    ChangeWords(Times times, Function<UUID, @Nullable String> names) {
        this.times = times;
        this.names = names;
    }

    /** What a field is called. One that this version does not know is spelled as a sentence. */
    static String field(String name) {
        return switch (name) {
            case "global" -> text("policies.column.scope");
            case "sniVerification" -> text("audit.field.sni");
            case "sniReason" -> text("audit.field.sni.reason");
            case "level" -> text("audit.field.level");
            case "form" -> text("audit.field.form");
            case "proposer" -> text("audit.field.proposer");
            case "supersedes" -> text("audit.field.supersedes");
            case "request" -> text("audit.field.request");
            case "byProvider" -> text("audit.field.provider");
            case "widenedByProvider" -> text("audit.field.widened");
            case "everyone" -> text("audit.field.everyone");
            default -> sentence(name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT));
        };
    }

    /** Which row a change belongs to: its kind and its name, or the names of the things that it joins. */
    String row(Row row) {
        String name = row.name();
        Stream<String> called = name == null ? row.key().stream().map(this::called) : Stream.of(name);
        return Stream.concat(Stream.of(type(row.type())), called).collect(Collectors.joining(APART));
    }

    private static String type(String wire) {
        return wire.equals(RowType.AZURE_STORAGE_POLICY.wire())
                ? text("audit.row.azure")
                : sentence(wire.replace('-', ' '));
    }

    private String called(String value) {
        UUID id = id(value);
        String name = id == null ? null : names.apply(id);
        return name == null ? value : name;
    }

    /** What stands in a field; empty stays empty. */
    String value(String field, String value) {
        return switch (value) {
            case "true" -> yes(field);
            case "false" -> no(field);
            default ->
                field.endsWith("At")
                                && value.length() == MILLIS
                                && value.chars().allMatch(Character::isDigit)
                        ? times.full(Instant.ofEpochMilli(Long.parseLong(value)))
                        : listed(field, value);
        };
    }

    private static String yes(String field) {
        return switch (field) {
            case "global" -> text("policies.scope.global");
            case "sniVerification" -> text("audit.on");
            default -> text("audit.yes");
        };
    }

    private static String no(String field) {
        return switch (field) {
            case "global" -> text("policies.scope.imported");
            case "sniVerification" -> text("audit.off");
            default -> text("audit.no");
        };
    }

    /** Ids and constants may stand several in one field; other texts stay whole. */
    private String listed(String field, String value) {
        String[] parts = value.split(BETWEEN, -1);
        return Arrays.stream(parts)
                        .allMatch(part ->
                                id(part) != null || CONSTANT.matcher(part).matches())
                ? Arrays.stream(parts).map(part -> one(field, part)).collect(Collectors.joining(BETWEEN))
                : value;
    }

    private String one(String field, String value) {
        UUID id = id(value);
        if (field.equals("id")) {
            // which row it is, and not what that is called: its name may be among what changed
            return value;
        }
        return id == null ? constant(field, value) : called(value);
    }

    private static String constant(String field, String value) {
        try {
            return switch (field) {
                case "state" -> PolicyState.valueOf(value).title();
                case "kind" ->
                    PolicyKind.valueOf(value) == PolicyKind.DIRECT
                            ? text("policies.kind.direct")
                            : text("policies.kind.agent");
                case "level" -> GrantLevel.valueOf(value).title();
                case "access" -> BucketAccess.valueOf(value).title();
                case "workflows" -> Workflow.valueOf(value).title();
                // the names of the forms of addresses are short for something
                case "form" -> value;
                default -> sentence(value.toLowerCase(Locale.ROOT).replace('_', ' '));
            };
        } catch (IllegalArgumentException _) {
            // of a newer version
            return sentence(value.toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    private static @Nullable UUID id(String value) {
        try {
            return value.length() == ID ? UUID.fromString(value) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
