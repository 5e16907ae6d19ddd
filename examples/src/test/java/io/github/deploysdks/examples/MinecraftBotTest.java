package io.github.deploysdks.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinecraftBotTest {
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 3, 28, 13, 5, 0, 0, ZoneId.of("Europe/Berlin"));

    @Test
    void playersGetAnAnswer() {
        assertThat(MinecraftBot.answer("[13:05:00] [Server thread/INFO]: <Steve> !time", NOW))
                .isEqualTo("Steve, it is 13:05");
        assertThat(MinecraftBot.answer("[13:05:00] [Server thread/INFO]: [Not Secure] <Alex_1> !HELP me", NOW))
                .isEqualTo("Alex_1, I know !time and !help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[13:05:00] [Server thread/INFO]: Done (3.2s)! For help, type \"help\"",
                "[13:05:00] [Server thread/INFO]: <Steve> what does !time do",
                "[13:05:00] [Server thread/INFO]: <Steve> !dance",
                "[13:05:00] [Server thread/INFO]: [Server] <Steve> !time",
                "<Steve> !time"
            })
    void otherLinesGetNone(String line) {
        assertThat(MinecraftBot.answer(line, NOW)).isNull();
    }

    @Test
    void theNextNightIsTheOneToCome() {
        assertThat(MinecraftBot.untilNext(LocalTime.of(13, 6), NOW)).isEqualTo(Duration.ofMinutes(1));
        assertThat(MinecraftBot.untilNext(LocalTime.of(13, 5), NOW)).isEqualTo(Duration.ofHours(23));
        assertThat(MinecraftBot.untilNext(LocalTime.of(4, 0), NOW))
                .isEqualTo(Duration.ofHours(13).plusMinutes(55));
    }
}
