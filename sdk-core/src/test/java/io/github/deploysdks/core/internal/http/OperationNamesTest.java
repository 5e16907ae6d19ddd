package io.github.deploysdks.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.json.RawJson;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By what name those who watch an OkHttpClient that was brought along see the SDK's requests. */
class OperationNamesTest {
    private final MockWebServer server = new MockWebServer();
    private final MockWebServer elsewhere = new MockWebServer();
    private final Watcher watcher = new Watcher();
    private TestClient client;

    @BeforeEach
    void start() throws IOException {
        server.start();
        elsewhere.start();
        client = TestClient.builder()
                .url(server.url("/"))
                .httpClient(new OkHttpClient.Builder()
                        .eventListener(watcher)
                        .addInterceptor(chain -> watcher.seen("call", chain))
                        .addNetworkInterceptor(chain -> watcher.seen("network", chain))
                        .build())
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
        elsewhere.close();
    }

    @Test
    void idsAreNotInAName() {
        for (String id : List.of("1", "2")) {
            server.enqueue(Answers.json("{}"));
            client.get(TestClient.GET, id, null).execute();
        }

        assertThat(watcher.events)
                .containsExactly(
                        "start test getThing",
                        "call test getThing",
                        "network test getThing",
                        "end test getThing",
                        "start test getThing",
                        "call test getThing",
                        "network test getThing",
                        "end test getThing");
    }

    @Test
    void whatIsSentAgainKeepsItsName() {
        server.enqueue(Answers.status(503));
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        server.enqueue(Answers.json("{}"));

        client.get().execute();

        assertThat(watcher.events)
                .containsExactly(
                        "start test getThing",
                        "call test getThing",
                        "network test getThing",
                        "network test getThing",
                        "network test getThing",
                        "end test getThing");
    }

    @Test
    void whatIsRedirectedKeepsItsName() throws Exception {
        server.enqueue(Answers.status(302, "Location", "/moved"));
        server.enqueue(
                Answers.status(302, "Location", elsewhere.url("/stored/file").toString()));
        elsewhere.enqueue(Answers.of(200, "application/octet-stream", "content"));

        client.download().execute().close();

        assertThat(elsewhere.takeRequest().getTarget()).isEqualTo("/stored/file");
        assertThat(watcher.events)
                .containsExactly(
                        "start test downloadFile",
                        "call test downloadFile",
                        "network test downloadFile",
                        "network test downloadFile",
                        "network test downloadFile",
                        "end test downloadFile");
    }

    @Test
    void whatGoesToAnyUrlHasTheNameOfItsOperation() {
        server.enqueue(Answers.json("{}"));
        Operation follow = Operation.builder("test", "follow", "GET", "/(link)").build();

        client.runtime()
                .prepareAny(follow, null, server.url("/things/17?x=1").toString(), null, RawJson.class)
                .execute();

        assertThat(watcher.events)
                .containsExactly("start test follow", "call test follow", "network test follow", "end test follow");
    }

    @Test
    void aCallFactorySeesTheNameToo() {
        server.enqueue(Answers.json("{}"));
        try (TestClient traced = TestClient.builder()
                .url(server.url("/"))
                .callFactory(okHttp -> request -> {
                    watcher.events.add("factory " + Operation.nameOf(request));
                    return okHttp.newCall(request);
                })
                .build()) {
            traced.get().execute();
        }

        assertThat(watcher.events).containsExactly("factory test getThing");
    }

    @Test
    void requestsOfOthersHaveOneNameForAll() throws IOException {
        server.enqueue(Answers.json("{}"));
        Request own = new Request.Builder().url(server.url("/own/17")).build();
        try (Response response = client.okHttp().newCall(own).execute()) {
            assertThat(response.code()).isEqualTo(200);
        }

        assertThat(watcher.events).containsExactly("start other", "call other", "network other", "end other");
        assertThat(Operation.of(own)).isNull();
    }

    @Test
    void anOperationIsPrintedByItsName() {
        assertThat(TestClient.GET.name()).isEqualTo("test getThing");
        assertThat(TestClient.GET).hasToString("test getThing");
    }

    private static final class Watcher extends EventListener {
        private final List<String> events = new CopyOnWriteArrayList<>();

        @Override
        public void callStart(Call call) {
            events.add("start " + Operation.nameOf(call.request()));
        }

        @Override
        public void callEnd(Call call) {
            events.add("end " + Operation.nameOf(call.request()));
        }

        Response seen(String where, Interceptor.Chain chain) throws IOException {
            events.add(where + " " + Operation.nameOf(chain.request()));
            return chain.proceed(chain.request());
        }
    }
}
