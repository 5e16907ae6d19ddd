package io.github.deploysdks.it.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PomRulesTest {
    @TempDir
    private Path folder;

    @Test
    void aGoodPomHasNoProblems() throws IOException {
        assertThat(PomRules.problems(pom(ReleaseFolder.POM), "sdk-core", "1.0.0"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <version>1.0.0</version>                  | <version>1.0.1</version>            | <version> is '1.0.1', not '1.0.0'
                    <name>Core</name>                         | ''                                  | <name> is missing
                    <description>What it is.</description>    | <description/>                      | <description> is missing
                    <url>https://example.com/sdks</url>       | ''                                  | <url> is missing
                    <url>https://example.com/sdks</url>       | <url>https://example.com/sdk-core</url> | ends in the module's name
                    <license><name>Apache-2.0</name>          | <license>                           | <licenses/license/name> is missing
                    <developer><name>We</name>                | <developer>                         | <developers/developer/name> is missing
                    <connection>scm:git:x</connection>        | ''                                  | <scm/connection> is missing
                    <licenses>                                | <parent><artifactId>p</artifactId></parent><licenses> | <parent> is of our build
                    <licenses>                                | <repositories/><licenses>           | <repositories> is of our build
                    <version>5.5.1</version>                  | <version>${okhttp.version}</version> | a ${property} is left
                    <version>5.5.1</version>                  | <version>5.6-SNAPSHOT</version>     | com.example:okhttp is a SNAPSHOT
                    <version>5.5.1</version>                  | <version>[5,6)</version>            | com.example:okhttp has no fixed version
                    <version>5.5.1</version>                  | ''                                  | com.example:okhttp has no fixed version
                    <scope>compile</scope>                    | <scope>test</scope>                 | com.example:okhttp has the scope test
                    <groupId>com.example</groupId>            | <groupId>io.github.deploysdks</groupId> | io.github.deploysdks:okhttp is not published
                    <groupId>com.example</groupId>            | <groupId>io.github.deploysdks</groupId> | has the version 5.5.1, not 1.0.0
                    """)
    void eachFlawIsNamed(String good, String bad, String message) throws IOException {
        assertThat(ReleaseFolder.POM).contains(good);

        assertThat(PomRules.problems(pom(ReleaseFolder.POM.replace(good, bad)), "sdk-core", "1.0.0"))
                .anySatisfy(problem -> assertThat(problem).contains(message));
    }

    private Pom pom(String xml) throws IOException {
        return Pom.read(Files.writeString(folder.resolve("pom.xml"), xml));
    }
}
