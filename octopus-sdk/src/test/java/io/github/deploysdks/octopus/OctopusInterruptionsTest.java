package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.deploysdks.core.error.ConflictException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.InterruptionException.Reason;
import io.github.deploysdks.octopus.model.Interruption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers to interruptions. */
class OctopusInterruptionsTest {
    private static final String INTERRUPTIONS = "/api/Spaces-1/interruptions";
    private static final String READ = "GET " + INTERRUPTIONS + "/Interruptions-1";
    private static final String TAKE = "PUT " + INTERRUPTIONS + "/Interruptions-1/responsible";
    private static final String SUBMIT = "POST " + INTERRUPTIONS + "/Interruptions-1/submit";

    private static final String INSTRUCTIONS =
            "{\"Name\":\"Instructions\",\"Control\":{\"Type\":\"Paragraph\",\"Text\":\"Is the stage clear?\"}}";
    private static final String NOTES = "{\"Name\":\"Notes\",\"Control\":{\"Type\":\"TextArea\",\"Label\":\"Notes\"}}";

    private final FakeOctopus server = new FakeOctopus();
    private final OctopusClient octopus = server.client();
    private final OctopusInterruptions interruptions = octopus.space("Spaces-1").interruptions();
    private final OctopusInterruptionsAsync async =
            octopus.space("Spaces-1").async().interruptions();

    @BeforeEach
    void serve() {
        server.on(
                "PUT",
                INTERRUPTIONS + "/Interruptions-1/responsible",
                asked -> FakeOctopus.json(200, "{\"Id\":\"Users-1\",\"Username\":\"jo\"}"));
        server.on(
                "POST",
                INTERRUPTIONS + "/Interruptions-1/submit",
                asked -> FakeOctopus.json(200, "{\"Id\":\"Interruptions-1\",\"IsPending\":false}"));
    }

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    private static String buttons(String name, String... values) {
        List<String> buttons = new ArrayList<>();
        for (String value : values) {
            buttons.add("{\"Text\":\"%s it\",\"Value\":\"%s\",\"RequiresConfirmation\":false}".formatted(value, value));
        }
        return "{\"Name\":\"%s\",\"Control\":{\"Type\":\"SubmitButtonGroup\",\"Buttons\":[%s]},\"IsValueRequired\":true}"
                .formatted(name, String.join(",", buttons));
    }

    private void interruption(String state, String values, String... elements) {
        server.put(
                INTERRUPTIONS,
                "Interruptions-1",
                "{\"Id\":\"Interruptions-1\",%s,\"Form\":{\"Values\":%s,\"Elements\":[%s]}}"
                        .formatted(state, values, String.join(",", elements)));
    }

    private void manualIntervention(String state) {
        interruption(
                state,
                "{\"Instructions\":\"Is the stage clear?\",\"Notes\":null,\"Result\":null,\"Future\":\"kept\"}",
                INSTRUCTIONS,
                NOTES,
                buttons("Result", "Proceed", "Abort"));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void anApprovalTakesResponsibilityAndKeepsWhatTheFormHolds(CallStyle style) {
        manualIntervention("\"IsPending\":true,\"HasResponsibility\":false,\"CanTakeResponsibility\":true");

        Interruption answered = style.call(
                () -> interruptions.approve("Interruptions-1", "The curtain is down"),
                () -> async.approve("Interruptions-1", "The curtain is down"));

        assertThat(answered.isPending()).isFalse();
        assertThat(server.asked()).containsExactly(READ, TAKE, SUBMIT);
        assertThat(server.last().body())
                .isEqualTo("{\"Result\":\"Proceed\",\"Notes\":\"The curtain is down\","
                        + "\"Instructions\":\"Is the stage clear?\",\"Future\":\"kept\"}");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whoIsResponsibleAlreadyDoesNotTakeItAgain(CallStyle style) {
        manualIntervention("\"IsPending\":true,\"HasResponsibility\":true,\"CanTakeResponsibility\":false");

        style.call(() -> interruptions.abort("Interruptions-1", null), () -> async.abort("Interruptions-1", null));

        assertThat(server.asked()).containsExactly(READ, SUBMIT);
        assertThat(server.last().body()).contains("\"Result\":\"Abort\"", "\"Notes\":null");
    }

    @Test
    void failuresAreGuidedByTheirOwnButtons() {
        Map<String, Consumer<String>> guidance = Map.of(
                "Retry", id -> interruptions.retry(id, null),
                "Ignore", id -> interruptions.ignore(id, null),
                "Exclude", id -> interruptions.exclude(id, null),
                "Fail", id -> interruptions.fail(id, null));
        guidance.forEach((button, answer) -> {
            interruption("\"IsPending\":true", "{}", NOTES, buttons("Guidance", "Fail", "Retry", "Ignore", "Exclude"));
            answer.accept("Interruptions-1");
            assertThat(server.last().body()).isEqualTo("{\"Guidance\":\"" + button + "\"}");
        });
        Map<String, CompletableFuture<Interruption>> later = Map.of(
                "Retry", async.retry("Interruptions-1", null),
                "Ignore", async.ignore("Interruptions-1", null),
                "Exclude", async.exclude("Interruptions-1", null),
                "Fail", async.fail("Interruptions-1", null));
        later.values().forEach(CallStyle::await);
        assertThat(server.requests())
                .filteredOn(asked -> asked.method().equals("POST"))
                .extracting(FakeOctopus.Asked::body)
                .hasSize(8)
                .contains("{\"Guidance\":\"Retry\"}", "{\"Guidance\":\"Ignore\"}", "{\"Guidance\":\"Exclude\"}");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void anyFormCanBeFilled(CallStyle style) {
        String variable =
                "{\"Name\":\"Seats\",\"Control\":{\"Type\":\"VariableValue\",\"Name\":\"Seats\"},\"IsValueRequired\":true}";
        interruption("\"IsPending\":true", "{}", variable, buttons("Choice", "Later"));

        InterruptionException incomplete = catchThrowableOfType(
                InterruptionException.class, () -> interruptions.answer("Interruptions-1", a -> a.button("Later")));
        assertThat(incomplete.reason()).isEqualTo(Reason.INCOMPLETE);
        assertThat(incomplete).hasMessageContaining("'Seats'");

        Consumer<InterruptionAnswer.Builder> answer = a -> a.button("later IT").value("seats", "12");
        style.call(
                () -> interruptions.answer("Interruptions-1", answer), () -> async.answer("Interruptions-1", answer));
        assertThat(server.last().body()).isEqualTo("{\"Seats\":\"12\",\"Choice\":\"Later\"}");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatIsNotOfferedIsRefusedBeforeAnythingChanges(CallStyle style) {
        manualIntervention("\"IsPending\":true,\"HasResponsibility\":false,\"CanTakeResponsibility\":true");

        assertThatThrownBy(() -> style.call(
                        () -> interruptions.retry("Interruptions-1", null), () -> async.retry("Interruptions-1", null)))
                .isInstanceOfSatisfying(
                        InterruptionException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_OFFERED))
                .hasMessageContaining("Interruptions-1 has no button 'Retry', only [Proceed, Abort]");
        assertThatThrownBy(() -> interruptions.answer(
                        "Interruptions-1", a -> a.button("Proceed").value("Colour", "red")))
                .hasMessageContaining("no field 'Colour', only [Instructions, Notes, Result]");
        assertThat(server.asked()).containsOnly(READ);
    }

    @Test
    void anInterruptionWithoutAFormIsNotAnsweredHere() {
        interruption("\"IsPending\":true,\"Type\":\"PullRequestCompletion\"", "{}");
        assertThatThrownBy(() -> interruptions.approve("Interruptions-1", null))
                .isInstanceOf(InterruptionException.class)
                .hasMessageContaining("no buttons");
    }

    @Test
    void whatIsAnsweredOrAnotherOnesIsLeftAlone() {
        manualIntervention("\"IsPending\":false,\"ResponsibleUserId\":\"Users-7\"");
        InterruptionException answered =
                catchThrowableOfType(InterruptionException.class, () -> interruptions.approve("Interruptions-1", null));
        assertThat(answered.reason()).isEqualTo(Reason.ANSWERED);
        assertThat(answered.interruption().id()).isEqualTo("Interruptions-1");
        assertThat(answered).hasMessageContaining("answered already; Users-7 is responsible");

        manualIntervention("\"IsPending\":true,\"HasResponsibility\":false,\"CanTakeResponsibility\":false");
        InterruptionException foreign =
                catchThrowableOfType(InterruptionException.class, () -> interruptions.approve("Interruptions-1", null));
        assertThat(foreign.reason()).isEqualTo(Reason.NOT_RESPONSIBLE);
        assertThat(server.asked()).containsOnly(READ);
    }

    @Test
    void whatTheServerRefusesIsItsOwnError() {
        assertThatThrownBy(() -> interruptions.approve("Interruptions-9", null)).isInstanceOf(NotFoundException.class);
        manualIntervention("\"IsPending\":true");
        server.on(
                "POST",
                INTERRUPTIONS + "/Interruptions-1/submit",
                asked -> FakeOctopus.error(409, "Somebody was faster."));
        assertThatThrownBy(() -> interruptions.approve("Interruptions-1", null)).isInstanceOf(ConflictException.class);
    }

    @Test
    void anAnswerNamesAButton() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> interruptions.answer("Interruptions-1", a -> a.button(" ")))
                .withMessageContaining("button");
        assertThatThrownBy(() -> interruptions.answer("Interruptions-1", a -> a.notes("why")))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("button");
        assertThat(InterruptionAnswer.builder()
                        .button("Proceed")
                        .value("Password", "hunter2")
                        .build())
                .asString()
                .contains("Proceed", "Password")
                .doesNotContain("hunter2");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void thePendingOnesOfATaskAreListed(CallStyle style) {
        manualIntervention("\"IsPending\":true");
        List<Interruption> pending =
                style.call(() -> interruptions.pending("ServerTasks-1"), () -> async.pending("ServerTasks-1"));
        assertThat(pending).extracting(Interruption::id).containsExactly("Interruptions-1");
        assertThat(server.asked())
                .containsExactly("GET " + INTERRUPTIONS + "?pendingOnly=true&regarding=ServerTasks-1");
        assertThatIllegalArgumentException().isThrownBy(() -> interruptions.pending(" "));
    }
}
