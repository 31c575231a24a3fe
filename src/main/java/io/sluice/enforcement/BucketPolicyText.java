package io.sluice.enforcement;

import io.sluice.egress.BucketAccess;
import io.sluice.egress.S3BucketName;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bucket policy to paste into AWS so that a bucket admits our VPC endpoint (R17).
 *
 * @param partition the partition of AWS that the bucket lies in, such as {@code aws}
 * @param endpoint the VPC endpoint's ID
 * @param principals ARNs of those who may use the bucket; empty for whoever comes over the endpoint, which is not
 *     authentication
 */
public record BucketPolicyText(
        String partition, S3BucketName bucket, String endpoint, BucketAccess access, List<String> principals) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final List<String> LISTS = List.of("s3:GetBucketLocation", "s3:ListBucket");
    private static final List<String> READS = List.of("s3:GetObject");
    private static final List<String> WRITES =
            List.of("s3:AbortMultipartUpload", "s3:DeleteObject", "s3:ListMultipartUploadParts", "s3:PutObject");

    /** Keeps the principals as they are. */
    public BucketPolicyText {
        principals = List.copyOf(principals);
    }

    /** The policy as JSON, laid out for people. */
    public String json() {
        ObjectNode policy = MAPPER.createObjectNode();
        policy.put("Version", "2012-10-17");
        ArrayNode statements = policy.putArray("Statement");
        boolean writes = access == BucketAccess.READ_WRITE;
        String arn = "arn:%s:s3:::%s".formatted(partition, bucket);
        statement(statements, "SluiceListsBucket", LISTS, arn);
        statement(statements, "SluiceReadsObjects", READS, arn + "/*");
        if (writes) {
            statement(statements, "SluiceWritesObjects", WRITES, arn + "/*");
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(policy);
    }

    private void statement(ArrayNode statements, String sid, List<String> actions, String resource) {
        ObjectNode statement = statements.addObject();
        statement.put("Sid", sid);
        statement.put("Effect", "Allow");
        if (principals.isEmpty()) {
            statement.put("Principal", "*");
        } else {
            ArrayNode named = statement.putObject("Principal").putArray("AWS");
            principals.forEach(named::add);
        }
        ArrayNode array = statement.putArray("Action");
        actions.forEach(array::add);
        statement.put("Resource", resource);
        statement.putObject("Condition").putObject("StringEquals").put("aws:SourceVpce", endpoint);
    }
}
