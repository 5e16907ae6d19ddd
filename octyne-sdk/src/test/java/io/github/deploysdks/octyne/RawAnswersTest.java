package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server says without an SDK between: the same answers from the fake and from a real one. */
class RawAnswersTest extends OctyneSuite {
    private static final String VERSION = "{\"version\": \"1.4.2\"}";
    private static final String OK = "{\"success\":true}";
    private static final String E401 = "{\"error\": \"You are not authenticated to access this resource!\"}";

    private final OkHttpClient http = new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .build();
    private String token;

    /** An answer. */
    record Answer(int status, String body, Headers headers) {}

    @BeforeEach
    void logIn() throws IOException {
        Answer login = send("GET", "/login", null, "Username", node.username(), "Password", node.password());
        token = login.body().strip().replaceAll(".*\"token\":\"([^\"]*)\".*", "$1");
        assertThat(token).hasSize(128);
        send("POST", "/server/files/folder?path=d", "");
        send("PATCH", "/server/files/file", "cp\n/d\n/e");
    }

    @AfterEach
    void closeConnections() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private Answer send(String method, String target, String body, String... headers) throws IOException {
        Request.Builder request = new Request.Builder()
                .url(node.url() + target)
                .method(method, body == null ? null : RequestBody.create(body, null));
        if (token != null) {
            request.header("Authorization", token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try (Response response = http.newCall(request.build()).execute()) {
            return new Answer(response.code(), response.body().string(), response.headers());
        }
    }

    private static String error(String text) {
        return "{\"error\":\"" + text + "\"}";
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("GET", "/", null, 200, VERSION),
                arguments("POST", "/nope", "", 200, VERSION),
                arguments("GET", "/login/", null, 200, VERSION),
                arguments("GET", "/server/cat/nope", null, 200, VERSION),
                arguments("GET", "/server/a/b", null, 200, VERSION),
                arguments("DELETE", "/server/files/file/", null, 200, VERSION),
                arguments("GET", "/server/nope", null, 404, error("This server does not exist!")),
                arguments("GET", "/server/a%2Fb", null, 404, error("This server does not exist!")),
                arguments("PUT", "/server/nope", "", 405, error("Only GET and POST is allowed!")),
                arguments("POST", "/server/cat", "START\n", 400, error("Invalid operation requested!")),
                arguments("POST", "/server/cat", " KILL", 400, error("Invalid operation requested!")),
                arguments("POST", "/server/cat", "start", 200, OK),
                arguments("POST", "/server/files", "Term", 200, OK),
                arguments("DELETE", "/config", null, 405, error("Only GET and PATCH are allowed!")),
                arguments("PATCH", "/config", "[]", 400, error("Invalid JSON body!")),
                arguments("PATCH", "/config", "", 400, error("Invalid JSON body!")),
                arguments("PUT", "/accounts", "", 405, error("Only GET, POST, PATCH and DELETE are allowed!")),
                arguments("POST", "/accounts", "x", 400, error("Invalid JSON body!")),
                arguments("POST", "/accounts", "{}", 400, error("Username or password not provided!")),
                arguments("DELETE", "/accounts", null, 400, error("Username not provided!")),
                arguments("DELETE", "/accounts?username=no-one", null, 404, error("User does not exist!")),
                arguments(
                        "POST",
                        "/accounts",
                        "{\"username\":\"a b\",\"password\":\"x\"}",
                        400,
                        error("The username 'a b' is invalid. A valid username can contain only letters, numbers, -, _"
                                + " or @.")),
                arguments(
                        "POST",
                        "/accounts",
                        "{\"username\":\"@local\",\"password\":\"x\"}",
                        400,
                        error("The username '@local' is reserved for local system users.")),
                arguments("GET", "/server/files/files?path=nope", null, 404, error("This folder does not exist!")),
                arguments(
                        "GET", "/server/files/files?path=../x", null, 400, error("Invalid folder path: invalid path")),
                arguments("GET", "/server/files/files?path=%00", null, 400, error("Invalid folder path: invalid path")),
                arguments("GET", "/server/files/files?path=%2F..%2Fd", null, 200, "{\"contents\":[]}"),
                arguments("GET", "/server/files/file", null, 400, error("This is not a file!")),
                arguments("GET", "/server/files/file?path=nope", null, 404, error("This file does not exist!")),
                arguments("GET", "/server/files/file?path=../x", null, 400, error("Invalid file path: invalid path")),
                arguments("POST", "/server/files/file", "no form", 400, error("Invalid form sent!")),
                arguments("DELETE", "/server/files/file?path=nope", null, 404, error("This file does not exist!")),
                arguments("POST", "/server/files/folder?path=d", "", 400, error("This folder already exists!")),
                arguments("POST", "/server/files/folder", "", 400, error("This folder already exists!")),
                arguments("POST", "/server/files/folder?path=a/b/c", "", 500, error("Internal Server Error!")),
                arguments("GET", "/server/files/folder?path=x", null, 405, error("Only POST is allowed!")),
                arguments("PATCH", "/server/files/file", "mv\n/d", 405, error("mv operation requires two arguments!")),
                arguments("PATCH", "/server/files/file", "cp", 405, error("cp operation requires two arguments!")),
                arguments(
                        "PATCH",
                        "/server/files/file",
                        "rm\n/d",
                        405,
                        error("Invalid operation! Operations available: mv,cp")),
                arguments(
                        "PATCH",
                        "/server/files/file",
                        "MV\n/d\n/x",
                        400,
                        error("Invalid operation! Operations available: mv,cp,rm")),
                arguments(
                        "PATCH",
                        "/server/files/file",
                        "{\"operation\":\"rm\",\"path\":\"/d\"}",
                        405,
                        error("Invalid operation! Operations available: mv,cp")),
                arguments("PATCH", "/server/files/file", " {\"operation\":", 400, error("Invalid JSON body!")),
                arguments(
                        "PATCH",
                        "/server/files/file",
                        "mv\n/nope\n/x",
                        400,
                        error("The file specified in src does not exist!")),
                arguments(
                        "PATCH",
                        "/server/files/file",
                        "mv\n/d\n/no/x",
                        400,
                        error("Destination parent folder does not exist!")),
                arguments(
                        "PATCH", "/server/files/file", "mv\n../d\n/x", 400, error("Invalid source path: invalid path")),
                arguments(
                        "PATCH",
                        "/server/files/file",
                        "mv\n/d\n../x",
                        400,
                        error("Invalid destination path: invalid path")),
                arguments("PATCH", "/server/files/file", "mv\n/d\n/e", 200, OK),
                arguments("PATCH", "/server/files/file", "mv\n/d\n/d", 500, "REGEX.*: invalid argument\"}"),
                arguments(
                        "PATCH", "/server/files/file", "{\"OPERATION\":\"cp\",\"Src\":\"d\",\"dest\":\"x\"}", 200, OK),
                arguments("PATCH", "/server/files/files", "{}", 200, "{\"success\":false}"),
                arguments("PATCH", "/server/files/files", "[]", 400, error("Invalid JSON body!")),
                arguments(
                        "PATCH",
                        "/server/files/files",
                        "{\"operations\":[{\"operation\":\"cp\",\"src\":\"d\",\"dest\":\"x\"},"
                                + "{\"operation\":\"rm\",\"path\":\"nope\"}]}",
                        400,
                        "{\"success\":false,\"errors\":[{\"index\":1,\"message\":"
                                + "\"The file specified in path does not exist!\"}]}"),
                arguments(
                        "PATCH",
                        "/server/files/files",
                        "{\"operations\":[{\"operation\":\"cp\",\"src\":\"d\",\"dest\":\"x\"},{\"operation\":\"ln\"}]}",
                        400,
                        "{\"success\":false,\"errors\":[{\"index\":1,\"message\":"
                                + "\"Invalid operation! Operations available: mv,cp,rm\"}]}"),
                arguments("GET", "/server/files/compress", null, 400, error("No token provided!")),
                arguments("GET", "/server/files/compress/v2?token=x", null, 400, error("Invalid token!")),
                arguments("PUT", "/server/files/compress", "", 405, error("Only GET and POST are allowed!")),
                arguments(
                        "POST",
                        "/server/files/compress?path=a&basePath=..",
                        "[]",
                        400,
                        error("Invalid base path: invalid path")),
                arguments(
                        "POST",
                        "/server/files/compress?path=a&archiveType=rar",
                        "[]",
                        400,
                        error("Invalid archive type!")),
                arguments(
                        "POST",
                        "/server/files/compress?path=a&compress=no",
                        "[]",
                        400,
                        error("Invalid compression type!")),
                arguments("POST", "/server/files/compress?path=a", "{}", 400, error("Invalid JSON body!")),
                arguments(
                        "POST",
                        "/server/files/compress?path=a",
                        "[\"nope\"]",
                        400,
                        error("The file nope does not exist!")),
                arguments(
                        "POST",
                        "/server/files/compress?path=a",
                        "[\"../x\"]",
                        400,
                        error("Invalid file path ../x: invalid path")),
                arguments("POST", "/server/files/compress?path=../a", "[]", 400, error("Invalid archive path: ")),
                arguments(
                        "POST",
                        "/server/files/compress",
                        "[]",
                        400,
                        error("A file/folder already exists at the path of requested archive!")),
                arguments("POST", "/server/files/compress?path=no/a", "[]", 500, error("Internal Server Error!")),
                arguments("POST", "/server/files/compress?path=a", "null", 200, OK),
                arguments(
                        "POST",
                        "/server/files/decompress?path=nope",
                        "",
                        400,
                        error("The requested archive does not exist!")),
                arguments(
                        "POST",
                        "/server/files/decompress?path=d",
                        "",
                        400,
                        error("The requested archive is a folder!")),
                arguments(
                        "POST",
                        "/server/files/decompress?path=../d",
                        "",
                        400,
                        error("Invalid archive path: invalid path")),
                arguments("GET", "/server/files/decompress?path=d", null, 405, error("Only POST is allowed!")),
                arguments("GET", "/server/files/console", null, 400, "Bad Request"));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("answers")
    void answers(String method, String target, String body, int status, String text) throws IOException {
        Answer answer = send(method, target, body);

        assertThat(answer.status()).isEqualTo(status);
        if (text.startsWith("REGEX")) {
            assertThat(answer.body()).matches(text.substring("REGEX".length()) + "\n");
        } else {
            assertThat(answer.body()).isEqualTo(text + "\n");
        }
        String type =
                status == 200 && !target.endsWith("/files/files") ? "application/json" : "text/plain; charset=utf-8";
        if (!method.equals("PATCH") || !target.endsWith("/files")) {
            assertThat(answer.headers().get("Content-Type"))
                    .isEqualTo(target.contains("/files?") && status == 200 ? "application/json" : type);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /logout",
        "POST, /ott",
        "GET, /config",
        "PATCH, /config",
        "GET, /config/reload",
        "GET, /accounts",
        "GET, /servers",
        "GET, /server/nope",
        "GET, /server/nope/files",
        "DELETE, /server/cat/file",
        "GET, /server/nope/folder",
        "PUT, /server/nope/compress",
        "PUT, /server/nope/decompress",
        "GET, /server/nope/console",
    })
    void knowsNobodyWithoutAToken(String method, String target) throws IOException {
        String body = method.equals("GET") || method.equals("DELETE") ? null : "";

        for (String wrong : new String[] {"Bearer " + token, "x", token.substring(1) + "A"}) {
            Answer answer = send(method, target, body, "Authorization", wrong, "Cookie", "X-Authentication=" + token);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo((target.endsWith("/console") ? E401.replace(": ", ":") : E401) + "\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 400", "mv, 405", "'mv\n/\n/x', 0", "'mv\n\n/x', 0", "'{}', 400"})
    void diesOfSomeMoves(String body, int status) throws IOException {
        if (status == 400 && !body.isEmpty()) {
            assertThat(send("PATCH", "/server/files/file", body).status()).isEqualTo(status);
        } else if (status == 405) {
            assertThat(send("PATCH", "/server/files/file", body).status()).isEqualTo(status);
        } else {
            assertThatThrownBy(() -> send("PATCH", "/server/files/file", body)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aTicketOpensOneDownload() throws IOException {
        upload("a.txt", "content");
        String ticket = send("GET", "/ott", null).body().replaceAll(".*\"ticket\": \"([^\"]*)\".*\\s", "$1");
        assertThat(ticket).hasSize(8).endsWith("==");
        String target = "/server/files/file?path=a.txt&ticket="
                + ticket.replace("+", "%2B").replace("/", "%2F");

        Answer first = send("GET", target, null, "Authorization", "");
        Answer second = send("GET", target, null, "Authorization", "");

        assertThat(first.body()).isEqualTo("content");
        assertThat(first.headers().get("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(first.headers().get("Content-Disposition")).isEqualTo("attachment; filename=a.txt");
        assertThat(second.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "'filename=\"a\\\"b\"', 'a\"b'", "'filename=\"a%22b\"', 'a%22b'", "'filename=\"../../x/y\"', 'y'",
        "'filename=\"ä;ö\"', 'ä;ö'", "'filename*=UTF-8''''%E2%82%AC', '€'", "'filename=\"a\\\\b\"', 'a\\b'",
        "'filename=plain.txt', 'plain.txt'",
    })
    void takesTheNameOfAFormsFile(String disposition, String name) throws IOException {
        Answer answer = uploadAs(disposition, "x");

        assertThat(answer.body()).isEqualTo(OK + "\n");
        assertThat(files().files().list("").contents())
                .anyMatch(entry -> entry.name().equals(name));
    }

    @ParameterizedTest
    @CsvSource({
        "'filename=\"..\"', 400, Invalid file name: invalid path", "'filename=\".\"', 400, This is a folder!",
        "'filename=\"\"', 400, Invalid form sent!", "'filename=\"d\"', 400, This is a folder!",
    })
    void refusesNamesOfAFormsFile(String disposition, int status, String text) throws IOException {
        Answer answer = uploadAs(disposition, "x");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(error(text) + "\n");
    }

    private void upload(String name, String content) throws IOException {
        uploadAs("filename=\"" + name + "\"", content);
    }

    private Answer uploadAs(String disposition, String content) throws IOException {
        String body = "--XX\r\nContent-Disposition: form-data; name=\"upload\"; " + disposition
                + "\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--XX--\r\n";
        return send("POST", "/server/files/file", body, "Content-Type", "multipart/form-data; boundary=XX");
    }

    @Test
    void aPathThatItCannotReadIsTheRoot() throws IOException {
        upload("100%.txt", "x");

        assertThat(send("GET", "/server/files/files?path=/100%.txt", null).status())
                .isEqualTo(200);
        assertThat(send("GET", "/server/files/files?path=/se;mi", null).status())
                .isEqualTo(200);
    }

    @Test
    void deletesTheRootWhenNoPathIsGiven() throws IOException {
        fake();
        assertThat(send("DELETE", "/server/files/file?path=/100%.txt", null).body())
                .isEqualTo(OK + "\n");
        assertThat(send("GET", "/server/files/files", null).status()).isEqualTo(404);
    }
}
