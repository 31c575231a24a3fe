package io.sluice.demo;

import io.sluice.egress.Address;
import io.sluice.egress.Enrollment;
import io.sluice.egress.Hosting;
import io.sluice.egress.Ipv4Cidr;
import io.sluice.egress.PolicyManagement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The demo enrollment's own row in each hosting. Account numbers and blocks are those reserved for documentation. */
final class Hostings {
    private static final String SUBNETS =
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/platform-network"
                    + "/providers/Microsoft.Network/virtualNetworks/platform/subnets/";
    private static final List<Ipv4Cidr> EGRESS_IPS = Stream.of(
                    "198.51.100.16/28", "203.0.113.64/29", "203.0.113.200/32")
            .map(Hostings::block)
            .toList();

    private Hostings() {}

    static Enrollment enrollment(Hosting hosting, UUID id) {
        return switch (hosting) {
            case AWS ->
                of(
                        id,
                        hosting,
                        "us-east-1",
                        "arn:aws:ec2:us-east-1:111122223333:vpc-endpoint/vpce-0123456789abcdef0",
                        List.of());
            case AZURE -> of(id, hosting, "westeurope", null, List.of(SUBNETS + "workloads", SUBNETS + "builds"));
            case GCP -> of(id, hosting, "europe-west4", null, List.of());
            case ON_PREMISES -> of(id, hosting, null, null, List.of());
        };
    }

    private static Enrollment of(
            UUID id, Hosting hosting, @Nullable String region, @Nullable String endpoint, List<String> subnets) {
        return new Enrollment(
                id,
                "Demo enrollment",
                hosting,
                region,
                endpoint,
                subnets,
                hosting == Hosting.ON_PREMISES ? List.of() : EGRESS_IPS,
                PolicyManagement.SELF_SERVICE,
                false);
    }

    private static Ipv4Cidr block(String text) {
        return (Ipv4Cidr) Address.parse(text).orThrow();
    }
}
