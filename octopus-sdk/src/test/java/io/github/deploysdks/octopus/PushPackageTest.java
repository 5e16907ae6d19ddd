package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.ConflictException;
import io.github.deploysdks.core.error.ForbiddenException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.http.ProgressListener;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.core.testing.FakeClock;
import io.github.deploysdks.octopus.model.OverwriteMode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages that are pushed: under the right name, once, and looked for when nobody answers. */
class PushPackageTest {
    private static final String RAW = "/api/Spaces-1/packages/raw";
    private static final String STORED_AT = "/api/Spaces-1/packages/Acme.Booth.1.4.2";
    private static final byte[] BYTES = "a package".getBytes(StandardCharsets.UTF_8);

    private final FakeOctopus server = new FakeOctopus();
    private final FakeClock clock = new FakeClock();
    private final List<Duration> slept = new CopyOnWriteArrayList<>();
    private Runnable onSleep = () -> {};
    private final OctopusClient octopus = server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
            .clock(clock)
            .sleeper((duration, cancellation) -> {
                slept.add(duration);
                clock.advance(duration);
                onSleep.run();
            })
            .build();
    private final OctopusSpace space = octopus.space("Spaces-1");

    @TempDir
    Path folder;

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    private PushedPackage push(CallStyle style, Upload upload, Consumer<PushPackageOptions.Builder> options) {
        return style.call(
                () -> space.packages().push(upload, options),
                () -> space.async().packages().push(upload, options));
    }

    private static Upload booth() {
        return Upload.of("Acme.Booth.1.4.2.zip", BYTES);
    }

    private static String stored(String id, String version, String hash, int size) {
        return "{\"Id\":\"packages-%s.%s\",\"PackageId\":\"%s\",\"Version\":\"%s\",\"Hash\":%s,\"PackageSizeBytes\":%d}"
                .formatted(id, version, id, version, hash, size);
    }

    private static String booth(String hash) {
        return stored("Acme.Booth", "1.4.2", hash, BYTES.length);
    }

    private static String sha1(byte[] bytes) {
        try {
            return '"'
                    + HexFormat.of()
                            .withUpperCase()
                            .formatHex(MessageDigest.getInstance("SHA-1").digest(bytes))
                    + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockResponse silence() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aFileIsPushedUnderItsName(CallStyle style) throws IOException {
        Path file = Files.write(folder.resolve("Acme.Booth.1.4.2.zip"), BYTES);
        server.on("POST", RAW, asked -> FakeOctopus.json(201, booth(sha1(BYTES))));

        PushedPackage pushed = style.call(
                () -> space.packages().push(file),
                () -> space.async().packages().push(file));

        assertThat(pushed.outcome()).isEqualTo(PushOutcome.STORED);
        assertThat(pushed.identity()).isEqualTo(PackageIdentity.of("Acme.Booth", "1.4.2"));
        assertThat(pushed.stored().id()).isEqualTo("packages-Acme.Booth.1.4.2");
        assertThat(server.asked()).containsExactly("POST " + RAW + "?overwriteMode=FailIfExists");
        assertThat(server.last().body()).contains("filename=\"Acme.Booth.1.4.2.zip\"", "\r\n\r\na package\r\n");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aMavenJarIsPushedUnderAnotherName(CallStyle style) throws IOException {
        Path jar = Files.write(folder.resolve("booth-1.4.2.jar"), BYTES);
        server.on("POST", RAW, asked -> FakeOctopus.json(201, stored("booth", "1.4.2", "null", 9)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.packages().push(jar))
                .withMessageContaining("set name(\"booth\") and version(\"1.4.2\")");
        assertThat(server.asked()).isEmpty();

        PushedPackage pushed = style.call(
                () -> space.packages().push(jar, o -> o.version("1.4.2")),
                () -> space.async().packages().push(jar, o -> o.version("1.4.2")));

        assertThat(pushed.identity()).isEqualTo(PackageIdentity.of("booth", "1.4.2"));
        assertThat(server.last().body())
                .contains("filename=\"booth.1.4.2.jar\"")
                .doesNotContain("booth-1.4.2");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aVersionThatIsLeftAloneIsToldFromOneThatIsStored(CallStyle style) {
        AtomicInteger status = new AtomicInteger(200);
        server.on("POST", RAW, asked -> FakeOctopus.json(status.get(), booth("null")));

        assertThat(push(style, booth(), o -> o.overwriteMode(OverwriteMode.IGNORE_IF_EXISTS))
                        .outcome())
                .isEqualTo(PushOutcome.EXISTED);
        assertThat(server.last().query("overwriteMode")).isEqualTo("IgnoreIfExists");
        assertThat(push(style, booth(), o -> o.overwriteMode(OverwriteMode.OVERWRITE_EXISTING))
                        .outcome())
                .isEqualTo(PushOutcome.STORED);
        status.set(201);
        assertThat(push(style, booth(), o -> o.overwriteMode(OverwriteMode.IGNORE_IF_EXISTS))
                        .outcome())
                .isEqualTo(PushOutcome.STORED);
    }

    @Test
    void aVersionThatExistsIsAConflictAndNotLookedFor() {
        server.on("POST", RAW, asked -> FakeOctopus.error(409, "That version exists"));
        assertThatThrownBy(() -> space.packages().push(booth())).isInstanceOf(ConflictException.class);
        assertThat(server.requests()).hasSize(1);
    }

    static Stream<MockResponse> unanswered() {
        return Stream.of(silence(), html(502), html(504), html(408));
    }

    private static MockResponse html(int status) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "text/html")
                .body("<h1>Time is up</h1>")
                .build();
    }

    @ParameterizedTest
    @MethodSource("unanswered")
    void aPackageWhoseUploadGotNoAnswerIsFoundByItsHashWhenTheServerHasIt(MockResponse nothing) {
        AtomicInteger looks = new AtomicInteger();
        server.on("POST", RAW, asked -> nothing);
        server.on(
                "GET",
                STORED_AT,
                asked -> looks.incrementAndGet() < 3
                        ? FakeOctopus.error(404, "There is none")
                        : FakeOctopus.json(200, booth(sha1(BYTES))));

        PushedPackage pushed = space.packages().push(booth());

        assertThat(pushed.outcome()).isEqualTo(PushOutcome.FOUND);
        assertThat(pushed.stored().version()).isEqualTo("1.4.2");
        assertThat(server.asked().stream().filter(line -> line.startsWith("POST")))
                .hasSize(1);
        assertThat(looks).hasValue(3);
        assertThat(slept).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aStreamThatIsReadOnceIsFoundToo(CallStyle style) {
        server.on("POST", RAW, asked -> silence());
        server.on("GET", STORED_AT, asked -> FakeOctopus.json(200, booth(sha1(BYTES))));
        Upload once = Upload.of("Acme.Booth.1.4.2.zip", -1, new ByteArrayInputStream(BYTES));
        assertThat(push(style, once, o -> {}).outcome()).isEqualTo(PushOutcome.FOUND);
    }

    @Test
    void anOldServerThatTellsNoHashIsAskedForTheSize() {
        server.on("POST", RAW, asked -> silence());
        server.on("GET", STORED_AT, asked -> FakeOctopus.json(200, booth("null")));
        assertThat(space.packages().push(booth()).outcome()).isEqualTo(PushOutcome.FOUND);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aPackageThatDoesNotTurnUpIsAFailureWithItsCause(CallStyle style) {
        server.on("POST", RAW, asked -> silence());
        server.on("GET", STORED_AT, asked -> FakeOctopus.error(404, "There is none"));

        assertThatExceptionOfType(PackagePushException.class)
                .isThrownBy(() -> push(style, booth(), o -> o.verifyFor(Duration.ofSeconds(12))))
                .withMessageContaining(
                        "Acme.Booth 1.4.2 got no answer, and after 12s the server is not known to have it")
                .withCauseInstanceOf(TransportException.class)
                .satisfies(e -> assertThat(e.packages()).containsExactly(PackageIdentity.of("Acme.Booth", "1.4.2")));
        assertThat(slept).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(2));
        assertThat(server.asked().stream().filter(line -> line.startsWith("POST")))
                .hasSize(1);
    }

    @Test
    void otherBytesUnderTheSameVersionAreNotTakenForThePushedOnes() {
        server.on("POST", RAW, asked -> silence());
        server.on("GET", STORED_AT, asked -> FakeOctopus.json(200, booth(sha1(new byte[] {1}))));

        assertThatThrownBy(() -> space.packages().push(booth()))
                .isInstanceOf(PackagePushException.class)
                .hasMessageContaining("has this version with other bytes");
        assertThat(space.packages()
                        .push(booth(), o -> o.overwriteMode(OverwriteMode.IGNORE_IF_EXISTS))
                        .outcome())
                .isEqualTo(PushOutcome.EXISTED);
    }

    @Test
    void aServerThatIsOutOfOrderIsAskedAgain() {
        AtomicInteger looks = new AtomicInteger();
        server.on("POST", RAW, asked -> silence());
        server.on("GET", STORED_AT, asked -> switch (looks.incrementAndGet()) {
            case 1 -> html(502);
            case 2 -> silence();
            default -> FakeOctopus.json(200, booth(sha1(BYTES)));
        });
        assertThat(space.packages().push(booth()).outcome()).isEqualTo(PushOutcome.FOUND);
    }

    @Test
    void whoMayNotLookGetsTheFailureOfTheUpload() {
        server.on("POST", RAW, asked -> silence());
        server.on("GET", STORED_AT, asked -> FakeOctopus.error(403, "You may not look"));
        assertThatThrownBy(() -> space.packages().push(booth()))
                .isInstanceOf(TransportException.class)
                .satisfies(e -> assertThat(e.getSuppressed()).hasOnlyElementsOfType(ForbiddenException.class));
    }

    @Test
    void anUploadThatBrokeOffBeforeItsEndIsNotLookedFor() {
        Upload broken = Upload.of("Acme.Booth.1.4.2.zip", 100, () -> new ByteArrayInputStream(BYTES));
        assertThatThrownBy(() -> space.packages().push(broken))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("announced as 100 bytes");
        assertThat(server.asked()).noneMatch(line -> line.startsWith("GET"));
    }

    @Test
    void aServerThatFailsIsNotTakenForSilent() {
        server.on("POST", RAW, asked -> FakeOctopus.error(500, "The disk is full"));
        assertThatThrownBy(() -> space.packages().push(booth())).isInstanceOf(ServerException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aClosedClientEndsTheLookingForIt() {
        server.on("POST", RAW, asked -> silence());
        server.on("GET", STORED_AT, asked -> FakeOctopus.error(404, "There is none"));
        onSleep = octopus::close;
        assertThatExceptionOfType(WaitException.class)
                .isThrownBy(() -> space.packages().push(booth()))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(WaitException.Reason.CLOSED));
    }

    @Test
    void progressIsTold() {
        server.on("POST", RAW, asked -> FakeOctopus.json(201, booth("null")));
        List<Long> heard = new ArrayList<>();
        ProgressListener progress = (transferred, total) -> heard.add(transferred * 1_000 + total);
        space.packages().push(booth().onProgress(progress));
        assertThat(heard).containsExactly(9_009L);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void severalArePushedAndOneThatFailsKeepsNoneOfTheOthers(CallStyle style) {
        server.on(
                "POST",
                RAW,
                asked -> asked.body().contains("Acme.Lamp")
                        ? FakeOctopus.error(409, "That version exists")
                        : FakeOctopus.json(201, booth("null")));
        List<Upload> uploads =
                List.of(booth(), Upload.of("Acme.Lamp.1.4.2.zip", BYTES), Upload.of("Acme.Pier.1.4.2.zip", BYTES));

        PushedPackages result = style.call(
                () -> space.packages().pushAll(uploads),
                () -> space.async().packages().pushAll(uploads));

        assertThat(result.succeeded()).isFalse();
        assertThat(result.pushed())
                .extracting(pushed -> pushed.identity().packageId())
                .containsExactly("Acme.Booth", "Acme.Pier");
        assertThat(result.failures()).containsOnlyKeys(PackageIdentity.of("Acme.Lamp", "1.4.2"));
        assertThatExceptionOfType(PackagePushException.class)
                .isThrownBy(result::requireSuccess)
                .withMessageContaining("[Acme.Lamp 1.4.2]")
                .withMessageContaining("That version exists")
                .withCauseInstanceOf(ConflictException.class);
    }

    @Test
    void asManyArePushedAtOnceAsWasSaid() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicBoolean together = new AtomicBoolean();
        server.on("POST", RAW, asked -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            three.countDown();
            together.compareAndSet(false, await(three));
            now.decrementAndGet();
            return FakeOctopus.json(201, booth("null"));
        });
        List<Upload> uploads = Stream.of("A", "B", "C", "D", "E")
                .map(id -> Upload.of(id + "-1.0.zip", BYTES))
                .toList();

        PushedPackages result =
                space.packages().pushAll(uploads, o -> o.version("1.0").atOnce(3));

        assertThat(result.requireSuccess().pushed())
                .extracting(pushed -> pushed.identity().packageId())
                .containsExactly("A", "B", "C", "D", "E");
        assertThat(together).as("three were under way together").isTrue();
        assertThat(most).hasValue(3);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anInterruptGivesUpWhatIsUnderWay() {
        Thread pushing = Thread.currentThread();
        server.on("POST", RAW, asked -> {
            pushing.interrupt();
            return silence();
        });
        server.on("GET", STORED_AT, asked -> FakeOctopus.error(404, "There is none"));
        assertThatExceptionOfType(WaitException.class)
                .isThrownBy(() -> space.packages().pushAll(List.of(booth())))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(WaitException.Reason.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void severalAreCheckedBeforeOneIsSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.packages().pushAll(List.of(booth(), Upload.of("lamp.zip", BYTES))))
                .withMessageContaining("'lamp.zip'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.packages().pushAll(List.of(booth(), booth())))
                .withMessageContaining("Two of the packages are Acme.Booth 1.4.2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.packages().pushAll(List.of(booth(), booth()), o -> o.name("x")))
                .withMessageContaining("2 packages cannot all be called 'x'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PushPackageOptions.builder().atOnce(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PushPackageOptions.builder().verifyFor(Duration.ZERO));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void noneIsNothing() {
        assertThat(space.packages().pushAll(List.of()).requireSuccess().pushed())
                .isEmpty();
    }
}
