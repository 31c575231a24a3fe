package io.sluice.backend;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adobe's S3Mock (Apache-2.0), an S3 of its own in a process of its own, on a free port of this machine. */
final class S3Mock implements AutoCloseable {
    private static final Pattern STARTED = Pattern.compile(".*Tomcat started on ports .*?([0-9]+) \\(http\\).*");

    private final Process process;
    private final URI endpoint;

    S3Mock() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar(),
                        "--server.port=0",
                        "--com.adobe.testing.s3mock.http-port=0",
                        "--com.adobe.testing.s3mock.controller.http-port=0")
                .redirectErrorStream(true)
                .start();
        endpoint = URI.create("http://127.0.0.1:" + port());
    }

    private static String jar() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Path.of(entry).getFileName().toString().startsWith("s3mock-"))
                .findFirst()
                .orElseThrow();
    }

    private String port() throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            Matcher started = STARTED.matcher(line);
            if (started.matches()) {
                return started.group(1);
            }
        }
        throw new IllegalStateException("S3Mock did not start:\n" + said);
    }

    URI endpoint() {
        return endpoint;
    }

    /** Makes a bucket in a region. */
    void bucket(String name, String region) {
        String body = "<CreateBucketConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
                + "<LocationConstraint>" + region + "</LocationConstraint></CreateBucketConfiguration>";
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> made = client.send(
                    HttpRequest.newBuilder(endpoint.resolve("/" + name))
                            .header("Content-Type", "application/xml")
                            .PUT(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (made.statusCode() != 200) {
                throw new IllegalStateException(made.statusCode() + " " + made.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
