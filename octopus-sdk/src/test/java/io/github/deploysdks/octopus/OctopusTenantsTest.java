package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.model.PropertyValue;
import io.github.deploysdks.octopus.model.TenantCommonVariableSet;
import io.github.deploysdks.octopus.model.TenantProjectVariableSet;
import io.github.deploysdks.octopus.model.TenantVariables;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values of tenants, in their older and newer form. */
class OctopusTenantsTest {
    private static final String TENANT = "/api/Spaces-1/tenants/Tenants-4";
    private static final String STALE =
            "Modification failed for 'TenantVariable' document with 'TenantVariables-1' Id because"
                    + " submitted data was out of date. Refresh the document and try again.";
    private static final String OLD = "{\"Id\":\"t\",\"TenantId\":\"Tenants-4\",\"ConcurrencyToken\":\"ab\","
            + "\"LibraryVariables\":{\"LibraryVariableSets-4\":{\"LibraryVariableSetId\":\"LibraryVariableSets-4\","
            + "\"Variables\":{\"T1\":\"old\",\"T2\":{\"HasValue\":true,\"NewValue\":null}},\"Newer\":1.10}}}";
    private static final String COMMON = "{\"TenantId\":\"Tenants-4\",\"Variables\":["
            + "{\"Id\":\"TenantVariables-1\",\"LibraryVariableSetId\":\"LibraryVariableSets-4\","
            + "\"LibraryVariableSetName\":\"Harbour\",\"TemplateId\":\"T1\",\"Template\":{\"Id\":\"T1\",\"Name\":\"Contact\"},"
            + "\"Value\":\"old\",\"Scope\":{\"EnvironmentIds\":[\"Environments-3\"],\"Newer\":1.10},\"Newest\":1.20},"
            + "{\"Id\":\"TenantVariables-2\",\"LibraryVariableSetId\":\"LibraryVariableSets-4\","
            + "\"LibraryVariableSetName\":\"Harbour\",\"TemplateId\":\"T2\",\"Template\":{\"Id\":\"T2\",\"Name\":\"Pin\"},"
            + "\"Value\":{\"HasValue\":true,\"NewValue\":null},\"Scope\":{\"EnvironmentIds\":[]}}],"
            + "\"MissingVariables\":[{\"LibraryVariableSetId\":\"LibraryVariableSets-5\",\"LibraryVariableSetName\":\"Pier\","
            + "\"TemplateId\":\"T3\",\"Template\":{\"Id\":\"T3\",\"Name\":\"Length\"}}],"
            + "\"ConcurrencyToken\":\"%s\"}";

    private final FakeOctopus server = new FakeOctopus();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final OctopusClient octopus = server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
            .sleeper((duration, cancellation) -> pauses.add(duration))
            .build();
    private final OctopusSpace space = octopus.space("Spaces-1");

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void editsTheOlderDocument(CallStyle style) {
        VersionedDocument document =
                new VersionedDocument("ConcurrencyToken", OLD, () -> FakeOctopus.error(409, STALE));
        document.at(server, TENANT + "/variables", "POST", true);
        document.meanwhile(() -> document.replace("\"Newer\":1.10", "\"Newer\":1.30"));
        UnaryOperator<TenantVariables> editor = values -> {
            var libraries = new LinkedHashMap<>(values.libraryVariables());
            libraries.computeIfPresent("LibraryVariableSets-4", (id, library) -> {
                Map<String, PropertyValue> changed = new LinkedHashMap<>(library.variables());
                changed.put("T1", PropertyValue.of("new"));
                return library.toBuilder().variables(changed).build();
            });
            return values.toBuilder().libraryVariables(libraries).build();
        };

        TenantVariables now = style.call(
                () -> space.tenants().updateVariables("Tenants-4", editor),
                () -> space.async().tenants().updateVariables("Tenants-4", editor));

        assertThat(now.concurrencyToken()).isEqualTo("abxx");
        assertThat(RawJson.of(document.json()).value())
                .isEqualTo(RawJson.of(OLD.replace("old", "new")
                                .replace("1.10", "1.30")
                                .replace("\"ab\"", "\"abxx\""))
                        .value());
        assertThat(pauses).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void editsCommonVariables(CallStyle style) {
        String path = TENANT + "/commonvariables";
        server.on(
                "GET",
                path,
                asked -> FakeOctopus.json(
                        200, COMMON.formatted("ab" + server.requests().size())));
        server.on(
                "PUT",
                path,
                asked -> server.requests().size() < 3
                        ? FakeOctopus.error(400, "No.", VersionedDocument.STALE)
                        : FakeOctopus.json(200, COMMON.formatted("saved")));
        UnaryOperator<TenantCommonVariableSet> editor = set -> TenantVariableEditor.of(set)
                .set("harbour", "contact", "new", "Environments-3")
                .set("LibraryVariableSets-4", "T1", "pier-2", "Environments-4", "Environments-5")
                .set("Pier", "Length", "12")
                .build();

        TenantCommonVariableSet now = style.call(
                () -> space.tenants().updateCommonVariables("Tenants-4", editor),
                () -> space.async().tenants().updateCommonVariables("Tenants-4", editor));

        assertThat(now.concurrencyToken()).isEqualTo("saved");
        assertThat(server.asked())
                .containsExactly(
                        "GET " + path + "?includeMissingVariables=true",
                        "PUT " + path,
                        "GET " + path + "?includeMissingVariables=true",
                        "PUT " + path);
        assertThat(server.last().body())
                .contains("\"TenantId\":\"Tenants-4\"", "\"SpaceId\":\"Spaces-1\"", "\"ConcurrencyToken\":\"ab3\"")
                .contains(
                        "{\"Id\":\"TenantVariables-1\",\"OwnerId\":\"LibraryVariableSets-4\",\"LibraryVariableSetId\":"
                                + "\"LibraryVariableSets-4\",\"TemplateId\":\"T1\",\"Value\":\"new\",\"Scope\":{\"EnvironmentIds\":"
                                + "[\"Environments-3\"],\"Newer\":1.10},\"Newest\":1.20}")
                .as("a secret is kept")
                .contains("\"TemplateId\":\"T2\",\"Value\":{\"HasValue\":true,\"NewValue\":null}")
                .as("what is new has no id")
                .contains("{\"OwnerId\":\"LibraryVariableSets-4\",\"LibraryVariableSetId\":\"LibraryVariableSets-4\","
                        + "\"TemplateId\":\"T1\",\"Value\":\"pier-2\",\"Scope\":{\"EnvironmentIds\":[\"Environments-4\","
                        + "\"Environments-5\"]}}")
                .contains("{\"OwnerId\":\"LibraryVariableSets-5\",\"LibraryVariableSetId\":\"LibraryVariableSets-5\","
                        + "\"TemplateId\":\"T3\",\"Value\":\"12\",\"Scope\":{\"EnvironmentIds\":[]}}");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void editsProjectVariables(CallStyle style) {
        String path = TENANT + "/projectvariables";
        String json = COMMON.formatted("ab").replace("LibraryVariableSet", "Project");
        server.on("GET", path, asked -> FakeOctopus.json(200, json));
        server.on("PUT", path, asked -> FakeOctopus.json(200, json));
        UnaryOperator<TenantProjectVariableSet> editor = set -> TenantVariableEditor.of(set)
                .setSecret("Harbour", "Pin", "hush")
                .remove("Harbour", "Contact", "Environments-3")
                .remove("Harbour", "Contact", "Environments-9")
                .set("Pier", "Length", SensitiveValues.clear(), "Environments-3")
                .build();

        TenantProjectVariableSet now = style.call(
                () -> space.tenants().updateProjectVariables("Tenants-4", editor),
                () -> space.async().tenants().updateProjectVariables("Tenants-4", editor));

        assertThat(now.tenantId()).isEqualTo("Tenants-4");
        assertThat(server.last().body())
                .contains("{\"Id\":\"TenantVariables-2\",\"OwnerId\":\"Projects-4\",\"ProjectId\":\"Projects-4\","
                        + "\"TemplateId\":\"T2\",\"Value\":{\"HasValue\":true,\"NewValue\":\"hush\"},")
                .contains("{\"OwnerId\":\"Projects-5\",\"ProjectId\":\"Projects-5\",\"TemplateId\":\"T3\",\"Value\":"
                        + "{\"HasValue\":false,\"NewValue\":null},\"Scope\":{\"EnvironmentIds\":[\"Environments-3\"]}}")
                .doesNotContain("\"T1\"");
    }

    @Test
    void nothingIsSentWhenNothingChanges() {
        String path = TENANT + "/commonvariables";
        server.on("GET", path, asked -> FakeOctopus.json(200, COMMON.formatted("ab")));

        space.tenants()
                .updateCommonVariables(
                        "Tenants-4",
                        set -> TenantVariableEditor.of(set)
                                .set("Harbour", "Contact", "old", "Environments-3")
                                .set("Harbour", "Pin", SensitiveValues.keep())
                                .build());

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void whatTheTenantIsNotAskedForIsRefused() {
        TenantVariableEditor<TenantCommonVariableSet> editor =
                TenantVariableEditor.of(TenantCommonVariableSet.fromJson(COMMON.formatted("ab")));

        assertThatThrownBy(() -> editor.set("Pier", "Contact", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Contact' of 'Pier'")
                .hasMessageContaining("[Harbour: Contact, Harbour: Pin, Pier: Length]");
        editor.setSecret("Harbour", "Pin", "hush");
        assertThat(editor.toString() + Objects.requireNonNull(editor.build())).doesNotContain("hush");
    }
}
