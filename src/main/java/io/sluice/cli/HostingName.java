package io.sluice.cli;

import io.sluice.egress.Hosting;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads where an enrollment is hosted, in any case: {@code aws}, {@code azure}, {@code gcp}, and {@code onprem}, {@code
 * onpremises} or {@code on-premises}.
 */
final class HostingName implements ITypeConverter<Hosting> {
    @Override
    public Hosting convert(String value) {
        return switch (OptionWord.name(value)) {
            case "ONPREM", "ON_PREM", "ONPREMISES", "ON_PREMISES" -> Hosting.ON_PREMISES;
            case "AWS" -> Hosting.AWS;
            case "AZURE" -> Hosting.AZURE;
            case "GCP" -> Hosting.GCP;
            default -> throw new TypeConversionException("“%s” is not one of aws, azure, gcp, onprem".formatted(value));
        };
    }
}
