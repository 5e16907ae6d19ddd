package io.github.deploysdks.octyne.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** The files of one server, in a folder on the disk. Guarded by the server's lock. */
final class FakeFiles {
    private static final int SNIFFED = 512;

    private final Release release;
    private final Path root;
    private int free = Integer.MAX_VALUE;

    FakeFiles(Release release, Path root) {
        this.release = release;
        this.root = root;
    }

    /** How many bytes of each upload there is room for. */
    void free(int bytes) {
        free = bytes;
    }

    Path root() {
        return root;
    }

    /** Where a path leads; "Invalid X path" if it leads out. */
    Path resolve(String path, String kind) {
        return resolve(root, path, "Invalid " + kind + " path: ");
    }

    /** Where a path leads; with a complaint if it leads out. */
    Path resolve(Path base, String path, String complaint) {
        String clean = GoUrl.clean(path).replaceFirst("^/+", "");
        if (path.isEmpty() || clean.equals(".") || clean.isEmpty()) {
            return base;
        }
        if (clean.equals("..") || clean.startsWith("../") || clean.indexOf('\0') >= 0 || clean.indexOf('\ufffd') >= 0) {
            throw release.atLeast(Release.V1_4_2)
                    ? new GoError(400, complaint + "invalid path")
                    : new GoError(403, "The folder/file requested is outside the server!");
        }
        return base.resolve(clean);
    }

    MockResponse list(String path) throws IOException {
        Path folder = resolve(path, "folder");
        List<Map<String, Object>> contents = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                contents.add(describe(entry));
            }
        } catch (NotDirectoryException e) {
            throw new GoError(400, "This is not a folder!");
        } catch (FileSystemException e) {
            throw new GoError(404, "This folder does not exist!");
        }
        return FakeReply.json(Map.of("contents", contents));
    }

    private static Map<String, Object> describe(Path entry) throws IOException {
        BasicFileAttributes stat = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("name", entry.getFileName().toString());
        long size = stat.isSymbolicLink()
                ? Files.readSymbolicLink(entry).toString().getBytes(StandardCharsets.UTF_8).length
                : stat.size();
        description.put("size", size);
        String mimeType = "";
        if (stat.isSymbolicLink()) {
            mimeType = "inode/symlink";
        } else if (!stat.isDirectory() && Files.isReadable(entry)) {
            mimeType = GoMime.sniff(start(entry));
        }
        description.put("mimeType", mimeType);
        description.put("folder", stat.isDirectory() || stat.isSymbolicLink());
        description.put("lastModified", stat.lastModifiedTime().to(TimeUnit.SECONDS));
        return description;
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SNIFFED);
        }
    }

    MockResponse download(String path) throws IOException {
        Path file = resolve(path, "file");
        BasicFileAttributes stat = stat(file);
        if (stat == null) {
            throw new GoError(404, "This file does not exist!");
        }
        if (!stat.isRegularFile()) {
            throw new GoError(400, "This is not a file!");
        }
        Buffer content = new Buffer().write(Files.readAllBytes(file));
        // The buffer that is sniffed is filled up with zeros: a short text looks binary.
        String type = GoMime.sniff(Arrays.copyOf(start(file), SNIFFED));
        // Go makes blanks of line breaks in a header's value.
        String name = file.getFileName().toString().replace('\n', ' ').replace('\r', ' ');
        return new MockResponse.Builder()
                .setHeader("Content-Type", type)
                .addHeaderLenient("Content-Disposition", "attachment; filename=" + name)
                .body(content)
                .build();
    }

    MockResponse upload(String path, FakeRequest request) throws IOException {
        Path folder = resolve(path, "file");
        GoMime.FormFile file = GoMime.file(request.header("Content-Type"), request.body(), "upload");
        if (file == null) {
            throw new GoError(400, "Invalid form sent!");
        }
        Path target = resolve(folder, file.name(), "Invalid file name: ");
        if (Files.isDirectory(target)) {
            throw new GoError(400, "This is a folder!");
        }
        if (!Files.isDirectory(folder)) {
            throw GoError.internal();
        }
        try {
            // Whether all of it could be written, the server does not ask.
            Files.write(
                    target,
                    file.content()
                            .substring(0, Math.min(free, file.content().size()))
                            .toByteArray());
        } catch (FileSystemException e) {
            throw GoError.internal();
        }
        return FakeReply.ok();
    }

    /** An empty path is the root, with all that is in it. */
    MockResponse delete(String path) throws IOException {
        Path target = resolve(path, "file");
        if (stat(target) == null) {
            throw new GoError(404, "This file does not exist!");
        }
        removeAll(target);
        return FakeReply.ok();
    }

    MockResponse createFolder(String path) throws IOException {
        Path folder = resolve(path, "folder");
        if (exists(folder)) {
            throw new GoError(400, "This folder already exists!");
        }
        try {
            Files.createDirectory(folder);
        } catch (FileSystemException e) {
            throw GoError.internal();
        }
        return FakeReply.ok();
    }

    /** A move, a copy or a removal; its paths are those that were asked for, then those on the disk. */
    static final class Operation {
        private final String name;
        private final String from;
        private final String to;
        private @Nullable Path source;
        private @Nullable Path target;

        Operation(String name, String from, String to) {
            this.name = name;
            this.from = from;
            this.to = to;
        }

        static Operation of(Map<String, Object> json) {
            String name = GoJson.text(json, "operation");
            String src = GoJson.text(json, "src");
            String path = GoJson.text(json, "path");
            return new Operation(name, name.equals("rm") ? path : src, GoJson.text(json, "dest"));
        }

        private boolean is(String operation) {
            return name.equals(operation);
        }

        private Path source() {
            return java.util.Objects.requireNonNull(source);
        }

        private Path target() {
            return java.util.Objects.requireNonNull(target);
        }
    }

    /** {@code PATCH /server/{id}/file}: JSON, or three lines. */
    MockResponse relocate(String body) throws IOException {
        if (body.isBlank()) {
            throw new GoPanic();
        }
        Operation operation;
        if (body.stripLeading().startsWith("{") && release.atLeast(Release.V1_1)) {
            operation = Operation.of(GoJson.object(body));
        } else {
            String[] lines = body.split("\n", -1);
            if (lines.length != 3) {
                boolean known = lines[0].equals("mv") || lines[0].equals("cp");
                throw new GoError(
                        405,
                        known
                                ? lines[0] + " operation requires two arguments!"
                                : "Invalid operation! Operations available: mv,cp");
            }
            operation = new Operation(lines[0], lines[1], lines[2]);
        }
        validate(operation);
        if (operation.is("rm")) {
            throw new GoError(405, "Invalid operation! Operations available: mv,cp");
        }
        moveOrCopy(operation);
        return FakeReply.ok();
    }

    private void validate(Operation operation) {
        if (!List.of("mv", "cp", "rm").contains(operation.name)) {
            throw new GoError(400, "Invalid operation! Operations available: mv,cp,rm");
        }
        operation.source = resolve(operation.from, "source");
        if (operation.source.equals(root)) {
            // There is no error to take the text from.
            throw new GoPanic();
        }
        if (!operation.is("rm")) {
            operation.target = resolve(operation.to, "destination");
        }
    }

    private void moveOrCopy(Operation operation) throws IOException {
        Path source = operation.source();
        if (stat(source) == null) {
            throw new GoError(400, "The file specified in src does not exist!");
        }
        BasicFileAttributes there = stat(operation.target());
        if (there != null && there.isDirectory()) {
            operation.target = operation.target().resolve(source.getFileName());
            there = stat(operation.target());
        }
        if (there != null) {
            throw new GoError(release.atLeast(Release.V1_4_2) ? 409 : 405, "This file already exists!");
        }
        Path target = operation.target();
        BasicFileAttributes parent = stat(target.getParent());
        if (parent == null) {
            throw new GoError(400, "Destination parent folder does not exist!");
        }
        if (!parent.isDirectory()) {
            throw new GoError(400, "Destination parent is not a folder!");
        }
        if (target.startsWith(source)) {
            throw failure(
                    operation.is("mv")
                            ? "rename " + source + " " + target + ": invalid argument"
                            : "open " + target + ": file name too long");
        }
        try {
            if (operation.is("mv")) {
                Files.move(source, target);
            } else {
                copy(source, target);
            }
        } catch (FileSystemException e) {
            throw failure("rename " + source + " " + target + ": " + reason(e));
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        Files.walkFileTree(source.toRealPath(), new SimpleFileVisitor<>() {
            private final Path from = source.toRealPath();

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes stat) throws IOException {
                return copyOne(folder);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes stat) throws IOException {
                return copyOne(file);
            }

            private FileVisitResult copyOne(Path one) throws IOException {
                String below = from.relativize(one).toString();
                Files.copy(
                        one,
                        below.isEmpty() ? target : target.resolve(below),
                        LinkOption.NOFOLLOW_LINKS,
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** {@code PATCH /server/{id}/files}. Its success says false. */
    MockResponse transact(String body) throws IOException {
        List<Operation> operations = new ArrayList<>();
        Object list = GoJson.object(body).get("operations");
        if (list instanceof List<?> items) {
            items.forEach(item -> operations.add(Operation.of(GoJson.object(item))));
        } else if (list != null) {
            throw GoJson.invalid();
        }
        for (int i = 0; i < operations.size(); i++) {
            try {
                validate(operations.get(i));
            } catch (GoError e) {
                return outcome(e.status(), i, e.text());
            }
        }
        Path bin = null;
        MockResponse outcome = outcome(200, -1, null);
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            try {
                if (!operation.is("rm")) {
                    moveOrCopy(operation);
                    continue;
                }
                bin = bin == null ? Files.createTempDirectory(root, ".octyne-transaction-") : bin;
                operation.target = bin.resolve(String.valueOf(i));
                if (!Files.exists(operation.source(), LinkOption.NOFOLLOW_LINKS)) {
                    throw new GoError(400, "The file specified in path does not exist!");
                }
                Files.move(operation.source(), operation.target());
            } catch (GoError e) {
                outcome = outcome(e.status(), i, e.text());
                rollBack(operations.subList(0, i));
                break;
            }
        }
        if (bin != null) {
            removeAll(bin);
        }
        return outcome;
    }

    private static void rollBack(List<Operation> done) throws IOException {
        for (int i = done.size() - 1; i >= 0; i--) {
            Operation operation = done.get(i);
            if (operation.is("cp")) {
                removeAll(operation.target());
            } else {
                Path back = operation.source();
                Files.move(operation.target(), back);
            }
        }
    }

    private static MockResponse outcome(int status, int index, @Nullable String message) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("success", false);
        if (message != null) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("index", index);
            error.put("message", message);
            outcome.put("errors", List.of(error));
        }
        return FakeReply.labelled(status, "text/plain; charset=utf-8", GoJson.write(outcome) + "\n");
    }

    /** Follows links; null if there is nothing. */
    @Nullable BasicFileAttributes stat(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            return null;
        } catch (FileSystemException e) {
            throw failure("stat " + path + ": " + reason(e));
        }
    }

    boolean exists(Path path) {
        try {
            return stat(path) != null;
        } catch (GoError e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(FileSystemException e) {
        return String.valueOf(e.getReason()).toLowerCase(Locale.ROOT);
    }

    private static GoError failure(String text) {
        return new GoError(500, "Internal Server Error! " + text);
    }

    static void removeAll(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes stat) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
