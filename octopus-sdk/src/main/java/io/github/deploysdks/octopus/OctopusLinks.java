package io.github.deploysdks.octopus;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Where Octopus' links lead. */
final class OctopusLinks {
    private OctopusLinks() {}

    /**
     * The URL of an expanded link: {@code ~/x} is below the configured URL; {@code /x} is on its host, the path that the
     * server runs under included; anything else is relative to the configured URL.
     *
     * @return null if it is no URL
     */
    static @Nullable HttpUrl resolve(HttpUrl baseUrl, String expanded) {
        return baseUrl.resolve(expanded.startsWith("~/") ? expanded.substring(2) : expanded);
    }
}
