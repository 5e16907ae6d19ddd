package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.ConflictException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.model.Variable;
import io.github.deploysdks.octopus.model.VariableSet;
import io.github.deploysdks.octopus.model.VariableType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Variable sets edited on a server that takes none back but the newest version. */
class OctopusVariablesTest {
    private static final String ID = "variableset-Projects-12";
    private static final String PATH = "/api/Spaces-1/variables/" + ID;
    private static final String UNKNOWN = "\"BrandNew\":{\"b\":12345678901234567890,\"a\":[1.10,null]}";
    private static final String SET = "{\"Id\":\"" + ID + "\",\"Version\":7,\"Variables\":["
            + "{\"Id\":\"v1\",\"Name\":\"Booth.Url\",\"Value\":\"https://old\",\"Type\":\"String\",\"IsSensitive\":false,"
            + "\"Scope\":{\"Environment\":[\"Environments-3\"]}," + UNKNOWN + "},"
            + "{\"Id\":\"v2\",\"Name\":\"Booth.Password\",\"Value\":null,\"Type\":\"Sensitive\",\"IsSensitive\":true,"
            + "\"Scope\":{}}],"
            + "\"ScopeValues\":{\"Environments\":[{\"Id\":\"Environments-3\",\"Name\":\"Production\"},"
            + "{\"Id\":\"Environments-4\",\"Name\":\"Test\"}]},\"Newer\":1.10}";

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
    void editsAndKeepsWhatItDoesNotKnow(CallStyle style) {
        VersionedDocument document = new VersionedDocument(SET).at(server, PATH);

        VariableSet now = update(style, set("https://new"));

        assertThat(server.asked()).containsExactly("GET " + PATH, "PUT " + PATH);
        assertThat(server.last().body()).isEqualTo(SET.replace("https://old", "https://new"));
        assertThat(now.version()).isEqualTo(8);
        assertThat(document.version()).isEqualTo(now.version());
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void editsAnewWhatOthersHaveChanged(CallStyle style) {
        VersionedDocument document = new VersionedDocument(SET).at(server, PATH);
        document.meanwhile(() -> document.replace("Booth.Password", "Booth.Secret"));
        document.meanwhile(() -> document.replace("\"Newer\":1.10", "\"Newer\":1.20"));
        List<Integer> seen = new CopyOnWriteArrayList<>();

        VariableSet now = update(style, set -> {
            seen.add(set.version());
            return set("https://new").apply(set);
        });

        assertThat(seen).containsExactly(7, 8, 9);
        assertThat(document.json())
                .isEqualTo(SET.replace("https://old", "https://new")
                        .replace("Booth.Password", "Booth.Secret")
                        .replace("1.10}", "1.20}")
                        .replace(":7", ":10")
                        .replace("[1.10,null]", "[1.10,null]"));
        assertThat(now.version()).isEqualTo(10);
        assertThat(pauses).hasSize(2).allMatch(pause -> pause.compareTo(Duration.ofMillis(200)) <= 0);
    }

    @ParameterizedTest
    @CsvSource({
        "400, true, 'Changes to these variables could not be saved, because another user has made changes to the variables.'",
        "400, false, 'Changes to these variables could not be saved, because your available environment scopes changed while"
                + " you were editing the variables.'",
        "409, false, 'Modification failed for a document with an Id because submitted data was out of date. Refresh.'",
        "409, true, 'Another user has made changes to it'"
    })
    void knowsHoweverAServerSaysStale(int status, boolean asMessage, String text) {
        VersionedDocument document = new VersionedDocument(
                        "Version",
                        SET,
                        () -> asMessage
                                ? FakeOctopus.error(status, text)
                                : FakeOctopus.error(status, "There was a problem with your request.", text))
                .at(server, PATH);
        document.meanwhile(() -> document.replace("Booth.Password", "Booth.Secret"));

        space.variables().update(ID, set("https://new"));

        assertThat(document.json()).contains("Booth.Secret", "https://new");
    }

    /** What is secret is taken out of what the server says, be it a word of its own. */
    @Test
    void knowsStaleFromTheStateWhereASecretIsAWordOfTheMessage() {
        VersionedDocument document = new VersionedDocument(SET).at(server, PATH);
        document.meanwhile(() -> document.replace("Booth.Password", "Booth.Secret"));

        space.variables()
                .update(
                        ID,
                        set -> VariableEditor.of(set)
                                .setSecret("Pin", "another")
                                .build());
        assertThat(document.json()).contains("Booth.Secret", "\"Name\":\"Pin\",\"Value\":\"another\"");

        server.on("PUT", PATH, asked -> FakeOctopus.error(400, "There is another of that name."));
        server.forgetRequests();
        assertThatThrownBy(() -> space.variables()
                        .update(
                                ID,
                                set -> VariableEditor.of(set)
                                        .setSecret("Code", "another")
                                        .build()))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("There is *** of that name");
        assertThat(server.asked()).containsExactly("GET " + PATH, "PUT " + PATH, "GET " + PATH);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void givesUpWhenItStaysStale(CallStyle style) {
        new VersionedDocument(SET).at(server, PATH);
        server.on("PUT", PATH, asked -> FakeOctopus.error(400, "No.", VersionedDocument.STALE));

        assertThatThrownBy(() -> update(style, set("https://new")))
                .isInstanceOfSatisfying(StaleVersionException.class, e -> {
                    assertThat(e.attempts()).isEqualTo(10);
                    assertThat(e.status()).isEqualTo(400);
                    assertThat(e.error().errors()).containsExactly(VersionedDocument.STALE);
                })
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("another user has made changes")
                .hasMessageContaining("10 attempts");
        assertThat(server.requests()).hasSize(20);
        assertThat(pauses).hasSize(9).allMatch(pause -> pause.compareTo(Duration.ofSeconds(2)) <= 0);
        assertThat(pauses.get(8)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409})
    void doesNotRepeatWhatIsWrongInItself(int status) {
        new VersionedDocument(SET).at(server, PATH);
        server.on("PUT", PATH, asked -> FakeOctopus.error(status, "No.", "Variable ids must be unique."));

        assertThatThrownBy(() -> space.variables().update(ID, set("https://new")))
                .isNotInstanceOf(StaleVersionException.class)
                .isInstanceOf(status == 400 ? BadRequestException.class : ConflictException.class)
                .hasMessageContaining("must be unique");
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void sendsNothingWhenNothingChanges(CallStyle style) {
        new VersionedDocument(SET).at(server, PATH);

        VariableSet now = update(
                style,
                set -> VariableEditor.of(set)
                        .set("booth.url", "https://old", s -> s.environments("production"))
                        .remove("No such")
                        .build());

        assertThat(now.version()).isEqualTo(7);
        assertThat(server.asked()).containsExactly("GET " + PATH);
    }

    @Test
    void manyEditorsAtATimeAllComeThrough() throws InterruptedException {
        VersionedDocument document = new VersionedDocument(SET).at(server, PATH);
        List<CompletableFuture<VariableSet>> edits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String name = "Added." + i;
            edits.add(space.async()
                    .variables()
                    .update(ID, set -> VariableEditor.of(set).set(name, "x").build()));
        }
        edits.forEach(CallStyle::await);

        assertThat(VariableSet.fromJson(document.json()).variables()).hasSize(10);
        assertThat(document.version()).isEqualTo(space.variables().get(ID).version());
        assertThat(space.variables().get(ID).version()).isEqualTo(15);
    }

    @Test
    void cancellingEndsAnEditBetweenTwoAttempts() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        try (OctopusClient client = server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
                .sleeper((duration, cancellation) -> {
                    waiting.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        interrupted.countDown();
                    }
                })
                .build()) {
            new VersionedDocument(SET).at(server, PATH);
            server.on("PUT", PATH, asked -> FakeOctopus.error(400, "No.", VersionedDocument.STALE));
            CompletableFuture<VariableSet> edit =
                    client.space("Spaces-1").async().variables().update(ID, set("https://new"));
            assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();

            assertThat(edit.cancel(true)).isTrue();

            assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void anInterruptEndsAnEditBetweenTwoAttempts() {
        try (OctopusClient client = server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
                .sleeper((duration, cancellation) -> {
                    throw new InterruptedException();
                })
                .build()) {
            new VersionedDocument(SET).at(server, PATH);
            server.on("PUT", PATH, asked -> FakeOctopus.error(400, "No.", VersionedDocument.STALE));

            assertThatThrownBy(() -> client.space("Spaces-1").variables().update(ID, set("https://new")))
                    .isInstanceOfSatisfying(
                            WaitException.class,
                            e -> assertThat(e.reason()).isEqualTo(WaitException.Reason.INTERRUPTED));
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void anEditorThatThrowsSendsNothing() {
        new VersionedDocument(SET).at(server, PATH);

        assertThatThrownBy(() -> space.variables().update(ID, set -> {
                    throw new IllegalStateException("mine");
                }))
                .hasMessage("mine");
        assertThat(server.asked()).containsExactly("GET " + PATH);
    }

    @Test
    void secretsAreKeptSetAndEmptiedAsIsSaid() {
        VersionedDocument document = new VersionedDocument(SET).at(server, PATH);

        space.variables().update(ID, set("https://new"));
        assertThat(server.last().body()).contains("\"Name\":\"Booth.Password\",\"Value\":null,\"Type\":\"Sensitive\"");

        UnaryOperator<VariableSet> change = set -> {
            VariableEditor editor = VariableEditor.of(set).setSecret("Booth.Password", "hush-hush");
            assertThat(editor.toString() + editor.build()).doesNotContain("hush-hush");
            return editor.build();
        };
        space.variables().update(ID, change);
        assertThat(server.last().body()).contains("\"Id\":\"v2\",\"Name\":\"Booth.Password\",\"Value\":\"hush-hush\"");

        space.variables()
                .update(
                        ID,
                        set -> VariableEditor.of(set)
                                .clearSecret("Booth.Password")
                                .build());
        assertThat(server.last().body()).contains("\"Id\":\"v2\",\"Name\":\"Booth.Password\",\"Value\":\"\"");
        assertThat(document.version()).isEqualTo(space.variables().get(ID).version());
    }

    @Test
    void aSecretIsNotBlankedByAccident() {
        new VersionedDocument(SET).at(server, PATH);
        List<UnaryOperator<Variable>> accidents = List.of(
                secret -> secret.toBuilder().id("copy").name("Copy").build(),
                secret -> Variable.builder()
                        .name(secret.name())
                        .isSensitive(true)
                        .type(VariableType.SENSITIVE)
                        .build(),
                secret -> secret.toBuilder()
                        .isSensitive(false)
                        .type(VariableType.STRING)
                        .build());

        assertThat(accidents)
                .allSatisfy(accident -> assertThatThrownBy(() -> space.variables()
                                .update(
                                        ID,
                                        set -> VariableEditor.of(set)
                                                .change("Booth.Password", accident)
                                                .build()))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("ive it a value"));
        assertThatThrownBy(() -> space.variables()
                        .update(
                                ID,
                                set -> VariableEditor.of(set)
                                        .set("Booth.Password", "in the clear")
                                        .build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("setSecret");
        assertThat(server.asked()).allMatch(asked -> asked.startsWith("GET"));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void editsTheVariablesOfAProjectByItsId(CallStyle style) {
        String path = "/api/Spaces-1/projects/Projects-12/variables";
        new VersionedDocument(SET).at(server, path, "PUT", false);

        VariableSet now = style.call(
                () -> space.variables().updateInProject("Projects-12", set("https://new")),
                () -> space.async().variables().updateInProject("Projects-12", set("https://new")));

        assertThat(now.version()).isEqualTo(8);
        assertThat(server.asked()).containsExactly("GET " + path, "PUT " + path, "GET " + path);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void editsALibraryVariableSetByItsNameOrId(CallStyle style) {
        String sets = "/api/Spaces-1/libraryvariablesets";
        server.put(
                sets,
                "LibraryVariableSets-4",
                "{\"Id\":\"LibraryVariableSets-4\",\"Name\":\"Harbour\",\"VariableSetId\":\"" + ID + "\"}");
        new VersionedDocument(SET).at(server, PATH);
        AtomicInteger value = new AtomicInteger();

        for (String nameOrId : List.of("harbour ", "LibraryVariableSets-4")) {
            UnaryOperator<VariableSet> editor = set("https://" + value.incrementAndGet());
            style.call(
                    () -> space.variables().updateInLibrarySet(nameOrId, editor),
                    () -> space.async().variables().updateInLibrarySet(nameOrId, editor));
            assertThat(server.last().body()).contains("https://" + value);
        }
        assertThatThrownBy(() -> style.call(
                        () -> space.variables().updateInLibrarySet("Port", set("x")),
                        () -> space.async().variables().updateInLibrarySet("Port", set("x"))))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Port");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void commitsToABranchWithAMessage(CallStyle style) {
        String path = "/api/Spaces-1/projects/Projects-12/refs%2Fheads%2Fbooth%20&%20bar/variables";
        VersionedDocument document = new VersionedDocument(SET).at(server, path, "PUT", false);
        document.meanwhile(() -> document.replace("\"Newer\":1.10", "\"Newer\":1.20"));

        VariableSet now = style.call(
                () -> space.variables()
                        .updateInGit("Projects-12", "refs/heads/booth & bar", "Move the booth", set("https://new")),
                () -> space.async()
                        .variables()
                        .updateInGit("Projects-12", "refs/heads/booth & bar", "Move the booth", set("https://new")));

        assertThat(server.asked())
                .containsExactly("GET " + path, "PUT " + path, "GET " + path, "PUT " + path, "GET " + path);
        assertThat(document.map()).containsEntry("ChangeDescription", "Move the booth");
        assertThat(now.version()).isEqualTo(9);
    }

    @Test
    void anUnchangedBranchGetsNoCommit() {
        String path = "/api/Spaces-1/projects/Projects-12/main/variables";
        new VersionedDocument(SET).at(server, path, "PUT", false);

        space.variables().updateInGit("Projects-12", "main", "Nothing", set -> set);

        assertThat(server.asked()).containsExactly("GET " + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refs/tags/v1", "0123456789abcdef0123456789abcdef01234567", " "})
    void onlyBranchesAreCommittedTo(String gitRef) {
        assertThatThrownBy(() -> space.variables().updateInGit("Projects-12", gitRef, "Move", set("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gitRef");
        assertThatThrownBy(() -> space.variables().updateInGit("Projects-12", "main", " ", set("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("changeDescription");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void gitGetsNoSecrets() {
        String path = "/api/Spaces-1/projects/Projects-12/main/variables";
        new VersionedDocument(SET).at(server, path, "PUT", false);

        assertThatThrownBy(() -> space.variables()
                        .updateInGit(
                                "Projects-12",
                                "main",
                                "Move",
                                set -> VariableEditor.of(set)
                                        .setSecret("Booth.Pin", "hush-hush")
                                        .build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Booth.Pin")
                .hasMessageContaining("updateInProject")
                .hasMessageNotContaining("hush");
        assertThat(server.asked()).containsExactly("GET " + path);
    }

    private VariableSet update(CallStyle style, UnaryOperator<VariableSet> editor) {
        return style.call(
                () -> space.variables().update(ID, editor),
                () -> space.async().variables().update(ID, editor));
    }

    private static UnaryOperator<VariableSet> set(String url) {
        return set -> VariableEditor.of(set)
                .set("Booth.Url", url, s -> s.environments("Production"))
                .build();
    }
}
