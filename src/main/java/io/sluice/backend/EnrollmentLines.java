package io.sluice.backend;

import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Principal;
import io.sluice.egress.Role;
import io.sluice.egress.RoleHolder;
import io.sluice.egress.Workflow;
import io.sluice.protocol.FeedJson;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.ObjectReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a customer's own enrollment begins with, one JSON object a line. Strictly: a line that does not say what it must is named. */
public final class EnrollmentLines {
    private static final int LONGEST = 255;

    private EnrollmentLines() {}

    @FunctionalInterface
    private interface Taking {
        void take(String line) throws Malformed;
    }

    /**
     * Reads the rows of a new enrollment, as the change feed writes them.
     *
     * @throws Malformed if one of its lines does not say what it must, or it is not a whole enrollment
     */
    public static List<EnrollmentRow> rows(String text) throws Malformed {
        FoundingCheck check = new FoundingCheck();
        List<EnrollmentRow> rows = new ArrayList<>();
        each(text, line -> {
            EnrollmentRow row = FeedJson.readRow(line);
            check.take(row);
            rows.add(row);
        });
        check.complete();
        return rows;
    }

    /**
     * Reads who is who: {@code {"identity":"…","user":"…"}}, with the identity as the identity provider names it.
     *
     * @throws Malformed if one of its lines does not say what it must, or there is none
     */
    public static Map<String, UUID> identities(String text) throws Malformed {
        Map<String, UUID> identities = new HashMap<>();
        Set<UUID> users = new HashSet<>();
        each(text, line -> {
            ObjectReader from = ObjectReader.of(line);
            String identity = from.text("identity");
            UUID user = from.id("user");
            from.complete();
            if (identity.isBlank() || identity.length() > LONGEST) {
                throw new Malformed("“identity” has 1 to " + LONGEST + " characters.");
            }
            if (identities.put(identity, user) != null) {
                throw new Malformed("an earlier line has this identity; only one is accepted.");
            }
            if (!users.add(user)) {
                throw new Malformed("an earlier line has this user; every user is one person.");
            }
        });
        if (identities.isEmpty()) {
            throw new Malformed("nobody is in it. Accepted: {\"identity\":\"…\",\"user\":\"…\"}, one a line.");
        }
        return identities;
    }

    /**
     * Makes sure that everybody who can sign in is a user of the enrollment that begins with these rows, and that one of them
     * can administer it: once it is founded, the rows are not read again.
     *
     * @throws IllegalArgumentException if it is not so
     */
    public static void requireUsers(Map<String, UUID> identities, List<EnrollmentRow> rows) {
        Set<UUID> users = new HashSet<>();
        for (EnrollmentRow row : rows) {
            if (row instanceof Principal principal && principal.type() == Principal.Type.USER) {
                users.add(principal.id());
            }
        }
        requireUsers(identities, users::contains);
        if (Collections.disjoint(administrators(rows), identities.values())) {
            throw new IllegalArgumentException(
                    "nobody who can sign in could administer the enrollment: none of these identities holds a role with"
                            + " the workflow MANAGE_ROLES. Accepted: the identity of at least one user who does, or is"
                            + " in a group that does.");
        }
    }

    /** Who manages roles, themselves or as members of a group. */
    private static Set<UUID> administrators(List<EnrollmentRow> rows) {
        Set<UUID> managing = rows.stream()
                .flatMap(row -> row instanceof Role role && role.workflows().contains(Workflow.MANAGE_ROLES)
                        ? Stream.of(role.id())
                        : Stream.empty())
                .collect(Collectors.toSet());
        Set<UUID> holders = rows.stream()
                .flatMap(row -> row instanceof RoleHolder holder && managing.contains(holder.role())
                        ? Stream.of(holder.principal())
                        : Stream.empty())
                .collect(Collectors.toSet());
        Set<UUID> people = new HashSet<>(holders);
        for (EnrollmentRow row : rows) {
            if (row instanceof GroupMember member && holders.contains(member.group())) {
                people.add(member.user());
            }
        }
        return people;
    }

    static void requireUsers(Map<String, UUID> identities, Predicate<UUID> isUser) {
        identities.forEach((identity, user) -> {
            if (!isUser.test(user)) {
                throw new IllegalArgumentException(
                        "the identity “%s” belongs to %s, which is the id of no user of this enrollment."
                                .formatted(identity, user));
            }
        });
    }

    private static void each(String text, Taking taking) throws Malformed {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            try {
                if (!line.isBlank()) {
                    taking.take(line);
                }
            } catch (Malformed e) {
                throw new Malformed("line " + number + ": " + e.getMessage());
            }
        }
    }
}
