package io.github.deploysdks.examples;

import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.octyne.OctyneClient;
import io.github.deploysdks.octyne.OctyneServer;
import io.github.deploysdks.octyne.model.FileEntry;
import io.github.deploysdks.octyne.model.ServerOperation;
import io.github.deploysdks.octyne.model.ServerState;
import java.io.IOException;
import java.nio.file.Path;

/** Octyne: starts a server, moves files. Arguments: the node's URL, user, password, a server's name. */
public final class OctyneExample {
    private OctyneExample() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        run(args[0], args[1], args[2], args[3]);
    }

    /** What it does. */
    public static void run(String url, String user, String password, String name) throws IOException {
        try (OctyneClient octyne = OctyneClient.builder()
                .baseUrl(url)
                .login(user, password) // when first needed, and again when the node forgot
                .logoutOnClose(true)
                .build()) {
            OctyneServer server = octyne.server(name);
            if (server.control().status().status().known() != ServerState.Known.RUNNING) {
                server.control().perform(ServerOperation.START);
            }

            for (FileEntry file : server.files().list("/logs").contents()) {
                System.out.println(file.name() + " " + file.size());
            }

            server.files().upload("/plugins", Upload.of(Path.of("essentials.jar")));
            try (Download latest = server.files().download("/logs/latest.log")) {
                latest.onProgress((bytes, total) -> System.out.println(bytes + " of " + total))
                        .saveTo(Path.of("latest.log"));
            }
        }
    }
}
