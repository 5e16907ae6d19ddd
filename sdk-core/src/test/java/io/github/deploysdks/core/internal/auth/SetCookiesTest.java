package io.github.deploysdks.core.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.deploysdks.core.http.ResponseInfo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cookies as servers write them. */
class SetCookiesTest {
    private static Map<String, String> of(String... headers) {
        return SetCookies.of(ResponseInfo.of(200, Map.of("set-cookie", List.of(headers)), 1));
    }

    @Test
    void valuesAreTakenAsTheyWereWritten() {
        assertThat(of("a=1; Path=/; HttpOnly", "b=x%7Cy==;Secure", " c = \"q\" ", "d=e=f"))
                .containsOnly(
                        Map.entry("a", "1"), Map.entry("b", "x%7Cy=="), Map.entry("c", "\"q\""), Map.entry("d", "e=f"));
    }

    @Test
    void theLastOfANameCountsAndAnEmptyOneDeletes() {
        assertThat(of("a=1", "b=1", "a=2", "b=; expires=Thu, 01 Jan 1970 00:00:00 GMT"))
                .containsOnly(Map.entry("a", "2"));
    }

    @Test
    void whatIsNoCookieIsNone() {
        assertThat(of("", "=1", "alone", "; a=1")).isEmpty();
        assertThat(SetCookies.of(ResponseInfo.of(200, Map.of(), 1))).isEmpty();
    }
}
