package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.ConflictException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.UnauthenticatedException;
import io.github.deploysdks.core.error.UnsupportedServerVersionException;
import io.github.deploysdks.octyne.fake.FakeOctyne;
import io.github.deploysdks.octyne.fake.Release;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountFlowsTest extends OctyneSuite {
    private static final List<String> NAMES = List.of("otter", "heron");

    @BeforeEach
    @AfterEach
    void noneOfOurs() {
        for (String name : octyne.accounts().list()) {
            if (NAMES.contains(name)) {
                octyne.accounts().settled().delete(name);
            }
        }
    }

    @Test
    void aSettledAccountCanLogIn() {
        octyne.accounts().settled().create("otter", "pass wörd 1");

        assertThat(octyne.accounts().list()).contains("otter");
        assertThat(canLogIn("otter", "pass wörd 1")).isTrue();
    }

    @Test
    void anAccountCannotLogInBeforeTheNodeHasSeenIt() {
        fake();

        octyne.accounts().create("otter", "secret one");

        assertThat(canLogIn("otter", "secret one")).isFalse();
    }

    @Test
    void aChangedPasswordIsTheOneThatCounts() {
        octyne.accounts().settled().create("otter", "secret one");

        octyne.accounts().settled().changePassword("otter", "secret two");

        assertThat(canLogIn("otter", "secret two")).isTrue();
        assertThat(canLogIn("otter", "secret one")).isFalse();
    }

    @Test
    void aRenamedAccountKeepsItsPassword() {
        octyne.accounts().settled().create("otter", "secret one");

        octyne.accounts().settled().rename("otter", "heron");

        assertThat(octyne.accounts().list()).contains("heron").doesNotContain("otter");
        assertThat(canLogIn("heron", "secret one")).isTrue();
    }

    @Test
    void aDeletedAccountCannotLogIn() {
        octyne.accounts().settled().create("otter", "secret one");

        octyne.accounts().settled().delete("otter");

        assertThat(octyne.accounts().list()).doesNotContain("otter");
        assertThat(canLogIn("otter", "secret one")).isFalse();
    }

    @Test
    void whatIsWrongIsSaidByItsOwnException() {
        octyne.accounts().create("otter", "secret one");
        octyne.accounts().create("heron", "secret one");

        assertThatThrownBy(() -> octyne.accounts().create("otter", "x")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> octyne.accounts().rename("otter", "heron")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> octyne.accounts().rename("nobody", "heron2")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> octyne.accounts().changePassword("nobody", "x"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> octyne.accounts().create("no/slash", "x")).isInstanceOf(BadRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " blank before", "blank behind ", "line\nbreak", "line\rbreak"})
    void aPasswordThatNoLoginCouldSendIsRefused(String password) {
        assertThatThrownBy(() -> octyne.accounts().create("otter", password))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("password");
        assertThatThrownBy(() -> octyne.accounts().changePassword("otter", password))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("newPassword");
        assertThat(octyne.accounts().list()).doesNotContain("otter");
    }

    @Test
    void aRenameOnAnOldServerWouldChangeAnotherAccountAndIsRefused() {
        try (FakeOctyne old = FakeOctyne.start(Release.V1_1, clock);
                OctyneClient client = login().baseUrl(old.url()).build()) {
            assertThatThrownBy(() -> client.accounts().rename("admin", "root"))
                    .isInstanceOf(UnsupportedServerVersionException.class)
                    .hasMessageContaining("1.2");
            assertThat(old.targets()).noneMatch(target -> target.startsWith("PATCH"));
        }
    }

    @Test
    void allOfItWorksInTheBackground() {
        OctyneAccountsAsync accounts = octyne.async().accounts().settled();

        accounts.create("otter", "secret one").join();
        accounts.changePassword("otter", "secret two").join();
        accounts.rename("otter", "heron").join();
        assertThat(canLogIn("heron", "secret two")).isTrue();
        accounts.delete("heron").join();

        assertThat(octyne.accounts().list()).doesNotContain("otter", "heron");
    }

    private boolean canLogIn(String username, String password) {
        try (OctyneClient client = login().login(username, password).build()) {
            client.servers().list();
            return true;
        } catch (UnauthenticatedException e) {
            return false;
        }
    }
}
