package io.github.deploysdks.octopus;

import java.io.IOException;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Notices that a space was created, changed or deleted, by whatever call: what the client remembers of spaces may be wrong then. */
final class SpaceChanges implements Interceptor {
    private final Pattern spaces;
    private final Runnable onChange;

    SpaceChanges(HttpUrl baseUrl, Runnable onChange) {
        this.spaces = Pattern.compile(Pattern.quote(baseUrl.encodedPath()) + "api/spaces(/[^/]+(/v1)?)?");
        this.onChange = onChange;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Response response = chain.proceed(request);
        if (!request.method().equals("GET")
                && response.isSuccessful()
                && spaces.matcher(request.url().encodedPath()).matches()) {
            onChange.run();
        }
        return response;
    }
}
