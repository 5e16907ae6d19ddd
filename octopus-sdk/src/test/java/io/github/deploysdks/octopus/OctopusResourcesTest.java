package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.model.Account;
import io.github.deploysdks.octopus.model.AccountType;
import io.github.deploysdks.octopus.model.AmazonWebServicesAccount;
import io.github.deploysdks.octopus.model.AmazonWebServicesOidcAccount;
import io.github.deploysdks.octopus.model.AzureOidcAccount;
import io.github.deploysdks.octopus.model.AzureServicePrincipalAccount;
import io.github.deploysdks.octopus.model.AzureSubscriptionAccount;
import io.github.deploysdks.octopus.model.GenericOidcAccount;
import io.github.deploysdks.octopus.model.GoogleCloudAccount;
import io.github.deploysdks.octopus.model.GoogleCloudOidcAccount;
import io.github.deploysdks.octopus.model.Project;
import io.github.deploysdks.octopus.model.SensitiveValue;
import io.github.deploysdks.octopus.model.SshKeyPairAccount;
import io.github.deploysdks.octopus.model.TokenAccount;
import io.github.deploysdks.octopus.model.UsernamePasswordAccount;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Projects and accounts as they go to the server and come back. */
class OctopusResourcesTest {
    private static final String PROJECTS = "/api/Spaces-1/projects";
    private static final String ACCOUNTS = "/api/Spaces-1/accounts";

    private final FakeOctopus server = new FakeOctopus();
    private final OctopusClient octopus = server.client();
    private final OctopusSpace space = octopus.space("Spaces-1");

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    /** The update is a whole replacement: what does not go back is deleted on the server. */
    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatTheSdkDoesNotKnowGoesBackByteForByte(CallStyle style) {
        String unknown =
                "\"BrandNew\":{\"b\":12345678901234567890,\"a\":[1.10,1e400,-0.0,null,\"\\u00e9\\/\"],\"\":{}},"
                        + "\"NewNull\":null,\"NewFlag\":false";
        String known = "\"Id\":\"Projects-1\",\"Name\":\"%s\",\"Slug\":null,\"ProjectGroupId\":\"ProjectGroups-1\","
                + "\"IsDisabled\":false,\"TenantedDeploymentMode\":\"SomethingNewer\","
                + "\"PersistenceSettings\":{\"Type\":\"Quantum\",\"Qubits\":1.0}";
        server.put(PROJECTS, "Projects-1", "{" + known.formatted("Old") + "," + unknown + "}");

        Project project = style.call(
                () -> space.projects().get("Projects-1"),
                () -> space.async().projects().get("Projects-1"));
        Project renamed = project.toBuilder().name("New").build();
        Project updated = style.call(
                () -> space.projects().update(renamed.id(), renamed),
                () -> space.async().projects().update(renamed.id(), renamed));

        assertThat(server.asked())
                .containsExactly("GET " + PROJECTS + "/Projects-1", "PUT " + PROJECTS + "/Projects-1");
        String sent = server.last().body();
        assertThat(sent).contains(unknown.split(",\"NewNull\"", -1)[0], "\"NewNull\":null", "\"NewFlag\":false");
        assertThat(sent)
                .contains(
                        "\"Name\":\"New\"",
                        "\"Slug\":null",
                        "\"IsDisabled\":false",
                        "\"TenantedDeploymentMode\":\"SomethingNewer\"",
                        "\"Qubits\":1.0");
        assertThat(sent)
                .as("what was absent stays so")
                .doesNotContain("Description")
                .doesNotContain("LifecycleId");
        assertThat(updated).isEqualTo(renamed);
    }

    @Test
    void aProjectWithoutChangesIsSentAsItCame() {
        String json =
                "{\"Id\":\"Projects-1\",\"Name\":\"A\",\"ProjectGroupId\":\"g\",\"Links\":{\"Self\":\"/x{?a}\",\"Odd\":7},"
                        + "\"Zzz\":12345678901234567890}";
        server.put(PROJECTS, "Projects-1", json);
        Project project = space.projects().get("Projects-1");
        space.projects().update("Projects-1", project);
        assertThat(server.stored(PROJECTS, "Projects-1")).isEqualTo(json);
    }

    static List<Arguments> accounts() {
        SensitiveValue secret =
                SensitiveValue.builder().hasValue(true).newValue("hush-hush").build();
        return List.of(
                Arguments.of(
                        AccountType.USERNAME_PASSWORD,
                        UsernamePasswordAccount.builder()
                                .name("a")
                                .username("u")
                                .password(secret)
                                .build()),
                Arguments.of(
                        AccountType.SSH_KEY_PAIR,
                        SshKeyPairAccount.builder()
                                .name("a")
                                .username("u")
                                .privateKeyFile(secret)
                                .build()),
                Arguments.of(
                        AccountType.TOKEN,
                        TokenAccount.builder().name("a").token(secret).build()),
                Arguments.of(
                        AccountType.AZURE_SUBSCRIPTION,
                        AzureSubscriptionAccount.builder()
                                .name("a")
                                .certificateBytes(secret)
                                .build()),
                Arguments.of(
                        AccountType.AZURE_SERVICE_PRINCIPAL,
                        AzureServicePrincipalAccount.builder()
                                .name("a")
                                .password(secret)
                                .build()),
                Arguments.of(
                        AccountType.AZURE_OIDC,
                        AzureOidcAccount.builder().name("a").clientId("c").build()),
                Arguments.of(
                        AccountType.AMAZON_WEB_SERVICES_ACCOUNT,
                        AmazonWebServicesAccount.builder()
                                .name("a")
                                .secretKey(secret)
                                .build()),
                Arguments.of(
                        AccountType.AMAZON_WEB_SERVICES_OIDC_ACCOUNT,
                        AmazonWebServicesOidcAccount.builder()
                                .name("a")
                                .roleArn("r")
                                .build()),
                Arguments.of(
                        AccountType.GOOGLE_CLOUD_ACCOUNT,
                        GoogleCloudAccount.builder().name("a").jsonKey(secret).build()),
                Arguments.of(
                        AccountType.GOOGLE_CLOUD_OIDC_ACCOUNT,
                        GoogleCloudOidcAccount.builder().name("a").build()),
                Arguments.of(
                        AccountType.GENERIC_OIDC_ACCOUNT,
                        GenericOidcAccount.builder().name("a").build()));
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void anAccountOfEachTypeIsSentFlatWithItsTypeAndReadAsTheSame(AccountType type, Account account) {
        server.put(ACCOUNTS, "Accounts-1", "{\"Id\":\"Accounts-1\",\"Name\":\"x\",\"AccountType\":\"Token\"}");
        for (CallStyle style : CallStyle.values()) {
            Account made = style.call(
                    () -> space.infrastructure().accounts().create(account),
                    () -> space.async().infrastructure().accounts().create(account));
            String sent = server.last().body();
            assertThat(sent)
                    .contains("\"AccountType\":\"" + type.value() + "\"", "\"Name\":\"a\"")
                    .doesNotContain("Details")
                    .doesNotContain("\"Id\"");
            assertThat(made).isInstanceOf(account.getClass());
            assertThat(made.accountType()).isEqualTo(type);
            assertThat(List.of(account.toString(), made.toString()))
                    .allSatisfy(text -> assertThat(text).doesNotContain("hush-hush"));
            assertThat(account.toJson().contains("hush-hush")).isEqualTo(sent.contains("hush-hush"));
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theTypeOfAnAccountIsFoundWhereverItStands(CallStyle style) {
        server.put(
                ACCOUNTS,
                "Accounts-1",
                "{\"AccountType\":\"Token\",\"Id\":\"Accounts-1\",\"Name\":\"first\",\"Token\":{\"HasValue\":true,\"NewValue\":null}}");
        server.put(
                ACCOUNTS,
                "Accounts-2",
                "{\"Token\":{\"HasValue\":true,\"NewValue\":null,\"Hint\":\"ab***\"},\"Id\":\"Accounts-2\",\"Name\":\"last\",\"AccountType\":\"Token\"}");
        server.put(
                ACCOUNTS,
                "Accounts-3",
                "{\"Id\":\"Accounts-3\",\"Name\":\"new\",\"AccountType\":\"Blockchain\",\"Coin\":1.10}");
        server.put(
                ACCOUNTS,
                "Accounts-4",
                "{\"Id\":\"Accounts-4\",\"Name\":\"role\",\"AccountType\":\"AmazonWebServicesRoleAccount\"}");
        List<Account> all = style.list(
                () -> space.infrastructure().accounts().listAll(),
                () -> space.async().infrastructure().accounts().listAll());

        assertThat(all).hasSize(4);
        assertThat(all.subList(0, 2))
                .allSatisfy(account -> assertThat(account)
                        .isInstanceOfSatisfying(
                                TokenAccount.class,
                                token -> assertThat(Objects.requireNonNull(token.token())
                                                .hasValue())
                                        .isTrue()));
        assertThat(all.subList(2, 4)).allSatisfy(account -> assertThat(account).isInstanceOf(Account.Unknown.class));
        assertThat(all.get(2).accountType()).isEqualTo(AccountType.of("Blockchain"));
        assertThat(all.get(3).accountType()).isEqualTo(AccountType.AMAZON_WEB_SERVICES_ROLE_ACCOUNT);
    }

    @Test
    void anAccountOfAnUnknownTypeGoesBackWithAllItHas() {
        server.put(
                ACCOUNTS,
                "Accounts-3",
                "{\"Id\":\"Accounts-3\",\"Name\":\"new\",\"AccountType\":\"Blockchain\",\"Coin\":1.10,\"Key\":{\"HasValue\":true,\"NewValue\":\"hush\"}}");
        Account.Unknown account =
                (Account.Unknown) space.infrastructure().accounts().get("Accounts-3");
        assertThat(account.toString()).doesNotContain("hush");
        space.infrastructure()
                .accounts()
                .update("Accounts-3", account.toBuilder().name("renamed").build());
        assertThat(server.last().body())
                .contains(
                        "\"Name\":\"renamed\"",
                        "\"AccountType\":\"Blockchain\"",
                        "\"Coin\":1.10",
                        "\"NewValue\":\"hush\"");
    }

    /** HasValue with a null NewValue keeps the secret, false clears it, a NewValue changes it. */
    @Test
    void aSecretIsKeptChangedOrClearedAsIsSaid() {
        server.put(
                ACCOUNTS,
                "Accounts-1",
                "{\"Id\":\"Accounts-1\",\"Name\":\"a\",\"AccountType\":\"Token\",\"Token\":{\"HasValue\":true,\"NewValue\":null,\"Hint\":\"ab\"}}");
        TokenAccount account = (TokenAccount) space.infrastructure().accounts().get("Accounts-1");
        Map<String, TokenAccount> cases = Map.of(
                "\"Token\":{\"HasValue\":true,\"NewValue\":null,\"Hint\":\"ab\"}",
                account.toBuilder().name("b").build(),
                "\"Token\":{\"HasValue\":true,\"NewValue\":\"hush\"}",
                account.toBuilder()
                        .token(SensitiveValue.builder()
                                .hasValue(true)
                                .newValue("hush")
                                .build())
                        .build(),
                "\"Token\":{\"HasValue\":false}",
                account.toBuilder()
                        .token(SensitiveValue.builder().hasValue(false).build())
                        .build());
        cases.forEach((expected, changed) -> {
            space.infrastructure().accounts().update("Accounts-1", changed);
            assertThat(server.last().body()).contains(expected);
            assertThat(changed.toString()).doesNotContain("hush");
        });
    }
}
