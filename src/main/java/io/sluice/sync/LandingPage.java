package io.sluice.sync;

/** What the browser shows at the end of a sign-in. Nothing of the request is in it. */
final class LandingPage {
    /** The page needs its own style and nothing else; no other page shows it in a frame. */
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors"
                    + " 'none'";

    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Sluice</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 36em; margin: 15vh auto; padding: 0 1em; }
        h1 { font-size: 1.4em; }
        </style>
        </head>
        <body>
        <main>
        <h1>%s</h1>
        <p>%s</p>
        </main>
        </body>
        </html>
        """;

    private LandingPage() {}

    /** The page for what was asked for, or for anything else. */
    static String of(boolean expected) {
        return expected
                ? PAGE.formatted(
                        "You can go back to Sluice",
                        "Sluice has the answer of your identity provider and says what came of it. You can close this"
                                + " page.")
                : PAGE.formatted(
                        "This is not the sign-in that Sluice asked for",
                        "Nothing was done. Go back to Sluice and begin to sign in there.");
    }
}
