package io.sluice.sync;

import io.sluice.protocol.FeedJson;
import io.sluice.protocol.FeedLine;
import io.sluice.protocol.FeedLine.End;
import io.sluice.protocol.FeedLine.Put;
import io.sluice.protocol.FeedLine.Reset;
import io.sluice.protocol.FeedLine.Skipped;
import io.sluice.protocol.Malformed;
import io.sluice.replica.FeedPage;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a page of the change feed, line by line. A page without its last line was cut off and is no page. */
final class FeedReader {
    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);

    /** After how many rows it is told how many there are so far. */
    static final int STEP = 1_000;

    private FeedReader() {}

    /**
     * Reads a page.
     *
     * @param soFar told now and then how many rows of the page have been read: one that holds a whole enrollment takes its time
     */
    static FeedPage read(InputStream lines, IntConsumer soFar) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
        boolean reset = false;
        List<String> leftOut = new ArrayList<>();
        List<Put> rows = new ArrayList<>();
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            switch (line(text)) {
                case Reset() -> reset = true;
                case Put put -> {
                    rows.add(put);
                    if (rows.size() % STEP == 0) {
                        soFar.accept(rows.size());
                    }
                }
                case Skipped(String type, String why) -> {
                    leftOut.add(type + ": " + why);
                    LOG.warn("A row of type {} of the change feed was left out: {}", type, why);
                }
                case End(String next, boolean more) -> {
                    return new FeedPage(reset, rows, leftOut, next, more);
                }
            }
        }
        throw new EOFException("the page was cut off after " + rows.size() + " rows");
    }

    private static FeedLine line(String text) throws IOException {
        try {
            return FeedJson.read(text);
        } catch (Malformed e) {
            throw new IOException("a line of the change feed cannot be read: " + e.getMessage(), e);
        }
    }
}
