package io.sluice.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.Decision.Conflict;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WireTest {
    private static final String DENY = """
        {"id":"01920000-0000-7000-8000-00000000003c","type":"deny","policy":"01920000-0000-7000-8000-00000000000a",\
        "base":1,"decidedAt":1790000000000,"reason":"no"}\
        """;

    private static List<EnrollmentRow> rows() {
        return Samples.rows();
    }

    private static Stream<Command> commands() {
        return Samples.commands();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowArrivesAsItWasSent(EnrollmentRow row) throws Malformed {
        FeedLine sent = new FeedLine.Put(12, row);
        String text = FeedJson.text(sent);
        assertThat(text).doesNotContain("\n");
        assertThat(FeedJson.read(text)).isEqualTo(sent);
        assertThat(RowJson.read(RowType.of(row), RowJson.text(row))).isEqualTo(row);
    }

    @Test
    void everyTypeOfRowIsAmongTheSamples() {
        assertThat(rows().stream().map(RowType::of).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(RowType.values());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandArrivesAsItWasSent(Command command) throws Malformed {
        assertThat(CommandJson.read(CommandJson.text(command))).isEqualTo(command);
    }

    @Test
    void everyOperationIsAmongTheSamples() {
        assertThat(commands().map(Command::operation).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Operation.values());
    }

    @Test
    void outcomesArriveInOrderAsTheyWereSent() throws Malformed {
        List<Outcome> outcomes = List.of(
                new Outcome.Accepted(Samples.id(1), 4_000_000_000L, false),
                new Outcome.Refused(Samples.id(2), Rule.R12, "Not one's own.", true),
                new Outcome.Refused(Samples.id(3), null, "Another body.", false),
                new Outcome.Conflicting(
                        Samples.id(4),
                        Conflict.Cause.EVIDENCE,
                        "Look again.",
                        List.of(Samples.fullPolicy(), Samples.barePolicy()),
                        "e1:00",
                        false),
                new Outcome.Conflicting(Samples.id(5), Conflict.Cause.GRANT, "Changed.", List.of(), null, true));
        String body = "{\"outcomes\":["
                + String.join(",", outcomes.stream().map(OutcomeJson::text).toList()) + "]}";
        assertThat(OutcomeJson.readAnswer(body)).isEqualTo(outcomes);
    }

    @Test
    void controlLinesOfTheFeedArriveAsTheyWereSent() throws Malformed {
        for (FeedLine line : List.of(new FeedLine.Reset(), new FeedLine.End("abc", true))) {
            assertThat(FeedJson.read(FeedJson.text(line))).isEqualTo(line);
        }
    }

    @Test
    void aRowOfAnUnknownTypeIsSkippedAndAnUnknownFieldIgnored() throws Malformed {
        assertThat(FeedJson.read("{\"type\":\"satellite\",\"seq\":1,\"row\":{}}"))
                .isInstanceOf(FeedLine.Skipped.class)
                .hasFieldOrPropertyWithValue("type", "satellite");
        String project = RowJson.text(rows().get(8)).replace("{", "{\"colour\":\"red\",");
        assertThat(RowJson.read(RowType.PROJECT, project)).isEqualTo(rows().get(8));
    }

    @Test
    void aRowThatIsWrongIsSkippedWithTheFieldNamed() throws Malformed {
        assertThat(FeedJson.read("{\"type\":\"project\",\"seq\":1,\"row\":{\"id\":\"x\",\"name\":\"Billing\"}}"))
                .isEqualTo(new FeedLine.Skipped("project", "x: “row.id” is not a lower-case UUID."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3BucketLimit", "sourceLimit", "agentPolicyLimit"})
    void aLimitOfAnEnrollmentIsFromNoneToAMillion(String name) throws Malformed {
        String sent = RowJson.text(rows().getFirst());
        String limit = "\"" + name + "\":";
        for (int good : new int[] {0, 1_000_000}) {
            String text = sent.replaceFirst(limit + "\\d+", limit + good);
            assertThat(RowJson.text(RowJson.read(RowType.ENROLLMENT, text))).isEqualTo(text);
        }
        for (long bad : new long[] {-1, 1_000_001, 1L << 32, Long.MIN_VALUE}) {
            String text = sent.replaceFirst(limit + "\\d+", limit + bad);
            assertThatThrownBy(() -> RowJson.read(RowType.ENROLLMENT, text))
                    .isInstanceOf(Malformed.class)
                    .hasMessage("“" + name + "” is not a limit from 0 to 1000000.");
        }
    }

    @Test
    void anEnrollmentWithoutAProfileHasTheClassicOneAndAnEmptyListOfFormsTakesAKindAway() throws Malformed {
        Enrollment sent = (Enrollment) rows().getFirst();
        String bare = RowJson.text(sent).replaceFirst(",\"ruleProfile\".*}", "}");
        assertThat(bare).doesNotContain("Forms", "Limit");
        assertThat(RowJson.read(RowType.ENROLLMENT, bare)).isEqualTo(sent);
        Enrollment without = (Enrollment)
                RowJson.read(RowType.ENROLLMENT, bare.substring(0, bare.length() - 1) + ",\"directForms\":[]}");
        assertThat(without.profile().kinds()).containsOnlyKeys(PolicyKind.AGENT_PROXY);
    }

    @Test
    void aLineThatWasCutOffIsNoLine() {
        assertThatThrownBy(() -> FeedJson.read("{\"type\":\"project\",\"seq\":1,\"ro"))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "base":1|"base":"1"|base
        "base":1|"base":1.5|base
        "base":1|"base":-1|base
        "base":1,||base
        ,"reason":"no"||reason
        "reason":"no"|"reason":null|reason
        "reason":"no"|"reason":"\\ud800"|reason
        "reason":"no"|"reason":"no","because":"x"|because
        "type":"deny"|"type":"erase"|type
        01920000-0000-7000-8000-00000000000a|1-2-3-4-5|policy
        01920000-0000-7000-8000-00000000000a|01920000-0000-7000-8000-00000000000A|policy
        1790000000000|-1|decidedAt
        1790000000000|99999999999999999|decidedAt
        "base":1|"base":1,"base":2|JSON
        """)
    void aCommandThatIsNotAsItShouldBeNamesTheField(
            String part, @org.jspecify.annotations.Nullable String replaced, String named) {
        String changed = DENY.replace(part, replaced == null ? "" : replaced);
        assertThat(changed).isNotEqualTo(DENY);
        assertThatThrownBy(() -> CommandJson.read(changed))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "null",
                "1",
                "{",
                "{}{}",
                "{\"id\":[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]}"
            })
    void whatIsNoObjectIsRefused(String text) {
        assertThatThrownBy(() -> CommandJson.read(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void anAddressThatBreaksARuleIsRefusedByItWithTheFormThatWouldBeAccepted() {
        Command propose = commands()
                .filter(c -> c.act() instanceof Act.Propose)
                .findFirst()
                .orElseThrow();
        String wrong = CommandJson.text(propose).replace("\"api.example.com\"", "\"10.1.2.3/8\"");
        assertThatThrownBy(() -> CommandJson.read(wrong))
                .hasMessageContaining("address")
                .hasMessageContaining("10.0.0.0/8")
                .extracting(e -> ((Malformed) e).rule())
                .isEqualTo(Rule.R1);
    }

    @Test
    void nothingButApprovingAndCreatingMakesAPolicyGlobal() {
        commands().forEach(command -> {
            boolean may = command.act() instanceof Act.Approve || command.act() instanceof Act.Create;
            String text = CommandJson.text(command);
            String global = may
                    ? text.replace("\"global\":false", "\"global\":true")
                    : text.replaceFirst("\\{", "{\"global\":true,");
            if (may) {
                assertThatCode(() -> CommandJson.read(global)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> CommandJson.read(global))
                        .as(text)
                        .hasMessageContaining("“global”")
                        .extracting(e -> ((Malformed) e).rule())
                        .isEqualTo(Rule.R6);
            }
        });
    }

    @Test
    void howOneSignsInArrivesAsItWasSent() throws Malformed {
        for (SignInWay way : List.of(
                new SignInWay.ByName(),
                new SignInWay.AtProvider(
                        "https://id.example", "sluice", List.of("openid"), List.of("phr"), Duration.ofMinutes(15)))) {
            assertThat(SignInWay.read(way.text())).isEqualTo(way);
        }
        assertThatThrownBy(() -> SignInWay.read("{\"way\":\"carrier-pigeon\"}"))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("upgrade this console");
    }

    @Test
    void aSignInArrivesAsItWasSentAndNothingOfATokenIsShown() throws Malformed {
        SignIn.WithIdToken token = new SignIn.WithIdToken("a.b.c", "s".repeat(43));
        assertThat(SignIn.Request.read(token.text())).isEqualTo(token);
        assertThat(token.toString()).doesNotContain("a.b.c", "sss");
        assertThat(SignIn.Request.read(new SignIn.ByName("officer").text())).isEqualTo(new SignIn.ByName("officer"));
        for (String wrong : List.of(
                "{\"idToken\":\"a.b.c\"}",
                "{\"idToken\":\"a.b.c\",\"salt\":\"short\"}",
                "{\"idToken\":\"a.b.c\",\"salt\":\"" + "s".repeat(43) + "\",\"identity\":\"officer\"}",
                "{\"idToken\":\"" + "x".repeat(SignIn.LONGEST_TOKEN + 1) + "\",\"salt\":\"" + "s".repeat(43) + "\"}",
                "{}")) {
            assertThatThrownBy(() -> SignIn.Request.read(wrong)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void aNonceBelongsToOneDeviceAndOneSalt() {
        assertThat(SignIn.nonce("device", "salt"))
                .isEqualTo("W3KOn0yuXD-RbKjoKSZeNZZaYV1rOCHpFUP5KxkNbow")
                .isNotEqualTo(SignIn.nonce("device", "salt2"))
                .isNotEqualTo(SignIn.nonce("device2", "salt"));
    }

    @Test
    void aSessionNeverShowsItsTokenInText() throws Malformed {
        SignIn.Session session =
                new SignIn.Session("secret", Instant.ofEpochMilli(5), Samples.id(1), "Officer", Samples.id(2));
        assertThat(session.toString()).doesNotContain("secret");
        assertThat(SignIn.Session.read(session.text())).isEqualTo(session);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void aProblemArrivesAsItWasSent(Problem.Type type) throws Malformed {
        Problem problem = Problem.of(type, "A sentence.");
        assertThat(Problem.read(problem.text())).isEqualTo(problem);
    }

    private static Problem.Type[] problems() {
        return Problem.Type.values();
    }
}
