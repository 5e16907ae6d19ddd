package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.octopus.model.Variable;
import io.github.deploysdks.octopus.model.VariableScope;
import io.github.deploysdks.octopus.model.VariableSet;
import io.github.deploysdks.octopus.model.VariableType;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class VariableEditorTest {
    private static final VariableSet SET = VariableSet.fromJson("""
            {"Id": "variableset-Projects-1", "Version": 3,
             "Variables": [
               {"Id": "1", "Name": "Url", "Value": "everywhere", "Type": "String", "Scope": {}},
               {"Id": "2", "Name": "Url", "Value": "both", "Description": "Kept", "Type": "String",
                "Scope": {"Environment": ["Environments-1", "Environments-2"], "Role": ["web"], "Machine": []}},
               {"Id": "3", "Name": "Url", "Value": "new kind", "Scope": {"Planet": ["Mars"]}},
               {"Id": "4", "Name": "Account", "Value": "Accounts-1", "Type": "AmazonWebServicesAccount"},
               {"Id": "5", "Name": "Pin", "Value": null, "Type": "Sensitive", "IsSensitive": true}],
             "ScopeValues": {
               "Environments": [{"Id": "Environments-1", "Name": "Test"}, {"Id": "Environments-2", "Name": "Live"},
                                {"Id": "Environments-3", "Name": "test"}, {"Id": "Environments-4", "Name": "Twin"},
                                {"Id": "Environments-5", "Name": "twin"}],
               "Machines": [{"Id": "Machines-1", "Name": "booth-1"}],
               "Actions": [{"Id": "8d1e", "Name": "Deploy"}],
               "Channels": [{"Id": "Channels-1", "Name": "Hotfix"}],
               "TenantTags": [{"Id": "Regions/North", "Name": "North"}],
               "Processes": [{"Id": "Runbooks-1", "Name": "Open", "ProcessType": "Runbook"}]}}
            """);

    private final VariableEditor editor = VariableEditor.of(SET);

    @Test
    void setsExactlyTheValueOfTheScope() {
        editor.set("url", "a").set("URL", "b", s -> s.targetTags("web").environments("Live", "Test"));

        assertThat(values()).containsExactly("a", "b", "new kind", "Accounts-1", null);
        assertThat(variable("2").description()).isEqualTo("Kept");
        assertThat(variable("2").scope()).isEqualTo(SET.variables().get(1).scope());
    }

    @Test
    void addsAValueForAScopeThatHasNone() {
        editor.set(
                "Url",
                "c",
                s -> s.environments("Live")
                        .targets("BOOTH-1")
                        .steps("Deploy")
                        .channels("Channels-1")
                        .tenantTags("North")
                        .processes("open")
                        .targetTags("not yet"));

        Variable added = last();
        assertThat(added.id()).isNull();
        assertThat(added.value()).isEqualTo("c");
        assertThat(added.type()).isEqualTo(VariableType.STRING);
        assertThat(added.scope())
                .isEqualTo(VariableScope.builder()
                        .environment(List.of("Environments-2"))
                        .machine(List.of("Machines-1"))
                        .action(List.of("8d1e"))
                        .channel(List.of("Channels-1"))
                        .tenantTag(List.of("Regions/North"))
                        .processOwner(List.of("Runbooks-1"))
                        .role(List.of("not yet"))
                        .build());
        assertThat(editor.build().variables()).hasSize(6);
    }

    @Test
    void aNameInTheSameCaseGoesFirstAndAnAmbiguousOneIsRefused() {
        editor.set("Url", "t", s -> s.environments("test"));
        assertThat(Objects.requireNonNull(last().scope()).environment()).containsExactly("Environments-3");

        assertThatThrownBy(() -> editor.set("Url", "t", s -> s.environments("TWIN")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Environments-4", "Environments-5");
    }

    @Test
    void whatTheServerDoesNotOfferIsRefused() {
        List<Consumer<VariableEditor.Scope>> wrong = List.of(
                s -> s.environments("Lvie"),
                s -> s.targets("x"),
                s -> s.steps("x"),
                s -> s.channels("x"),
                s -> s.tenantTags("x"),
                s -> s.processes("x"));
        assertThat(wrong)
                .allSatisfy(scope -> assertThatThrownBy(() -> editor.set("Url", "v", scope))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("the server offers ["));
        assertThat(editor.build()).isEqualTo(SET);
    }

    @Test
    void theTypeOfAVariableStays() {
        editor.set("Account", "Accounts-2");

        assertThat(variable("4").value()).isEqualTo("Accounts-2");
        assertThat(variable("4").type()).isEqualTo(VariableType.AMAZON_WEB_SERVICES_ACCOUNT);
    }

    @Test
    void aSecretIsAddedOrMadeOfWhatWasNone() {
        editor.setSecret("Token", "hush")
                .setSecret("Url", "hush")
                .setSecret("Pin", "hush", s -> s.environments("Live"));

        List<Variable> secrets = editor.build().variables().stream()
                .filter(variable -> "hush".equals(variable.value()))
                .toList();
        assertThat(secrets).extracting(Variable::name).containsExactly("Url", "Token", "Pin");
        assertThat(secrets).allSatisfy(secret -> {
            assertThat(secret.isSensitive()).isTrue();
            assertThat(secret.type()).isEqualTo(VariableType.SENSITIVE);
        });
        assertThat(variable("5").value()).isNull();
    }

    @Test
    void onlyASecretIsEmptied() {
        assertThatThrownBy(() -> editor.clearSecret("Url"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no sensitive variable 'Url'");
        assertThatThrownBy(() -> editor.clearSecret("Pin", s -> s.environments("Live")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(editor.clearSecret("pin").find("Pin"))
                .extracting(Variable::value)
                .containsExactly("");
    }

    @Test
    void removesOneScopeOrAll() {
        editor.remove("Url", s -> s.environments("Live"));
        assertThat(editor.find("url")).hasSize(3);
        editor.remove("Url", s -> {});
        assertThat(editor.find("url")).extracting(Variable::id).containsExactly("2", "3");
        assertThat(editor.remove("URL").find("url")).isEmpty();
    }

    @Test
    void renamesAllOfANameOnce() {
        for (int i = 0; i < 2; i++) {
            editor.rename("url", "Address");
            assertThat(editor.build().variables())
                    .extracting(Variable::name)
                    .containsExactly("Address", "Address", "Address", "Account", "Pin");
        }
        assertThat(editor.rename("Pin", "PIN").find("pin"))
                .extracting(Variable::name)
                .containsExactly("PIN");
        assertThatThrownBy(() -> editor.rename("Pin", "Account"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> editor.rename("No such", "Other"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'No such'");
    }

    @Test
    void changesAndAddsWhateverElse() {
        editor.change(
                        "Pin",
                        pin -> pin.toBuilder().description("Asked at the door").build())
                .add(Variable.builder().name("Url").value("twice").build());

        assertThat(variable("5").description()).isEqualTo("Asked at the door");
        assertThat(editor.find("Url")).hasSize(4);
        assertThatThrownBy(() -> editor.change("No such", variable -> variable))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(editor).hasToString("VariableEditor[Url, Url, Url, Account, Pin, Url]");
    }

    private List<String> values() {
        return editor.build().variables().stream().map(Variable::value).toList();
    }

    private Variable variable(String id) {
        return editor.build().variables().stream()
                .filter(variable -> id.equals(variable.id()))
                .findFirst()
                .orElseThrow();
    }

    private Variable last() {
        List<Variable> all = editor.build().variables();
        return all.get(all.size() - 1);
    }
}
