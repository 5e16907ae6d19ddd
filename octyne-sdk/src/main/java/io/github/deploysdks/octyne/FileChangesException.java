package io.github.deploysdks.octyne;

import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.octyne.model.FileOperationError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several changes failed, see {@link FileChanges}. Its cause is what the server said: a
 * {@link io.github.deploysdks.core.error.ConflictException} where something exists already, another
 * {@link io.github.deploysdks.core.error.ApiException}, or, where the changes were made one by one, any other
 * {@link SdkException}.
 */
public final class FileChangesException extends SdkException {
    private static final long serialVersionUID = 1L;

    /** What became of the changes before the one that failed. Those behind it were not made. */
    public enum Aftermath {
        /** They are undone: all is as it was. */
        UNDONE,
        /** They are made and stay so: the server is too old for transactions. */
        KEPT,
        /** They were to be undone, and that failed as well: see {@link #errors()}. A person has to put the files in order. */
        BROKEN,
        /**
         * All changes are made, none failed: only the folder {@code .octyne-transaction-...}, in which the server kept what
         * was deleted, could not be removed.
         */
        MADE
    }

    private final int index;
    private final Aftermath aftermath;
    private final transient List<FileOperationError> errors;

    FileChangesException(
            int index,
            Aftermath aftermath,
            List<FileOperationError> errors,
            String message,
            @Nullable SdkException cause) {
        super("octyne transactFiles", message, cause);
        this.index = index;
        this.aftermath = aftermath;
        this.errors = List.copyOf(errors);
    }

    /** Which change failed, counted from 0 in the order they were given; -1 if none did. */
    public int index() {
        return index;
    }

    /** What became of the others. */
    public Aftermath aftermath() {
        return aftermath;
    }

    /** What the server says, the first being about the change that failed; empty where there was no transaction. */
    public List<FileOperationError> errors() {
        return errors;
    }
}
