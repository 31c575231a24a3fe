package io.sluice.cli;

import io.sluice.egress.BucketAccess;
import picocli.CommandLine.ITypeConverter;

/** Reads an access to a bucket, in any case: {@code read-only}, {@code READ_WRITE}. */
final class AccessName implements ITypeConverter<BucketAccess> {
    @Override
    public BucketAccess convert(String value) {
        return OptionWord.of(BucketAccess.values(), value);
    }
}
