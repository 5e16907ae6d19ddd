package io.github.deploysdks.codegen.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.error.ApiError;
import io.github.deploysdks.core.error.ConflictException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.error.UnsupportedServerVersionException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.http.ResponseInfo;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Platform;
import io.github.deploysdks.core.internal.http.Router;
import io.github.deploysdks.core.internal.http.RuntimeConfig;
import io.github.deploysdks.core.internal.http.VersionGate;
import io.github.deploysdks.core.internal.json.ModelRegistry;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.page.Page;
import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.core.retry.Sleeper;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.torture.api.ListThingsParams;
import io.github.deploysdks.torture.api.LoginParams;
import io.github.deploysdks.torture.api.RootApis;
import io.github.deploysdks.torture.api.RootAsyncApis;
import io.github.deploysdks.torture.api.UploadFormParams;
import io.github.deploysdks.torture.api.ZoneApis;
import io.github.deploysdks.torture.api.ZoneAsyncApis;
import io.github.deploysdks.torture.internal.GeneratedSpec;
import io.github.deploysdks.torture.model.Animal;
import io.github.deploysdks.torture.model.Cat;
import io.github.deploysdks.torture.model.Mode;
import io.github.deploysdks.torture.model.ModelAdapters;
import io.github.deploysdks.torture.model.Package;
import io.github.deploysdks.torture.model.State;
import io.github.deploysdks.torture.model.Thing;
import io.github.deploysdks.torture.model.ThingChange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How generated façades behave, shown on those of {@code torture.yaml}, called over HTTP. */
class TortureApiTest {
    private final MockWebServer server = new MockWebServer();
    private @Nullable String serverVersion = "2.5";
    private @Nullable Router router;
    private @Nullable ApiRuntime runtime;

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        if (runtime != null) {
            runtime.close();
        }
        server.close();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void pathParametersHoldAnyCharacters(CallStyle style) throws InterruptedException {
        json("{\"Name\":\"n\",\"Id\":\"1\",\"Count\":1,\"Flag\":true,\"RequiredNull\":null,\"Tags\":[]}");
        String odd = "a/b?c#d%2F e;\u00fc+&=";

        Thing thing = style.call(
                () -> zone("Zones/1").things().get(odd),
                () -> zoneAsync("Zones/1").things().get(odd));

        assertThat(thing.name()).isEqualTo("n");
        RecordedRequest request = server.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/api/Zones%2F1/things/a%2Fb%3Fc%23d%252F%20e;%C3%BC+&=");
        assertThat(request.getHeaders().get("X-Key")).isEqualTo("secret");
        assertThat(request.getUrl().pathSegments()).containsExactly("api", "Zones/1", "things", odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void pathParametersThatLeadElsewhereAreRefusedBeforeAnythingIsSent(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> zone("Z").things().get(id))
                .withMessageStartingWith("id is ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> zoneAsync("Z").things().get(id));
        assertThatNullPointerException()
                .isThrownBy(() -> zone("Z").things().get(null))
                .withMessage("id is null");
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void guardsAreCheckedBeforeAnythingIsSent(CallStyle style) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> style.run(
                        () -> zone("Z").things().delete("1", "/a/.."),
                        () -> zoneAsync("Z").things().delete("1", "/a/..")))
                .withMessageContaining("path is '/a/..'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> style.call(
                        () -> root().oddities().ones().login("me", "a\nb"),
                        () -> rootAsync().oddities().ones().login("me", "a\nb")))
                .withMessageContaining("password")
                .withMessageNotContaining("a\nb");
        assertThatIllegalArgumentException()
                .as("also where they are optional")
                .isThrownBy(() -> style.call(
                        () -> root().oddities().ones().login("me", "pw", p -> p.xTrace("a\nb")),
                        () -> rootAsync().oddities().ones().login("me", "pw", p -> p.xTrace("a\nb"))))
                .withMessageContaining("xTrace");
        assertThatIllegalArgumentException()
                .as("and in forms")
                .isThrownBy(() -> UploadFormParams.builder().passPhrase(" "))
                .withMessageContaining("passPhrase");
        assertThat(UploadFormParams.builder().passPhrase(null).build().passPhrase())
                .isNull();
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void queryParametersAreWrittenAsTheDocumentSays(CallStyle style) throws InterruptedException {
        json("{\"Items\":[],\"Total\":0}");
        ListThingsParams params = ListThingsParams.builder()
                .skip(0)
                .partialName("R&D \u00fc+")
                .ids(List.of("1", "2"))
                .state(List.of(State.TIMED_OUT, State.of("in new")))
                .since(OffsetDateTime.parse("2026-02-03T04:00:00+05:45"))
                .kind("")
                .build();

        Page<Thing> page = style.call(
                () -> zone("Z").things().list(params),
                () -> zoneAsync("Z").things().list(params));

        assertThat(page.items()).isEmpty();
        RecordedRequest request = server.takeRequest();
        assertThat(request.getUrl().queryParameterValues("state")).containsExactly("TimedOut", "in new");
        assertThat(request.getUrl().queryParameter("ids")).isEqualTo("1,2");
        assertThat(request.getUrl().queryParameter("partialName")).isEqualTo("R&D \u00fc+");
        assertThat(request.getUrl().queryParameter("since")).isEqualTo("2026-02-03T04:00:00+05:45");
        assertThat(request.getUrl().queryParameter("skip")).isEqualTo("0");
        assertThat(request.getUrl().queryParameter("kind")).isEmpty();
        assertThat(request.getUrl().queryParameterNames())
                .containsExactlyInAnyOrder("state", "ids", "partialName", "since", "skip", "kind");
    }

    @Test
    void aListThatIsJoinedByCommasTakesNoItemWithOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> zone("Z").things().list(p -> p.ids(List.of("a,b"))))
                .withMessageContaining("'a,b'");
    }

    @Test
    void paramsAreValues() {
        ListThingsParams params = ListThingsParams.builder()
                .take(3)
                .ids(List.of("1"))
                .apiSecret("hunter2")
                .build();

        assertThat(params)
                .isEqualTo(params.toBuilder().build())
                .hasSameHashCodeAs(params.toBuilder().build())
                .isNotEqualTo(params.toBuilder().take(4).build())
                .isNotEqualTo(ListThingsParams.none());
        assertThat(params).hasToString("ListThingsParams{take=3, ids=[1], apiSecret=***}");
        assertThatThrownBy(() -> params.ids().add("2")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(ListThingsParams.none().ids()).isEmpty();
        assertThat(ListThingsParams.none().skip()).isNull();
        assertThat(params.toBuilder().ids(null).build().ids()).isEmpty();
        assertThat(UploadFormParams.builder().passPhrase("hunter2").build().toString())
                .doesNotContain("hunter2");
        assertThatNullPointerException()
                .isThrownBy(() -> zone("Z").things().list((ListThingsParams) null))
                .withMessage("params is null");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aListIsGoneThroughPageByPageWithItsParameters(CallStyle style) throws InterruptedException {
        json("{\"Items\":[{\"Name\":\"a\"},{\"Name\":\"b\"}],\"Total\":3,\"Stale\":true}");
        json("{\"Items\":[{\"Name\":\"c\"}],\"Total\":3}");

        List<Thing> all = style.list(
                () -> zone("Z").things().listAll(p -> p.take(2).kind("k")),
                () -> zoneAsync("Z").things().listAll(p -> p.take(2).kind("k")));

        assertThat(all).extracting(Thing::name).containsExactly("a", "b", "c");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/api/Z/things?take=2&kind=k");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/api/Z/things?skip=2&take=2&kind=k");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void numberedPagesAndCursorsAreFollowed(CallStyle style) throws InterruptedException {
        json("{\"results\":[{\"Kind\":\"Cat\"}],\"count\":2,\"next\":\"http://elsewhere/?page=2\"}");
        json("{\"results\":[{\"Kind\":\"Bird\"}],\"count\":2,\"next\":null}");
        json("{\"results\":[{\"message\":\"1\"}],\"next\":\"/logs?c=a%2Fb\"}");
        json("{\"results\":[{\"message\":\"2\"}]}");

        List<Animal> animals = style.list(
                () -> zone("Z").several().shared().listAll(),
                () -> zoneAsync("Z").several().shared().listAll());
        assertThat(animals).hasSize(2);
        assertThat(server.takeRequest().getTarget()).isEqualTo("/api/Z/shared?page=1");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/api/Z/shared?page=2");

        assertThat(style.list(
                        () -> root().oddities().ones().logsAll(),
                        () -> rootAsync().oddities().ones().logsAll()))
                .extracting(entry -> entry.message())
                .containsExactly("1", "2");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/logs");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/logs?c=a%2Fb");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aCursorThatLeadsToAnotherServerIsNotFollowed(CallStyle style) {
        json("{\"results\":[{\"message\":\"1\"}],\"next\":\"http://elsewhere.example/logs\"}");

        assertThatThrownBy(() -> style.list(
                        () -> root().oddities().ones().logsAll(),
                        () -> rootAsync().oddities().ones().logsAll()))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("elsewhere.example");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void allAreFoundThatHaveATextInTheirName(CallStyle style) throws InterruptedException {
        json("{\"Items\":[{\"Name\":\"Cobwebs\"},{\"Name\":\"spider\"},null],\"Total\":4}");
        json("{\"Items\":[{\"Name\":\"WEB\"}],\"Total\":4}");

        List<Thing> found = style.call(
                () -> zone("Z").things().findAllByPartialName(" Web "),
                () -> zoneAsync("Z").things().findAllByPartialName(" Web "));

        assertThat(found).extracting(Thing::name).containsExactly("Cobwebs", "WEB");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/api/Z/things?partialName=Web");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/api/Z/things?skip=3&partialName=Web");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void oneIsFoundAmongAllWhereTheServerCannotLook(CallStyle style) throws InterruptedException {
        json(
                "{\"Items\":[{\"Name\":\"a\",\"Description\":\"webs\"},{\"Name\":\"b\",\"Description\":\"Webs\"}],\"Total\":2}");

        Thing found = style.call(
                () -> zone("Z").things().findByDescription("Webs"),
                () -> zoneAsync("Z").things().findByDescription("Webs"));

        assertThat(found.name()).isEqualTo("b");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/api/Z/things?take=200");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void oneIsFoundByItsExactNameWhateverItsCase(CallStyle style) throws InterruptedException {
        json("{\"Items\":[{\"Name\":\"webs\"},{\"Name\":\"WEB\"}],\"Total\":3}");
        json("{\"Items\":[{\"Name\":\"Web\"}],\"Total\":3}");
        json("{\"Items\":[{\"Name\":\"webs\"},{\"class\":null}],\"Total\":2}");

        Thing found = style.call(
                () -> zone("Z").things().findByName("Web"),
                () -> zoneAsync("Z").things().findByName("Web"));
        assertThat(found.name()).isEqualTo("Web");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/api/Z/things?partialName=Web");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/api/Z/things?skip=2&partialName=Web");

        OffsetDateTime since = OffsetDateTime.parse("2026-02-03T04:00:00Z");
        Thing none = style.call(
                () -> zone("Z").things().findByClass(since, "webs"),
                () -> zoneAsync("Z").things().findByClass(since, "webs"));
        assertThat(none).isNull();
        RecordedRequest request = server.takeRequest();
        assertThat(request.getUrl().queryParameter("since")).isEqualTo("2026-02-03T04:00:00Z");
        assertThat(request.getUrl().queryParameter("kind")).isEqualTo("webs");
        assertThatIllegalArgumentException().isThrownBy(() -> zone("Z").things().findByName(" "));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatIsSentAndReceivedKeepsWhatTheSdkDoesNotKnow(CallStyle style) throws InterruptedException {
        json("{\"Id\":\"1\",\"Name\":\"n\",\"Count\":1,\"Flag\":true,\"RequiredNull\":null,\"Tags\":[],"
                + "\"New\":{\"n\":1.10}}");
        json("{\"Id\":\"1\",\"Name\":\"n\",\"Count\":1,\"Flag\":true,\"RequiredNull\":null,\"Tags\":[]}");
        Thing read = zone("Z").things().get("1");
        server.takeRequest();
        Thing changed = read.toBuilder().name("x").build();

        style.run(
                () -> zone("Z").things().create(changed),
                () -> zoneAsync("Z").things().create(changed));

        assertThat(bodyOf(server.takeRequest()))
                .isEqualTo("{\"Id\":\"1\",\"Name\":\"x\",\"Count\":1,\"Flag\":true,\"RequiredNull\":null,\"Tags\":[],"
                        + "\"New\":{\"n\":1.10}}");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aPatchGoesOutAsItIsAndMayComeBackEmpty(CallStyle style) throws InterruptedException {
        server.enqueue(new MockResponse.Builder().code(204).build());
        ThingChange change = ThingChange.builder().version(1).clearDescription().build();

        Thing result = style.call(
                () -> zone("Z").things().change("1", change),
                () -> zoneAsync("Z").things().change("1", change));

        assertThat(result).isNull();
        RecordedRequest request = server.takeRequest();
        assertThat(request.getMethod()).isEqualTo("PATCH");
        assertThat(bodyOf(request)).isEqualTo("{\"Version\":1,\"Description\":null}");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void operationsWithoutAnAnswerReturnWhenItIsDone(CallStyle style) throws InterruptedException {
        server.enqueue(new MockResponse.Builder().code(204).build());
        server.enqueue(new MockResponse.Builder().code(200).body("ignored").build());

        style.run(
                () -> zone("Z").things().delete("1", "/a b"),
                () -> zoneAsync("Z").things().delete("1", "/a b"));
        RecordedRequest delete = server.takeRequest();
        assertThat(delete.getMethod()).isEqualTo("DELETE");
        assertThat(delete.getTarget()).isEqualTo("/api/Z/things/1?path=%2Fa%20b");

        deleteAll(style, List.of("1", "2"));
        RecordedRequest all = server.takeRequest();
        assertThat(all.getMethod()).isEqualTo("DELETE");
        assertThat(bodyOf(all)).isEqualTo("[\"1\",\"2\"]");
    }

    @SuppressWarnings("deprecation") // the point is that a deprecated operation works
    private void deleteAll(CallStyle style, List<String> ids) {
        style.run(
                () -> zone("Z").things().deleteAll(ids),
                () -> zoneAsync("Z").things().deleteAll(ids));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aDownloadIsStreamedAndItsHeaderAskedFor(CallStyle style) throws InterruptedException {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Disposition", "attachment")
                .addHeader("Content-Type", "application/octet-stream")
                .body("bytes\u0000")
                .build());
        server.enqueue(new MockResponse.Builder().body("a page").build());

        try (Download download = style.call(
                () -> zone("Z").things().download("a/b", 7, "f.zip"),
                () -> zoneAsync("Z").things().download("a/b", 7, "f.zip"))) {
            assertThat(download.length()).isEqualTo(6);
            assertThat(download.bytes()).isEqualTo("bytes\u0000".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(server.takeRequest().getTarget()).isEqualTo("/api/Z/things/a%2Fb/versions/7/f.zip");
        assertThatThrownBy(() -> style.call(
                        () -> zone("Z").things().download("a", 7, "f"),
                        () -> zoneAsync("Z").things().download("a", 7, "f")))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("Content-Disposition");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aFormHasItsPartsInOrderAndFilesOfAnyName(CallStyle style) throws InterruptedException {
        json("{\"Id\":\"1\"}");
        byte[] bytes = {0, 1, '\r', '\n', (byte) 0xff};
        String name = "a \"b\" \\ \u00fc\ud83d\ude00;x=y.zip";
        Upload file = Upload.of(name, bytes).withContentType("application/zip");
        Upload signature = Upload.of("s", -1, new ByteArrayInputStream(bytes));

        Package result = style.call(
                () -> root().oddities()
                        .ones()
                        .uploadForm(
                                "in/here",
                                file,
                                signature,
                                "n\u00f6te",
                                p -> p.mode(Mode.V2).replace(true)),
                () -> rootAsync()
                        .oddities()
                        .ones()
                        .uploadForm(
                                "in/here",
                                file,
                                signature,
                                "n\u00f6te",
                                p -> p.mode(Mode.V2).replace(true)));

        assertThat(result.id()).isEqualTo("1");
        RecordedRequest request = server.takeRequest();
        assertThat(request.getUrl().queryParameter("folder")).isEqualTo("in/here");
        assertThat(request.getUrl().queryParameter("replace")).isEqualTo("true");
        String type = String.valueOf(request.getHeaders().get("Content-Type"));
        assertThat(type).startsWith("multipart/form-data; boundary=");
        String boundary = type.substring(type.indexOf('=') + 1);
        String latin = request.getBody().string(StandardCharsets.ISO_8859_1);
        String text = new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("form-data; name=\"file\"; filename=\"a \\\"b\\\" \\\\ \u00fc\ud83d\ude00;x=y.zip\"")
                .contains("Content-Type: application/zip")
                .contains("form-data; name=\"signature\"; filename=\"s\"")
                .contains("form-data; name=\"note\"\r\n")
                .contains("n\u00f6te")
                .contains("form-data; name=\"mode\"\r\n")
                .contains("v2")
                .doesNotContain("pass-phrase", "name=\"count\"");
        assertThat(latin.split("--" + boundary, -1)).hasSize(6);
        assertThat(latin).contains("\r\n\r\n\u0000\u0001\r\n\u00ff\r\n--" + boundary);
    }

    @Test
    void anUploadsNameCarriesNoLineBreak() {
        assertThatIllegalArgumentException().isThrownBy(() -> Upload.of("a\r\nX: y", new byte[0]));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void bytesAndTextsGoOutAndComeBackAsTheyAre(CallStyle style) throws InterruptedException {
        server.enqueue(new MockResponse.Builder().code(200).build());
        server.enqueue(new MockResponse.Builder().body("\u00fc \n\"x\"").build());
        json("[\"a\"]");
        json("null");
        Upload upload = Upload.of("x", new byte[] {0, -1});

        style.run(
                () -> root().oddities().ones().upload(upload),
                () -> rootAsync().oddities().ones().upload(upload));
        RecordedRequest bytes = server.takeRequest();
        assertThat(bytes.getBody()).isEqualTo(ByteString.of((byte) 0, (byte) -1));
        assertThat(bytes.getHeaders().get("Content-Type")).isEqualTo("application/octet-stream");

        assertThat(style.<String>call(
                        () -> root().oddities().ones().echo("\u00fc\n"),
                        () -> rootAsync().oddities().ones().echo("\u00fc\n")))
                .isEqualTo("\u00fc \n\"x\"");
        RecordedRequest text = server.takeRequest();
        assertThat(bodyOf(text)).isEqualTo("\u00fc\n");
        assertThat(text.getHeaders().get("Content-Type")).startsWith("text/plain");

        State odd = State.of("not known");
        assertThat(style.<List<String>>call(
                        () -> root().oddities().ones().say(odd),
                        () -> rootAsync().oddities().ones().say(odd)))
                .containsExactly("a");
        assertThat(bodyOf(server.takeRequest())).isEqualTo("not known");
        assertThat(style.<List<String>>call(
                        () -> root().oddities().ones().say(odd),
                        () -> rootAsync().oddities().ones().say(odd)))
                .as("null for a list of nothing")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void rawTextIsNotParsedButHeldAgainstItsPattern(CallStyle style) throws InterruptedException {
        json("{ \"a\": 1.10, // comment\n }");
        json("{\"version\":\"1\"}");
        json("{}");

        assertThat(style.<String>call(
                        () -> root().oddities().ones().config(),
                        () -> rootAsync().oddities().ones().config()))
                .isEqualTo("{ \"a\": 1.10, // comment\n }");
        assertThatThrownBy(() -> style.call(
                        () -> root().oddities().ones().config(),
                        () -> rootAsync().oddities().ones().config()))
                .isInstanceOf(UnexpectedResponseException.class);
        server.takeRequest();
        server.takeRequest();
        style.run(
                () -> root().oddities().ones().putConfig("{ // x\n}"),
                () -> rootAsync().oddities().ones().putConfig("{ // x\n}"));
        assertThat(bodyOf(server.takeRequest())).isEqualTo("{ // x\n}");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void headersCarryWhatTheyCan(CallStyle style) throws InterruptedException {
        json("{\"token\":\"t\"}");
        LoginParams params = LoginParams.builder().xTrace("t-1").build();

        style.run(
                () -> root().oddities().ones().login("m\u00fc", "p w", params),
                () -> rootAsync().oddities().ones().login("m\u00fc", "p w", params));

        RecordedRequest request = server.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/login");
        assertThat(request.getHeaders().get("Username")).isEqualTo("m\u00fc");
        assertThat(request.getHeaders().get("Password")).isEqualTo("p w");
        assertThat(request.getHeaders().get("X-Trace")).isEqualTo("t-1");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void anAnswerWithNoneOfWhatItMustHaveIsNotTaken(CallStyle style) {
        json("{\"version\":\"1\"}");

        assertThatThrownBy(() -> style.call(
                        () -> root().oddities().ones().login("me", "pw"),
                        () -> rootAsync().oddities().ones().login("me", "pw")))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("token or success");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatTheServerIsTooOldForIsNotSent(CallStyle style) {
        serverVersion = "2.4.9";

        assertThatThrownBy(() -> style.call(
                        () -> zone("Z").things().get("1"),
                        () -> zoneAsync("Z").things().get("1")))
                .isInstanceOf(UnsupportedServerVersionException.class)
                .hasMessageContaining("2.5")
                .hasMessageContaining("2.4.9");
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void anOperationThatNamesALinkMayGoByIt(CallStyle style) throws InterruptedException {
        List<String> asked = new ArrayList<>();
        router = (byPath, operation) -> {
            asked.add(operation.link() + " " + byPath.encodedPath());
            return server.url("/linked/" + byPath.pathSegments().get(3));
        };
        json("{\"Name\":\"n\",\"Id\":\"1\",\"Count\":1,\"Flag\":true,\"RequiredNull\":null,\"Tags\":[]}");

        style.run(
                () -> zone("Z").things().get("1"), () -> zoneAsync("Z").things().get("1"));

        assertThat(server.takeRequest().getTarget()).isEqualTo("/linked/1");
        assertThat(asked).containsExactly("Thing /api/Z/things/1");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatBelongsToAScopeMayBeCalledWithout(CallStyle style) throws InterruptedException {
        json("{\"results\":[]}");

        style.run(
                () -> root().several().shared().list(),
                () -> rootAsync().several().shared().list());

        assertThat(server.takeRequest().getTarget()).isEqualTo("/api/shared?page=1");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void anOperationThatIsOpenToAllGoesWithoutCredentials(CallStyle style) throws InterruptedException {
        json("{\"version\":\"1\"}");

        Map<String, String> version = style.call(
                () -> root().oddities().ones().version(),
                () -> rootAsync().oddities().ones().version());

        assertThat(version).containsExactly(Map.entry("version", "1"));
        RecordedRequest request = server.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/");
        assertThat(request.getHeaders().get("X-Key")).isNull();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void optionsHoldForTheirCallAlone(CallStyle style) throws InterruptedException {
        json("[[1.10,2],[]]");
        json("[]");
        List<ResponseInfo> seen = new ArrayList<>();
        RequestOptions options = RequestOptions.builder()
                .header("X-Mine", "1")
                .onResponse(seen::add)
                .build();

        assertThat(String.valueOf((Object) style.call(
                        () -> root().oddities().ones().matrix(options),
                        () -> rootAsync().oddities().ones().matrix(options))))
                .isEqualTo("[[1.10, 2], []]");
        style.run(
                () -> root().oddities().ones().matrix(),
                () -> rootAsync().oddities().ones().matrix());

        assertThat(seen).hasSize(1);
        assertThat(server.takeRequest().getHeaders().get("X-Mine")).isEqualTo("1");
        assertThat(server.takeRequest().getHeaders().get("X-Mine")).isNull();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void failuresAreThoseTheDocumentNames(CallStyle style) {
        server.enqueue(new MockResponse.Builder()
                .code(409)
                .body("{\"message\":\"no chip hunter2\"}")
                .build());
        Thing thing = Thing.builder()
                .name("n")
                .count(1)
                .flag(true)
                .tags(List.of())
                .pet(Cat.builder().chip("hunter2").build())
                .build();

        assertThatThrownBy(() -> style.call(
                        () -> zone("Z").things().create(thing),
                        () -> zoneAsync("Z").things().create(thing)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("createThing")
                .hasMessageNotContaining("hunter2")
                .satisfies(e -> assertThat(((ConflictException) e).body())
                        .as("secrets that were sent, also those in a part of an allOf")
                        .doesNotContain("hunter2"));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aPageMayStandInAnAnswerOrBeAList(CallStyle style) throws InterruptedException {
        json("{\"Counts\":{\"a\":3},\"Total\":7,\"Things\":{\"Items\":[{\"Id\":\"1\"},{\"Id\":\"2\"}],\"Total\":3}}");
        json("{\"Things\":{\"Items\":[{\"Id\":\"3\"}],\"Total\":3}}");
        json("[{\"Kind\":\"Cat\"}]");
        json("[]");

        Page<Thing> page = style.call(
                () -> root().oddities().ones().many(),
                () -> rootAsync().oddities().ones().many());
        assertThat(page.items()).extracting(Thing::id).containsExactly("1", "2");
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.properties())
                .containsEntry("Counts", RawJson.of("{\"a\":3}"))
                .containsEntry("Total", RawJson.of("3"));
        assertThat(page.next().items()).extracting(Thing::id).containsExactly("3");
        List<Animal> pets = style.list(
                () -> root().oddities().ones().manyPetsAll(),
                () -> rootAsync().oddities().ones().manyPetsAll());
        assertThat(pets).hasOnlyElementsOfType(Cat.class).hasSize(1);

        assertThat(server.takeRequest().getTarget()).isEqualTo("/many/page");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/many/page?skip=2");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/many/pets");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/many/pets?skip=1");
        json("{\"Counts\":{}}");
        assertThatThrownBy(() -> style.call(
                        () -> root().oddities().ones().many(),
                        () -> rootAsync().oddities().ones().many()))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("JSON without Things");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aLongListGoesOutInPartsAndAnEmptyOneNotAtAll(CallStyle style) throws InterruptedException {
        json("{\"Things\":{\"Items\":[{\"Id\":\"b\"}],\"Total\":2}}");
        json("{\"Things\":{\"Items\":[{\"Id\":\"a\"}],\"Total\":2}}");
        json("{\"Things\":{\"Items\":[{\"Id\":\"c\"}],\"Total\":1}}");
        List<String> ids = List.of("b", "a", "b", "c");

        assertThat(style.list(
                        () -> root().oddities().ones().manyAll(p -> p.ids(ids)),
                        () -> rootAsync().oddities().ones().manyAll(p -> p.ids(ids))))
                .extracting(Thing::id)
                .containsExactly("b", "a", "c");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/many/page?ids=b%2Ca&take=2");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/many/page?ids=b%2Ca&skip=1&take=2");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/many/page?ids=c&take=1");

        json("{\"Things\":{\"Items\":[{\"Id\":\"b\"}],\"Total\":2}}");
        Page<Thing> first = style.call(
                () -> root().oddities().ones().many(p -> p.ids(ids).take(1)),
                () -> rootAsync().oddities().ones().many(p -> p.ids(ids).take(1)));
        assertThat(first.total()).as("of a part alone").isNull();
        assertThat(server.takeRequest().getTarget()).isEqualTo("/many/page?ids=b%2Ca&take=1");

        json("[{\"Id\":\"1\"}]");
        json("[{\"Id\":\"2\"},{\"Id\":\"3\"}]");
        List<State> states = List.of(State.of("x"), State.of("y"), State.of("x"), State.of("z"));
        assertThat(style.call(
                        () -> root().oddities().ones().manyAtOnce(p -> p.state(states)),
                        () -> rootAsync().oddities().ones().manyAtOnce(p -> p.state(states))))
                .extracting(Thing::id)
                .containsExactly("1", "2", "3");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/many/all?State=x&State=y");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/many/all?State=z");

        json("[\"n\"]");
        assertThat(style.call(
                        () -> root().oddities().ones().manyNames(List.of("b")),
                        () -> rootAsync().oddities().ones().manyNames(List.of("b"))))
                .containsExactly("n");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/many/names?ids=b");

        int asked = server.getRequestCount();
        assertThat(style.list(
                        () -> root().oddities().ones().manyAll(p -> p.ids(List.of())),
                        () -> rootAsync().oddities().ones().manyAll(p -> p.ids(List.of()))))
                .isEmpty();
        assertThat(style.call(
                                () -> root().oddities().ones().many(p -> p.ids(List.of())),
                                () -> rootAsync().oddities().ones().many(p -> p.ids(List.of())))
                        .total())
                .isZero();
        assertThat(style.call(
                        () -> root().oddities().ones().manyAtOnce(p -> p.state(List.of())),
                        () -> rootAsync().oddities().ones().manyAtOnce(p -> p.state(List.of()))))
                .isEmpty();
        assertThat(style.call(
                        () -> root().oddities().ones().manyNames(List.of()),
                        () -> rootAsync().oddities().ones().manyNames(List.of())))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> style.call(
                        () -> root().oddities().ones().manySummary(p -> p.ids(List.of())),
                        () -> rootAsync().oddities().ones().manySummary(p -> p.ids(List.of()))))
                .withMessageContaining("ids is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> style.call(
                        () -> root().oddities().ones().manySummary(p -> p.ids(ids)),
                        () -> rootAsync().oddities().ones().manySummary(p -> p.ids(ids))))
                .withMessageContaining("ids is too long");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> root().oddities().ones().many(p -> p.ids(ids).skip(1)))
                .withMessageContaining("These ids take 2 requests");
        assertThat(server.getRequestCount()).isEqualTo(asked);

        json("[]");
        assertThat(style.call(
                        () -> root().oddities().ones().manyAtOnce(),
                        () -> rootAsync().oddities().ones().manyAtOnce()))
                .isEmpty();
        json("{\"Pets\":{\"results\":[{\"Kind\":\"Cat\"}]}}");
        assertThat(style.call(
                                () -> root().oddities().ones().manySummary(p -> p.ids(null)),
                                () -> rootAsync().oddities().ones().manySummary(p -> p.ids(null)))
                        .pets()
                        .results())
                .as("the envelope of other operations' pages, which this one needs")
                .hasSize(1);
        assertThat(server.takeRequest().getTarget()).as("not set").isEqualTo("/many/all");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/many/summary");
    }

    @Test
    void theModelsOfSharedAnswersAndOfClashingNamesAreThere() {
        json(
                "{\"text\":\"t\",\"nullText\":null,\"number\":1,\"nullNumber\":2,\"flag\":true,\"nullFlag\":null,"
                        + "\"list\":[],\"nullList\":null,\"map\":{},\"nullMap\":null,\"model\":{\"text\":\"x\"},"
                        + "\"nullModel\":null,\"free\":1.10,\"serverSet\":\"s\",\"clashes\":{\"hashCode\":7,\"out\":{\"free\":[1.0]}}}");

        var answer = root().oddities().ones().sharedAnswer();

        assertThat(answer.model().text()).isEqualTo("x");
        assertThat(answer.clashes()).isNotNull();
        assertThat(answer.clashes().hashCode_()).isEqualTo(7);
        assertThat(answer.clashes().out().free()).isEqualTo(RawJson.of("[1.0]"));
    }

    private void json(String body) {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build());
    }

    private static String bodyOf(RecordedRequest request) {
        ByteString body = request.getBody();
        return body == null ? "" : body.utf8();
    }

    private ApiRuntime runtime() {
        if (runtime == null) {
            RuntimeConfig config = new RuntimeConfig(
                    server.url("/"),
                    null,
                    null,
                    null,
                    RetryPolicy.standard(),
                    Sleeper.system(),
                    Clock.systemUTC(),
                    null,
                    null,
                    null);
            runtime = new ApiRuntime(
                    new Torture(),
                    config,
                    Credentials.of(Authorization.header("X-Key", "secret")),
                    router,
                    new VersionGate(() -> serverVersion));
        }
        return runtime;
    }

    private RootApis root() {
        return new RootApis(runtime()) {};
    }

    private RootAsyncApis rootAsync() {
        return new RootAsyncApis(runtime()) {};
    }

    private ZoneApis zone(String id) {
        return new ZoneApis(runtime(), id) {};
    }

    private ZoneAsyncApis zoneAsync(String id) {
        return new ZoneAsyncApis(runtime(), id) {};
    }

    private static final class Torture extends Platform {
        @Override
        public String name() {
            return GeneratedSpec.PLATFORM;
        }

        @Override
        public String sdkVersion() {
            return GeneratedSpec.SDK_VERSION;
        }

        @Override
        public ModelRegistry models() {
            return ModelAdapters.INSTANCE;
        }

        @Override
        public Set<String> secretProperties() {
            return GeneratedSpec.SECRET_PROPERTIES;
        }

        @Override
        public ApiError parseError(RawJson json) {
            return ApiError.NONE;
        }

        @Override
        public @Nullable String hint(int status) {
            return null;
        }
    }
}
