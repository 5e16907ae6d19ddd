package io.github.deploysdks.examples;

import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.octyne.ConsoleEnd;
import io.github.deploysdks.octyne.ConsoleLine;
import io.github.deploysdks.octyne.ConsoleListener;
import io.github.deploysdks.octyne.ConsoleReconnection;
import io.github.deploysdks.octyne.ConsoleSession;
import io.github.deploysdks.octyne.OctyneClient;
import io.github.deploysdks.octyne.OctyneServer;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Octyne: a bot for a Minecraft server. It answers {@code !time} and {@code !help} in the chat and restarts the server every
 * night. Its environment: {@code OCTYNE_URL}, {@code OCTYNE_USERNAME}, {@code OCTYNE_PASSWORD}, {@code OCTYNE_SERVER} (the
 * server's name there), and {@code RESTART_AT} (such as {@code 04:30}; 04:00 if not set). It runs until it is ended, or the
 * console is.
 */
public final class MinecraftBot implements ConsoleListener {
    /** What a player says: {@code [04:13:37] [Server thread/INFO]: <Steve> !time}. Nobody else can write such a line. */
    private static final Pattern CHAT =
            Pattern.compile("^\\[[^]]*] \\[Server thread/INFO]:(?: \\[Not Secure])? <(\\w+)> !(\\w+)");

    private static final Duration WARNING = Duration.ofMinutes(1);

    /** Runs it. */
    public static void main(String[] args) {
        LocalTime restartAt = LocalTime.parse(System.getenv().getOrDefault("RESTART_AT", "04:00"));
        try (OctyneClient octyne = OctyneClient.builder()
                .baseUrl(variable("OCTYNE_URL"))
                .login(variable("OCTYNE_USERNAME"), variable("OCTYNE_PASSWORD"))
                .build()) {
            ConsoleEnd end = run(octyne.server(variable("OCTYNE_SERVER")), restartAt);
            System.err.println(end);
        }
    }

    private static String variable(String name) {
        return Objects.requireNonNull(System.getenv(name), name + " is not set");
    }

    /** What it does: until the console ends, and tells why. */
    public static ConsoleEnd run(OctyneServer server, LocalTime restartAt) {
        ScheduledExecutorService nights = Executors.newSingleThreadScheduledExecutor();
        try (ConsoleSession console = server.console().open(new MinecraftBot())) {
            plan(nights, server, console, restartAt);
            return console.ended().join();
        } finally {
            nights.shutdownNow();
        }
    }

    @Override
    public void onLine(ConsoleSession console, ConsoleLine line) {
        // What was said before the bot came, or while it was away, nobody wants an answer to.
        String answer = line.source() == ConsoleLine.Source.LIVE
                ? answer(line.plain(), ZonedDateTime.now(ZoneId.systemDefault()))
                : null;
        if (answer != null) {
            try {
                console.send("say " + answer);
            } catch (SdkException e) { // no connection just now, read only, ...
                System.err.println(e.getMessage());
            }
        }
    }

    @Override
    public void onReconnecting(ConsoleSession console, Throwable cause, Duration delay) {
        System.err.println("No connection: " + cause.getMessage() + "; again in " + delay);
    }

    @Override
    public void onReconnected(ConsoleSession console, ConsoleReconnection reconnection) {
        System.err.println("Connected again");
    }

    /** The answer to a line; null if it wants none. */
    static @Nullable String answer(String line, ZonedDateTime now) {
        Matcher chat = CHAT.matcher(line);
        if (!chat.find()) {
            return null;
        }
        return switch (chat.group(2).toLowerCase(Locale.ROOT)) {
            case "time" -> chat.group(1) + ", it is " + now.format(DateTimeFormatter.ofPattern("HH:mm"));
            case "help" -> chat.group(1) + ", I know !time and !help";
            default -> null;
        };
    }

    private static void plan(
            ScheduledExecutorService nights, OctyneServer server, ConsoleSession console, LocalTime restartAt) {
        Duration left = untilNext(restartAt, ZonedDateTime.now(ZoneId.systemDefault()));
        var unused = nights.schedule(
                () -> {
                    restart(server, console);
                    plan(nights, server, console, restartAt);
                },
                left.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** How long it is until the clock shows a time. */
    static Duration untilNext(LocalTime time, ZonedDateTime now) {
        ZonedDateTime next = now.with(time);
        return Duration.between(now, next.isAfter(now) ? next : now.plusDays(1).with(time));
    }

    /** Warns the players and restarts the server, which has saved its world when it ends by itself. */
    static void restart(OctyneServer server, ConsoleSession console) {
        try {
            console.send("say The server restarts in " + WARNING.toSeconds() + " seconds");
            TimeUnit.MILLISECONDS.sleep(WARNING.toMillis());
            System.err.println(server.control()
                    .restart(r -> r.deadline(Duration.ofMinutes(5)).killAfter(Duration.ofMinutes(2))));
        } catch (SdkException e) { // tonight not, then tomorrow
            System.err.println(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
