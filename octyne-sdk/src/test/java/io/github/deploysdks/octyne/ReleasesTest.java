package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.core.error.UnsupportedServerVersionException;
import io.github.deploysdks.core.testing.OpenApi;
import io.github.deploysdks.octyne.fake.FakeOctyne;
import io.github.deploysdks.octyne.fake.Release;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation against every release: what a release does not know is a failure that says so. */
class ReleasesTest extends OctyneSuite {
    private static final Map<String, String> NEEDED = OpenApi.ofPlatform("octyne").operations().stream()
            .filter(operation -> operation.node().containsKey("x-min-server-version"))
            .collect(Collectors.toMap(
                    OpenApi.Operation::id,
                    operation -> String.valueOf(operation.node().get("x-min-server-version"))));
    private static final Map<String, Release> SINCE = Map.ofEntries(
            Map.entry("getConfig", Release.V1_1),
            Map.entry("updateConfig", Release.V1_1),
            Map.entry("reloadConfig", Release.V1_1),
            Map.entry("listAccounts", Release.V1_1),
            Map.entry("createAccount", Release.V1_1),
            Map.entry("updateAccount", Release.V1_1),
            Map.entry("deleteAccount", Release.V1_1),
            Map.entry("moveFile", Release.V1_1),
            Map.entry("getCompressionStatus", Release.V1_2),
            Map.entry("compressFilesV2", Release.V1_2),
            Map.entry("getCompressionStatusV2", Release.V1_2),
            Map.entry("transactFiles", Release.V1_3));

    /** The first release has them, but greets in plain words and knows no TERM. */
    private static final Set<String> FROM_1_1_IN_PART = Set.of("getVersion", "performServerOperation");

    static Stream<Arguments> all() {
        return Arrays.stream(Release.values())
                .flatMap(release -> Stream.of(Arguments.of(release, false), Arguments.of(release, true)));
    }

    @ParameterizedTest(name = "{0}, asynchronous: {1}")
    @MethodSource("all")
    void whatAReleaseDoesNotKnowIsAFailure(Release release, boolean async) {
        try (FakeOctyne old = FakeOctyne.start(release);
                OctyneClient client = login().baseUrl(old.url()).build()) {
            List<Calls.Call> missing = Calls.all()
                    .filter(call -> SINCE.getOrDefault(call.id(), Release.V1_0).compareTo(release) > 0)
                    .sorted(Comparator.comparing(Calls.Call::id))
                    .toList();
            for (Calls.Call call : missing) {
                old.clearRequests();
                if (NEEDED.containsKey(call.id())) {
                    assertThatThrownBy(() -> call.send(client, async))
                            .as(call.id())
                            .isInstanceOf(UnsupportedServerVersionException.class)
                            .hasMessageContaining(NEEDED.get(call.id()));
                    assertThat(old.targets()).noneMatch(target -> target.contains("/server/"));
                } else {
                    assertThatThrownBy(() -> call.send(client, async))
                            .as(call.id())
                            .isInstanceOfSatisfying(
                                    ApiException.class,
                                    e -> assertThat(e.status()).isEqualTo(404));
                }
            }
            assertThat(missing.isEmpty()).isEqualTo(release.compareTo(Release.V1_3) >= 0);
        }
    }

    @ParameterizedTest(name = "{0}, asynchronous: {1}")
    @MethodSource("all")
    void whatAReleaseKnowsReachesIt(Release release, boolean async) {
        for (Calls.Call call : Calls.all().toList()) {
            if (SINCE.getOrDefault(call.id(), Release.V1_0).compareTo(release) > 0
                    || (release == Release.V1_0 && FROM_1_1_IN_PART.contains(call.id()))) {
                continue;
            }
            try (FakeOctyne old = FakeOctyne.start(release);
                    OctyneClient client = login().baseUrl(old.url()).build()) {
                try {
                    call.send(client, async);
                } catch (SdkException e) {
                    // A file that is not there, a text that JSON is not for: refused by the handler, not by the router.
                    assertThat(e).as(call.id()).isInstanceOf(ApiException.class);
                    assertThat(((ApiException) e).error().json()).as(call.id()).isNotNull();
                }
            }
        }
    }
}
