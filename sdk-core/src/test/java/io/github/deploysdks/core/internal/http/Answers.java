package io.github.deploysdks.core.internal.http;

import mockwebserver3.MockResponse;
import okio.Buffer;

/** What the test server answers. */
final class Answers {
    static final String JSON = "application/json";

    private Answers() {}

    static MockResponse json(String json) {
        return json(200, json);
    }

    static MockResponse json(int status, String json) {
        return of(status, JSON, json);
    }

    static MockResponse of(int status, String contentType, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", contentType)
                .body(body)
                .build();
    }

    static MockResponse status(int status, String... namesAndValues) {
        MockResponse.Builder builder = new MockResponse.Builder().code(status);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.addHeader(namesAndValues[i], namesAndValues[i + 1]);
        }
        return builder.build();
    }

    /** As many bytes as said, in chunks. */
    static MockResponse.Builder big(int status, String contentType, int size) {
        byte[] block = new byte[size];
        java.util.Arrays.fill(block, (byte) 'x');
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", contentType)
                .chunkedBody(new Buffer().write(block), 1024 * 1024);
    }
}
