package io.github.deploysdks.divio;

import io.github.deploysdks.core.error.SdkException;
import java.util.List;

/** A deployment ended without success. The containers of the one before keep running. */
public final class DeploymentFailedException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final transient DeploymentResult result;

    DeploymentFailedException(DeploymentResult result) {
        super(
                "divio deploy",
                "the deployment " + result.deployment().uuid() + " failed" + lastLine(result.logTail()),
                null);
        this.result = result;
    }

    /** What is known of it, the end of its log included. */
    public DeploymentResult result() {
        return result;
    }

    private static String lastLine(List<String> log) {
        for (int i = log.size() - 1; i >= 0; i--) {
            String line = log.get(i).strip();
            if (!line.isEmpty()) {
                return "; its log ends with: " + line;
            }
        }
        return "";
    }
}
