package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.BadRequestException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationFlowsTest extends OctyneSuite {
    private String original = "";

    @BeforeEach
    void remember() {
        original = octyne.configuration().get();
    }

    @AfterEach
    void restore() {
        octyne.configuration().update(original);
    }

    @Test
    void anEditKeepsWhatItDoesNotTouchCommentsAndAll() {
        boolean written = octyne.configuration().edit(text -> text + "// 30 % more: \"ü\", /* not a comment */\n");

        assertThat(written).isTrue();
        assertThat(octyne.configuration().get())
                .isEqualTo(original.strip() + "\n// 30 % more: \"ü\", /* not a comment */\n");
    }

    @Test
    void anEditThatChangesNothingWritesNothing() {
        fake().clearRequests();

        assertThat(octyne.configuration().edit(text -> text)).isFalse();
        assertThat(octyne.configuration().edit(text -> "\n" + text.strip())).isFalse();

        assertThat(fake().targets()).allMatch(target -> target.startsWith("GET"));
    }

    @Test
    void anEditThatThrowsWritesNothing() {
        assertThatThrownBy(() -> octyne.configuration().edit(text -> {
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(octyne.configuration().get()).isEqualTo(original);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{}",
                "null",
                "[]",
                "{\"port\": 1}",
                "{\"servers\": null}",
                "{\"servers\": []}",
                "{",
                "{\"servers\": {}} /* open",
                "\"servers\"",
                "// nothing"
            })
    void aConfigurationWithoutServersIsRefused(String text) {
        assertThatThrownBy(() -> octyne.configuration().update(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> octyne.async().configuration().update(text))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(octyne.configuration().get()).isEqualTo(original);
    }

    @Test
    void whatTheNodeCannotReadItSays() {
        assertThatThrownBy(() -> octyne.configuration().update("{\"servers\": {}, \"port\": \"many\"}"))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Invalid JSON body!");
    }

    @Test
    void anEditWorksInTheBackground() {
        assertThat(octyne.async()
                        .configuration()
                        .edit(text -> text + "// later\n")
                        .join())
                .isTrue();
        assertThat(octyne.configuration().get()).endsWith("// later\n");
        assertThat(octyne.configuration().reload().success()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": [1, 2, ], }",
                "{/* , */\"a\": [1, 2 /* two */ , // three\n ],\n}",
                "// first\n{\"a\": [1, 2]}",
                "{\"a\": [1, 2]} // last"
            })
    void commentsAndLastCommasAreNoPartOfTheJson(String text) {
        assertThat(HuJson.standard(text).replaceAll("\\s", "")).isEqualTo("{\"a\":[1,2]}");
    }

    @Test
    void whatLooksLikeACommentInsideAStringIsNone() {
        String text = "{\"url\": \"http://x/*y*/\\\",}\"}";

        assertThat(HuJson.standard(text)).isEqualTo(text);
    }
}
