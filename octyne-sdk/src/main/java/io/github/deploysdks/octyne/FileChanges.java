package io.github.deploysdks.octyne;

import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.octyne.FileChangesException.Aftermath;
import io.github.deploysdks.octyne.model.CopyOperation;
import io.github.deploysdks.octyne.model.FileOperation;
import io.github.deploysdks.octyne.model.FileOperationError;
import io.github.deploysdks.octyne.model.FileOperationType;
import io.github.deploysdks.octyne.model.FileTransaction;
import io.github.deploysdks.octyne.model.FileTransactionResult;
import io.github.deploysdks.octyne.model.MoveOperation;
import io.github.deploysdks.octyne.model.Outcome;
import io.github.deploysdks.octyne.model.RelocationType;
import io.github.deploysdks.octyne.model.RemoveOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Several changes of files, made in their order, all or none. Made by {@link ServerFiles#transaction}; for one thread, and
 * one commit.
 *
 * <p>Servers before version 1.3 know no transactions. There the changes are made one by one up to the first that fails, and
 * those before it stay made, unless {@link #atomic()} rules that out. Where there are transactions, others see the steps in
 * between, too. Servers from 1.3 to 1.4.1 overwrite in a transaction what a move or copy meets; others never do.
 */
public final class FileChanges {
    private static final String TRANSACTIONS = "1.3";

    private final Node node;
    private final ServerFiles files;
    private final List<FileOperation> changes = new ArrayList<>();
    private boolean atomic;
    private boolean committed;

    FileChanges(Node node, ServerFiles files) {
        this.node = node;
        this.files = files;
    }

    /** Moves a file or folder, as {@link ServerFiles#move(String, String)}. */
    public FileChanges move(String from, String to) {
        ServerFiles.checkRelocation(from, to);
        changes.add(MoveOperation.builder()
                .operation(FileOperationType.MOVE)
                .src(ServerPath.below("from", from).toString())
                .dest(ServerPath.of("to", to).toString())
                .build());
        return this;
    }

    /** Copies a file or folder, as {@link ServerFiles#copy}. */
    public FileChanges copy(String from, String to) {
        ServerFiles.checkRelocation(from, to);
        changes.add(CopyOperation.builder()
                .operation(FileOperationType.COPY)
                .src(ServerPath.below("from", from).toString())
                .dest(ServerPath.of("to", to).toString())
                .build());
        return this;
    }

    /** Deletes a file, or a folder with all it contains. */
    public FileChanges delete(String path) {
        changes.add(RemoveOperation.builder()
                .operation(FileOperationType.REMOVE)
                .path(ServerPath.below("path", path).toString())
                .build());
        return this;
    }

    /** Demands all or none: on a server before version 1.3 nothing is done then. */
    public FileChanges atomic() {
        this.atomic = true;
        return this;
    }

    /**
     * Makes the changes. Without any, nothing is sent.
     *
     * @throws FileChangesException if one fails; it says which, and what became of those before it
     * @throws ApiException if the server refuses them as a whole
     * @throws io.github.deploysdks.core.error.UnsupportedServerVersionException if they are to be atomic, and the server is
     *     older than 1.3
     * @throws IllegalStateException if they were committed already
     */
    public void commit() {
        if (committed) {
            throw new IllegalStateException("These changes were committed already; begin another transaction");
        }
        committed = true;
        if (changes.isEmpty()) {
            return;
        }
        if (atomic) {
            node.require("octyne transactFiles", TRANSACTIONS);
        }
        if (node.isOlderThan(TRANSACTIONS)) {
            oneByOne();
        } else {
            asOne();
        }
    }

    /** As {@link #commit()}, in the background. */
    public CompletableFuture<@Nullable Void> commitAsync() {
        return node.runtime().background().run(this::commit);
    }

    private void asOne() {
        FileTransactionResult result;
        try {
            result =
                    files.transact(FileTransaction.builder().operations(changes).build());
        } catch (ApiException e) {
            List<FileOperationError> errors = errors(e);
            if (errors.isEmpty()) {
                throw e;
            }
            boolean conflict = Refusals.isConflict(errors.get(0).message());
            throw failure(errors, conflict ? Refusals.conflict(e) : e);
        }
        // Success is told by this alone: the server says "success": false of it.
        if (!result.errors().isEmpty()) {
            throw failure(result.errors(), null);
        }
    }

    private static List<FileOperationError> errors(ApiException e) {
        try {
            return FileTransactionResult.fromJson(e.body()).errors();
        } catch (IllegalArgumentException notJson) {
            return List.of();
        }
    }

    private FileChangesException failure(List<FileOperationError> errors, @Nullable ApiException cause) {
        FileOperationError first = errors.get(0);
        boolean broken = errors.stream().skip(1).anyMatch(error -> error.index() >= 0);
        if (first.index() < 0) {
            return new FileChangesException(
                    first.index(),
                    Aftermath.MADE,
                    errors,
                    "all is done but the cleaning up: " + first.message(),
                    cause);
        }
        String message = describe(first.index()) + ": " + first.message()
                + (broken
                        ? "; the changes before it could not all be undone, and files are left in disorder"
                        : "; nothing is changed");
        return new FileChangesException(
                first.index(), broken ? Aftermath.BROKEN : Aftermath.UNDONE, errors, message, cause);
    }

    private void oneByOne() {
        for (int i = 0; i < changes.size(); i++) {
            try {
                make(changes.get(i));
            } catch (SdkException e) {
                throw new FileChangesException(
                        i,
                        Aftermath.KEPT,
                        List.of(),
                        describe(i) + ": " + e.getMessage() + "; the " + i
                                + " before it are done and stay so, as server " + node.version()
                                + " knows no transactions",
                        e);
            }
        }
    }

    private void make(FileOperation change) {
        if (change instanceof MoveOperation move) {
            files.relocate(RelocationType.MOVE, ServerPath.of("from", move.src()), ServerPath.of("to", move.dest()));
        } else if (change instanceof CopyOperation copy) {
            files.relocate(RelocationType.COPY, ServerPath.of("from", copy.src()), ServerPath.of("to", copy.dest()));
        } else if (change instanceof RemoveOperation remove) {
            Outcome unused = files.delete(remove.path());
        }
    }

    private String describe(int index) {
        if (index >= changes.size()) {
            return "change " + index + " of " + changes.size();
        }
        FileOperation change = changes.get(index);
        String what = change instanceof MoveOperation move
                ? "moving " + move.src() + " to " + move.dest()
                : change instanceof CopyOperation copy
                        ? "copying " + copy.src() + " to " + copy.dest()
                        : "deleting " + ((RemoveOperation) change).path();
        return "change " + index + " (" + what + ") of " + changes.size() + " failed";
    }

    @Override
    public String toString() {
        return "FileChanges{" + changes.size() + (atomic ? ", atomic" : "") + "}";
    }
}
