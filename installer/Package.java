import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes the app image and the package of the system it runs on from {@code target/sluice.jar} and {@code target/lib}.
 *
 * <p>An app image holds the program, a runtime with just the modules it needs, JavaFX linked in, and an AOT cache trained
 * by walking the tour. Linux packages it as .deb (and .rpm where rpmbuild is installed), Windows as .msi, macOS as .dmg.
 * Called by {@code mvn -Pinstaller verify}; arguments: project folder, version.
 */
final class Package {
    private static final String NAME = "Sluice";
    private static final String MAIN = "io.sluice.Main";

    /** What the program and its libraries use of the JDK; ALL-MODULE-PATH would take in the automatic modules. */
    private static final List<String> MODULES = List.of(
            "java.base",
            "java.compiler",
            "java.desktop",
            "java.instrument",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.scripting",
            "java.sql",
            "java.sql.rowset",
            "java.xml",
            "jdk.crypto.ec",
            "jdk.httpserver",
            "jdk.jfr",
            "jdk.management",
            "jdk.net",
            "jdk.unsupported",
            "jdk.zipfs",
            "javafx.controls",
            "javafx.fxml");

    /** Those of java.base, in Java's order; the list must have no gap. */
    private static final List<String> PROVIDERS = List.of("SUN", "SunRsaSign", "SunEC", "SunJSSE", "SunJCE");

    /** The same in training and in use, or the AOT cache is refused. A small heap that grows suits a desktop program. */
    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-Xms64m",
            "-XX:MaxRAMPercentage=25",
            "--enable-native-access=javafx.graphics,ALL-UNNAMED",
            "-Dfile.encoding=UTF-8");

    /** What console.support.GlyphLayouts mends on Linux, where alone it needs it. */
    private static final List<String> LINUX_JVM = List.of(
            "--add-opens=javafx.graphics/com.sun.javafx.text=ALL-UNNAMED",
            "--add-opens=javafx.graphics/com.sun.javafx.font.freetype=ALL-UNNAMED");

    private final Path project;
    private final Path work;
    private final String version;
    private final System system = System.here();

    private enum System {
        LINUX,
        WINDOWS,
        MAC;

        static System here() {
            String name = java.lang.System.getProperty("os.name").toLowerCase(Locale.ROOT);
            return name.contains("win") ? WINDOWS : name.contains("mac") ? MAC : LINUX;
        }
    }

    private Package(Path project, String version) {
        this.project = project;
        this.version = version;
        this.work = project.resolve("target/installer");
    }

    public static void main(String[] args) throws Exception {
        new Package(Path.of(args[0]), args[1]).make();
    }

    private void make() throws Exception {
        delete(work);
        Path classPath = Files.createDirectories(work.resolve("class-path/lib"));
        Path modules = Files.createDirectories(work.resolve("modules"));
        Files.copy(project.resolve("target/sluice.jar"), classPath.resolveSibling("sluice.jar"));
        try (Stream<Path> libraries = Files.list(project.resolve("target/lib"))) {
            for (Path library : libraries.toList()) {
                boolean javaFx = library.getFileName().toString().startsWith("javafx-");
                Files.copy(library, (javaFx ? modules : classPath).resolve(library.getFileName()));
            }
        }
        Path image = appImage(classPath.getParent(), modules);
        placeNatives(modules, image);
        keepOwnSecurityProviders(image);
        trainAotCache(image);
        for (String type : packageTypes()) {
            jpackage(packageArguments(type, image));
        }
    }

    private Path appImage(Path classPath, Path modules) {
        List<String> arguments = new ArrayList<>(List.of(
                "--type", "app-image",
                "--name", NAME,
                "--app-version", version,
                "--input", classPath.toString(),
                "--main-jar", "sluice.jar",
                "--main-class", MAIN,
                "--module-path", modules.toString(),
                "--add-modules", String.join(",", MODULES),
                // bin/java stays: the JVM starts it to write the AOT cache
                "--jlink-options", "--strip-debug --no-man-pages --no-header-files",
                "--icon", icon().toString(),
                "--dest", work.toString()));
        JVM.forEach(option -> arguments.addAll(List.of("--java-options", option)));
        if (system == System.LINUX) {
            LINUX_JVM.forEach(option -> arguments.addAll(List.of("--java-options", option)));
        }
        jpackage(arguments);
        return work.resolve(system == System.MAC ? NAME + ".app" : NAME);
    }

    /** JavaFX looks beside the runtime's own libraries first; found there, nothing is unpacked into the home folder. */
    private void placeNatives(Path modules, Path image) throws IOException {
        Path libraries = runtime(image).resolve(system == System.WINDOWS ? "bin" : "lib");
        try (Stream<Path> jars = Files.list(modules)) {
            for (Path jar : jars.toList()) {
                try (JarFile file = new JarFile(jar.toFile())) {
                    for (var entry : file.stream().filter(e -> e.getName().matches("[^/]+\\.(so|dll|dylib)")).toList()) {
                        Files.copy(
                                file.getInputStream(entry),
                                libraries.resolve(entry.getName()),
                                StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    /**
     * Java looks for a security provider whose module is not linked on the class path, and sets up every one it finds there:
     * Bouncy Castle's, which the program does not use as a provider, would cost half a second at each start.
     */
    private void keepOwnSecurityProviders(Path image) throws IOException {
        Path file = runtime(image).resolve("conf/security/java.security");
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("security.provider.") || PROVIDERS.contains(line.replaceAll(".*=", "")))
                .toList();
        Files.write(file, lines);
    }

    private void trainAotCache(Path image) throws IOException, InterruptedException {
        Path app = app(image);
        Path cache = app.resolve("sluice.aot");
        ProcessBuilder tour = new ProcessBuilder(
                launcher(image).toString(), "tour", "--theme", "light", "--out", work.resolve("training").toString());
        tour.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache);
        int code = tour.inheritIO().start().waitFor();
        if (code != 0 || !Files.exists(cache)) {
            throw new IllegalStateException("The tour that trains the AOT cache ended with " + code + ".");
        }
        Path configuration = app.resolve(NAME + ".cfg");
        Files.writeString(
                configuration,
                Files.readString(configuration)
                        .replace("[JavaOptions]", "[JavaOptions]\njava-options=-XX:AOTCache=$APPDIR/sluice.aot"));
    }

    private List<String> packageTypes() throws IOException {
        return switch (system) {
            case WINDOWS -> List.of("msi");
            case MAC -> List.of("dmg");
            case LINUX -> Stream.of(Map.entry("dpkg-deb", "deb"), Map.entry("rpmbuild", "rpm"))
                    .filter(tool -> onPath(tool.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        };
    }

    private List<String> packageArguments(String type, Path image) {
        List<String> arguments = new ArrayList<>(List.of(
                "--type", type,
                "--name", NAME,
                "--app-version", version,
                "--app-image", image.toString(),
                "--description", "Governs the network egress of a data platform",
                "--vendor", NAME,
                "--copyright", "Apache-2.0",
                "--license-file", project.resolve("LICENSE").toString(),
                "--dest", project.resolve("target").toString()));
        arguments.addAll(
                switch (type) {
                    case "deb" -> List.of(
                            "--linux-package-name", "sluice",
                            "--linux-shortcut",
                            "--linux-menu-group", "Network;Security;",
                            "--linux-app-category", "net",
                            "--linux-package-deps", "libgtk-3-0, libgl1, libxtst6, libfontconfig1, fonts-dejavu-core",
                            "--resource-dir", project.resolve("installer/linux").toString());
                    case "rpm" -> List.of(
                            "--linux-package-name", "sluice",
                            "--linux-shortcut",
                            "--linux-menu-group", "Network;Security;",
                            "--linux-package-deps", "gtk3, mesa-libGL, libXtst, fontconfig, dejavu-sans-fonts");
                    case "msi" -> List.of("--win-menu", "--win-shortcut", "--win-per-user-install", "--win-dir-chooser");
                    default -> List.of();
                });
        return arguments;
    }

    private Path icon() {
        String file =
                switch (system) {
                    case LINUX -> "sluice.png";
                    case WINDOWS -> "sluice.ico";
                    case MAC -> "sluice.icns";
                };
        return project.resolve("installer").resolve(file);
    }

    private Path app(Path image) {
        return image.resolve(
                switch (system) {
                    case LINUX -> "lib/app";
                    case WINDOWS -> "app";
                    case MAC -> "Contents/app";
                });
    }

    private Path runtime(Path image) {
        return image.resolve(
                switch (system) {
                    case LINUX -> "lib/runtime";
                    case WINDOWS -> "runtime";
                    case MAC -> "Contents/runtime/Contents/Home";
                });
    }

    private Path launcher(Path image) {
        return image.resolve(
                switch (system) {
                    case LINUX -> "bin/" + NAME;
                    case WINDOWS -> NAME + ".exe";
                    case MAC -> "Contents/MacOS/" + NAME;
                });
    }

    private static void jpackage(List<String> arguments) {
        var out = new PrintWriter(java.lang.System.out, true);
        int code = ToolProvider.findFirst("jpackage")
                .orElseThrow(() -> new IllegalStateException("This JDK has no jpackage."))
                .run(out, out, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("jpackage ended with " + code + ": " + arguments);
        }
    }

    private static boolean onPath(String tool) {
        return Stream.of(java.lang.System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
