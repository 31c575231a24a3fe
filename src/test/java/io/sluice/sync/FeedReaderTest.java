package io.sluice.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.protocol.FeedJson;
import io.sluice.protocol.FeedLine;
import io.sluice.protocol.FeedLine.End;
import io.sluice.protocol.FeedLine.Put;
import io.sluice.protocol.FeedLine.Reset;
import io.sluice.replica.FeedPage;
import io.sluice.replica.SmallEnrollment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
    private static final List<Put> ROWS =
            SmallEnrollment.rows(2).stream().map(row -> new Put(3, row)).toList();

    private static final byte[] PAGE = Stream.of(
                    Stream.<FeedLine>of(new Reset()), ROWS.stream(), Stream.of(new End("next", true)))
            .flatMap(lines -> lines)
            .map(line -> FeedJson.text(line) + "\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);

    @Test
    void aWholePageIsRead() throws IOException {
        assertThat(read(PAGE)).isEqualTo(new FeedPage(true, ROWS, List.of(), "next", true));
    }

    @Test
    void aPageThatIsCutAnywhereIsNoPage() {
        // without its last line feed it is still whole
        for (int length = 0; length < PAGE.length - 1; length++) {
            byte[] cut = Arrays.copyOf(PAGE, length);
            assertThatThrownBy(() -> read(cut)).as("cut at %d", length).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aPackedPageThatIsCutAnywhereIsNoPage() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(PAGE);
        }
        byte[] whole = packed.toByteArray();
        assertThat(FeedReader.read(new GZIPInputStream(new ByteArrayInputStream(whole)), rows -> {}))
                .isEqualTo(read(PAGE));
        int trailer = 8;
        for (int length = 0; length < whole.length - trailer - 4; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> FeedReader.read(new GZIPInputStream(new ByteArrayInputStream(cut)), rows -> {}))
                    .as("cut at %d", length)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aRowThatCannotBeReadIsCountedAndTheOthersArrive() throws IOException {
        String page = """
            {"type":"principal","seq":3,"row":{"id":"nobody"}}
            {"type":"spaceship","seq":3,"row":{}}
            %s
            {"type":"end","next":"n","more":false}
            """.formatted(FeedJson.text(ROWS.getFirst()));
        FeedPage read = read(page.getBytes(StandardCharsets.UTF_8));
        assertThat(read.rows()).isEqualTo(ROWS.subList(0, 1));
        assertThat(read.leftOut()).hasSize(2);
        assertThat(read.leftOut().getFirst()).startsWith("principal: nobody: ");
        assertThat(read.leftOut().getLast()).startsWith("spaceship: This version knows no rows");
    }

    @Test
    void tellsNowAndThenHowManyRowsHaveCome() throws IOException {
        String row = FeedJson.text(ROWS.getFirst()) + "\n";
        List<Integer> told = new ArrayList<>();
        FeedReader.read(
                new ByteArrayInputStream(
                        (row.repeat(2 * FeedReader.STEP + 1) + "{\"type\":\"end\",\"next\":\"n\",\"more\":false}\n")
                                .getBytes(StandardCharsets.UTF_8)),
                told::add);
        assertThat(told).containsExactly(FeedReader.STEP, 2 * FeedReader.STEP);
    }

    private static FeedPage read(byte[] page) throws IOException {
        return FeedReader.read(new ByteArrayInputStream(page), rows -> {});
    }
}
