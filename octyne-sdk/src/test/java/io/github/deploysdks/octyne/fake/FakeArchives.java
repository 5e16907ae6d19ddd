package io.github.deploysdks.octyne.fake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import mockwebserver3.MockResponse;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Packs and unpacks. What xz and zstd would make is a gzip under their first bytes here. Guarded by the server's lock. */
final class FakeArchives {
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(10);
    private static final byte[] XZ = {(byte) 0xfd, '7', 'z', 'X', 'Z', 0};
    private static final byte[] ZSTD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

    private final Release release;
    private final Clock clock;
    private final Map<String, Job> jobs = new HashMap<>();
    private final List<Late> late = new ArrayList<>();
    private int pollsToFinish = 1;
    private int listingsToFinish = 1;
    private @Nullable String nextFailure;

    /** A task to be done. */
    @FunctionalInterface
    private interface Task {
        void run() throws IOException;
    }

    private static final class Job {
        private final Task task;
        private int polls;
        private @Nullable String outcome;
        private @Nullable Instant finished;

        Job(Task task, int polls) {
            this.task = task;
            this.polls = polls;
        }
    }

    private static final class Late {
        private final Task task;
        private int listings;

        Late(Task task, int listings) {
            this.task = task;
            this.listings = listings;
        }
    }

    FakeArchives(Release release, Clock clock) {
        this.release = release;
        this.clock = clock;
    }

    void pollsToFinish(int polls) {
        pollsToFinish = polls;
    }

    void listingsToFinish(int listings) {
        listingsToFinish = listings;
    }

    void failNext(String text) {
        nextFailure = text;
    }

    void forgetJobs() {
        jobs.clear();
    }

    /** Somebody looked at a folder: archives whose tool is still at work get on. */
    void listed() throws IOException {
        for (Late one : List.copyOf(late)) {
            if (--one.listings <= 0) {
                late.remove(one);
                one.task.run();
            }
        }
    }

    MockResponse status(String token) throws IOException {
        if (token.isEmpty()) {
            throw new GoError(400, "No token provided!");
        }
        Job job = jobs.get(token);
        Instant finished = job == null ? null : job.finished;
        if (job == null || (finished != null && !clock.instant().isBefore(finished.plus(TOKEN_LIFE)))) {
            throw new GoError(400, "Invalid token!");
        }
        if (job.outcome == null && job.polls-- <= 0) {
            finish(job);
        }
        if (job.outcome == null) {
            return FakeReply.json("{\"finished\":false}");
        }
        if (!job.outcome.equals("finished")) {
            throw new GoError(500, job.outcome);
        }
        return FakeReply.json("{\"finished\":true}");
    }

    private void finish(Job job) throws IOException {
        try {
            job.task.run();
            job.outcome = "finished";
            job.finished = clock.instant();
        } catch (GoError e) {
            job.outcome = e.text();
        }
    }

    MockResponse compress(FakeFiles files, FakeRequest request) throws IOException {
        boolean tars = release.atLeast(Release.V1_2);
        boolean async = tars && request.query("async").equals("true");
        Path base = files.resolve(tars ? request.query("basePath") : "", "base");
        String type = tars ? or(request.query("archiveType"), "zip") : "zip";
        String compression = release.atLeast(Release.V1_1) ? or(request.query("compress"), "true") : "true";
        if (!type.equals("zip") && !type.equals("tar")) {
            throw new GoError(400, "Invalid archive type!");
        }
        if (tars && !List.of("true", "false", "zstd", "xz", "gzip").contains(compression)) {
            throw new GoError(400, "Invalid compression type!");
        }
        List<String> names = GoJson.texts(request.body().utf8());
        FakeFiles below = new FakeFiles(release, base);
        for (String name : names) {
            if (below.stat(below.resolve(base, name, "Invalid file path " + name + ": ")) == null) {
                throw new GoError(400, "The file " + name + " does not exist!");
            }
        }
        Path archive = archive(files, request.query("path"));
        try {
            Files.createFile(archive);
        } catch (FileSystemException e) {
            throw GoError.internal();
        }
        Task task = () -> pack(below, names, archive, type, compression);
        if (async) {
            String token = UUID.randomUUID().toString().replace("-", "");
            jobs.put(token, new Job(task, pollsToFinish));
            return FakeReply.json(Map.of("token", token));
        }
        task.run();
        return FakeReply.ok();
    }

    private static Path archive(FakeFiles files, String path) {
        Path archive;
        try {
            archive = files.resolve(path, "archive");
        } catch (GoError e) {
            throw new GoError(e.status(), "Invalid archive path: ");
        }
        if (files.exists(archive)) {
            throw new GoError(400, "A file/folder already exists at the path of requested archive!");
        }
        return archive;
    }

    private static String or(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }

    private void pack(FakeFiles base, List<String> names, Path archive, String type, String compression)
            throws IOException {
        String failure = nextFailure;
        if (failure != null) {
            nextFailure = null;
            Files.writeString(archive, "half of it");
            throw new GoError(500, failure);
        }
        List<Tar.Entry> entries = new ArrayList<>();
        for (String name : names) {
            collect(base, name, entries);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (type.equals("zip")) {
            zip(out, entries, !compression.equals("false"));
        } else if (compression.equals("false")) {
            Tar.write(out, entries);
        } else {
            boolean xz = compression.equals("xz");
            boolean outside = xz || compression.equals("zstd");
            out.write(outside ? xz ? XZ : ZSTD : new byte[0]);
            try (OutputStream gzip = new GZIPOutputStream(out)) {
                Tar.write(gzip, entries);
            }
            if (outside && listingsToFinish > 0) {
                // The answer does not wait for the tool: until then the archive is there, and empty.
                late.add(new Late(() -> Files.write(archive, out.toByteArray()), listingsToFinish));
                return;
            }
        }
        Files.write(archive, out.toByteArray());
    }

    /** Folders are gone into, and leave no entry of their own. */
    private static void collect(FakeFiles base, String name, List<Tar.Entry> entries) throws IOException {
        Path file = base.resolve(name, "file");
        if (!Files.isDirectory(file)) {
            entries.add(new Tar.Entry(name, ByteString.of(Files.readAllBytes(file))));
            return;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(file)) {
            for (Path child : children) {
                collect(base, (name.isEmpty() ? "" : GoUrl.clean(name) + "/") + child.getFileName(), entries);
            }
        }
    }

    private static void zip(OutputStream out, List<Tar.Entry> entries, boolean deflate) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(deflate ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
            for (Tar.Entry entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name()));
                zip.write(entry.content().toByteArray());
                zip.closeEntry();
            }
        }
    }

    MockResponse decompress(FakeFiles files, FakeRequest request) throws IOException {
        Path archive = files.resolve(request.query("path"), "archive");
        if (files.stat(archive) == null) {
            throw new GoError(400, "The requested archive does not exist!");
        }
        if (Files.isDirectory(archive)) {
            throw new GoError(400, "The requested archive is a folder!");
        }
        Path target = files.resolve(request.body().utf8(), "destination");
        if (files.stat(target) == null) {
            try {
                Files.createDirectory(target);
            } catch (FileSystemException e) {
                throw GoError.internal();
            }
        } else if (!Files.isDirectory(target)) {
            throw new GoError(400, "There is a file at the requested unpack destination!");
        }
        List<Tar.Entry> entries;
        try {
            entries = entries(archive);
        } catch (ZipException e) {
            throw broken();
        } catch (IOException e) {
            throw broken();
        }
        for (Tar.Entry entry : entries) {
            unpack(entry, target);
        }
        return FakeReply.ok();
    }

    private GoError broken() {
        return new GoError(
                500,
                "An error occurred while decompressing " + (release.atLeast(Release.V1_2) ? "archive!" : "ZIP file!"));
    }

    private List<Tar.Entry> entries(Path archive) throws IOException {
        String name = archive.toString();
        if (name.endsWith(".zip")) {
            return unzip(archive);
        }
        boolean tars = release.atLeast(Release.V1_2);
        ByteArrayInputStream content = new ByteArrayInputStream(Files.readAllBytes(archive));
        if (tars && name.endsWith(".tar")) {
            return Tar.read(content);
        }
        if (tars && (name.endsWith(".tar.gz") || name.endsWith(".tgz"))) {
            return untar(content);
        }
        if (tars && (name.endsWith(".tar.xz") || name.endsWith(".txz"))) {
            content.skipNBytes(XZ.length);
            return untar(content);
        }
        if (tars && (name.endsWith(".tar.zst") || name.endsWith(".tzst"))) {
            content.skipNBytes(ZSTD.length);
            return untar(content);
        }
        throw new GoError(400, "Unsupported archive file!");
    }

    private static List<Tar.Entry> untar(InputStream gzipped) throws IOException {
        try (InputStream in = new GZIPInputStream(gzipped)) {
            return Tar.read(in);
        }
    }

    private static List<Tar.Entry> unzip(Path archive) throws IOException {
        List<Tar.Entry> entries = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.add(new Tar.Entry(entry.getName(), ByteString.of(in.readAllBytes())));
                }
            }
        }
        return entries;
    }

    /** Overwrites; what would leave the folder is passed over without a word. */
    private static void unpack(Tar.Entry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.name().replaceFirst("^/+", "")).normalize();
        if (!target.startsWith(folder) || target.equals(folder)) {
            return;
        }
        if (entry.name().endsWith("/")) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.write(target, entry.content().toByteArray());
    }
}
