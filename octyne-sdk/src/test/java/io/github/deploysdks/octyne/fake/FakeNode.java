package io.github.deploysdks.octyne.fake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mockwebserver3.MockResponse;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/** What the server knows and does: its routes, its processes, its configuration. Guarded by a lock. */
final class FakeNode {
    private final Object lock;
    private final Release release;
    private final Clock clock;
    final FakeAccounts accounts;
    final FakeArchives archives;
    private final Map<String, FakeProcess> processes = new LinkedHashMap<>();
    String config;
    int freeSpace = Integer.MAX_VALUE;
    int pollsToExit = 1;
    int reapingRequests;

    /** What consoles do on demand. */
    final FakeConsole.Switches consoleSwitches = new FakeConsole.Switches();

    FakeNode(Object lock, Release release, Clock clock, String config) {
        this.lock = lock;
        this.release = release;
        this.clock = clock;
        this.config = config;
        accounts = new FakeAccounts(release, clock);
        archives = new FakeArchives(release, clock);
        apply(config);
    }

    /** Forgets what is only in memory. */
    void restart() {
        consoles().forEach(FakeConsole::drop);
        accounts.forgetSessions();
        archives.forgetJobs();
        processes.clear();
        apply(config);
    }

    FakeProcess process(String server) {
        FakeProcess process = processes.get(server);
        if (process == null || process.isRemoved()) {
            throw new GoError(404, "This server does not exist!");
        }
        return process;
    }

    List<FakeConsole> consoles() {
        List<FakeConsole> all = new ArrayList<>();
        processes.values().forEach(process -> all.addAll(process.consoles()));
        return all;
    }

    /** Brings the processes in line with a configuration. */
    private void apply(String text) {
        String json = release.atLeast(Release.V1_2) ? GoJson.standardize(text) : text;
        Map<String, Map<String, Object>> servers = new LinkedHashMap<>();
        Map<String, Object> all = GoJson.object(json);
        if (all.get("port") != null && !(all.get("port") instanceof Number)) {
            throw GoJson.invalid();
        }
        Object named = all.get("servers");
        if (named instanceof Map<?, ?> map) {
            map.forEach((name, server) -> servers.put(String.valueOf(name), GoJson.object(server)));
        } else if (named != null) {
            throw GoJson.invalid();
        }
        processes.values().removeIf(FakeProcess::isRemoved);
        processes.forEach((name, process) -> {
            if (!servers.containsKey(name)) {
                process.markForDeletion();
            }
        });
        servers.forEach((name, server) -> {
            Path directory = Path.of(GoJson.text(server, "directory"));
            String command = GoJson.text(server, "command");
            FakeProcess known = processes.get(name);
            if (known != null) {
                known.configure(directory, command);
                return;
            }
            FakeProcess process = new FakeProcess(name, directory, command, clock);
            processes.put(name, process);
            if (GoJson.flag(server, "enabled", true)) {
                process.start();
            }
        });
    }

    MockResponse answer(FakeRequest request) throws IOException {
        List<String> path = request.segments();
        String route =
                path.get(0).equals("server") && path.size() > 1 ? String.join("/", path.subList(2, path.size())) : null;
        MockResponse answer =
                route == null ? nodeRoute(request, String.join("/", path)) : serverRoute(request, path.get(1), route);
        return answer != null ? answer : unknownPath(path);
    }

    private MockResponse unknownPath(List<String> path) {
        if (path.equals(List.of(""))) {
            return release.atLeast(Release.V1_1)
                    ? version()
                    : FakeReply.text(200, "Hi, octyne is online and listening to this port successfully!");
        }
        return release.atLeast(Release.V1_3) ? version() : FakeReply.text(404, "404 page not found");
    }

    private MockResponse version() {
        return FakeReply.json("{\"version\": \"" + release.number() + "\"}");
    }

    /** Null if there is no such path. */
    private @Nullable MockResponse nodeRoute(FakeRequest request, String path) throws IOException {
        if (List.of("config", "config/reload", "accounts").contains(path) && !release.atLeast(Release.V1_1)) {
            return null;
        }
        switch (path) {
            case "login" -> {
                if (request.local()) {
                    throw notOverSocket();
                }
                return accounts.login(request);
            }
            case "config" -> request.allow("Only GET and PATCH are allowed!", "GET", "PATCH");
            case "accounts" ->
                request.allow("Only GET, POST, PATCH and DELETE are allowed!", "GET", "POST", "PATCH", "DELETE");
            case "logout", "ott", "config/reload", "servers" -> {}
            default -> {
                return null;
            }
        }
        if (request.local() && List.of("logout", "ott").contains(path)) {
            throw notOverSocket();
        }
        String user = accounts.user(request);
        if (user == null) {
            return FakeReply.unauthenticated();
        }
        return switch (path) {
            case "logout" -> accounts.logout(request);
            case "ott" -> accounts.createTicket(request, user);
            case "accounts" -> accounts.accounts(request);
            case "config" -> request.is("GET") ? FakeReply.labelled(200, FakeReply.JSON, config) : patchConfig(request);
            case "config/reload" -> reload();
            default -> servers(request);
        };
    }

    private static GoError notOverSocket() {
        return new GoError(400, "Auth endpoints cannot be called over Unix socket!");
    }

    private MockResponse patchConfig(FakeRequest request) {
        String text = request.body().utf8();
        apply(text);
        config = text.strip() + "\n";
        return FakeReply.ok();
    }

    private MockResponse reload() {
        try {
            apply(config);
        } catch (GoError e) {
            throw new GoError(500, "An error occurred while reading config!");
        }
        return FakeReply.ok();
    }

    private MockResponse servers(FakeRequest request) {
        boolean extra =
                release.atLeast(Release.V1_2) && request.query("extrainfo").equals("true");
        Map<String, Object> servers = new LinkedHashMap<>();
        processes.forEach((name, process) -> {
            if (process.isRemoved()) {
                return;
            }
            Map<String, Object> both = new LinkedHashMap<>();
            both.put("status", process.status());
            both.put("toDelete", process.isToDelete());
            servers.put(name, extra ? both : process.status());
            polled(process);
        });
        return FakeReply.json(Map.of("servers", servers));
    }

    private void polled(FakeProcess process) {
        if (process.polled()) {
            process.reap(reapingRequests);
        }
    }

    /** Null if there is no such path. */
    private @Nullable MockResponse serverRoute(FakeRequest request, String id, String path) throws IOException {
        boolean transactions = release.atLeast(Release.V1_3);
        switch (path) {
            case "" -> request.allow("Only GET and POST is allowed!", "GET", "POST");
            case "files" -> {
                if (transactions) {
                    request.allow("Only GET and PATCH are allowed!", "GET", "PATCH");
                }
            }
            case "file" ->
                request.allow("Only GET, POST, PATCH and DELETE are allowed!", "GET", "POST", "PATCH", "DELETE");
            case "console" -> {
                return console(request, id);
            }
            case "compress/v2" -> {
                if (!release.atLeast(Release.V1_2)) {
                    return null;
                }
            }
            case "folder", "compress", "decompress" -> {}
            default -> {
                return null;
            }
        }
        // A ticket is used up by whoever names it, for whatever.
        String guest = path.equals("file") ? accounts.ticket(request, request.is("GET")) : null;
        if (guest == null && accounts.user(request) == null) {
            return FakeReply.unauthenticated();
        }
        FakeProcess process = process(id);
        FakeFiles files = new FakeFiles(release, process.directory());
        files.free(freeSpace);
        String file = request.query("path");
        switch (path) {
            case "" -> {
                return request.is("GET") ? state(process) : perform(process, request);
            }
            case "files" -> {
                if (request.is("PATCH") && transactions) {
                    return files.transact(request.body().utf8());
                }
                MockResponse list = files.list(file);
                archives.listed();
                return list;
            }
            case "file" -> {
                return switch (request.method()) {
                    case "GET" -> files.download(file);
                    case "POST" -> files.upload(file, request);
                    case "PATCH" -> files.relocate(request.body().utf8());
                    default -> files.delete(file);
                };
            }
            case "folder" -> {
                request.allow("Only POST is allowed!", "POST");
                return files.createFolder(file);
            }
            case "decompress" -> {
                request.allow("Only POST is allowed!", "POST");
                return archives.decompress(files, request);
            }
            default -> {
                request.allow("Only GET and POST are allowed!", "GET", "POST");
                return request.is("GET") ? archives.status(request.query("token")) : archives.compress(files, request);
            }
        }
    }

    private MockResponse state(FakeProcess process) {
        MockResponse state = FakeReply.json(process.describe());
        polled(process);
        return state;
    }

    private MockResponse perform(FakeProcess process, FakeRequest request) {
        boolean done = true;
        boolean signals = release.atLeast(Release.V1_1);
        String operation = request.body().utf8().toUpperCase(Locale.ROOT);
        if (operation.equals("START")) {
            done = process.start();
        } else if (operation.equals("STOP") || (operation.equals("KILL") && signals)) {
            process.kill();
        } else if (operation.equals("TERM") && signals) {
            if (process.term(pollsToExit)) {
                process.reap(reapingRequests);
            }
        } else {
            throw new GoError(400, "Invalid operation requested!");
        }
        return FakeReply.json(Map.of("success", done));
    }

    private MockResponse console(FakeRequest request, String id) {
        boolean v2 = release.atLeast(Release.V1_1)
                && List.of(request.header("Sec-WebSocket-Protocol").split(",\\s*", -1))
                        .contains("console-v2");
        String user = accounts.ticket(request, true);
        if (user == null) {
            user = accounts.user(request);
        }
        FakeProcess process = processes.get(id);
        boolean there = process != null && !process.isRemoved();
        boolean codes = v2 && release.atLeast(Release.V1_3);
        if (!codes && user == null) {
            // Without the blank of all other places.
            throw new GoError(401, "You are not authenticated to access this resource!");
        }
        if (!codes && !there) {
            throw new GoError(404, "This server does not exist!");
        }
        if (!request.header("Upgrade").equalsIgnoreCase("websocket")) {
            return FakeReply.text(400, "Bad Request");
        }
        WebSocketListener listener;
        GoError refusal = consoleSwitches.refusal;
        if (refusal != null) {
            if (!codes) {
                throw refusal;
            }
            listener = FakeConsole.refusal(refusal.status(), refusal.text());
        } else if (!there || process == null) {
            listener = FakeConsole.refusal(404, "This server does not exist!");
        } else if (user == null) {
            listener = FakeConsole.refusal(401, "You are not authenticated to access this resource!");
        } else {
            listener = new FakeConsole(lock, process, accounts, user, v2, release, clock, consoleSwitches);
        }
        MockResponse.Builder upgrade = new MockResponse.Builder().webSocketUpgrade(listener);
        if (v2) {
            upgrade.setHeader("Sec-WebSocket-Protocol", "console-v2");
        }
        return upgrade.build();
    }
}
