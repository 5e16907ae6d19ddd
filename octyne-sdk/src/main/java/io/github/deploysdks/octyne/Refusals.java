package io.github.deploysdks.octyne;

import io.github.deploysdks.core.error.ApiError;
import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.ConflictException;
import io.github.deploysdks.core.error.ErrorResponse;
import io.github.deploysdks.core.error.NotFoundException;

/** What a server's refusals mean, and those that the SDK makes in its place, in the server's words. */
final class Refusals {
    private static final String FILE_EXISTS = "This file already exists!";
    private static final String FOLDER_EXISTS = "This folder already exists!";
    private static final String ARCHIVE_EXISTS = "A file/folder already exists at the path of requested archive!";
    private static final String NO_FILE = "This file does not exist!";
    private static final String NO_FOLDER = "This folder does not exist!";
    private static final String NOT_FOLDER = "This is not a folder!";
    private static final String NOT_FILE = "This is not a file!";
    private static final String LOST_TOKEN = "Invalid token!";

    private Refusals() {}

    /** Whether the server says that there is something already, under whatever status its version does. */
    static boolean isConflict(ApiException refusal) {
        return says(refusal, FILE_EXISTS) || says(refusal, FOLDER_EXISTS) || says(refusal, ARCHIVE_EXISTS);
    }

    /** The same as a conflict. */
    static ConflictException conflict(ApiException refusal) {
        return refusal instanceof ConflictException conflict ? conflict : new ConflictException(refusal.response());
    }

    /** Whether a listing failed because there is no such folder, the server itself being there. */
    static boolean isNoFolder(ApiException refusal) {
        return says(refusal, NO_FOLDER) || says(refusal, NOT_FOLDER);
    }

    /** Whether a download failed because what is there cannot be downloaded. */
    static boolean isNoFile(ApiException refusal) {
        return says(refusal, NOT_FILE);
    }

    /** Whether the token of a compression is not known, or no longer. */
    static boolean isLostToken(ApiException refusal) {
        return says(refusal, LOST_TOKEN);
    }

    /** Whether a message of an operation says that there is something already. */
    static boolean isConflict(String message) {
        return message.equals(FILE_EXISTS);
    }

    private static boolean says(ApiException refusal, String text) {
        return text.equals(refusal.error().message());
    }

    /** Something is there that the server would not have minded. */
    static ConflictException exists(Node node, String operation, String method, String url, String hint) {
        return new ConflictException(made(node, operation, method, url, 409, FILE_EXISTS, hint));
    }

    /** A listing has no such entry. */
    static NotFoundException missing(Node node, String operation, String url, ServerPath path) {
        return new NotFoundException(
                made(node, operation, "GET", url, 404, NO_FILE, "the listing of its folder has no " + path));
    }

    private static ErrorResponse made(
            Node node, String operation, String method, String url, int status, String text, String hint) {
        return ErrorResponse.builder(operation, method, node.runtime().baseUrl() + url, status)
                .error(ApiError.builder().message(text).build())
                .hint(hint)
                .build();
    }
}
