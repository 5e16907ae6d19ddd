package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsiTest {
    /** The escape character is written as ^ here, BEL as ~, and ! stands for the single-character CSI. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plain text, plain text",
                "``, ``",
                "^[31mred^[0m, red",
                "^[1;31;48;5;200mloud^[m calm, loud calm",
                "^[38:2:10:20:30mcolons, colons",
                "a^[Kb^[2Jc^[10;20Hd, abcd",
                "^[?25lhidden^[?25h, hidden",
                "^[>0cprivate, private",
                "^[4 qintermediate, intermediate",
                "!31mone character!0m, one character",
                "^]0;a title~text, text",
                "^]0;a title^\\text, text",
                "^]8;;http://example.com^\\link^]8;;^\\, link",
                "^Pdevice^\\text, text",
                "^_app^\\^Xstart^\\text, text",
                "^7saved^8, saved",
                "^(Bcharset^)0, charset",
                "^#8aligned, aligned",
                "^=keys^>, keys",
                "tail^, tail",
                "tail^[, tail",
                "tail^[31, tail",
                "tail^[31;, tail",
                "tail^], tail",
                "tail^]0;never ended, tail",
                "tail^], tail",
                "tail^(, tail",
                "^[31ébad, ébad",
                "^[^[31mtwice, twice",
                "^^[31mtwice, twice",
                "^]0;broken off^[31mred, red",
                "^[3^]0;title~1m, 1m",
            })
    void sequencesGoAndTextStays(String text, String plain) {
        assertThat(Ansi.strip(written(text))).isEqualTo(plain);
    }

    @Test
    void otherControlCharactersAndUnicodeStay() {
        String text = "tab\there\rback\b bell\u0007 \u00fc \ud83d\ude00 \u2028";
        assertThat(Ansi.strip(text)).isSameAs(text);
    }

    @Test
    void aLineKeepsItsSequencesBesideItsPlainText() {
        ConsoleLine line = new ConsoleLine(written("^[32mok^[0m"), ConsoleLine.Source.LIVE, Instant.EPOCH);
        assertThat(line.text()).isEqualTo("\u001b[32mok\u001b[0m");
        assertThat(line.plain()).isEqualTo("ok");
    }

    @Test
    void aPrivacyMessageGoes() {
        assertThat(Ansi.strip("a\u001b^secret\u001b\\b")).isEqualTo("ab");
    }

    @Test
    void longTextsTakeNoLongerThanTheyAre() {
        assertThat(Ansi.strip("\u001b".repeat(500_000) + "[".repeat(500_000)).length())
                .isEqualTo(499_998);
        assertThat(Ansi.strip("\u001b]".repeat(500_000))).isEmpty();
    }

    private static String written(String text) {
        return text.replace('^', '\u001b').replace('~', '\u0007').replace('!', '\u009b');
    }
}
