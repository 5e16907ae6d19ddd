package io.github.deploysdks.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-21T07:15:00Z",
                "2026-05-21T07:15:00.250+00:00",
                "2026-05-21T07:15:00.25Z",
                "2026-05-21T07:15:00.1234567+09:30",
                "2026-05-21T07:15:00.123456789-11:45",
                "2026-05-21T07:15:00-00:00",
                "2026-05-21T07:15:00+18:00",
                "0000-02-29T23:59:59Z",
                "2026-05-21T07:15:30+01:02:03",
                "2026-05-21T07:15:30+01:02:00",
                "2026-05-21T07:15Z",
                "2026-05-21T07:15:00.Z",
                "2026-05-21t07:15:00z",
                "+12026-05-21T07:15:00Z",
                "2026-05-21T07:15:00+10:00",
                "2026-05-21T07:15:10.000Z",
            })
    void readsAsJavaTimeDoesAndKnowsHowItWouldBeSpelled(String text) {
        OffsetDateTime expected = OffsetDateTime.parse(text);

        assertThat(DateTimes.parse(text)).isEqualTo(expected);
        assertThat(DateTimes.parse(text).getOffset()).isEqualTo(expected.getOffset());
        if (DateTimes.isCanonical(text)) {
            assertThat(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(expected)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-21T07:15:00Z", "2026-05-21T07:15:00.25Z", "2026-05-21T07:15:10-11:45"})
    void knowsTheUsualSpellings(String text) {
        assertThat(DateTimes.isCanonical(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-05-21",
                "2026-05-21T07:15:00",
                "2026-05-21T07:15:00.",
                "2026-05-21T07:15:00.1234567891Z",
                "2026-05-21 07:15:00Z",
                "2026-02-30T07:15:00Z",
                "2026-05-21T24:00:00Z",
                "2026-05-21T07:60:00Z",
                "2026-05-21T07:15:00+18:01",
                "2026-05-21T07:15:00+01:60",
                "2026-05-21T07:15:00*01:00",
                "2026-05-21T07:15:00+0100",
                "2026-05-21T07:15:00Z ",
            })
    void refusesWhatJavaTimeRefuses(String text) {
        assertThatThrownBy(() -> OffsetDateTime.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> DateTimes.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
