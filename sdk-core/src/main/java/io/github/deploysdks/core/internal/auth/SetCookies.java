package io.github.deploysdks.core.internal.auth;

import io.github.deploysdks.core.http.ResponseInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the cookies that an answer sets. */
public final class SetCookies {
    private SetCookies() {}

    /** The cookies' values by name, as they were written; without those that are deleted by an empty value. */
    public static Map<String, String> of(ResponseInfo answer) {
        Map<String, String> cookies = new LinkedHashMap<>();
        for (String header : answer.headers().getOrDefault("Set-Cookie", List.of())) {
            String pair = header.split(";", 2)[0];
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = pair.substring(0, equals).strip();
                String value = pair.substring(equals + 1).strip();
                if (value.isEmpty()) {
                    cookies.remove(name);
                } else {
                    cookies.put(name, value);
                }
            }
        }
        return cookies;
    }
}
