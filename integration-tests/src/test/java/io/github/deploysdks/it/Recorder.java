package io.github.deploysdks.it;

import io.github.deploysdks.core.http.Operation;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.ByteString;

/** Keeps what goes over the wire, by operation. */
final class Recorder implements Interceptor {
    private static final long MOST = 16L * 1024 * 1024;

    /** A request and its answer. */
    record Exchange(Request request, ByteString requestBody, int status, String violations, ByteString responseBody) {
        /** Where the request went, for messages. */
        String line() {
            return request.method() + " " + request.url();
        }
    }

    private final Map<String, Exchange> last = new ConcurrentHashMap<>();

    /** A client to bring along. */
    OkHttpClient client() {
        return new OkHttpClient.Builder().addNetworkInterceptor(this).build();
    }

    /** The last exchange of an operation. */
    Exchange of(String operationId) {
        Exchange exchange = last.get(operationId);
        if (exchange == null) {
            throw new AssertionError("Nothing was sent for " + operationId);
        }
        return exchange;
    }

    void forget() {
        last.clear();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Buffer body = new Buffer();
        if (request.body() != null) {
            request.body().writeTo(body);
        }
        Response response = chain.proceed(request);
        Operation operation = request.tag(Operation.class);
        if (operation != null) {
            String violations = response.header("sl-violations");
            last.put(
                    operation.id(),
                    new Exchange(
                            request,
                            body.readByteString(),
                            response.code(),
                            violations == null ? "" : violations,
                            response.peekBody(MOST).byteString()));
        }
        return response;
    }
}
