package io.github.deploysdks.it.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A folder with an sdk-core 1.0.0 as a release would leave it. */
final class ReleaseFolder {
    static final String POM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>io.github.deploysdks</groupId><artifactId>sdk-core</artifactId><version>1.0.0</version>
              <name>Core</name>
              <description>What it is.</description>
              <url>https://example.com/sdks</url>
              <licenses><license><name>Apache-2.0</name><url>https://example.com/license</url></license></licenses>
              <developers>
                <developer><name>We</name><organizationUrl>https://example.com/we</organizationUrl></developer>
              </developers>
              <scm>
                <connection>scm:git:x</connection><developerConnection>scm:git:x</developerConnection><url>https://example.com/scm</url>
              </scm>
              <dependencies>
                <dependency>
                  <groupId>com.example</groupId>
                  <artifactId>okhttp</artifactId>
                  <version>5.5.1</version>
                  <scope>compile</scope>
                </dependency>
              </dependencies>
            </project>
            """;
    static final String BILL = """
            {"bomFormat": "CycloneDX",
             "metadata": {"component": {"purl": "pkg:maven/io.github.deploysdks/sdk-core@1.0.0?type=jar"}},
             "components": [{"purl": "pkg:maven/com.example/okhttp@5.5.1?type=jar"}]}
            """;
    /** What the fake signatures are: they tell what they sign. */
    static final Signatures SIGNATURES =
            (signature, file) -> Files.readString(signature).equals("signed " + PublishedFiles.digest(file, "SHA-256"));

    private final Path module;

    private ReleaseFolder(Path module) {
        this.module = module;
    }

    static ReleaseFolder in(Path repository) throws IOException {
        ReleaseFolder folder =
                new ReleaseFolder(Files.createDirectories(repository.resolve("io/github/deploysdks/sdk-core/1.0.0")));
        folder.write(".pom", POM);
        folder.write("-cyclonedx.json", BILL);
        folder.jar(".jar", mainEntries(), "io.github.deploysdks.core");
        folder.jar("-sources.jar", Map.of("a/Made.java", "public final class Made {}", "a/package-info.java", ""), "");
        folder.write("-tests.jar", "");
        folder.jar("-javadoc.jar", Map.of("a/Made.html", "", "index.html", ""), "");
        return folder;
    }

    static Map<String, String> mainEntries() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("META-INF/LICENSE", "");
        entries.put("META-INF/NOTICE", "");
        entries.put("a/Made.class", "");
        entries.put("a/Made$Inner.class", "");
        entries.put("a/package-info.class", "");
        return entries;
    }

    /** Writes a text and what goes along with it. */
    void write(String ending, String text) throws IOException {
        Files.writeString(file(ending), text);
        complete(ending);
    }

    /** Writes a jar and what goes along with it. */
    void jar(String ending, Map<String, String> entries, String moduleName) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!moduleName.isEmpty()) {
            manifest.getMainAttributes().putValue("Automatic-Module-Name", moduleName);
        }
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file(ending)), manifest)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        complete(ending);
    }

    Path file(String ending) {
        return module.resolve("sdk-core-1.0.0" + ending);
    }

    private void complete(String ending) throws IOException {
        Path file = file(ending);
        Files.writeString(file(ending + ".asc"), "signed " + PublishedFiles.digest(file, "SHA-256"));
        Files.writeString(file(ending + ".md5"), PublishedFiles.digest(file, "MD5"));
        Files.writeString(file(ending + ".sha1"), PublishedFiles.digest(file, "SHA-1"));
        Files.writeString(file(ending + ".sha512"), PublishedFiles.digest(file, "SHA-512"));
    }
}
