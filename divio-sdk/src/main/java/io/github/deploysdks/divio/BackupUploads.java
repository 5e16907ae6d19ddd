package io.github.deploysdks.divio;

import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.divio.model.BackupUpload;
import io.github.deploysdks.divio.model.PresignedUploadParameters;
import io.github.deploysdks.divio.model.PresignedUploadTarget;
import io.github.deploysdks.divio.model.UploadTarget;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends the files of a backup to where the server wants them; the URLs authorize by themselves. */
final class BackupUploads {
    /** The one way to upload that needs nothing but HTTP. */
    private static final Operation PUT_FILE = Operation.builder("divio", "uploadBackup", "PUT", "/(link)")
            .anonymous()
            .transfer()
            .build();

    private static final Operation FINISH = Operation.builder("divio", "finishBackupUpload", "POST", "/(link)")
            .anonymous()
            .build();

    private final ApiRuntime runtime;
    private final BackupUpload upload;

    BackupUploads(ApiRuntime runtime, BackupUpload upload) {
        this.runtime = runtime;
        this.upload = upload;
    }

    /**
     * Sends them all, and says so.
     *
     * @throws UploadByYourselfException if one is to go in another way; then none is sent
     */
    void send(Map<String, Upload> files) {
        Map<String, PresignedUploadTarget> targets = new LinkedHashMap<>();
        files.forEach((instance, file) -> targets.put(instance, target(instance, file)));
        targets.forEach((instance, target) -> {
            Upload file = files.get(instance);
            if (file != null) {
                runtime.prepareUpload(PUT_FILE, null, target.uploadParameters().url(), file)
                        .run();
            }
        });
        targets.values().forEach(target -> finish(runtime, target));
    }

    static void finish(ApiRuntime runtime, UploadTarget target) {
        runtime.prepareUpload(FINISH, null, target.finishUrl(), null).run();
    }

    private PresignedUploadTarget target(String instance, Upload file) {
        UploadTarget target = upload.results().get(instance);
        if (target == null) {
            throw new IllegalArgumentException("The server takes no file for the service instance " + instance);
        }
        if (!(target instanceof PresignedUploadTarget presigned) || !isPut(presigned.uploadParameters())) {
            throw new UploadByYourselfException(upload, target.handler());
        }
        Long most = presigned.uploadParameters().maxFileSize();
        if (most != null && file.length() > most) {
            throw new IllegalArgumentException("The file for the service instance " + instance + " has " + file.length()
                    + " bytes; the server takes at most " + most);
        }
        return presigned;
    }

    private static boolean isPut(PresignedUploadParameters parameters) {
        String method = parameters.httpMethod();
        return method == null || method.equalsIgnoreCase("PUT");
    }
}
