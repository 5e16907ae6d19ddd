package io.github.deploysdks.core.error;

/** The server is older than the operation; nothing was sent. */
public class UnsupportedServerVersionException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final String requiredVersion;
    private final String serverVersion;

    /** For the SDK, and for tests of those who use it. */
    public UnsupportedServerVersionException(String operation, String requiredVersion, String serverVersion) {
        super(operation, "needs server version " + requiredVersion + ", this one is " + serverVersion, null);
        this.requiredVersion = requiredVersion;
        this.serverVersion = serverVersion;
    }

    /** The first version with the operation. */
    public String requiredVersion() {
        return requiredVersion;
    }

    /** The server's version. */
    public String serverVersion() {
        return serverVersion;
    }
}
