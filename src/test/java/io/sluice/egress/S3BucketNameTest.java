package io.sluice.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R17: the naming rules of AWS for general purpose buckets, one by one. */
final class S3BucketNameTest {
    private static final String LONGEST = "a".repeat(63);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "a-b",
                "1-2",
                "a.b",
                "my-bucket",
                "my.bucket.example",
                "my-.bucket",
                "my.-bucket",
                "my--bucket",
                "000",
                "1.2.3",
                "1.2.3.4.5",
                "1234.1.1.1",
                "1.2.3.a",
                "log-delivery-march-2020",
                "xn-logs",
                "s3alias",
                "mrap",
                "x-s3",
                "plan",
                "logs-111122223333-us-east-1-an",
                "logs-111122223333-us-gov-west-1-an"
            })
    void namesThatAwsAllowsAreAccepted(String name) {
        assertThat(S3BucketName.parse(name)).isEqualTo(new Checked.Valid<>(new S3BucketName(name)));
    }

    @Test
    void theLongestNameHas63Characters() {
        assertThat(S3BucketName.parse(LONGEST).valid()).isPresent();
        assertThat(S3BucketName.parse(LONGEST + "a").invalid().orElseThrow().message())
                .isEqualTo("A bucket name has at most 63 characters; this one has 64.");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("", "", "missing", null),
                arguments("ab", "ab", "at least 3", null),
                arguments("My-Bucket", "M", "capital", "my-bucket"),
                arguments("AB", "A", "capital", null),
                arguments("my_bucket", "_", "not allowed", null),
                arguments("my bucket", " ", "not allowed", null),
                arguments("bücher", "ü", "not allowed", null),
                arguments("my-bucket\u212A", "\u212A", "not allowed", null),
                arguments("bucket\u0661", "\u0661", "not allowed", null),
                arguments("-bucket", "-", "begins", null),
                arguments(".bucket", ".", "begins", null),
                arguments("bucket-", "-", "ends", null),
                arguments("bucket.", ".", "ends", null),
                arguments("my..bucket", "..", "adjacent", null),
                arguments("192.168.5.4", "192.168.5.4", "IPv4", null),
                arguments("999.999.999.999", "999.999.999.999", "IPv4", null),
                arguments("xn--bucket", "xn--", "prefix", null),
                arguments("sthree-bucket", "sthree-", "prefix", null),
                arguments("sthree-configurator", "sthree-", "prefix", null),
                arguments("amzn-s3-demo-bucket", "amzn-s3-demo-", "prefix", null),
                arguments("point-s3alias", "-s3alias", "access point", null),
                arguments("point--ol-s3", "--ol-s3", "Object Lambda", null),
                arguments("point.mrap", ".mrap", "multi-Region", null),
                arguments("b--usw2-az1--x-s3", "--x-s3", "directory", null),
                arguments("table--table-s3", "--table-s3", "table", null),
                arguments("logs-an", "-an", "account regional", null),
                arguments("logs-111122223333-foo-an", "-an", "account regional", null),
                arguments("logs-111122223333-us-east-an", "-an", "account regional", null),
                arguments("logs-111122223333-us-east-1-an-an", "-an", "account regional", null),
                arguments("logs-1111-us-east-1-an", "-an", "account regional", null),
                arguments("111122223333-us-east-1-an", "-an", "account regional", null),
                // a bucket named in another way
                arguments(" my-bucket", " ", "Spaces", "my-bucket"),
                arguments("my-bucket\t", "\t", "Spaces", "my-bucket"),
                arguments("s3://my-bucket/key", "s3://", "URI", "my-bucket"),
                arguments("s3a://my-bucket", "s3a://", "URI", "my-bucket"),
                arguments("my-bucket/", "/", "slash", "my-bucket"),
                arguments("my-bucket/*", "/*", "slash", "my-bucket"),
                arguments("my-*", "*", "Wildcards", null),
                arguments("arn:aws:s3:::my-bucket", "arn:aws:s3:::", "ARN", "my-bucket"),
                arguments("arn:aws-cn:s3:::my-bucket/*", "arn:aws-cn:s3:::", "ARN", "my-bucket"),
                arguments(
                        "arn:aws:s3:us-west-2:111122223333:accesspoint/p",
                        "arn:aws:s3:us-west-2:111122223333:accesspoint/p",
                        "ARN",
                        null),
                arguments("https://my-bucket.s3.amazonaws.com/key", "https://", "URL", "my-bucket"),
                arguments("https://my.bucket.s3.us-east-1.amazonaws.com", "https://", "URL", "my.bucket"),
                arguments(
                        "https://s3.us-east-1.amazonaws.com/my-bucket/key",
                        "https://s3.us-east-1.amazonaws.com/",
                        "URL",
                        "my-bucket"),
                arguments(
                        "my-bucket.s3-eu-west-1.amazonaws.com",
                        ".s3-eu-west-1.amazonaws.com",
                        "host name",
                        "my-bucket"),
                arguments(
                        "my-bucket.bucket.vpce-1a2b-5e6f.s3.us-east-1.vpce.amazonaws.com",
                        ".bucket.vpce-1a2b-5e6f.s3.us-east-1.vpce.amazonaws.com",
                        "host name",
                        "my-bucket"),
                arguments("https://Acme.S3.amazonaws.com/key", "https://", "URL", "acme"),
                arguments(
                        "https://my-point-111122223333.s3-accesspoint.us-west-2.amazonaws.com/key",
                        "https://my-point-111122223333.s3-accesspoint.us-west-2.amazonaws.com/key",
                        "access point",
                        null),
                arguments(
                        "my-point-111122223333.s3-accesspoint.us-west-2.amazonaws.com",
                        "my-point-111122223333.s3-accesspoint.us-west-2.amazonaws.com",
                        "access point",
                        null),
                arguments("\"my-bucket\"", "\"", "quotes", "my-bucket"),
                arguments("https://example.com/my-bucket", "https://example.com/my-bucket", "URL", null),
                arguments(
                        "https://us-east-1.console.aws.amazon.com/s3/buckets/my-bucket?region=us-east-1",
                        "https://us-east-1.console.aws.amazon.com/s3/buckets/",
                        "console",
                        "my-bucket"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String input, String offending, String word, String suggestion) {
        Violation violation = S3BucketName.parse(input).invalid().orElseThrow();
        assertThat(violation.rule()).isEqualTo(Rule.R17);
        assertThat(violation.offending()).isEqualTo(offending);
        assertThat(violation.message()).contains(word).matches(".*[.)]");
        assertThat(violation.suggestions()).isEqualTo(suggestion == null ? List.of() : List.of(suggestion));
    }

    @Test
    void aDotIsWarnedAbout() {
        assertThat(new S3BucketName("my.bucket").warning())
                .hasValueSatisfying(text -> assertThat(text).contains("certificate"));
        assertThat(new S3BucketName("my-bucket").warning()).isEmpty();
    }

    @Test
    void noInstanceBreaksTheRules() {
        assertThatIllegalArgumentException().isThrownBy(() -> new S3BucketName("../admin"));
    }

    /** The rules of AWS as one expression, to compare with. */
    private static final Pattern MODEL = Pattern.compile("(?!xn--|sthree-|amzn-s3-demo-)"
            + "(?!(\\d{1,3}\\.){3}\\d{1,3}$)(?!.*\\.\\.)"
            + "(?!.*(-s3alias|--ol-s3|\\.mrap|--x-s3|--table-s3)$)"
            + "(?!(?!.+-\\d{12}-[a-z]{2,}(-[a-z]+)+-\\d+-an$).*-an$)"
            + "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "z",
            "0",
            "9",
            "1",
            "192",
            ".",
            ".",
            "..",
            "-",
            "--",
            "_",
            "A",
            "Z",
            "é",
            "ı",
            "\u212A",
            "١",
            " ",
            "/",
            "xn--",
            "sthree-",
            "amzn-s3-demo-",
            "-s3alias",
            "--ol-s3",
            ".mrap",
            "--x-s3",
            "--table-s3",
            "-an",
            "-111122223333",
            "-us-east-1",
            "s3",
            "\u0000",
            "\uD800",
            "a".repeat(30));

    @Test
    void randomTextsAreTakenAsTheModelTakesThem() {
        Random random = new Random(17);
        for (int round = 0; round < 200_000; round++) {
            String text = IntStream.range(0, random.nextInt(8))
                    .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining());
            Checked<S3BucketName> checked = S3BucketName.parse(text);
            assertThat(checked.valid().isPresent())
                    .as(text)
                    .isEqualTo(MODEL.matcher(text).matches());
            checked.invalid().ifPresent(violation -> {
                assertThat(violation.message()).isNotBlank();
                assertThat(violation.suggestions())
                        .allSatisfy(suggestion -> assertThat(
                                        S3BucketName.parse(suggestion).valid())
                                .isPresent());
            });
        }
    }
}
