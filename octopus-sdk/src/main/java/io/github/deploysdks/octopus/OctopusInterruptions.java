package io.github.deploysdks.octopus;

import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.octopus.api.InterruptionsApi;
import io.github.deploysdks.octopus.api.ListInterruptionsParams;
import io.github.deploysdks.octopus.model.Interruption;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Interruptions: tasks that wait for somebody.
 *
 * <p>{@link #submit} sends an answer as it is. The others see it through: they read the form, take responsibility if nobody
 * else has, fill the form, keep what it holds otherwise, and send it. All of that is checked first: an interruption that has
 * been answered, is not the caller's to answer, or has no such button is an {@link InterruptionException}, and nothing is
 * changed.
 *
 * @see <a href="https://octopus.com/docs/projects/built-in-step-templates/manual-intervention-and-approvals">manual
 *     interventions</a> and <a href="https://octopus.com/docs/releases/guided-failures">guided failures</a> in the vendor's
 *     documentation
 */
public final class OctopusInterruptions extends InterruptionsApi {
    OctopusInterruptions(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }

    /**
     * The interruptions that wait for an answer.
     *
     * @param regarding id of what they have to do with: a task, deployment, project or environment
     * @return unmodifiable
     */
    public List<Interruption> pending(String regarding) {
        return pending(regarding, RequestOptions.none());
    }

    List<Interruption> pending(String regarding, RequestOptions options) {
        ListInterruptionsParams params = ListInterruptionsParams.builder()
                .regarding(Guards.notBlank("regarding", regarding))
                .pendingOnly(true)
                .build();
        return listAll(params, options).toList();
    }

    /**
     * Lets a manual intervention proceed. As {@link #answer(String, Consumer)} otherwise.
     *
     * @param notes why, for the audit trail; null for none
     */
    public Interruption approve(String id, @Nullable String notes) {
        return press(id, "Proceed", notes);
    }

    /**
     * Aborts the task at a manual intervention. As {@link #answer(String, Consumer)} otherwise.
     *
     * @param notes why, for the audit trail; null for none
     */
    public Interruption abort(String id, @Nullable String notes) {
        return press(id, "Abort", notes);
    }

    /**
     * Has a step that failed tried again, in guided failure mode. As {@link #answer(String, Consumer)} otherwise.
     *
     * @param notes why, for the audit trail; null for none
     */
    public Interruption retry(String id, @Nullable String notes) {
        return press(id, "Retry", notes);
    }

    /**
     * Skips a step that failed, in guided failure mode; the task goes on without it. As {@link #answer(String, Consumer)}
     * otherwise.
     *
     * @param notes why, for the audit trail; null for none
     */
    public Interruption ignore(String id, @Nullable String notes) {
        return press(id, "Ignore", notes);
    }

    /**
     * Leaves the machine on which a step failed out of the rest of the deployment, in guided failure mode; not every failure
     * is one machine's. As {@link #answer(String, Consumer)} otherwise.
     *
     * @param notes why, for the audit trail; null for none
     */
    public Interruption exclude(String id, @Nullable String notes) {
        return press(id, "Exclude", notes);
    }

    /**
     * Has the task fail with the step that failed, in guided failure mode. As {@link #answer(String, Consumer)} otherwise.
     *
     * @param notes why, for the audit trail; null for none
     */
    public Interruption fail(String id, @Nullable String notes) {
        return press(id, "Fail", notes);
    }

    /**
     * Answers an interruption, whatever its form asks: takes responsibility, unless the caller has it, fills the form and
     * sends it.
     *
     * @param answer which button to press, notes, and values for other fields of the form
     * @return the interruption as it is then
     * @throws InterruptionException if it has been answered before, is not the caller's to answer, or its form has no such
     *     button or field
     * @throws io.github.deploysdks.core.error.NotFoundException if there is no such interruption, or the user may not see it
     * @throws IllegalArgumentException if no button is named
     */
    public Interruption answer(String id, Consumer<InterruptionAnswer.Builder> answer) {
        InterruptionAnswer given = InterruptionAnswer.of(answer);
        Interruption interruption = get(id);
        InterruptionForm form = new InterruptionForm(interruption);
        var submission = form.fill(given);
        if (form.takesResponsibility()) {
            var unused = takeResponsibility(id);
        }
        return submit(id, submission);
    }

    private Interruption press(String id, String button, @Nullable String notes) {
        return answer(id, answer -> answer.button(button).notes(notes));
    }
}
