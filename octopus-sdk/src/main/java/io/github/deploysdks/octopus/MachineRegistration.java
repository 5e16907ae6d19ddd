package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.octopus.model.MachineEndpoint;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is common to the registrations of deployment targets and workers. */
public abstract sealed class MachineRegistration permits TargetRegistration, WorkerRegistration {
    private final EndpointChoice endpoint;
    private final @Nullable String machinePolicy;
    private final @Nullable String proxy;
    private final @Nullable Boolean disabled;
    private final boolean updateExisting;
    private final @Nullable Duration healthCheck;

    MachineRegistration(Builder<?> builder) {
        if (builder.endpoint == null) {
            throw new IllegalArgumentException("The registration does not say how the server reaches the machine; call"
                    + " listening(..), polling(..), ssh(..) or another of these");
        }
        this.endpoint = builder.endpoint;
        this.machinePolicy = builder.machinePolicy;
        this.proxy = builder.proxy;
        this.disabled = builder.disabled;
        this.updateExisting = builder.updateExisting;
        this.healthCheck = builder.healthCheck;
    }

    EndpointChoice endpoint() {
        return endpoint;
    }

    /** Name or id of the machine policy; null for the default one, or the one it has. */
    public @Nullable String machinePolicy() {
        return machinePolicy;
    }

    /** Name or id of the proxy to go through; null for none. */
    public @Nullable String proxy() {
        return proxy;
    }

    /** Whether nothing runs on it for now; null to leave that as it is. */
    public @Nullable Boolean disabled() {
        return disabled;
    }

    /** Whether a machine of the same name is changed. */
    public boolean updateExisting() {
        return updateExisting;
    }

    /** How long to wait for a health check; null for none. */
    public @Nullable Duration healthCheck() {
        return healthCheck;
    }

    /** For subclasses: what {@code toString} shows of this. */
    String describe() {
        return "endpoint=" + endpoint + ", machinePolicy=" + machinePolicy + ", proxy=" + proxy + ", disabled="
                + disabled + ", updateExisting=" + updateExisting + ", healthCheck=" + healthCheck;
    }

    /**
     * What is common to the builders.
     *
     * @param <B> the builder
     */
    public abstract static sealed class Builder<B extends Builder<B>>
            permits TargetRegistration.Builder, WorkerRegistration.Builder {
        private @Nullable EndpointChoice endpoint;
        private @Nullable String machinePolicy;
        private @Nullable String proxy;
        private @Nullable Boolean disabled;
        private boolean updateExisting;
        private @Nullable Duration healthCheck;

        Builder() {}

        abstract B self();

        B reach(EndpointChoice endpoint) {
            this.endpoint = endpoint;
            return self();
        }

        /** As {@link #listening(String, int)}, on Tentacle's usual port, 10933. */
        public B listening(String host) {
            return listening(host, 10_933);
        }

        /**
         * A Tentacle that the server connects to. The server looks at it first, and takes its certificate on trust; where
         * somebody else might answer in its place, give its thumbprint.
         *
         * @throws IllegalArgumentException if the host is more than a host, or the port none
         */
        public B listening(String host, int port) {
            return reach(new EndpointChoice.Listening(host, port, null));
        }

        /**
         * A Tentacle that the server connects to, whose certificate is known.
         *
         * @param thumbprint of the Tentacle's certificate, 40 hexadecimal digits
         * @throws IllegalArgumentException if one of these is none
         */
        public B listening(String host, int port, String thumbprint) {
            return reach(new EndpointChoice.Listening(host, port, Objects.requireNonNull(thumbprint, "thumbprint")));
        }

        /**
         * A Tentacle that connects to the server and asks for work.
         *
         * @param subscription the Tentacle's own, as {@code poll://c5x8p2k4w9z1m7q3t6n0/}, or what stands between the slashes
         * @param thumbprint of the Tentacle's certificate, 40 hexadecimal digits
         * @throws IllegalArgumentException if one of these is none
         */
        public B polling(String subscription, String thumbprint) {
            return reach(new EndpointChoice.Polling(subscription, Objects.requireNonNull(thumbprint, "thumbprint")));
        }

        /**
         * A Linux machine on x64 that the server signs in to by SSH. The server looks at it first, and takes its host key on
         * trust; where somebody else might answer in its place, give its fingerprint.
         *
         * @param account name, slug or id of the account to sign in with
         * @throws IllegalArgumentException if the host is more than a host, or the port none
         */
        public B ssh(String host, int port, String account) {
            return reach(new EndpointChoice.Ssh(host, port, account, null, "linux-x64"));
        }

        /**
         * A machine that the server signs in to by SSH, whose host key is known.
         *
         * @param account name, slug or id of the account to sign in with
         * @param fingerprint of the host key
         * @param platform the machine's, such as {@code linux-x64}, {@code linux-arm64} or {@code osx-x64}
         * @throws IllegalArgumentException if the host is more than a host, or the port none
         */
        public B ssh(String host, int port, String account, String fingerprint, String platform) {
            return reach(new EndpointChoice.Ssh(
                    host,
                    port,
                    account,
                    Objects.requireNonNull(fingerprint, "fingerprint"),
                    Objects.requireNonNull(platform, "platform")));
        }

        /** Any other endpoint, sent as it is. */
        public B endpoint(MachineEndpoint endpoint) {
            return reach(new EndpointChoice.Given(Objects.requireNonNull(endpoint, "endpoint")));
        }

        /** Name or id of the machine policy. */
        public B machinePolicy(String machinePolicy) {
            this.machinePolicy = Objects.requireNonNull(machinePolicy, "machinePolicy");
            return self();
        }

        /** Name or id of the proxy that the server goes through to reach it. */
        public B proxy(String proxy) {
            this.proxy = Objects.requireNonNull(proxy, "proxy");
            return self();
        }

        /** Whether nothing runs on it for now. */
        public B disabled(boolean disabled) {
            this.disabled = disabled;
            return self();
        }

        /**
         * Changes a machine that has the name already, instead of failing: it gets the endpoint, and what else is set here;
         * the rest stays as it is.
         */
        public B updateExisting() {
            this.updateExisting = true;
            return self();
        }

        /**
         * Checks the machine's health when it is registered, and waits for the end.
         *
         * @param deadline the longest wait
         */
        public B healthCheck(Duration deadline) {
            this.healthCheck = Guards.positive("deadline", deadline);
            return self();
        }
    }
}
