package io.sluice.backend;

import io.sluice.egress.Operation;
import io.sluice.egress.Principal;
import io.sluice.egress.Workflow;
import io.sluice.protocol.Api;
import io.sluice.protocol.CommandJson;
import io.sluice.protocol.FeedJson;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.ObjectReader;
import io.sluice.protocol.OutcomeJson;
import io.sluice.protocol.Posture;
import io.sluice.protocol.Problem;
import io.sluice.protocol.RowJson;
import io.sluice.protocol.SignIn;
import io.sluice.trust.ApiOperation;
import io.sluice.trust.PolicyEnforcementPoint;
import io.sluice.trust.PolicyEnforcementPoint.Turned;
import io.sluice.trust.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the backend answers, route by route. */
final class Routes {
    private static final int PAGE = 2_000;
    private static final int LARGEST_PAGE = 10_000;

    private final PolicyEnforcementPoint enforcement;
    private final Commits commits;
    private final Feed feed;
    private final CommandHandler handler;
    private final SignInDesk desk;
    private final AuditRoutes audit;
    private final Runnable health;

    /**
     * Routes over the parts of a backend.
     *
     * @param enforcement asked about the acts in a request that it let pass
     * @param health throws if the backend cannot answer
     */
    Routes(
            PolicyEnforcementPoint enforcement,
            Commits commits,
            Feed feed,
            CommandHandler handler,
            SignInDesk desk,
            AuditRoutes audit,
            Runnable health) {
        this.enforcement = enforcement;
        this.commits = commits;
        this.feed = feed;
        this.handler = handler;
        this.desk = desk;
        this.audit = audit;
        this.health = health;
    }

    RouteTable table() {
        return new RouteTable(List.of(
                new Route("GET", Api.SIGN_IN, ApiOperation.ASK_HOW_TO_SIGN_IN, _ -> desk.way()),
                new Route("POST", Api.SIGN_IN, ApiOperation.SIGN_IN, this::signIn),
                new Route("GET", Api.CHANGES, ApiOperation.READ_CHANGES, this::changes),
                new Route(
                        "GET",
                        Api.CHANGES_STREAM,
                        ApiOperation.READ_CHANGES,
                        call -> new Answer.Events(call.caller().expiresAt(), call::objection)),
                new Route("POST", Api.COMMANDS, ApiOperation.SUBMIT_COMMANDS, this::commands),
                new Route("GET", Api.ENROLLMENT, ApiOperation.READ_ENROLLMENT, this::enrollment),
                new Route("GET", Api.SESSION, ApiOperation.READ_SESSION, this::session),
                new Route("GET", Api.AUDIT, ApiOperation.READ_AUDIT_LOG, audit::page),
                new Route("GET", Api.AUDIT_EXPORT, ApiOperation.READ_AUDIT_LOG, audit::export),
                new Route("GET", Api.HEALTH, ApiOperation.CHECK_HEALTH, this::health),
                new Route("GET", Api.OPENAPI, ApiOperation.READ_DESCRIPTION, _ -> Answer.json(description()))));
    }

    private Answer signIn(Call call) throws Malformed {
        return desk.signIn(SignIn.Request.read(call.body()), call.context());
    }

    private Answer changes(Call call) throws Malformed {
        int limit = limit(call.query(Api.LIMIT).orElse(Integer.toString(PAGE)));
        return Answer.lines(feed.page(call.caller().user(), call.query(Api.AFTER), limit).stream()
                .map(FeedJson::text)
                .collect(Collectors.joining("\n", "", "\n")));
    }

    private static int limit(String text) throws Malformed {
        if (text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= LARGEST_PAGE) {
            return Integer.parseInt(text);
        }
        throw new Malformed("“" + Api.LIMIT + "” is a whole number from 1 to " + LARGEST_PAGE + ".");
    }

    private Answer commands(Call call) throws Malformed {
        ObjectReader body = ObjectReader.of(call.body());
        List<JsonNode> elements = body.elements("commands");
        body.complete();
        if (elements.size() > Api.MOST_COMMANDS) {
            throw new Malformed("“commands” has %d elements; at most %d are taken at once, none of these was."
                    .formatted(elements.size(), Api.MOST_COMMANDS));
        }
        Set<Operation> acts = elements.stream()
                .flatMap(element -> CommandJson.operation(element).stream())
                .collect(Collectors.toSet());
        // all of them before the first is handled: what is turned away here comes again, whole
        if (enforcement.admit(acts, call.context()) instanceof Turned(Problem problem)) {
            return Answer.problem(problem);
        }
        List<String> outcomes = new ArrayList<>();
        for (JsonNode element : elements) {
            outcomes.add(outcome(call, element));
        }
        return Answer.json("{\"outcomes\":[" + String.join(",", outcomes) + "]}");
    }

    private String outcome(Call call, JsonNode element) {
        try {
            return OutcomeJson.text(handler.handle(call.caller().user(), call.source(), element));
        } catch (Malformed e) {
            return OutcomeJson.withoutId(e.getMessage());
        }
    }

    private Answer enrollment(Call call) {
        UUID user = call.caller().user();
        return commits.read(view -> {
            String name = view.principal(user).map(Principal::name).orElse("");
            List<String> workflows =
                    view.workflows(user).stream().sorted().map(Workflow::name).toList();
            return Answer.json(RowJson.enrollmentFor(view.enrollment(), user, name, workflows));
        });
    }

    /** What is decided on, to the person whom it is about (R24). */
    private Answer session(Call call) {
        Session session = call.context().session().orElseThrow();
        UUID user = session.identity().user();
        return Answer.json(new Posture(
                        user,
                        commits.read(view ->
                                view.principal(user).map(Principal::name).orElse("")),
                        call.source(),
                        session.device().orElse(null),
                        session.signedInAt(),
                        session.how(),
                        session.identity().expiresAt(),
                        enforcement.signals(session, call.source()))
                .text());
    }

    private Answer health(Call call) {
        health.run();
        return Answer.json("{\"status\":\"up\",\"protocol\":" + Api.VERSION + "}");
    }

    private static String description() {
        try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is not beside " + Api.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
