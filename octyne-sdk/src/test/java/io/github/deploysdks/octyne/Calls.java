package io.github.deploysdks.octyne;

import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.octyne.model.AccountUpdate;
import io.github.deploysdks.octyne.model.FileRelocation;
import io.github.deploysdks.octyne.model.FileTransaction;
import io.github.deploysdks.octyne.model.NewAccount;
import io.github.deploysdks.octyne.model.RelocationType;
import io.github.deploysdks.octyne.model.RemoveOperation;
import io.github.deploysdks.octyne.model.ServerOperation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** One call of each operation, in both its forms. */
final class Calls {
    private static final NewAccount ACCOUNT =
            NewAccount.builder().username("bob").password("secret").build();
    private static final AccountUpdate UPDATE =
            AccountUpdate.builder().username("bob").password("other").build();
    private static final FileTransaction TRANSACTION = FileTransaction.builder()
            .operations(List.of(RemoveOperation.builder().path("a").build()))
            .build();
    private static final FileRelocation MOVE = FileRelocation.builder()
            .operation(RelocationType.MOVE)
            .src("a")
            .dest("b")
            .build();
    private static final List<String> NAMES = List.of("a");
    private static final String CONFIG = "{\"servers\": {}}";

    private Calls() {}

    /**
     * A call.
     *
     * @param id the operation's id in the document
     */
    record Call(
            String id,
            Function<OctyneClient, Object> sync,
            Function<OctyneClient, CompletableFuture<? extends Object>> async) {
        /** Sends it. */
        void send(OctyneClient client, boolean asynchronous) {
            Object result;
            if (asynchronous) {
                try {
                    result = async.apply(client).join();
                } catch (CompletionException e) {
                    throw e.getCause() instanceof RuntimeException unchecked ? unchecked : e;
                }
            } else {
                result = sync.apply(client);
            }
            if (result == null) {
                throw new AssertionError(id + " gives null");
            }
        }

        @Override
        public String toString() {
            return id;
        }
    }

    private static Upload upload() {
        return Upload.of("a", "content".getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Call> all() {
        return Stream.of(
                new Call(
                        "getVersion",
                        c -> c.meta().version(),
                        c -> c.async().meta().version()),
                new Call(
                        "login",
                        c -> c.authentication().login("admin", "x"),
                        c -> c.async().authentication().login("admin", "x")),
                new Call(
                        "logout",
                        c -> c.authentication().logout(),
                        c -> c.async().authentication().logout()),
                new Call(
                        "createTicket",
                        c -> c.authentication().createTicket(),
                        c -> c.async().authentication().createTicket()),
                new Call(
                        "getConfig",
                        c -> c.configuration().get(),
                        c -> c.async().configuration().get()),
                new Call(
                        "updateConfig",
                        c -> c.configuration().update(CONFIG),
                        c -> c.async().configuration().update(CONFIG)),
                new Call(
                        "reloadConfig",
                        c -> c.configuration().reload(),
                        c -> c.async().configuration().reload()),
                new Call(
                        "listAccounts",
                        c -> c.accounts().list(),
                        c -> c.async().accounts().list()),
                new Call(
                        "createAccount",
                        c -> c.accounts().create(ACCOUNT),
                        c -> c.async().accounts().create(ACCOUNT)),
                new Call(
                        "updateAccount",
                        c -> c.accounts().update(UPDATE),
                        c -> c.async().accounts().update(UPDATE)),
                new Call(
                        "deleteAccount",
                        c -> c.accounts().delete("bob"),
                        c -> c.async().accounts().delete("bob")),
                new Call(
                        "listServers",
                        c -> c.servers().list(),
                        c -> c.async().servers().list()),
                on(
                        "getServerStatus",
                        s -> s.control().status(),
                        s -> s.control().status()),
                on(
                        "performServerOperation",
                        s -> s.control().perform(ServerOperation.TERM),
                        s -> s.control().perform(ServerOperation.TERM)),
                on("listFiles", s -> s.files().list(""), s -> s.files().list("")),
                on(
                        "transactFiles",
                        s -> s.files().transact(TRANSACTION),
                        s -> s.files().transact(TRANSACTION)),
                on("downloadFile", s -> s.files().download("a"), s -> s.files().download("a")),
                on(
                        "uploadFile",
                        s -> s.files().upload("", upload()),
                        s -> s.files().upload("", upload())),
                on("deleteFile", s -> s.files().delete("a"), s -> s.files().delete("a")),
                on("moveFile", s -> s.files().move(MOVE), s -> s.files().move(MOVE)),
                on(
                        "createFolder",
                        s -> s.files().createFolder("d"),
                        s -> s.files().createFolder("d")),
                on(
                        "compressFiles",
                        s -> s.archives().compressV1("z", NAMES),
                        s -> s.archives().compressV1("z", NAMES)),
                on(
                        "getCompressionStatus",
                        s -> s.archives().compressV1Status("x"),
                        s -> s.archives().compressV1Status("x")),
                on(
                        "compressFilesV2",
                        s -> s.archives().compress("z", NAMES),
                        s -> s.archives().compress("z", NAMES)),
                on(
                        "getCompressionStatusV2",
                        s -> s.archives().compressStatus("x"),
                        s -> s.archives().compressStatus("x")),
                on(
                        "decompressArchive",
                        s -> s.archives().decompress("z.zip", "d"),
                        s -> s.archives().decompress("z.zip", "d")));
    }

    private static Call on(
            String id,
            Function<OctyneServer, Object> sync,
            Function<OctyneServerAsync, CompletableFuture<? extends Object>> async) {
        return new Call(
                id,
                c -> sync.apply(c.server("files")),
                c -> async.apply(c.server("files").async()));
    }

    /** Each call, synchronous and asynchronous. */
    static Stream<Arguments> both() {
        return all().flatMap(call -> Stream.of(Arguments.of(call, false), Arguments.of(call, true)));
    }
}
