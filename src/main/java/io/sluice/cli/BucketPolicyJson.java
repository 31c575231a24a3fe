package io.sluice.cli;

import io.sluice.enforcement.BucketPolicyCheck;
import io.sluice.enforcement.PolicyFinding;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** The outcome of checking a bucket policy as one JSON object, always with the same fields. */
final class BucketPolicyJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private BucketPolicyJson() {}

    static String of(String endpoint, BucketPolicyCheck check) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeBooleanProperty("valid", true);
            json.writeStringProperty("endpoint", endpoint);
            text(json, "bucket", check.bucket().isEmpty() ? null : check.bucket());
            admitted(json, check);
            json.writeStringProperty("admission", check.admission().name());
            json.writeStringProperty("access", check.access().name());
            json.writeBooleanProperty("endpointOnly", check.endpointOnly());
            json.writeBooleanProperty("locksUsOut", check.locksUsOut());
            json.writeBooleanProperty("locksOthersOut", check.locksOthersOut());
            findings(json, check.findings());
            json.writeEndObject();
        }
        return text.toString();
    }

    /** A text that is no policy admits nobody: AWS would not take it. */
    static String unreadable(String endpoint, String message) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeBooleanProperty("valid", false);
            json.writeStringProperty("endpoint", endpoint);
            json.writeNullProperty("bucket");
            for (String unknown :
                    List.of("admitted", "admission", "access", "endpointOnly", "locksUsOut", "locksOthersOut")) {
                json.writeNullProperty(unknown);
            }
            json.writeArrayPropertyStart("findings");
            finding(
                    json,
                    "UNREADABLE",
                    PolicyFinding.Severity.ERROR,
                    null,
                    null,
                    message,
                    "Correct it and paste it again.");
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    /** Null where it depends on what is not known: who reads this alone takes it for neither. */
    private static void admitted(JsonGenerator json, BucketPolicyCheck check) {
        check.admitted()
                .ifPresentOrElse(
                        admitted -> json.writeBooleanProperty("admitted", admitted),
                        () -> json.writeNullProperty("admitted"));
    }

    private static void findings(JsonGenerator json, List<PolicyFinding> findings) {
        json.writeArrayPropertyStart("findings");
        for (PolicyFinding finding : findings) {
            finding(
                    json,
                    finding.code().name(),
                    finding.code().severity(),
                    finding.statement(),
                    finding.sid(),
                    finding.message(),
                    finding.advice());
        }
        json.writeEndArray();
    }

    private static void finding(
            JsonGenerator json,
            String code,
            PolicyFinding.Severity severity,
            @Nullable Integer statement,
            @Nullable String sid,
            String message,
            String advice) {
        json.writeStartObject();
        json.writeStringProperty("code", code);
        json.writeStringProperty("severity", severity.name());
        json.writeStringProperty("rule", "R17");
        if (statement == null) {
            json.writeNullProperty("statement");
        } else {
            json.writeNumberProperty("statement", statement);
        }
        text(json, "sid", sid);
        json.writeStringProperty("message", message);
        json.writeStringProperty("advice", advice);
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }
}
