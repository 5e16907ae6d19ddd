package com.example.consumer;

import com.sun.net.httpserver.HttpServer;
import io.github.deploysdks.divio.DivioClient;
import io.github.deploysdks.octopus.OctopusClient;
import io.github.deploysdks.octopus.OctopusCredentials;
import io.github.deploysdks.octyne.OctyneClient;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** Calls each SDK once, against a server of its own, and lists the class path. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(server, "/api", "{\"Version\":\"2026.3.1\",\"ApiVersion\":\"3.0.0\",\"Links\":{}}");
        answer(server, "/apps/v3/", "{\"applications\":\"https://api.example.com/apps/v3/applications/\"}");
        answer(server, "/", "{\"version\":\"1.4.2\"}");
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        try (OctopusClient octopus = OctopusClient.builder()
                        .serverUrl(url)
                        .credentials(OctopusCredentials.apiKey("API-EXAMPLE"))
                        .build();
                DivioClient divio = DivioClient.builder().baseUrl(url).token("EXAMPLE").build();
                OctyneClient octyne =
                        OctyneClient.builder().baseUrl(url).token("EXAMPLE").build()) {
            System.out.println("octopus " + octopus.serverVersion());
            System.out.println("divio " + divio.index().get().keySet());
            System.out.println("octyne " + octyne.meta().version().version());
        } finally {
            server.stop(0);
        }
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            System.out.println("jar " + new File(entry).getName());
        }
        for (String provider : List.of(
                "META-INF/services/org.slf4j.spi.SLF4JServiceProvider", "org/slf4j/impl/StaticLoggerBinder.class")) {
            for (URL found : Collections.list(Main.class.getClassLoader().getResources(provider))) {
                System.out.println("slf4j provider " + found);
            }
        }
    }

    private static void answer(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }
}
