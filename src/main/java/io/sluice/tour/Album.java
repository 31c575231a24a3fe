package io.sluice.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pictures of a tour in their folder. A list beside them names each with its hash, by which the next tour knows those of
 * this one: it takes away what it does not make anew, and never anything else.
 */
final class Album {
    private static final String LIST = ".tour-pictures";
    private static final Pattern LINE =
            Pattern.compile("(?<hash>[0-9a-f]{64}) {2}(?<name>[0-9]{2,3}-[a-z0-9-]+-(light|dark)\\.png)");

    private final Path folder;
    private final Map<String, String> before = new TreeMap<>();
    private final Map<String, String> written = new TreeMap<>();

    /** Makes the folder if it is not there, and reads what the tour before has left in it. */
    Album(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Path list = folder.resolve(LIST);
        if (Files.exists(list)) {
            for (String line : Files.readAllLines(list)) {
                Matcher known = LINE.matcher(line);
                if (known.matches()) {
                    before.put(known.group("name"), known.group("hash"));
                }
            }
        }
    }

    /** How many pictures are in it that this tour made. */
    int size() {
        return written.size();
    }

    /** Puts a picture in. It is listed at once, so that those of a tour that breaks off are known to the next. */
    void add(String name, byte[] png) throws IOException {
        Files.write(folder.resolve(name), png);
        written.put(name, hash(png));
        Map<String, String> all = new TreeMap<>(before);
        all.putAll(written);
        list(all);
    }

    /** Takes away the pictures of the tour before that this one has not made, unless somebody has changed them since. */
    void complete() throws IOException {
        for (Map.Entry<String, String> old : before.entrySet()) {
            Path file = folder.resolve(old.getKey());
            if (!written.containsKey(old.getKey())
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && hash(Files.readAllBytes(file)).equals(old.getValue())) {
                Files.delete(file);
            }
        }
        list(written);
    }

    private void list(Map<String, String> pictures) throws IOException {
        StringBuilder lines = new StringBuilder();
        pictures.forEach(
                (name, hash) -> lines.append(hash).append("  ").append(name).append('\n'));
        Files.writeString(folder.resolve(LIST), lines);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
