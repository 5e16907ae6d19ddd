package io.github.deploysdks.core.error;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server answered, but not with success. The subclasses are the cases a caller handles; a status without a class of
 * its own is this one.
 */
public class ApiException extends SdkException {
    private static final long serialVersionUID = 1L;

    /** Names that servers and proxies give a request's id. */
    private static final List<String> REQUEST_IDS =
            List.of("X-Request-Id", "Request-Id", "X-Correlation-Id", "X-Octopus-CorrelationId", "CF-Ray");

    private final transient ErrorResponse response;

    /** For the SDK, and for tests of those who use it. */
    public ApiException(ErrorResponse response) {
        this(response, response.describe(), null);
    }

    /** For subclasses. */
    protected ApiException(ErrorResponse response, String message, @Nullable Throwable cause) {
        super(response.operation(), message, cause);
        this.response = response;
    }

    /**
     * The exception for a response by its status.
     *
     * @param clock tells how far off a {@code Retry-After} date is
     */
    public static ApiException of(ErrorResponse response, Clock clock) {
        int status = response.status();
        return switch (status) {
            case 400, 422 -> new BadRequestException(response);
            case 401 -> new UnauthenticatedException(response);
            case 403 -> new ForbiddenException(response);
            case 404 -> new NotFoundException(response);
            case 409 -> new ConflictException(response);
            case 429 -> new RateLimitedException(response, clock);
            case 502, 503, 504 -> new ServiceUnavailableException(response, clock);
            default -> {
                if (status >= 500) {
                    yield new ServerException(response);
                }
                yield status < 400
                        ? new UnexpectedResponseException(response, "an answer that is neither success nor error", null)
                        : new ApiException(response);
            }
        };
    }

    /** The HTTP status. */
    public int status() {
        return response.status();
    }

    /** What the platform says: message, single errors, errors by field, help. */
    public ApiError error() {
        return response.error();
    }

    /** The body as text, at most its first 1 MiB; empty if there was none. */
    public String body() {
        return response.body();
    }

    /** The response's headers, by name in any case. */
    public Map<String, List<String>> headers() {
        return response.headers();
    }

    /** The HTTP method of the request. */
    public String requestMethod() {
        return response.method();
    }

    /** The URL of the request; what may be secret in its query is masked. */
    public String requestUrl() {
        return response.url();
    }

    /** The id that the server or a proxy gave the request; null if it gave none. */
    public @Nullable String requestId() {
        for (String name : REQUEST_IDS) {
            String value = response.header(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** All of the evidence in one. */
    public ErrorResponse response() {
        return response;
    }
}
