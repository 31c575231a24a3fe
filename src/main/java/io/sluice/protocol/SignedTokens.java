package io.sluice.protocol;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;

/** Signed tokens as anybody may send them. */
public final class SignedTokens {
    private SignedTokens() {}

    /**
     * Takes one apart; its signature is not looked at.
     *
     * @throws ParseException if it is none, whatever else it is
     */
    public static SignedJWT parse(String text) throws ParseException {
        try {
            return SignedJWT.parse(text);
        } catch (RuntimeException e) {
            // The library expects no header that is JSON's null, for one.
            ParseException none = new ParseException("This is no signed token", 0);
            none.initCause(e);
            throw none;
        }
    }
}
