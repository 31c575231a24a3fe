package io.sluice.cli;

import io.sluice.egress.Hosting;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads where a demo enrollment is hosted: {@code aws}, {@code azure}, {@code gcp}, and {@code onprem} or {@code on-premises}. */
final class HostingName implements ITypeConverter<Hosting> {
    @Override
    public Hosting convert(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "aws" -> Hosting.AWS;
            case "azure" -> Hosting.AZURE;
            case "gcp" -> Hosting.GCP;
            case "onprem", "on-premises" -> Hosting.ON_PREMISES;
            default -> throw new TypeConversionException("“" + value + "” is not one of aws, azure, gcp, onprem");
        };
    }
}
