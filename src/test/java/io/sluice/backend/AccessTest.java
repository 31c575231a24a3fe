package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.protocol.Api;
import io.sluice.protocol.Problem;
import io.sluice.store.Database;
import io.sluice.trust.ApiOperation;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is served to whom it may not be (R23, R24). */
final class AccessTest {
    @TempDir
    Path folder;

    private TestBackend backend;

    @BeforeEach
    void start() {
        backend = new TestBackend(folder);
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    private List<Route> closed() {
        List<Route> closed = backend.backend().routes().routes().stream()
                .filter(route -> !Set.of(Api.SIGN_IN, Api.HEALTH, Api.OPENAPI).contains(route.path()))
                .toList();
        assertThat(closed).isNotEmpty();
        return closed;
    }

    private HttpRequest.Builder request(Route route) {
        return HttpRequest.newBuilder(backend.uri(route.path()))
                .method(
                        route.method(),
                        route.method().equals("POST")
                                ? BodyPublishers.ofString("{\"commands\":[]}")
                                : BodyPublishers.noBody());
    }

    private void isTurnedAway(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = backend.send(request);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(Problem.read(answer.body()).type()).isEqualTo(Problem.Type.SIGN_IN_REQUIRED);
    }

    @Test
    void everyRouteButTheOpenOnesAnswers401WithoutAToken() throws Exception {
        for (Route route : closed()) {
            isTurnedAway(request(route));
        }
    }

    @Test
    void everyRouteButTheOpenOnesAnswers401ToAWrongToken() throws Exception {
        String token = backend.signIn("officer");
        String wrong = (token.startsWith("A") ? "B" : "A") + token.substring(1);
        for (Route route : closed()) {
            for (String header : List.of("Bearer " + wrong, "Bearer x", "Bearer ", "Basic b2ZmaWNlcg==", token, "\"")) {
                isTurnedAway(request(route).header("Authorization", header));
            }
        }
    }

    @Test
    void anExpiredTokenAnswers401AndSaysThatTheSessionEnded() throws Exception {
        String token = backend.signIn("officer");
        assertThat(backend.send(backend.get(token, Api.ENROLLMENT)).statusCode())
                .isEqualTo(200);
        backend.clock.advance(Duration.ofHours(9));
        for (Route route : closed()) {
            isTurnedAway(request(route).header("Authorization", "Bearer " + token));
        }
        assertThat(backend.send(backend.get(token, Api.ENROLLMENT)).body()).contains("session has ended");
    }

    @Test
    void theOpenRoutesAreExactlyThoseOfTheRule() {
        assertThat(backend.backend().routes().routes().stream()
                        .filter(route -> RouteTable.operation(route).open())
                        .map(Route::path)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Api.SIGN_IN, Api.HEALTH, Api.OPENAPI);
        assertThat(backend.send(HttpRequest.newBuilder(backend.uri(Api.HEALTH))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRouteThatDeclaresNoOperationDoesNotStart() {
        Route undeclared = new Route("GET", "/api/v1/anything", null, _ -> Answer.json("{}"));
        assertThatThrownBy(() -> new RouteTable(List.of(undeclared)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("R23")
                .hasMessageContaining("GET /api/v1/anything");
    }

    @Test
    void aRouteIsNotDeclaredTwice() {
        Route route = new Route("GET", "/x", ApiOperation.CHECK_HEALTH, _ -> Answer.json("{}"));
        assertThatThrownBy(() -> new RouteTable(List.of(route, route))).hasMessageContaining("twice");
    }

    @Test
    void aPathThatIsNotThereAndAMethodThatIsNotAreProblems() throws Exception {
        HttpResponse<String> nowhere = backend.send(HttpRequest.newBuilder(backend.uri("/api/v1/nowhere")));
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(Problem.read(nowhere.body()).type()).isEqualTo(Problem.Type.NOT_FOUND);
        HttpResponse<String> wrongMethod =
                backend.send(HttpRequest.newBuilder(backend.uri(Api.HEALTH)).DELETE());
        assertThat(wrongMethod.statusCode()).isEqualTo(405);
        assertThat(wrongMethod.headers().firstValue("Allow")).contains("GET");
    }

    @Test
    void anOlderProtocolIsToldToUpgradeAndANewerOneThatThisIsOlder() throws Exception {
        String token = backend.signIn("officer");
        HttpResponse<String> older =
                backend.send(backend.get(token, Api.ENROLLMENT).header(Api.VERSION_HEADER, "0"));
        assertThat(older.statusCode()).isEqualTo(426);
        assertThat(Problem.read(older.body()).type()).isEqualTo(Problem.Type.UPGRADE_REQUIRED);
        HttpResponse<String> newer =
                backend.send(backend.get(token, Api.ENROLLMENT).header(Api.VERSION_HEADER, "2"));
        assertThat(newer.statusCode()).isEqualTo(400);
        assertThat(Problem.read(newer.body()).type()).isEqualTo(Problem.Type.BACKEND_TOO_OLD);
        for (String version : List.of("x", "-1")) {
            assertThat(backend.send(backend.get(token, Api.ENROLLMENT).header(Api.VERSION_HEADER, version))
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(backend.send(backend.get(token, Api.ENROLLMENT).header(Api.VERSION_HEADER, "1"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyUnknownSignsIn() throws Exception {
        for (String body : List.of(
                "{\"identity\":\"nobody\"}", "{}", "{\"identity\":1}", "", "{\"identity\":\"officer\",\"x\":1}")) {
            HttpResponse<String> answer = backend.send(
                    HttpRequest.newBuilder(backend.uri(Api.SIGN_IN)).POST(BodyPublishers.ofString(body)));
            assertThat(answer.statusCode()).isIn(400, 401);
            assertThat(Problem.read(answer.body()).detail()).isNotBlank();
        }
    }

    @Test
    void aTokenOutlivesARestart() {
        String token = backend.signIn("officer");
        backend.restart();
        assertThat(backend.send(backend.get(token, Api.ENROLLMENT)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tokensAreNotInTheDatabase() {
        String token = backend.signIn("officer");
        backend.close();
        try (Database database = BackendFiles.open(folder)) {
            assertThat(database.sql().fetch("script").formatCSV())
                    .contains("sign-in")
                    .doesNotContain(token);
        }
    }
}
