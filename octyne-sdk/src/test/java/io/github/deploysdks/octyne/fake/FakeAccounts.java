package io.github.deploysdks.octyne.fake;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;

/** Accounts, tokens and tickets. Guarded by the server's lock. */
final class FakeAccounts {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration TICKET_LIFE = Duration.ofMinutes(2);
    private static final String COOKIE = "X-Authentication";

    private final Release release;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> file = new LinkedHashMap<>();
    private final Map<String, String> copy = new LinkedHashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, Ticket> tickets = new HashMap<>();
    private @Nullable Instant changed;

    private record Ticket(String user, String address, Instant made) {}

    FakeAccounts(Release release, Clock clock) {
        this.release = release;
        this.clock = clock;
    }

    /** Puts an account into the file, as an administrator would by hand, and has it read at once. */
    void add(String username, String password) {
        file.put(username, password);
        settle();
    }

    void removeAll() {
        file.clear();
    }

    /** What logins and tokens are checked against follows the file. */
    void settle() {
        changed = null;
        copy.clear();
        copy.putAll(file);
    }

    /** As after a restart. */
    void forgetSessions() {
        tokens.clear();
        tickets.clear();
        settle();
    }

    void forgetTokens() {
        tokens.clear();
    }

    private void poll() {
        Instant since = changed;
        if (since != null && !clock.instant().isBefore(since.plus(POLL))) {
            settle();
        }
    }

    boolean knows(String username) {
        poll();
        return copy.containsKey(username);
    }

    /** The user who sends a request; null if there is none. */
    @Nullable String user(FakeRequest request) {
        if (request.local()) {
            return "@local";
        }
        poll();
        String token = token(request);
        String user = token.length() == 128 ? tokens.get(token) : null;
        if (user != null && !copy.containsKey(user)) {
            tokens.remove(token);
            return null;
        }
        return user;
    }

    private static String token(FakeRequest request) {
        String header = request.header("Authorization");
        String cookie = request.cookie(COOKIE);
        return !header.isEmpty() ? header : cookie == null ? "" : cookie;
    }

    /** The user of the ticket that a request names; null if it has none that is good. The ticket is used up. */
    @Nullable String ticket(FakeRequest request, boolean usable) {
        Ticket ticket = tickets.remove(request.query("ticket"));
        boolean good = ticket != null
                && usable
                && ticket.address().equals(request.address())
                && clock.instant().isBefore(ticket.made().plus(TICKET_LIFE));
        return good ? ticket.user() : null;
    }

    MockResponse login(FakeRequest request) {
        String username = request.header("Username");
        String password = request.header("Password");
        if (username.isEmpty() || password.isEmpty()) {
            throw new GoError(400, "Username or password not provided!");
        }
        poll();
        if (!password.equals(copy.get(username))) {
            throw new GoError(401, "Invalid username or password!");
        }
        String token = random(96);
        tokens.put(token, username);
        if (release.atLeast(Release.V1_1) && request.query("cookie").equals("true")) {
            return FakeReply.ok()
                    .newBuilder()
                    .addHeader("Set-Cookie", COOKIE + "=" + token + "; Max-Age=8035200; HttpOnly; SameSite=Strict")
                    .build();
        }
        return FakeReply.json(Map.of("token", token));
    }

    MockResponse logout(FakeRequest request) {
        tokens.remove(token(request));
        return FakeReply.ok()
                .newBuilder()
                .addHeader("Set-Cookie", COOKIE + "=; Max-Age=0; HttpOnly; SameSite=Strict")
                .build();
    }

    MockResponse createTicket(FakeRequest request, String user) {
        String ticket = random(4);
        tickets.put(ticket, new Ticket(user, request.address(), clock.instant()));
        return FakeReply.json("{\"ticket\": \"" + ticket + "\"}");
    }

    MockResponse accounts(FakeRequest request) {
        switch (request.method()) {
            case "GET" -> {
                return FakeReply.json(file.isEmpty() ? null : java.util.List.copyOf(file.keySet()));
            }
            case "POST" -> create(request);
            case "PATCH" -> update(request);
            default -> delete(request);
        }
        changed = clock.instant();
        return FakeReply.ok();
    }

    private void create(FakeRequest request) {
        Map<String, Object> body = GoJson.object(request.body().utf8());
        String username = GoJson.text(body, "username");
        String password = GoJson.text(body, "password");
        if (username.isEmpty() || password.isEmpty()) {
            throw new GoError(400, "Username or password not provided!");
        }
        if (file.containsKey(username)) {
            throw new GoError(409, "User already exists!");
        }
        checkName(username);
        file.put(username, password);
    }

    private void update(FakeRequest request) {
        Map<String, Object> body = GoJson.object(request.body().utf8());
        String newName = GoJson.text(body, "username");
        String password = GoJson.text(body, "password");
        String named = release.atLeast(Release.V1_2) ? request.query("username") : "";
        String username = named.isEmpty() ? newName : named;
        boolean rename = !named.isEmpty() && !newName.isEmpty();
        if (username.isEmpty() || (password.isEmpty() && !rename)) {
            throw new GoError(400, "Username or password not provided!");
        }
        String old = file.get(username);
        if (old == null) {
            throw new GoError(404, "User does not exist!");
        }
        if (rename && file.containsKey(newName)) {
            throw new GoError(409, "User already exists!");
        }
        checkName(newName);
        if (rename) {
            file.remove(username);
        }
        file.put(rename ? newName : username, password.isEmpty() ? old : password);
    }

    private void delete(FakeRequest request) {
        String username = request.query("username");
        if (username.isEmpty()) {
            throw new GoError(400, "Username not provided!");
        }
        if (file.remove(username) == null) {
            throw new GoError(404, "User does not exist!");
        }
    }

    private void checkName(String username) {
        if (!release.atLeast(Release.V1_4_2)) {
            return;
        }
        if (!username.matches("[a-zA-Z0-9_@-]+")) {
            throw new GoError(
                    400,
                    "The username '" + username
                            + "' is invalid. A valid username can contain only letters, numbers, -, _ or @.");
        }
        if (username.equals("@local")) {
            throw new GoError(400, "The username '@local' is reserved for local system users.");
        }
    }

    private String random(int bytes) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return Base64.getEncoder().encodeToString(value);
    }
}
