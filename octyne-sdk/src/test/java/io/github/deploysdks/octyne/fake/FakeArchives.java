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
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Packs and unpacks. What xz and zstd would make is a gzip here, in the frame of theirs that says where it begins and ends.
 * Guarded by the server's lock.
 */
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

    /** An archive that is being written. */
    private static final class Late {
        private final Path archive;
        private final byte[] content;
        private final int all;
        private int listings;

        Late(Path archive, byte[] content, int listings) {
            this.archive = archive;
            this.content = content;
            this.all = listings;
            this.listings = listings;
        }

        /** Whether it is written. */
        boolean listed() throws IOException {
            listings--;
            boolean done = listings <= 0;
            if (Files.exists(archive) && listings <= all / 2) {
                Files.write(archive, done ? content : Arrays.copyOf(content, content.length / 2));
            }
            return done;
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
            if (one.listed()) {
                late.remove(one);
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
            try (OutputStream gzip = new GZIPOutputStream(out)) {
                Tar.write(gzip, entries);
            }
            boolean xz = compression.equals("xz");
            if (xz || compression.equals("zstd")) {
                byte[] framed = xz ? xz(out.toByteArray()) : zstd(out.toByteArray());
                // The answer does not wait for the tool: until then the archive is there, and not all of it.
                if (listingsToFinish > 0) {
                    late.add(new Late(archive, framed, listingsToFinish));
                } else {
                    Files.write(archive, framed);
                }
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

    /** With the footer of a stream: checksum, size of an index that is not there, flags. */
    private static byte[] xz(byte[] content) {
        Buffer frame = new Buffer().write(XZ).write(content);
        Buffer footer = new Buffer().writeIntLe(0).writeShort(1);
        CRC32 crc = new CRC32();
        crc.update(footer.snapshot().toByteArray());
        frame.writeIntLe((int) crc.getValue()).write(footer, footer.size());
        return frame.writeUtf8("YZ").readByteArray();
    }

    /** As blocks that are not compressed. */
    private static byte[] zstd(byte[] content) {
        Buffer frame = new Buffer().write(ZSTD).writeByte(0).writeByte(0x48);
        int block = 100_000;
        for (int at = 0; at < content.length; at += block) {
            int size = Math.min(block, content.length - at);
            int header = (size << 3) | (at + size == content.length ? 1 : 0);
            frame.writeByte(header)
                    .writeByte(header >> 8)
                    .writeByte(header >> 16)
                    .write(content, at, size);
        }
        return frame.readByteArray();
    }

    private static byte[] unzstd(byte[] frame) throws IOException {
        Buffer in = new Buffer().write(frame, ZSTD.length + 2, frame.length - ZSTD.length - 2);
        Buffer content = new Buffer();
        while (!in.exhausted()) {
            int header = (in.readByte() & 0xff) | ((in.readByte() & 0xff) << 8) | ((in.readByte() & 0xff) << 16);
            content.write(in.readByteArray(header >> 3));
        }
        return content.readByteArray();
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
            return untar(new ByteArrayInputStream(unzstd(content.readAllBytes())));
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
