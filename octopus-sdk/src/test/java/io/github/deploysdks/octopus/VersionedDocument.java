package io.github.deploysdks.octopus;

import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.octopus.FakeOctopus.Asked;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;

/** A document of a {@link FakeOctopus} that is only taken back in the version that was given out. */
final class VersionedDocument {
    static final String STALE =
            "Changes to these variables could not be saved, because another user has made changes to the"
                    + " variables between when you started editing and when you saved your changes. Please reload.";

    /** What others do between a read and the write that follows, one a time. */
    private final Queue<Runnable> others = new ConcurrentLinkedQueue<>();

    private final String versionName;
    private final Supplier<MockResponse> stale;
    private String json;

    /** @param versionName the property with the version */
    VersionedDocument(String versionName, String json, Supplier<MockResponse> stale) {
        this.versionName = versionName;
        this.json = json;
        this.stale = stale;
    }

    VersionedDocument(String json) {
        this("Version", json, () -> FakeOctopus.error(400, "There was a problem with your request.", STALE));
    }

    /** Serves it at a path, read and written. */
    VersionedDocument at(FakeOctopus server, String path) {
        return at(server, path, "PUT", true);
    }

    /** @param answers whether a write is answered with what is there then, or with nothing */
    VersionedDocument at(FakeOctopus server, String path, String method, boolean answers) {
        server.on("GET", path, asked -> FakeOctopus.json(200, json()));
        server.on(method, path, asked -> write(asked, answers));
        return this;
    }

    /** Has somebody else be faster with the next write. */
    void meanwhile(Runnable change) {
        others.add(change);
    }

    synchronized String json() {
        return json;
    }

    Map<String, Object> map() {
        return map(json());
    }

    int version() {
        return Integer.parseInt(String.valueOf(map().get(versionName)));
    }

    /** Somebody else's write. */
    synchronized void replace(String from, String to) {
        json = json.replace(from, to);
        renew();
    }

    private MockResponse write(Asked asked, boolean answers) {
        Runnable other = others.poll();
        if (other != null) {
            other.run();
        }
        synchronized (this) {
            if (!Objects.equals(map(asked.body()).get(versionName), map(json).get(versionName))) {
                return stale.get();
            }
            json = asked.body();
            renew();
            return FakeOctopus.json(200, answers ? json : "");
        }
    }

    private void renew() {
        Map<String, Object> map = map(json);
        Object version = map.get(versionName);
        String old = RawJson.ofValue(version).json();
        String renewed = version instanceof String text
                ? '"' + text + "x\""
                : String.valueOf(Integer.parseInt(String.valueOf(version)) + 1);
        json = json.replace("\"" + versionName + "\":" + old, "\"" + versionName + "\":" + renewed);
    }

    private static Map<String, Object> map(String json) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(RawJson.of(json).value()))
                .forEach((name, value) -> map.put(String.valueOf(name), value));
        return map;
    }
}
