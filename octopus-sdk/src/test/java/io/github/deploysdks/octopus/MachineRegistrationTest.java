package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.core.testing.FakeClock;
import io.github.deploysdks.octopus.model.AzureWebAppEndpoint;
import io.github.deploysdks.octopus.model.DeploymentTarget;
import io.github.deploysdks.octopus.model.TenantedDeploymentMode;
import io.github.deploysdks.octopus.model.Worker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deployment targets and workers that are registered and taken off again. */
class MachineRegistrationTest {
    private static final String SPACE = "/api/Spaces-1";
    private static final String MACHINES = SPACE + "/machines";
    private static final String WORKERS = SPACE + "/workers";
    private static final String THUMBPRINT = "4C1D8E2F6A7B90C3D5E1F2A3B4C5D6E7F8091A2B";
    private static final String BOOTH = "{\"Id\":\"Machines-7\",\"Name\":\"Booth North\",\"Slug\":\"booth-north\","
            + "\"Endpoint\":{\"CommunicationStyle\":\"None\"},\"EnvironmentIds\":[\"Environments-3\"],"
            + "\"Roles\":[\"old\"],\"TenantIds\":[\"Tenants-4\"],\"MachinePolicyId\":\"MachinePolicies-1\","
            + "\"FromTheFuture\":[1.10]}";

    private final FakeOctopus server = new FakeOctopus();
    private final FakeClock clock = new FakeClock();
    private final OctopusClient octopus = server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
            .clock(clock)
            .sleeper((duration, cancellation) -> clock.advance(duration))
            .build();
    private final OctopusSpace space = octopus.space("Spaces-1");

    @BeforeEach
    void fillTheServer() {
        put("environments", "Environments-3", "Production", "\"Slug\":\"production\"");
        put("environments", "Environments-4", "Test", "\"Slug\":\"test-slug\"");
        put("tenants", "Tenants-4", "North Pier", "\"Slug\":\"north\"");
        put(
                "tagsets",
                "TagSets-1",
                "Regions",
                "\"Tags\":[{\"Id\":\"t\",\"Name\":\"North\",\"CanonicalTagName\":\"Regions/North\"}]");
        put(
                "workerpools",
                "WorkerPools-2",
                "Stagehands",
                "\"WorkerPoolType\":\"StaticWorkerPool\",\"Slug\":\"stagehands\"");
        put("machinepolicies", "MachinePolicies-1", "Default Machine Policy", "\"IsDefault\":true");
        put("machinepolicies", "MachinePolicies-2", "Night", "\"IsDefault\":false");
        put("proxies", "Proxies-1", "Breakwater", "\"Host\":\"proxy.example.com\"");
        put("accounts", "Accounts-2", "Deployer", "\"AccountType\":\"SshKeyPair\",\"Slug\":\"deployer\"");
        server.put(MACHINES, "Machines-7", BOOTH);
        server.put(
                WORKERS,
                "Workers-3",
                "{\"Id\":\"Workers-3\",\"Name\":\"Stagehand\",\"Endpoint\":{\"CommunicationStyle\":\"None\"},"
                        + "\"WorkerPoolIds\":[\"WorkerPools-9\"],\"MachinePolicyId\":\"MachinePolicies-1\"}");
    }

    private void put(String collection, String id, String name, String more) {
        server.put(SPACE + "/" + collection, id, "{\"Id\":\"" + id + "\",\"Name\":\"" + name + "\"," + more + "}");
    }

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    private Registered<DeploymentTarget> register(
            CallStyle style, String name, Consumer<TargetRegistration.Builder> registration) {
        return style.call(
                () -> space.infrastructure().deploymentTargets().register(name, registration),
                () -> space.async().infrastructure().deploymentTargets().register(name, registration));
    }

    private Registered<DeploymentTarget> register(Consumer<TargetRegistration.Builder> registration) {
        return register(CallStyle.BLOCKING, "Booth South", registration);
    }

    private static void inProduction(TargetRegistration.Builder target) {
        target.environments("production").roles("booth-server");
    }

    private Map<String, Object> written(String verb) {
        FakeOctopus.Asked write = server.requests().stream()
                .filter(asked -> asked.method().equals(verb))
                .reduce((first, second) -> second)
                .orElseThrow();
        return map(RawJson.of(write.body()).value());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private Map<String, Object> endpoint() {
        return map(written("POST").get("Endpoint"));
    }

    private void discovers(String endpoint) {
        server.on("GET", MACHINES + "/discover", asked -> FakeOctopus.json(200, "{\"Endpoint\":" + endpoint + "}"));
        server.on("GET", WORKERS + "/discover", asked -> FakeOctopus.json(200, "{\"Endpoint\":" + endpoint + "}"));
    }

    private static String tentacle(String thumbprint) {
        return "{\"CommunicationStyle\":\"TentaclePassive\",\"Uri\":\"https://booth.example.com:10933/\","
                + "\"Thumbprint\":" + thumbprint + ",\"CertificateSignatureAlgorithm\":\"sha256RSA\"}";
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aListeningTentacleIsLookedAtAndRegistered(CallStyle style) {
        discovers(tentacle('"' + THUMBPRINT + '"'));

        Registered<DeploymentTarget> registered = register(
                style,
                "Booth South",
                target -> target.listening("booth.example.com")
                        .environments("PRODUCTION", "test-slug", "Environments-3")
                        .roles("booth-server", "lamp")
                        .tenants(List.of("north"))
                        .tenantTags(List.of("regions/north"))
                        .machinePolicy("night")
                        .proxy("Breakwater")
                        .disabled(true));

        assertThat(registered.isNew()).isTrue();
        assertThat(registered.machine().id()).startsWith("Machines-");
        assertThat(registered.healthCheck()).isNull();
        assertThat(registered.isHealthy()).isFalse();
        assertThat(server.asked())
                .contains("GET " + MACHINES
                        + "/discover?host=booth.example.com&port=10933&type=TentaclePassive&proxyId=Proxies-1");
        assertThat(written("POST"))
                .isEqualTo(map(RawJson.of("{\"Name\":\"Booth South\",\"SpaceId\":\"Spaces-1\",\"Endpoint\":{"
                                + "\"CommunicationStyle\":\"TentaclePassive\",\"Uri\":\"https://booth.example.com:10933/\","
                                + "\"Thumbprint\":\"" + THUMBPRINT
                                + "\",\"CertificateSignatureAlgorithm\":\"sha256RSA\","
                                + "\"ProxyId\":\"Proxies-1\"},\"EnvironmentIds\":[\"Environments-3\",\"Environments-4\"],"
                                + "\"Roles\":[\"booth-server\",\"lamp\"],\"TenantIds\":[\"Tenants-4\"],"
                                + "\"TenantTags\":[\"Regions/North\"],\"TenantedDeploymentParticipation\":\"Tenanted\","
                                + "\"MachinePolicyId\":\"MachinePolicies-2\",\"IsDisabled\":true,"
                                + "\"SkipInitialHealthCheck\":false}")
                        .value()));
    }

    @Test
    void whatIsKnownIsNotLookedAt() {
        register(target -> {
            inProduction(target);
            target.listening("Booth.Example.com", 10_934, THUMBPRINT);
        });
        assertThat(endpoint())
                .isEqualTo(Map.of(
                        "CommunicationStyle",
                        "TentaclePassive",
                        "Uri",
                        "https://booth.example.com:10934/",
                        "Thumbprint",
                        THUMBPRINT));
        assertThat(written("POST")).containsEntry("TenantedDeploymentParticipation", "Untenanted");
        assertThat(server.asked()).noneMatch(line -> line.contains("discover"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"poll://c5x8p2k4w9z1/", "poll://c5x8p2k4w9z1", "c5x8p2k4w9z1"})
    void aPollingTentacleHasASubscription(String subscription) {
        register(target -> {
            inProduction(target);
            target.polling(subscription, THUMBPRINT);
        });
        assertThat(endpoint())
                .isEqualTo(Map.of(
                        "CommunicationStyle",
                        "TentacleActive",
                        "Uri",
                        "poll://c5x8p2k4w9z1/",
                        "Thumbprint",
                        THUMBPRINT));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void sshIsLookedAtAndSignedInToWithAnAccount(CallStyle style) {
        discovers("{\"CommunicationStyle\":\"Ssh\",\"Host\":\"booth.example.com\",\"Port\":22,"
                + "\"Fingerprint\":\"SHA256:invented\"}");
        register(style, "Booth South", target -> {
            inProduction(target);
            target.ssh("booth.example.com", 22, "deployer");
        });
        assertThat(server.asked()).contains("GET " + MACHINES + "/discover?host=booth.example.com&port=22&type=Ssh");
        assertThat(endpoint())
                .containsEntry("Fingerprint", "SHA256:invented")
                .containsEntry("AccountId", "Accounts-2")
                .containsEntry("DotNetCorePlatform", "linux-x64");
    }

    @Test
    void sshWhoseKeyIsKnownGoesThroughAProxy() {
        register(target -> {
            inProduction(target);
            target.ssh("booth.example.com", 22, "Deployer", "SHA256:known", "linux-arm64")
                    .proxy("breakwater");
        });
        assertThat(endpoint())
                .containsEntry("Host", "booth.example.com")
                .containsEntry("Fingerprint", "SHA256:known")
                .containsEntry("ProxyId", "Proxies-1")
                .containsEntry("DotNetCorePlatform", "linux-arm64");
    }

    @Test
    void aClusterHasAnAccountAndAWorkerPool() {
        register(target -> {
            inProduction(target);
            target.kubernetes("https://cluster.example.com", "booth", "Deployer")
                    .workerPool("Stagehands");
        });
        assertThat(endpoint())
                .isEqualTo(Map.of(
                        "CommunicationStyle",
                        "Kubernetes",
                        "ClusterUrl",
                        "https://cluster.example.com",
                        "Namespace",
                        "booth",
                        "Authentication",
                        Map.of("AuthenticationType", "KubernetesStandard", "AccountId", "Accounts-2"),
                        "DefaultWorkerPoolId",
                        "WorkerPools-2"));
    }

    @Test
    void aCloudRegionAndAnyOtherEndpoint() {
        register(target -> {
            inProduction(target);
            target.cloudRegion().workerPool("stagehands");
        });
        assertThat(endpoint()).isEqualTo(Map.of("CommunicationStyle", "None", "DefaultWorkerPoolId", "WorkerPools-2"));
        register(CallStyle.ASYNC, "Booth West", target -> {
            inProduction(target);
            target.endpoint(AzureWebAppEndpoint.builder().webAppName("booth").build());
        });
        assertThat(endpoint()).containsEntry("WebAppName", "booth");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void anExistingTargetIsAFailureUnlessItMayBeChanged(CallStyle style) {
        assertThatExceptionOfType(MachineRegistrationException.class)
                .isThrownBy(() -> register(style, "booth north", target -> {
                    inProduction(target);
                    target.cloudRegion();
                }))
                .withMessageContaining("there is a deployment target 'booth north' already, [Machines-7]")
                .satisfies(e -> assertThat(e.existingId()).isEqualTo("Machines-7"));
        assertThat(server.asked()).hasSize(1);

        Registered<DeploymentTarget> changed = register(
                style,
                "booth north",
                target ->
                        target.polling("abc", THUMBPRINT).roles("booth-server").updateExisting());

        assertThat(changed.isNew()).isFalse();
        assertThat(written("PUT"))
                .as("what is not set stays, also what the SDK does not know")
                .isEqualTo(map(RawJson.of(BOOTH.replace("\"old\"", "\"booth-server\"")
                                .replace(
                                        "{\"CommunicationStyle\":\"None\"}",
                                        "{\"CommunicationStyle\":\"TentacleActive\",\"Uri\":\"poll://abc/\","
                                                + "\"Thumbprint\":\"" + THUMBPRINT + "\"}"))
                        .value()));
        assertThat(server.last().path()).isEqualTo(MACHINES + "/Machines-7");
    }

    @Test
    void whatIsSetReplacesWhatATargetHad() {
        register(
                CallStyle.BLOCKING,
                "Booth North",
                target -> target.cloudRegion()
                        .updateExisting()
                        .environments("Test")
                        .tenants(List.of())
                        .tenantTags(List.of("Regions/North"))
                        .tenantedDeployments(TenantedDeploymentMode.TENANTED)
                        .machinePolicy("Night")
                        .disabled(false));
        assertThat(written("PUT"))
                .containsEntry("EnvironmentIds", List.of("Environments-4"))
                .containsEntry("TenantIds", List.of())
                .containsEntry("TenantTags", List.of("Regions/North"))
                .containsEntry("TenantedDeploymentParticipation", "Tenanted")
                .containsEntry("MachinePolicyId", "MachinePolicies-2")
                .containsEntry("IsDisabled", false);
    }

    @Test
    void severalOfOneNameAreNotChosenFrom() {
        server.put(MACHINES, "Machines-8", BOOTH.replace("Machines-7", "Machines-8"));
        assertThatExceptionOfType(MachineRegistrationException.class)
                .isThrownBy(() -> register(
                        CallStyle.BLOCKING,
                        "Booth North",
                        target -> target.cloudRegion().updateExisting()))
                .withMessageContaining("several deployment targets 'Booth North': [Machines-7, Machines-8]");
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> space.infrastructure().deploymentTargets().deregister("Booth North"))
                .withMessageContaining(
                        "several deployment targets 'Booth North': [Machines-7, Machines-8]; say which by its id");
        assertThat(server.asked()).allMatch(line -> line.startsWith("GET"));
    }

    @Test
    void aNewTargetNeedsAnEnvironmentAndARole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register(target -> target.cloudRegion().roles("x")))
                .withMessageContaining("needs an environment and a role");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register(target -> target.cloudRegion().environments("Test")));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        space.infrastructure().workers().register("Hand", worker -> worker.polling("abc", THUMBPRINT)))
                .withMessageContaining("needs a worker pool");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void oneThatMightHaveBeenChangedIsFoundToBeNew() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register(target -> target.cloudRegion().updateExisting()))
                .withMessageContaining("needs an environment and a role");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.infrastructure()
                        .workers()
                        .register(
                                "Hand",
                                worker -> worker.polling("abc", THUMBPRINT).updateExisting()))
                .withMessageContaining("needs a worker pool");
        assertThat(server.asked()).isNotEmpty().allMatch(line -> line.startsWith("GET"));
    }

    @Test
    void environmentsThatTheOldListLacksAreLookedUpInTheNewOne() {
        server.put(
                SPACE + "/environments/v2",
                "Environments-9",
                "{\"Id\":\"Environments-9\",\"Name\":\"Preview\",\"Type\":\"Parent\",\"SpaceId\":\"Spaces-1\"}");
        register(target -> target.cloudRegion().roles("x").environments("preview"));
        assertThat(written("POST")).containsEntry("EnvironmentIds", List.of("Environments-9"));
    }

    @ParameterizedTest
    @CsvSource({
        "environments, 'no environment ''Prod''; the user may see [Production, Test]'",
        "policy, 'no machine policy ''Prod''; the user may see [Default Machine Policy, Night]'",
        "proxy, 'no proxy ''Prod''; the user may see [Breakwater]'",
        "pool, 'no worker pool ''Prod''; the user may see [Stagehands]'",
        "tenant, 'no tenant ''Prod''; the user may see [North Pier]'",
        "account, 'no account ''Prod''; the user may see [Deployer]'"
    })
    void aNameThatLeadsNowhereIsToldWithWhatThereIs(String what, String message) {
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> register(target -> {
                    inProduction(target);
                    target.kubernetes(
                            "https://cluster.example.com", "booth", what.equals("account") ? "Prod" : "Deployer");
                    switch (what) {
                        case "environments" -> target.environments("Prod", "Test");
                        case "policy" -> target.machinePolicy("Prod");
                        case "proxy" -> target.proxy("Prod");
                        case "pool" -> target.workerPool("Prod");
                        case "tenant" -> target.tenants(List.of("Prod"));
                        default -> {}
                    }
                }))
                .withMessageStartingWith("octopus registerDeploymentTarget: there is " + message);
        assertThat(server.asked()).noneMatch(line -> line.startsWith("POST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void anAddressWithoutATentacleIsNotRegistered(String thumbprint) {
        discovers(tentacle(thumbprint));
        assertThatExceptionOfType(MachineRegistrationException.class)
                .isThrownBy(() -> register(target -> {
                    inProduction(target);
                    target.listening("booth.example.com");
                }))
                .withMessageContaining("no listening Tentacle at booth.example.com:10933")
                .satisfies(e -> assertThat(e.existingId()).isNull());
        assertThatExceptionOfType(MachineRegistrationException.class)
                .isThrownBy(() -> register(target -> {
                    inProduction(target);
                    target.ssh("booth.example.com", 22, "Deployer");
                }))
                .withMessageContaining("no SSH at booth.example.com:22");
        assertThat(server.asked()).noneMatch(line -> line.startsWith("POST"));
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register(target -> {
                    inProduction(target);
                    target.polling("abc", THUMBPRINT).proxy("Breakwater");
                }))
                .withMessageContaining("not TentacleActive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register(target -> {
                    inProduction(target);
                    target.polling("abc", THUMBPRINT).workerPool("Stagehands");
                }))
                .withMessageContaining("workerPool is for Kubernetes clusters and cloud regions");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register(target -> target.roles("x")))
                .withMessageContaining("does not say how the server reaches the machine");
        assertThat(server.asked()).noneMatch(line -> line.startsWith("POST"));
    }

    @Test
    void whatIsNoneIsRefusedAtOnce() {
        TargetRegistration.Builder target = TargetRegistration.builder();
        for (String host : List.of("https://booth.example.com", "booth.example.com/", " ", "user@booth")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> target.listening(host))
                    .withMessageContaining("'" + host + "' is no host");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> target.ssh("booth", 0, "x"))
                .withMessageContaining("port is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> target.ssh("booth", 22, " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> target.listening("booth", 65_536, THUMBPRINT))
                .withMessageContaining("port is 65536");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> target.polling("abc", "4C:1D"))
                .withMessageContaining("'4C:1D' is no thumbprint");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> target.polling("https://abc/", THUMBPRINT))
                .withMessageContaining("no subscription");
        assertThatIllegalArgumentException().isThrownBy(() -> target.healthCheck(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.infrastructure().deploymentTargets().deregister(" "))
                .withMessageContaining("name is blank");
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aWorkerIsRegisteredAndChanged(CallStyle style) {
        discovers(tentacle('"' + THUMBPRINT + '"'));
        Consumer<WorkerRegistration.Builder> hand = worker -> worker.listening("hand.example.com", 10_933)
                .workerPools("stagehands")
                .machinePolicy("Night")
                .disabled(false);

        Registered<Worker> registered = style.call(
                () -> space.infrastructure().workers().register("Hand", hand),
                () -> space.async().infrastructure().workers().register("Hand", hand));

        assertThat(registered.isNew()).isTrue();
        assertThat(server.asked())
                .contains("GET " + WORKERS + "/discover?host=hand.example.com&port=10933&type=TentaclePassive");
        assertThat(written("POST"))
                .containsEntry("Name", "Hand")
                .containsEntry("WorkerPoolIds", List.of("WorkerPools-2"))
                .containsEntry("MachinePolicyId", "MachinePolicies-2")
                .containsEntry("IsDisabled", false);

        WorkerRegistration again = WorkerRegistration.builder()
                .polling("abc", THUMBPRINT)
                .updateExisting()
                .build();
        assertThat(style.call(
                                () -> space.infrastructure().workers().register("stagehand", again),
                                () -> space.async().infrastructure().workers().register("stagehand", again))
                        .isNew())
                .isFalse();
        assertThat(written("PUT"))
                .containsEntry("WorkerPoolIds", List.of("WorkerPools-9"))
                .containsEntry("MachinePolicyId", "MachinePolicies-1");
    }

    private void tasksEndAs(String state, String health) {
        server.on(
                "POST",
                SPACE + "/tasks",
                asked -> FakeOctopus.json(201, "{\"Id\":\"ServerTasks-9\",\"Name\":\"Health\",\"State\":\"Queued\"}"));
        AtomicInteger looks = new AtomicInteger();
        server.on("GET", SPACE + "/tasks", asked -> {
            boolean ended = looks.incrementAndGet() > 1;
            if (ended) {
                server.put(
                        MACHINES,
                        "Machines-7",
                        BOOTH.replace("{\"Id\"", "{\"HealthStatus\":\"" + health + "\",\"Id\""));
            }
            return FakeOctopus.json(
                    200,
                    FakeOctopus.page(
                            1,
                            List.of("{\"Id\":\"ServerTasks-9\",\"Name\":\"Health\",\"State\":\""
                                    + (ended ? state : "Executing") + "\",\"IsCompleted\":" + ended + "}"),
                            ""));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Success, Healthy, true, BLOCKING",
        "Success, HasWarnings, true, ASYNC",
        "Success, Unavailable, false, BLOCKING",
        "Failed, Unhealthy, false, ASYNC",
        "Canceled, Healthy, false, BLOCKING"
    })
    void itsHealthIsCheckedAndTold(String state, String health, boolean healthy, CallStyle style) {
        tasksEndAs(state, health);

        Registered<DeploymentTarget> registered = register(
                style,
                "Booth North",
                target -> target.cloudRegion().updateExisting().healthCheck(Duration.ofMinutes(10)));

        assertThat(registered.isHealthy()).isEqualTo(healthy);
        assertThat(Objects.requireNonNull(registered.healthCheck()).state().value())
                .isEqualTo(state);
        assertThat(Objects.requireNonNull(registered.machine().healthStatus()).value())
                .isEqualTo(health);
        assertThat(written("POST"))
                .containsEntry("Name", "Health")
                .containsEntry("SpaceId", "Spaces-1")
                .containsEntry(
                        "Arguments",
                        Map.of(
                                "Timeout",
                                "00:05:00",
                                "MachineTimeout",
                                "00:05:00",
                                "MachineIds",
                                List.of("Machines-7")));
    }

    @Test
    void aNewTargetIsCheckedOnce() {
        tasksEndAs("Success", "Healthy");
        register(target -> {
            inProduction(target);
            target.cloudRegion().healthCheck(Duration.ofMinutes(1));
        });
        assertThat(server.requests().stream()
                        .filter(asked ->
                                asked.method().equals("POST") && asked.path().equals(MACHINES)))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).contains("\"SkipInitialHealthCheck\":true"));
    }

    @Test
    void aHealthCheckThatDoesNotEndLeavesTheTargetRegistered() {
        server.on(
                "POST",
                SPACE + "/tasks",
                asked -> FakeOctopus.json(201, "{\"Id\":\"ServerTasks-9\",\"Name\":\"Health\",\"State\":\"Queued\"}"));
        server.on(
                "GET",
                SPACE + "/tasks",
                asked -> FakeOctopus.json(
                        200,
                        FakeOctopus.page(
                                1,
                                List.of("{\"Id\":\"ServerTasks-9\",\"Name\":\"Health\",\"State\":\"Executing\"}"),
                                "")));
        assertThatExceptionOfType(WaitException.class)
                .isThrownBy(() -> register(
                        CallStyle.BLOCKING,
                        "Booth North",
                        target -> target.cloudRegion().updateExisting().healthCheck(Duration.ofMinutes(2))))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(WaitException.Reason.DEADLINE));
        assertThat(server.asked()).contains("PUT " + MACHINES + "/Machines-7");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void machinesAreTakenOffByTheirNames(CallStyle style) {
        server.put(
                MACHINES,
                "Machines-8",
                BOOTH.replace("Machines-7", "Machines-8").replace("North", "North Two"));

        DeploymentTarget gone = style.call(
                () -> space.infrastructure().deploymentTargets().deregister(" booth north"),
                () -> space.async().infrastructure().deploymentTargets().deregister(" booth north"));
        assertThat(gone.id()).isEqualTo("Machines-7");
        assertThat(server.stored(MACHINES, "Machines-7")).isNull();
        assertThat(server.stored(MACHINES, "Machines-8")).isNotNull();

        List<Worker> workers = style.call(
                () -> space.infrastructure().workers().deregister(List.of("Stagehand", "stagehand")),
                () -> space.async().infrastructure().workers().deregister(List.of("Stagehand", "stagehand")));
        assertThat(workers).extracting(Worker::id).containsOnly("Workers-3");
        assertThat(server.asked().stream().filter(line -> line.equals("DELETE " + WORKERS + "/Workers-3")))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void oneThatIsNotThereKeepsAllOn(CallStyle style) {
        List<String> names = List.of("Booth North", "Booth East", "Booth");
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> style.call(
                        () -> space.infrastructure().deploymentTargets().deregister(names),
                        () -> space.async().infrastructure().deploymentTargets().deregister(names)))
                .withMessageContaining("there is no deployment target [Booth East, Booth]; nothing was deregistered")
                .satisfies(e -> assertThat(e.names()).containsExactly("Booth East", "Booth"));
        assertThat(server.stored(MACHINES, "Machines-7")).isNotNull();
    }
}
