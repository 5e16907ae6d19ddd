package com.example.shrunken;

import com.sun.net.httpserver.HttpServer;
import io.github.deploysdks.octyne.OctyneClient;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Reads a model, against a server of its own. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "{\"version\":\"1.4.2\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        try (OctyneClient octyne =
                OctyneClient.builder().baseUrl(url).token("EXAMPLE").build()) {
            System.out.println("octyne " + octyne.meta().version().version());
            System.out.println("called " + octyne.getClass().getName());
        } finally {
            server.stop(0);
        }
    }
}
