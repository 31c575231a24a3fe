package io.sluice.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The lines of a UTF-8 text, one at a time, in memory that does not grow with the text. A line ends with LF or CR LF; a
 * byte order mark at the beginning is no part of the first line.
 */
public final class Utf8Lines {
    /** The longest line that is read, in octets; of a longer one only the number is kept. */
    public static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private byte[] line = new byte[256];
    private int length;
    private long number;

    /** The lines of a text, which is read as they are asked for and stays open. */
    public Utf8Lines(InputStream in) {
        this.in = in;
    }

    /** A line, or what is wrong with it. */
    public sealed interface Line {
        /** 1 for the first. */
        long number();

        /** A line of text, without its end. */
        record Text(long number, String text) implements Line {
            /** The text without the spaces and tabs around it. */
            public String bare() {
                return PlainText.trim(text);
            }

            /** Whether it says nothing: it is blank or begins with {@code #}. */
            public boolean skipped() {
                String bare = bare();
                return bare.isEmpty() || bare.startsWith("#");
            }
        }

        /**
         * A line that is not UTF-8, or has more than {@link #LONGEST} octets.
         *
         * @param why in a sentence, with what to do where it is known
         */
        record Unreadable(long number, String why) implements Line {}
    }

    /** The next line; empty at the end. */
    public Optional<Line> next() throws IOException {
        length = 0;
        boolean any = false;
        while (true) {
            if (position == limit && !fill()) {
                return any ? Optional.of(line()) : Optional.empty();
            }
            any = true;
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            append(position, end);
            position = end;
            if (end < limit) {
                position++;
                return Optional.of(line());
            }
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }

    /** Keeps one octet more than the longest line has, to know that it was longer. */
    private void append(int from, int to) {
        int more = Math.min(to - from, LONGEST + 1 - length);
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
        }
        System.arraycopy(buffer, from, line, length, more);
        length += more;
    }

    private Line line() {
        number++;
        if (length > LONGEST) {
            return new Line.Unreadable(number, "The line is longer than %,d octets.".formatted(LONGEST));
        }
        int start = number == 1 && startsWithMark() ? 3 : 0;
        int end = length > start && line[length - 1] == '\r' ? length - 1 : length;
        try {
            return new Line.Text(
                    number,
                    decoder.decode(ByteBuffer.wrap(line, start, end - start)).toString());
        } catch (CharacterCodingException e) {
            return new Line.Unreadable(
                    number,
                    number == 1 && startsAsUtf16()
                            ? "The text is UTF-16, as some programs of Windows write it; save it as UTF-8."
                            : "The line is not UTF-8 text.");
        }
    }

    private boolean startsAsUtf16() {
        return length >= 2
                && ((line[0] == (byte) 0xFF && line[1] == (byte) 0xFE)
                        || (line[0] == (byte) 0xFE && line[1] == (byte) 0xFF));
    }

    private boolean startsWithMark() {
        return length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
    }
}
