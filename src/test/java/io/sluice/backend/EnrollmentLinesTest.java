package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.egress.Agent;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Marking;
import io.sluice.egress.MarkingHolder;
import io.sluice.egress.Principal;
import io.sluice.egress.Role;
import io.sluice.egress.RoleHolder;
import io.sluice.egress.Workflow;
import io.sluice.protocol.FeedJson;
import io.sluice.protocol.FeedLine;
import io.sluice.protocol.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer's own enrollment may begin with, line by line. */
final class EnrollmentLinesTest {
    /** As the feed writes them, in an order in which nothing is named before it is there. */
    private static List<String> lines() {
        List<EnrollmentRow> rows = new ArrayList<>(Cast.rows());
        rows.add(new Agent(Cast.id(60), "Plant", "agent.example", Agent.Health.HEALTHY));
        rows.add(new Marking(Cast.id(61), "Restricted", "For few"));
        rows.add(new MarkingHolder(Cast.id(61), Cast.OFFICER, false));
        return rows.stream().map(row -> FeedJson.text(new FeedLine.Put(1, row))).collect(Collectors.toList());
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    @Test
    void whatTheFeedWritesIsReadAsItIs() throws Malformed {
        assertThat(EnrollmentLines.rows(text(lines()))).hasSize(lines().size()).containsAll(Cast.rows());
        List<String> byHand =
                lines().stream().map(line -> line.replace("\"seq\":1,", "")).toList();
        assertThat(EnrollmentLines.rows("\n" + text(byHand) + "\n")).hasSize(lines().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | not JSON",
                "{\"type\":\"end\",\"next\":\"x\",\"more\":false} | “type” is not one of",
                "{\"type\":\"principal\"} | “row” is missing",
                "{\"type\":\"principal\",\"row\":{\"id\":\"01920000-0000-7000-8000-000000000099\",\"type\":\"USER\",\"name\":\"A\",\"mail\":\"a\"}}"
                    + " | “row.mail” is not known here",
                "{\"type\":\"principal\",\"more\":1,\"row\":{\"id\":\"01920000-0000-7000-8000-000000000099\",\"type\":\"USER\",\"name\":\"A\"}}"
                    + " | “more” is not known here",
                "{\"type\":\"principal\",\"row\":{\"id\":\"01920000-0000-7000-8000-000000000099\",\"type\":\"ROBOT\",\"name\":\"A\"}}"
                    + " | one of [USER, GROUP]",
                "{\"type\":\"principal\",\"row\":{\"id\":\"01920000-0000-7000-8000-000000000099\",\"type\":\"USER\",\"name\":\""
                    + " \"}} | 1 to 100 characters",
                "{\"type\":\"principal\",\"row\":{\"id\":\"01920000-0000-7000-8000-000000000002\",\"type\":\"USER\",\"name\":\"A\"}}"
                    + " | earlier line has a row with this key",
                "{\"type\":\"group-member\",\"row\":{\"group\":\"01920000-0000-7000-8000-000000000002\",\"user\":\"01920000-0000-7000-8000-000000000003\",\"removed\":false}}"
                    + " | “row.group” is not a GROUP",
                "{\"type\":\"role-holder\",\"row\":{\"role\":\"01920000-0000-7000-8000-000000000099\",\"principal\":\"01920000-0000-7000-8000-000000000003\",\"removed\":false}}"
                    + " | “row.role” is not the id of a role",
                "{\"type\":\"project-editor\",\"row\":{\"project\":\"01920000-0000-7000-8000-000000000099\",\"principal\":\"01920000-0000-7000-8000-000000000003\",\"removed\":false}}"
                    + " | “row.project” is not the id",
                "{\"type\":\"project-editor\",\"row\":{\"project\":\"01920000-0000-7000-8000-00000000001e\",\"principal\":\"01920000-0000-7000-8000-000000000006\",\"removed\":true}}"
                    + " | “row.removed” is false",
                "{\"type\":\"grant\",\"row\":{\"policy\":\"01920000-0000-7000-8000-000000000099\",\"principal\":\"01920000-0000-7000-8000-000000000003\",\"level\":\"VIEW\",\"version\":1,\"removed\":false}}"
                    + " | begins without policies",
                "{\"type\":\"principal\",\"row\":{\"id\":\"01920000-0000-7000-8000-000000000099\",\"type\":\"USER\",\"name\":\"A\u200Bda\"}}"
                    + " | “row.name”: The name has the invisible character U+200B in it",
                "{\"type\":\"project\",\"row\":{\"id\":\"01920000-0000-7000-8000-000000000099\",\"name\":\"a\\nb\"}}"
                        + " | “row.name”: The name has more than one line",
                "{\"type\":\"marking\",\"row\":{\"id\":\"01920000-0000-7000-8000-000000000099\",\"name\":\"Restr\u0456cted\",\"purpose\":\"x\",\"version\":1,\"removed\":false}}"
                    + " | a marking “Restricted” that looks the same",
                "{\"type\":\"role\",\"row\":{\"id\":\"01920000-0000-7000-8000-000000000099\",\"version\":1,\"name\":\"ROLE"
                    + " keeper\",\"workflows\":[\"MANAGE_ROLES\"],\"everyone\":false,\"removed\":false}} | a role"
                    + " “Role keeper” that looks the same",
                "{\"type\":\"role\",\"row\":{\"id\":\"01920000-0000-7000-8000-000000000099\",\"version\":1,\"name\":\"All\",\"workflows\":[\"MANAGE_ROLES\"],\"everyone\":true,\"removed\":false}}"
                    + " | a role that every user holds allows"
            })
    void aLineThatDoesNotSayWhatItMustIsNamed(String line, String named) {
        List<String> lines = lines();
        lines.add(line);
        assertThatThrownBy(() -> EnrollmentLines.rows(text(lines)))
                .isInstanceOf(Malformed.class)
                .hasMessageStartingWith("line " + lines.size() + ": ")
                .hasMessageContaining(named);
    }

    @Test
    void anEnrollmentIsSaidOnceAndHasSomebodyWhoAdministersIt() {
        List<String> twice = lines();
        twice.add(twice.getFirst());
        assertThatThrownBy(() -> EnrollmentLines.rows(text(twice))).hasMessageContaining("only one is accepted");
        assertThatThrownBy(() -> EnrollmentLines.rows("")).hasMessageContaining("no line says what the enrollment is");
        List<String> nobody = lines().stream()
                .filter(line -> !(line.contains("\"role-holder\"") && line.contains(Cast.ADMINISTRATOR.toString())))
                .toList();
        assertThatThrownBy(() -> EnrollmentLines.rows(text(nobody))).hasMessageContaining("nobody could administer it");
    }

    @Test
    void somebodyWhoCanSignInAdministersIt() throws Malformed {
        List<EnrollmentRow> rows = EnrollmentLines.rows(text(lines()));
        EnrollmentLines.requireUsers(Map.of("ada", Cast.ADMINISTRATOR, "ben", Cast.OFFICER), rows);
        assertThatThrownBy(() -> EnrollmentLines.requireUsers(Map.of("ben", Cast.OFFICER), rows))
                .hasMessageContaining("MANAGE_ROLES");
        UUID group = Cast.id(70);
        UUID manages = rows.stream()
                .filter(row -> row instanceof Role role && role.workflows().contains(Workflow.MANAGE_ROLES))
                .map(row -> ((Role) row).id())
                .findFirst()
                .orElseThrow();
        rows.add(new Principal(group, Principal.Type.GROUP, "Administrators"));
        rows.add(new GroupMember(group, Cast.OFFICER, false));
        rows.add(new RoleHolder(manages, group, false));
        EnrollmentLines.requireUsers(Map.of("ben", Cast.OFFICER), rows);
    }

    @Test
    void whoIsWhoIsReadStrictly() throws Malformed {
        UUID user = Cast.OFFICER;
        String good = "{\"identity\":\"ana@example.com\",\"user\":\"" + user + "\"}";
        assertThat(EnrollmentLines.identities(good + "\n\n")).containsExactly(Map.entry("ana@example.com", user));
        for (String bad : List.of(
                "",
                "x",
                "{\"identity\":\"\",\"user\":\"" + user + "\"}",
                "{\"identity\":\"ana\",\"user\":\"ana\"}",
                "{\"identity\":\"ana\"}",
                "{\"identity\":\"ana\",\"user\":\"" + user + "\",\"role\":\"officer\"}",
                good + "\n" + good,
                good + "\n" + good.replace("ana@", "bob@"))) {
            assertThatThrownBy(() -> EnrollmentLines.identities(bad)).as(bad).isInstanceOf(Malformed.class);
        }
    }
}
