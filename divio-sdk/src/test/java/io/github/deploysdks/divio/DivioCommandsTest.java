package io.github.deploysdks.divio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.divio.model.Application;
import io.github.deploysdks.divio.model.BuildMode;
import io.github.deploysdks.divio.model.Deployment;
import io.github.deploysdks.divio.model.Environment;
import io.github.deploysdks.divio.model.EnvironmentVariable;
import io.github.deploysdks.divio.model.LogEntry;
import io.github.deploysdks.divio.model.NewServiceInstance;
import io.github.deploysdks.divio.model.Organisation;
import io.github.deploysdks.divio.model.Service;
import io.github.deploysdks.divio.model.ServiceInstance;
import io.github.deploysdks.divio.model.SshEndpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the vendor's command line client does, done with the SDK alone: each test is named after its commands. */
class DivioCommandsTest extends DivioFlowSuite {
    private static final String APPLICATIONS = "/apps/v3/applications/";
    private static final String ENVIRONMENTS = "/apps/v3/environments/";

    @BeforeEach
    void anApplication() {
        fake.on("GET", "/iam/v3/me/", always(ok("{'uuid':'u1','email':'deploy-bot@harbour-log.example.org'}")));
        fake.add("/iam/v3/organisations/", "{\"uuid\":\"org1\",\"name\":\"Harbour Works\"}");
        fake.add(
                APPLICATIONS,
                "{\"uuid\":\"app1\",\"slug\":\"harbour-log\",\"organisation\":\"org1\",\"repository\":\"r1\"}");
        fake.add(
                APPLICATIONS,
                "{\"uuid\":\"app2\",\"slug\":\"tide-tables\",\"organisation\":\"org1\",\"repository\":null}");
        fake.add(
                ENVIRONMENTS,
                "{\"uuid\":\"" + ENV
                        + "\",\"application\":\"app1\",\"slug\":\"test\",\"last_finished_deployment\":{\"uuid\":\"d0\"},\"ssh_endpoint\":{\"host\":\"ssh.example.net\",\"port\":22022,\"user\":\"harbour\"}}");
        fake.add(ENVIRONMENTS, "{\"uuid\":\"live1\",\"application\":\"app1\",\"slug\":\"live\"}");
        fake.add(
                DEPLOYMENTS,
                "{\"uuid\":\"d0\",\"environment\":\"" + ENV
                        + "\",\"ended_at\":\"2026-03-13T16:44:31Z\",\"success\":true}");
        fake.on("GET", DEPLOYMENTS + "d0/logs/", always(ok("{'uuid':'d0','logs':'all is well'}")));
        fake.on(
                "GET",
                DEPLOYMENTS + "d0/environment-variables/",
                always(ok("{'environment_variables':{'LOG_LEVEL':'debug'}}")));
        fake.add(
                "/apps/v3/environment-variables/",
                "{\"application\":\"app1\",\"environment\":\"" + ENV
                        + "\",\"name\":\"LOG_LEVEL\",\"value\":\"debug\"}");
        fake.add(
                "/apps/v3/repositories/",
                "{\"uuid\":\"r1\",\"state\":\"CLONED\",\"dsn\":\"git@git.example.org:harbour/log.git\"}");
        fake.add(
                "/apps/v3/service-instances/",
                "{\"uuid\":\"si1\",\"environment\":\"" + ENV + "\",\"type\":\"DATABASE\"}");
        fake.add("/apps/v3/services/", "{\"uuid\":\"svc1\",\"identifier\":\"postgres\"}");
        fake.add("/apps/v3/regions/", "{\"uuid\":\"eu\",\"name\":\"Europe\"}");
        fake.add("/apps/v3/app-templates/", "{\"uuid\":\"t1\",\"identifier\":\"blank-python\"}");
        fake.add(
                "/apps/v3/service-instance-backups/",
                "{\"uuid\":\"p1\",\"service_instance\":\"si1\",\"service_type\":\"DATABASE\"}");
    }

    private Environment test() {
        return divio.environments().require("harbour-log", "test");
    }

    @Test
    @DisplayName("1: login --check")
    void login() {
        assertThat(divio.users().current().email()).isEqualTo("deploy-bot@harbour-log.example.org");
    }

    @Test
    @DisplayName("2: app list -g")
    void applications() {
        Map<String, String> organisations = divio.organisations().listAll().stream()
                .collect(Collectors.toMap(Organisation::uuid, each -> String.valueOf(each.name())));

        assertThat(divio.applications().listAll())
                .extracting(Application::slug, each -> organisations.get(each.organisation()))
                .contains(tuple("harbour-log", "Harbour Works"), tuple("tide-tables", "Harbour Works"));
    }

    @Test
    @DisplayName("3: app create --deploy, see the tests of setUp")
    void create() {
        fake.on("POST", APPLICATIONS, always(FakeDivio.json(400, "{\"slug\":[\"This slug is taken.\"]}")));

        assertThat(divio.applications().validate("slug", "harbour-log")).containsExactly("This slug is taken.");
    }

    @Test
    @DisplayName("4: app deploy test --build-mode FORCE")
    void deploy() {
        fake.on("POST", DEPLOYMENTS, always(ok("{'uuid':'d1'}")));
        answers(
                "GET",
                DEPLOYMENTS + "d1/",
                ok("{'uuid':'d1','percent':50}"),
                ok("{'uuid':'d1','ended_at':'2026-03-14T09:20:55Z','success':true}"));
        List<Object> bar = new ArrayList<>();

        DeploymentResult result = divio.deployments()
                .deploy(
                        test().uuid(),
                        d -> d.attach(true).buildMode(BuildMode.FORCE).onProgress(state -> bar.add(state.percent())));

        assertThat(result.requireSuccess().deployment().uuid()).isEqualTo("d1");
        assertThat(bar).hasSize(3);
    }

    @Test
    @DisplayName("5: app deploy-log test")
    void deployLog() {
        String last = Objects.requireNonNull(test().lastFinishedDeployment()).uuid();

        assertThat(divio.deployments().logs(last).logs()).isEqualTo("all is well");
    }

    @Test
    @DisplayName("6: app logs test --tail")
    void logs() {
        fake.on(
                "GET",
                ENVIRONMENTS + ENV + "/logs/",
                always(ok("{'next':null,'previous':null,'results':[{'service':'web','message':'hello'}]}")));

        try (LogTail tail = divio.environments().tail(test().uuid())) {
            assertThat(tail).extracting(LogEntry::message).containsExactly("hello");
        }
    }

    @Test
    @DisplayName("7: app ssh test")
    void ssh() {
        SshEndpoint ssh =
                Objects.requireNonNull(divio.environments().get(test().uuid()).sshEndpoint());

        assertThat(ssh.user() + "@" + ssh.host() + ":" + ssh.port()).isEqualTo("harbour@ssh.example.net:22022");
    }

    @Test
    @DisplayName("8: app deployments list, get, get-var")
    void deployments() {
        assertThat(divio.deployments().listAll(p -> p.environment(ENV)))
                .extracting(Deployment::uuid)
                .containsExactly("d0");
        assertThat(divio.deployments().get("d0").success()).isTrue();
        assertThat(divio.deployments().environmentVariables("d0").environmentVariables())
                .containsEntry("LOG_LEVEL", "debug");
    }

    @Test
    @DisplayName("9: app env-vars list --all-envs, get")
    void environmentVariables() {
        assertThat(divio.environmentVariables().byEnvironment("app1")).containsOnlyKeys("test", "live");
        assertThat(divio.environmentVariables().find(ENV, "LOG_LEVEL"))
                .extracting(EnvironmentVariable::value)
                .isEqualTo("debug");
    }

    @Test
    @DisplayName("10: app service-instances list, add")
    void serviceInstances() {
        assertThat(divio.serviceInstances().listAll(p -> p.environment(ENV)))
                .extracting(ServiceInstance::uuid)
                .containsExactly("si1");
        Service postgres = divio.services().listAll().stream()
                .filter(each -> "postgres".equals(each.identifier()))
                .findFirst()
                .orElseThrow();

        ServiceInstance added = divio.serviceInstances()
                .create(NewServiceInstance.builder()
                        .environment(ENV)
                        .region("eu")
                        .service(postgres.uuid())
                        .prefix("SECOND")
                        .build());

        assertThat(added.prefix()).isEqualTo("SECOND");
    }

    @Test
    @DisplayName("11: app pull db test")
    void pull(@TempDir Path folder) throws IOException {
        fake.on(
                "POST",
                "/apps/v3/backups/",
                always(ok("{'uuid':'b1','state':'COMPLETED','success':'SUCCESS','service_instance_backups':['p1']}")));
        fake.on(
                "GET",
                "/apps/v3/backups/b1/",
                always(ok("{'uuid':'b1','state':'COMPLETED','success':'SUCCESS','service_instance_backups':['p1']}")));
        fake.on("POST", "/apps/v3/backup-downloads/", always(ok("{'uuid':'bd1'}")));
        String parts = "/apps/v3/backup-download-service-instances/";
        fake.on("GET", parts, always(ok(FakeDivio.page(1, null, List.of("{'uuid':'dp1'}")))));
        fake.on(
                "GET",
                parts + "dp1/",
                always(ok(
                        "{'uuid':'dp1','ended_at':'2026-03-14T09:45:10Z','download_url':'" + fake.url() + "/dump/'}")));
        fake.on("GET", "/dump/", always(new MockResponse.Builder().body("dump").build()));

        BackupResult backup =
                divio.backups().backUp(ENV, o -> o.services(List.of("si1"))).requireSuccess();
        List<DownloadedBackup> files = divio.backups().download(backup.backup().uuid(), folder);

        assertThat(files.get(0).file()).hasContent("dump");
    }

    @Test
    @DisplayName("12: app push db test")
    void push() {
        fake.on(
                "POST",
                "/apps/v3/backups/upload/",
                always(ok("{'uuid':'b1','results':{'si1':{'handler':'exo-presigned-v1','upload_parameters':{'url':'"
                        + fake.url() + "/put/','http_method':'PUT'},'finish_url':'" + fake.url() + "/finish/'}}}")));
        fake.on("PUT", "/put/", always(new MockResponse.Builder().build()));
        fake.on("POST", "/finish/", always(new MockResponse.Builder().build()));
        fake.on(
                "GET",
                "/apps/v3/backups/b1/",
                always(ok("{'uuid':'b1','state':'COMPLETED','success':'SUCCESS','service_instance_backups':['p1']}")));
        fake.on("POST", "/apps/v3/backup-restores/", always(ok("{'uuid':'r1','finished':true,'success':'SUCCESS'}")));

        BackupResult backup = divio.backups()
                .upload(ENV, Map.of("si1", Upload.of("db.dump", new byte[] {1})), o -> {})
                .requireSuccess();
        RestoreResult restored = divio.backups().restore(backup.backup().uuid());

        assertThat(restored.requireSuccess().succeeded()).isTrue();
    }

    @Test
    @DisplayName("13: app setup harbour-log")
    void setup() {
        Application application = divio.applications().require("harbour-log");

        assertThat(divio.applications().gitUrl(application)).isEqualTo("git@git.example.org:harbour/log.git");
        assertThat(divio.environments().listAll(p -> p.application(application.uuid())))
                .extracting(Environment::slug)
                .containsExactly("test", "live");
    }

    @Test
    @DisplayName("14: app dashboard")
    void dashboard() {
        Application application = divio.applications().require("harbour-log");
        try (DivioClient cloud = DivioClient.builder().token("EXAMPLE").build()) {
            assertThat(cloud.dashboardUrl(application)).hasToString("https://control.divio.com/o/org1/app/app1/");
        }
    }

    @Test
    @DisplayName("15: organisations list, regions list, services list -r, app-template list")
    void catalogue() {
        assertThat(divio.organisations().listAll()).hasSize(1);
        assertThat(divio.regions().listAll()).hasSize(1);
        assertThat(divio.services().listAll(p -> p.region("eu"))).hasSize(1);
        assertThat(divio.appTemplates().listAll()).hasSize(1);
    }

    @Test
    @DisplayName("16: --remote-id")
    void remoteId() {
        fake.on("GET", "/legacy/v3/applications/", always(ok(FakeDivio.page(1, null, List.of("{'uuid':'app1'}")))));

        assertThat(divio.applications().byRemoteId(41873).slug()).isEqualTo("harbour-log");
    }
}
