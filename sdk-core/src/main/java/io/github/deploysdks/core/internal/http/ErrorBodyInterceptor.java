package io.github.deploysdks.core.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Takes the body of an answer that is no success into memory, at most its first 1 MiB, and gives the connection back:
 * nobody above has to close it, and no server can fill the memory with an endless error.
 */
final class ErrorBodyInterceptor implements Interceptor {
    static final long LIMIT = 1024 * 1024;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.isSuccessful() || response.code() == 101 || chain.request().tag(CallContext.class) == null) {
            return response;
        }
        Buffer start = new Buffer();
        try (ResponseBody body = response.body()) {
            BufferedSource source = body.source();
            while (start.size() < LIMIT) {
                if (source.read(start, LIMIT - start.size()) == -1) {
                    break;
                }
            }
        } catch (IOException e) {
            // The status is known; an error whose body breaks off is still that error.
        }
        return response.newBuilder()
                .body(ResponseBody.create(start, response.body().contentType(), start.size()))
                .build();
    }
}
