import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The start-up benchmark: time to first screen of the packaged console, with an existing encrypted replica of 10,000
 * policies and the backend in another process, beside a bare JavaFX window on the same runtime without AOT cache, in turns,
 * in one run. Both are headless; counted is the time from the start of the process to the line that says it was drawn.
 *
 * <p>{@code java installer/StartUp.java target/installer/Sluice [rounds]}
 */
final class StartUp {
    private static final int POLICIES = 10_000;

    private static final String BARE =
            """
            import javafx.animation.AnimationTimer;
            import javafx.application.Platform;
            import javafx.scene.Scene;
            import javafx.scene.layout.StackPane;
            import javafx.scene.control.Label;
            import javafx.stage.Stage;

            public class Bare {
                public static void main(String[] args) {
                    Platform.startup(() -> {
                        Stage stage = new Stage();
                        stage.setScene(new Scene(new StackPane(new Label("Bare")), 1280, 800));
                        stage.show();
                        new AnimationTimer() {
                            int frames;

                            public void handle(long now) {
                                if (++frames > 2) {
                                    stop();
                                    System.out.println("bare 0 MiB");
                                    Platform.exit();
                                }
                            }
                        }.start();
                    });
                }
            }
            """;

    public static void main(String[] args) throws Exception {
        Path image = Path.of(args[0]).toAbsolutePath();
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        Path folder = Files.createTempDirectory("sluice-start-up");
        String launcher = image.resolve("bin/Sluice").toString();
        Process backend = new ProcessBuilder(
                        launcher, "backend", "--demo", "aws", "--data", folder.resolve("backend").toString(), "--port", "0")
                .redirectErrorStream(true)
                .start();
        try {
            Matcher serving = serving(backend);
            URI uri = URI.create(serving.group(1));
            Path authority = Path.of(serving.group(2));
            fill(uri, authority);
            List<String> console = List.of(
                    launcher, "first-screen",
                    "--backend", uri.toString(),
                    "--ca", authority.toString(),
                    "--data", folder.resolve("store").toString());
            List<String> first = new ArrayList<>(console);
            first.addAll(List.of("--policies", Integer.toString(POLICIES)));
            measure(first); // makes the replica
            measure(console); // warms the disk's cache
            compare(console, bare(image, folder), rounds);
        } finally {
            backend.destroy();
            backend.waitFor();
        }
    }

    private static Matcher serving(Process backend) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(backend.getInputStream(), StandardCharsets.UTF_8));
        Pattern line = Pattern.compile("Serving .* at (\\S+) \\(--ca (\\S+)\\).*");
        for (String read = out.readLine(); read != null; read = out.readLine()) {
            Matcher matcher = line.matcher(read);
            if (matcher.matches()) {
                return matcher;
            }
        }
        throw new IOException("The backend did not start.");
    }

    /** Creates policies until there are enough, as the administrator, through the interface. */
    private static void fill(URI uri, Path authority) throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(trusting(authority)).build();
        String token = value(post(client, uri, "/api/v1/sign-in", "", "{\"identity\":\"administrator\"}"), "token");
        for (int batch = 0; batch < POLICIES / 100; batch++) {
            StringBuilder commands = new StringBuilder("{\"commands\":[");
            for (int i = 0; i < 100; i++) {
                int number = batch * 100 + i;
                commands.append(i == 0 ? "" : ",").append(
                        """
                        {"id":"%s","type":"create","policy":"%s","base":0,"decidedAt":%d,"kind":"DIRECT",
                        "address":"host-%d.benchmark.example","ports":"443","agents":[],"name":"Benchmark %d",
                        "description":"","justification":"For the start-up benchmark.","sniVerification":true,
                        "grants":[],"nobodyYet":true,"global":false}"""
                                .formatted(id(), id(), java.lang.System.currentTimeMillis(), number, number));
            }
            String answer = post(client, uri, "/api/v1/commands", token, commands.append("]}").toString());
            if (!answer.contains("\"accepted\"") || answer.contains("\"refused\"")) {
                throw new IOException("Refused: " + answer.substring(0, Math.min(400, answer.length())));
            }
        }
    }

    private static UUID id() {
        UUID random = UUID.randomUUID();
        long time = java.lang.System.currentTimeMillis() << 16 | 0x7000 | random.getMostSignificantBits() & 0xFFF;
        return new UUID(time, random.getLeastSignificantBits());
    }

    private static String post(HttpClient client, URI uri, String path, String token, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private static String value(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + name + " in the answer");
        }
        return matcher.group(1);
    }

    private static SSLContext trusting(Path authority) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var in = Files.newInputStream(authority)) {
            store.setCertificateEntry("authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static List<String> bare(Path image, Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("Bare.java"), BARE);
        Path modules = image.resolveSibling("modules");
        int code = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        java.lang.System.out,
                        java.lang.System.err,
                        "--module-path", modules.toString(),
                        "--add-modules", "javafx.controls",
                        "-d", folder.toString(),
                        source.toString());
        if (code != 0) {
            throw new IOException("The bare window does not compile.");
        }
        return List.of(
                image.resolve("lib/runtime/bin/java").toString(),
                "--add-modules", "javafx.controls",
                "--enable-native-access=javafx.graphics",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-cp", folder.toString(),
                "Bare");
    }

    private static void compare(List<String> console, List<String> bare, int rounds) throws Exception {
        List<long[]> ours = new ArrayList<>();
        List<long[]> theirs = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            theirs.add(measure(bare));
            ours.add(measure(console));
        }
        long consoleTime = median(ours, 0);
        long bareTime = median(theirs, 0);
        java.lang.System.out.printf(
                "console %d ms (peak %d MiB), bare window %d ms; medians of %d%n",
                consoleTime, median(ours, 1), bareTime, rounds);
        java.lang.System.out.printf("ratio first-screen %d bare-window %.2f%n", POLICIES, (double) consoleTime / bareTime);
    }

    private static long median(List<long[]> values, int column) {
        return values.stream().mapToLong(value -> value[column]).sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /** Milliseconds and MiB, as the process tells them. */
    private static long[] measure(List<String> command) throws Exception {
        Pattern drawn = Pattern.compile("(?:bare|first-screen) (\\d+) MiB");
        StringBuilder said = new StringBuilder();
        long started = java.lang.System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                Matcher matcher = drawn.matcher(line);
                if (matcher.matches()) {
                    long millis = (java.lang.System.nanoTime() - started) / 1_000_000;
                    process.waitFor();
                    return new long[] {millis, Long.parseLong(matcher.group(1))};
                }
                said.append(line).append('\n');
            }
        }
        throw new IOException("No figure in: " + said);
    }
}
