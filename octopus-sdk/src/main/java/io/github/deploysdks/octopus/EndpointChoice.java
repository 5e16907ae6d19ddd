package io.github.deploysdks.octopus;

import io.github.deploysdks.octopus.model.CloudRegionEndpoint;
import io.github.deploysdks.octopus.model.DiscoverableEndpointType;
import io.github.deploysdks.octopus.model.DiscoveredMachine;
import io.github.deploysdks.octopus.model.KubernetesAccountAuthentication;
import io.github.deploysdks.octopus.model.KubernetesEndpoint;
import io.github.deploysdks.octopus.model.ListeningTentacleEndpoint;
import io.github.deploysdks.octopus.model.MachineEndpoint;
import io.github.deploysdks.octopus.model.PollingTentacleEndpoint;
import io.github.deploysdks.octopus.model.SshEndpoint;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a user says that the server reaches a machine; what is named in it, or left to be discovered, is found when it is
 * needed.
 */
sealed interface EndpointChoice {
    /** Has the server look what is at an address. */
    interface Discovery {
        DiscoveredMachine discover(String host, int port, DiscoverableEndpointType type);
    }

    /** The endpoint, but for proxy and worker pool. */
    MachineEndpoint endpoint(SpaceNames names, Discovery discovery);

    /** A Tentacle that the server connects to. */
    record Listening(String host, int port, @Nullable String thumbprint) implements EndpointChoice {
        public Listening {
            checkAddress(host, port);
            checkThumbprint(thumbprint);
        }

        @Override
        public MachineEndpoint endpoint(SpaceNames names, Discovery discovery) {
            if (thumbprint != null) {
                return ListeningTentacleEndpoint.builder()
                        .uri("https://" + host.toLowerCase(Locale.ROOT) + ":" + port + "/")
                        .thumbprint(thumbprint)
                        .build();
            }
            MachineEndpoint found = discovery
                    .discover(host, port, DiscoverableEndpointType.TENTACLE_PASSIVE)
                    .endpoint();
            if (found instanceof ListeningTentacleEndpoint tentacle && isSet(tentacle.thumbprint())) {
                return found;
            }
            throw nothing(names, "listening Tentacle", host, port);
        }
    }

    /** A Tentacle that connects to the server. */
    record Polling(String subscription, String thumbprint) implements EndpointChoice {
        private static final Pattern SUBSCRIPTION = Pattern.compile("(?:poll://)?([A-Za-z0-9]+)/?");

        public Polling {
            if (!SUBSCRIPTION.matcher(subscription).matches()) {
                throw new IllegalArgumentException("'" + subscription
                        + "' is no subscription of a polling Tentacle such as poll://c5x8p2k4w9z1m7q3t6n0/");
            }
            checkThumbprint(thumbprint);
        }

        @Override
        public MachineEndpoint endpoint(SpaceNames names, Discovery discovery) {
            return PollingTentacleEndpoint.builder()
                    .uri(SUBSCRIPTION.matcher(subscription).replaceFirst("poll://$1/"))
                    .thumbprint(thumbprint)
                    .build();
        }
    }

    /** A machine that the server signs in to. */
    record Ssh(
            String host, int port, String account, @Nullable String fingerprint, String platform)
            implements EndpointChoice {
        public Ssh {
            checkAddress(host, port);
            if (account.isBlank()) {
                throw new IllegalArgumentException("account is blank");
            }
        }

        @Override
        public MachineEndpoint endpoint(SpaceNames names, Discovery discovery) {
            return found(names, discovery).toBuilder()
                    .accountId(names.account(account))
                    .dotNetCorePlatform(platform)
                    .build();
        }

        private SshEndpoint found(SpaceNames names, Discovery discovery) {
            if (fingerprint != null) {
                return SshEndpoint.builder()
                        .host(host)
                        .port(port)
                        .fingerprint(fingerprint)
                        .build();
            }
            if (discovery.discover(host, port, DiscoverableEndpointType.SSH).endpoint() instanceof SshEndpoint ssh
                    && isSet(ssh.fingerprint())) {
                return ssh;
            }
            throw nothing(names, "SSH", host, port);
        }
    }

    /** A cluster that workers reach through its API. */
    record Kubernetes(String clusterUrl, String namespace, String account) implements EndpointChoice {
        @Override
        public MachineEndpoint endpoint(SpaceNames names, Discovery discovery) {
            return KubernetesEndpoint.builder()
                    .clusterUrl(clusterUrl)
                    .namespace(namespace)
                    .authentication(KubernetesAccountAuthentication.builder()
                            .accountId(names.account(account))
                            .build())
                    .build();
        }
    }

    /** No machine: steps run on workers, once for each region. */
    record CloudRegion() implements EndpointChoice {
        @Override
        public MachineEndpoint endpoint(SpaceNames names, Discovery discovery) {
            return CloudRegionEndpoint.builder().build();
        }
    }

    /** Any. */
    record Given(MachineEndpoint endpoint) implements EndpointChoice {
        @Override
        public MachineEndpoint endpoint(SpaceNames names, Discovery discovery) {
            return endpoint;
        }
    }

    /** An endpoint that the server reaches through a proxy. */
    static MachineEndpoint throughProxy(MachineEndpoint endpoint, String proxyId) {
        if (endpoint instanceof ListeningTentacleEndpoint tentacle) {
            return tentacle.toBuilder().proxyId(proxyId).build();
        }
        if (endpoint instanceof SshEndpoint ssh) {
            return ssh.toBuilder().proxyId(proxyId).build();
        }
        if (endpoint instanceof KubernetesEndpoint kubernetes) {
            return kubernetes.toBuilder().proxyId(proxyId).build();
        }
        throw new IllegalArgumentException(
                "The server reaches through a proxy listening Tentacles, SSH and Kubernetes alone, not "
                        + endpoint.communicationStyle().value());
    }

    /** An endpoint whose steps run on the workers of a pool. */
    static MachineEndpoint onWorkers(MachineEndpoint endpoint, String workerPoolId) {
        if (endpoint instanceof KubernetesEndpoint kubernetes) {
            return kubernetes.toBuilder().defaultWorkerPoolId(workerPoolId).build();
        }
        if (endpoint instanceof CloudRegionEndpoint region) {
            return region.toBuilder().defaultWorkerPoolId(workerPoolId).build();
        }
        throw new IllegalArgumentException(
                "workerPool is for Kubernetes clusters and cloud regions; other endpoints have"
                        + " a defaultWorkerPoolId of their own, or no workers");
    }

    private static MachineRegistrationException nothing(SpaceNames names, String what, String host, int port) {
        return new MachineRegistrationException(
                names.flow(), null, "the server found no " + what + " at " + host + ":" + port);
    }

    private static boolean isSet(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static void checkAddress(String host, int port) {
        if (host.isBlank() || host.chars().anyMatch(c -> c <= ' ' || "/?#@".indexOf(c) >= 0)) {
            throw new IllegalArgumentException(
                    "'" + host + "' is no host; give its name or address alone, and the port beside it");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("The port is " + port + ", not one from 1 to 65535");
        }
    }

    private static void checkThumbprint(@Nullable String thumbprint) {
        if (thumbprint != null && !thumbprint.matches("[0-9A-Fa-f]{40,}")) {
            throw new IllegalArgumentException("'" + thumbprint
                    + "' is no thumbprint of a certificate: those have 40 hexadecimal digits and nothing else");
        }
    }
}
