package io.github.deploysdks.octyne.fake;

import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;

/** Answers, labelled as the server labels them. */
final class FakeReply {
    static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";

    private FakeReply() {}

    static MockResponse ok() {
        return json("{\"success\":true}");
    }

    static MockResponse json(String text) {
        return labelled(200, JSON, text + "\n");
    }

    static MockResponse json(@Nullable Object value) {
        return json(GoJson.write(value));
    }

    /** An error is JSON under a text's label. */
    static MockResponse error(GoError error) {
        return error(error.status(), GoJson.write(Map.of("error", error.text())));
    }

    private static MockResponse error(int status, String json) {
        return labelled(status, TEXT, json + "\n")
                .newBuilder()
                .setHeader("X-Content-Type-Options", "nosniff")
                .build();
    }

    static MockResponse unauthenticated() {
        return error(401, "{\"error\": \"You are not authenticated to access this resource!\"}");
    }

    /** A plain text, as Go's own handlers write it. */
    static MockResponse text(int status, String text) {
        return labelled(status, TEXT, text + "\n");
    }

    static MockResponse labelled(int status, String contentType, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", contentType)
                .body(body)
                .build();
    }

    /** No answer: the connection is closed. */
    static MockResponse dropped() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }
}
