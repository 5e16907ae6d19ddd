package io.github.deploysdks.divio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.divio.model.Application;
import io.github.deploysdks.divio.model.Invoice;
import io.github.deploysdks.divio.model.ReleaseCommand;
import io.github.deploysdks.divio.model.ServiceInstance;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Applications, their repositories, the index and invoices. */
class DivioApplicationsTest extends DivioFlowSuite {
    private static final String APPLICATIONS = "/apps/v3/applications/";
    private static final String REPOSITORY = "/apps/v3/repositories/r1/";
    private static final String PLAN_GROUPS = "/billing/v3/application-plan-groups/";

    private static Application application(String json) {
        return Application.fromJson(json.replace('\'', '"'));
    }

    @ParameterizedTest
    @EnumSource
    void anApplicationIsFoundByItsSlugAndByItsFormerNumber(CallStyle style) {
        fake.add(APPLICATIONS, "{\"uuid\":\"app1\",\"slug\":\"harbour-log\"}");
        fake.on(
                "GET",
                "/legacy/v3/applications/",
                asked -> ok(FakeDivio.page(
                        1, null, "41873".equals(asked.query("id")) ? List.of("{'uuid':'app1'}") : List.of())));

        assertThat(style.call(
                                () -> divio.applications().require("harbour-log"),
                                () -> divio.async().applications().require("harbour-log"))
                        .uuid())
                .isEqualTo("app1");
        assertThat(style.call(
                                () -> divio.applications().byRemoteId(41873),
                                () -> divio.async().applications().byRemoteId(41873))
                        .slug())
                .isEqualTo("harbour-log");
        assertThatThrownBy(() -> divio.applications().byRemoteId(1))
                .isInstanceOf(DivioNotFoundException.class)
                .hasMessageContaining("former number 1");
    }

    @ParameterizedTest
    @EnumSource
    void theRepositorysAddressDependsOnWhoHostsIt(CallStyle style) {
        fake.add("/apps/v3/repositories/", "{\"uuid\":\"r1\",\"dsn\":\"git@git.example.org:harbour/log.git\"}");

        Application external = application("{'uuid':'app1','slug':'harbour-log','repository':'r1'}");
        assertThat(style.call(
                        () -> divio.applications().gitUrl(external),
                        () -> divio.async().applications().gitUrl(external)))
                .isEqualTo("git@git.example.org:harbour/log.git");

        Application hosted =
                application("{'uuid':'app1','slug':'harbour-log','organisation':'org1','repository':null}");
        try (DivioClient cloud =
                DivioClient.builder().token("EXAMPLE").zone("harbour.example").build()) {
            assertThat(cloud.applications().gitUrl(hosted)).isEqualTo("git@git.harbour.example:harbour-log.git");
            assertThat(cloud.dashboardUrl(hosted)).hasToString("https://control.harbour.example/o/org1/app/app1/");
        }
        assertThatThrownBy(() -> divio.applications().gitUrl(hosted))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("zone(...)");
        assertThatThrownBy(() -> divio.dashboardUrl(external)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void fieldsAreValidatedWithoutMakingAnything(CallStyle style) {
        fake.on(
                "POST",
                APPLICATIONS,
                asked -> FakeDivio.json(
                        400,
                        "{\"slug\":[\"This slug is taken.\",\"It is too short.\"],\"name\":[\"This field is required.\"],\"release_commands\":{\"0\":{\"label\":[\"Twice.\"]}}}"));

        assertThat(style.call(
                        () -> divio.applications().validate("slug", "log"),
                        () -> divio.async().applications().validate("slug", "log")))
                .containsExactly("This slug is taken.", "It is too short.");
        assertThat(fake.last().body()).isEqualTo("{\"slug\":\"log\"}");

        assertThat(divio.applications().validate("app_template", null)).isEmpty();
        assertThat(fake.last().body()).isEqualTo("{\"app_template\":null}");

        assertThat(divio.applications().validate(Map.of("slug", "log", "release_commands", List.of())))
                .containsOnlyKeys("slug", "release_commands.0.label");
    }

    @Test
    void whatCouldMakeAnApplicationIsNotSentForValidation() {
        assertThatThrownBy(() -> divio.applications().validate("organisation", "org1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> divio.applications().validate(Map.of("slug", "s", "region", "r")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> divio.applications().validate(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(fake.requests()).isEmpty();
    }

    @Test
    void aServerThatFailsHasNotValidated() {
        fake.on("POST", APPLICATIONS, always(FakeDivio.json(500, "{}")));

        assertThatThrownBy(() -> divio.applications().validate("slug", "log")).isInstanceOf(ServerException.class);
    }

    private void aCatalogue() {
        fake.add("/iam/v3/organisations/", "{\"uuid\":\"org1\",\"name\":\"Harbour Works\"}");
        fake.add("/iam/v3/organisations/", "{\"uuid\":\"org2\",\"name\":\"Tides\"}");
        fake.on("GET", PLAN_GROUPS, always(ok(FakeDivio.page(1, null, List.of("{'uuid':'plan1','name':'Standard'}")))));
        fake.on("GET", PLAN_GROUPS + "plan1/", always(ok("{'uuid':'plan1','name':'Standard','regions':['eu']}")));
        fake.add("/apps/v3/regions/", "{\"uuid\":\"eu\",\"name\":\"Europe\"}");
        fake.add("/apps/v3/regions/", "{\"uuid\":\"us\",\"name\":\"America\"}");
        String templates = "/apps/v3/app-templates/";
        fake.on(
                "GET",
                templates,
                always(
                        ok(
                                FakeDivio.page(
                                        1,
                                        null,
                                        List.of(
                                                "{'uuid':'t1','identifier':'blank-python','url':'https://templates.example.org/t.tar.gz'}")))));
        fake.on(
                "GET",
                templates + "t1/",
                always(
                        ok(
                                "{'uuid':'t1','identifier':'blank-python','release_commands':[{'label':'migrate','command':'./migrate'}],'services':[{'identifier':'postgres','prefix':'DEFAULT'},{'id':'s3','prefix':'MEDIA'}]}")));
        fake.add("/apps/v3/services/", "{\"uuid\":\"svc1\",\"identifier\":\"postgres\"}");
        fake.add("/apps/v3/services/", "{\"uuid\":\"svc2\",\"identifier\":\"s3\"}");
        fake.on("POST", APPLICATIONS, always(ok("{'uuid':'app1'}")));
        fake.add(APPLICATIONS, "{\"uuid\":\"app1\",\"slug\":\"harbour-log\"}");
        fake.add("/apps/v3/environments/", "{\"uuid\":\"" + ENV + "\",\"application\":\"app1\",\"slug\":\"test\"}");
        fake.on(
                "POST",
                "/apps/v3/service-instances/",
                asked -> ok("{'uuid':'si" + asked.body().hashCode() + "','prefix':'"
                        + (asked.body().contains("MEDIA") ? "MEDIA" : "DEFAULT") + "'}"));
        answers("POST", DEPLOYMENTS, ok("{'uuid':'d1'}"));
        answers("GET", DEPLOYMENTS + "d1/", ok("{'uuid':'d1','ended_at':'2026-03-14T09:20:55Z','success':true}"));
    }

    private static void named(ApplicationSetup.Builder setup) {
        setup.name("Harbour Log")
                .slug("harbour-log")
                .organisation("harbour works")
                .planGroup("Standard")
                .region("Europe");
    }

    @ParameterizedTest
    @EnumSource
    void anApplicationIsMadeOfNames(CallStyle style) {
        aCatalogue();
        Consumer<ApplicationSetup.Builder> setup = s -> {
            named(s);
            s.template("blank-python").deploy(o -> {});
        };

        NewApplicationResult made = style.call(
                () -> divio.applications().setUp(setup),
                () -> divio.async().applications().setUp(setup));

        assertThat(made.application().slug()).isEqualTo("harbour-log");
        assertThat(made.test().uuid()).isEqualTo(ENV);
        assertThat(made.services()).extracting(ServiceInstance::prefix).containsExactly("DEFAULT", "MEDIA");
        assertThat(made.deployment()).isNotNull();
        assertThat(made.deployment().succeeded()).isTrue();
        FakeDivio.Asked created = fake.requests().stream()
                .filter(asked -> asked.method().equals("POST") && asked.path().equals(APPLICATIONS))
                .findFirst()
                .orElseThrow();
        assertThat(RawJson.of(created.body()).value())
                .isEqualTo(RawJson.of(
                                "{\"name\":\"Harbour Log\",\"slug\":\"harbour-log\",\"organisation\":\"org1\",\"plan_group\":\"plan1\",\"region\":\"eu\",\"app_template\":\"https://templates.example.org/t.tar.gz\",\"release_commands\":[{\"label\":\"migrate\",\"command\":\"./migrate\"}],\"repository\":null,\"branch\":\"main\"}")
                        .value());
    }

    @Test
    void withoutTemplateNothingIsAddedAndNothingDeployed() {
        aCatalogue();

        NewApplicationResult made = divio.applications().setUp(s -> {
            named(s);
            s.repository("r1").branch("trunk");
        });

        assertThat(made.services()).isEmpty();
        assertThat(made.deployment()).isNull();
        assertThat(fake.asked()).noneMatch(line -> line.startsWith("POST " + DEPLOYMENTS));
    }

    @Test
    void whatDoesNotFitIsToldBeforeAnythingIsMade() {
        aCatalogue();

        assertThatThrownBy(() -> divio.applications().setUp(s -> {
                    named(s);
                    s.region("America");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Standard' cannot be had in the region 'America'");
        assertThatThrownBy(() -> divio.applications().setUp(s -> {
                    named(s);
                    s.organisation("Nobody");
                }))
                .isInstanceOf(DivioNotFoundException.class)
                .hasMessageContaining("no organisation 'Nobody'");
        assertThatThrownBy(() -> divio.applications().setUp(s -> {
                    named(s);
                    s.template("unknown");
                }))
                .isInstanceOf(DivioNotFoundException.class)
                .hasMessageContaining("no template 'unknown'");
        assertThatThrownBy(() -> divio.applications().setUp(s -> s.name("x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("slug(...)");
        ReleaseCommand migrate =
                ReleaseCommand.builder().label("migrate").command("./m").build();
        assertThatThrownBy(() -> ApplicationSetup.builder().releaseCommands(List.of(migrate, migrate)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'migrate'");
        assertThat(count("POST " + APPLICATIONS)).isZero();
    }

    private static MockResponse repository(String state) {
        return ok("{'uuid':'r1','state':'" + state + "'}");
    }

    @ParameterizedTest
    @EnumSource
    void aRepositoryIsFetchedAndCheckedAgain(CallStyle style) {
        answers("POST", REPOSITORY + "check/", ok("{'code':'pending'}"), ok("{'code':'success'}"));
        answers("GET", REPOSITORY, repository("CLONING"), repository("CLONING"), repository("CLONED"));

        RepositoryVerification found = style.call(
                () -> divio.repositories().verify("r1", "main"),
                () -> divio.async().repositories().verify("r1", "main"));

        assertThat(found.succeeded()).isTrue();
        assertThat(count("POST " + REPOSITORY + "check/")).isEqualTo(2);
        assertThat(fake.requests().get(0).body()).isEqualTo("{\"branch\":\"main\",\"migrate\":\"true\"}");
    }

    @Test
    void aRepositoryThatCannotBeReadIsAResult() {
        answers("POST", REPOSITORY + "check/", FakeDivio.json(400, "{\"code\":\"no_access\"}"));
        answers("GET", REPOSITORY, repository("INVALID"));

        RepositoryVerification found = divio.repositories().verify("r1", "main");

        assertThat(found.succeeded()).isFalse();
        assertThat(found.cloned()).isFalse();
        assertThat(found.code()).isEqualTo("no_access");
    }

    @Test
    void aRepositoryThatCannotBePushedToIsAResult() {
        answers("POST", REPOSITORY + "check/", ok("{'code':'success'}"), FakeDivio.json(403, "{\"code\":\"no_push\"}"));
        answers("GET", REPOSITORY, repository("CLONED"));

        RepositoryVerification found = divio.repositories().verify("r1", "main");

        assertThat(found.cloned()).isTrue();
        assertThat(found.succeeded()).isFalse();
        assertThat(found.code()).isEqualTo("no_push");
    }

    @Test
    void aRepositoryThatIsNeverFetchedEndsTheWait() {
        answers("POST", REPOSITORY + "check/", ok("{'code':'pending'}"));
        answers("GET", REPOSITORY, repository("CLONING"));

        assertThatThrownBy(() -> divio.repositories().verify("r1", "main")).isInstanceOf(WaitException.class);
        assertThat(count("GET " + REPOSITORY)).isEqualTo(16);
    }

    @ParameterizedTest
    @EnumSource
    void theIndexIsFollowedByName(CallStyle style) {
        fake.pageSize = 1;
        fake.add(APPLICATIONS, "{\"uuid\":\"app1\"}");
        fake.add(APPLICATIONS, "{\"uuid\":\"app2\"}");
        fake.add("/apps/v3/service-instances/", "{\"uuid\":\"si1\",\"new_property\":1.10}");

        assertThat(style.list(
                        () -> divio.index().follow("applications", Application.class),
                        () -> divio.async().index().follow("applications", Application.class)))
                .extracting(Application::uuid)
                .containsExactly("app1", "app2");
        assertThat(style.list(
                        () -> divio.index().follow("serviceinstances"),
                        () -> divio.async().index().follow("serviceinstances")))
                .containsExactly(RawJson.of("{\"uuid\":\"si1\",\"new_property\":1.10}"));
    }

    @Test
    void aNameThatTheIndexLacksIsToldWithThoseItHas() {
        assertThatThrownBy(() -> divio.index().follow("builds").toList())
                .isInstanceOf(DivioNotFoundException.class)
                .hasMessageContaining("builds")
                .hasMessageContaining("applications");
    }

    @Test
    void anIndexThatLeadsElsewhereIsNotFollowed() {
        fake.on("GET", "/apps/v3/", always(ok("{'applications':'https://elsewhere.example.org/applications/'}")));

        assertThatThrownBy(() -> divio.index().follow("applications").toList())
                .isInstanceOf(UnexpectedResponseException.class);
    }

    @ParameterizedTest
    @EnumSource
    void anInvoiceComesAsPdfWithoutTheToken(CallStyle style) throws Exception {
        try (MockWebServer billing = new MockWebServer()) {
            billing.enqueue(new MockResponse.Builder()
                    .setHeader("Content-Type", "application/pdf")
                    .body("%PDF")
                    .build());
            billing.start();
            Invoice invoice = Invoice.builder()
                    .receipt(billing.url("/receipts/EXAMPLE?lang=en").toString())
                    .build();

            try (Download pdf = style.call(
                    () -> divio.invoices().pdf(invoice),
                    () -> divio.async().invoices().pdf(invoice))) {
                assertThat(pdf.text()).isEqualTo("%PDF");
            }
            RecordedRequest asked = billing.takeRequest();
            assertThat(asked.getTarget()).isEqualTo("/receipts/EXAMPLE.pdf?lang=en");
            assertThat(asked.getHeaders().get("Authorization")).isNull();
        }
    }

    @Test
    void anInvoiceWithoutReceiptIsRefused() {
        assertThatThrownBy(() -> divio.invoices().pdf(Invoice.fromJson("{\"uuid\":\"i1\",\"receipt\":null}")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
