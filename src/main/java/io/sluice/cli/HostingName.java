package io.sluice.cli;

import io.sluice.egress.Hosting;
import picocli.CommandLine.ITypeConverter;

/**
 * Reads where an enrollment is hosted, in any case: {@code aws}, {@code azure}, {@code gcp}, and {@code onprem}, {@code
 * onpremises} or {@code on-premises}.
 */
final class HostingName implements ITypeConverter<Hosting> {
    @Override
    public Hosting convert(String value) {
        return switch (OptionWord.name(value)) {
            case "ONPREM", "ON_PREM", "ONPREMISES" -> Hosting.ON_PREMISES;
            default -> OptionWord.of(Hosting.values(), value);
        };
    }
}
