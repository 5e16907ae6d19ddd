package io.github.deploysdks.octopus;

import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.octopus.InterruptionException.Reason;
import io.github.deploysdks.octopus.model.Form;
import io.github.deploysdks.octopus.model.FormButton;
import io.github.deploysdks.octopus.model.FormElement;
import io.github.deploysdks.octopus.model.Interruption;
import io.github.deploysdks.octopus.model.InterruptionSubmission;
import io.github.deploysdks.octopus.model.SubmitButtonGroupControl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of an interruption, to be filled. It says itself which fields and buttons it has. */
final class InterruptionForm {
    private static final String NOTES = "Notes";

    private final Interruption interruption;
    private final Map<String, @Nullable String> values = new LinkedHashMap<>();
    private final List<FormElement> elements;

    InterruptionForm(Interruption interruption) {
        this.interruption = interruption;
        Form form = interruption.form();
        this.elements = form == null ? List.of() : form.elements();
        if (form != null) {
            values.putAll(form.values());
        }
    }

    /** Whether the caller has to take responsibility before the answer is sent. */
    boolean takesResponsibility() {
        return !Boolean.TRUE.equals(interruption.hasResponsibility());
    }

    /**
     * The answer as the server wants it: the values that the form holds already, and those given.
     *
     * @throws InterruptionException if it cannot be given so
     */
    InterruptionSubmission fill(InterruptionAnswer answer) {
        if (!interruption.isPending()) {
            throw refusal(Reason.ANSWERED, "has been answered already" + by());
        }
        if (takesResponsibility() && Boolean.FALSE.equals(interruption.canTakeResponsibility())) {
            throw refusal(Reason.NOT_RESPONSIBLE, "is not this user's to answer" + by());
        }
        answer.values().forEach((name, value) -> values.put(field(name), value));
        if (answer.notes() != null) {
            values.put(NOTES, answer.notes());
        }
        press(answer.button());
        for (FormElement element : elements) {
            String value = values.get(element.name());
            if (Boolean.TRUE.equals(element.isValueRequired()) && (value == null || value.isBlank())) {
                throw refusal(Reason.INCOMPLETE, "wants a value for '" + element.name() + "'");
            }
        }
        return InterruptionSubmission.fromJson(RawJson.ofValue(values).json());
    }

    private String by() {
        String user = interruption.responsibleUserId();
        return user == null ? "" : "; " + user + " is responsible";
    }

    private String field(String name) {
        for (FormElement element : elements) {
            if (element.name().equalsIgnoreCase(name)) {
                return element.name();
            }
        }
        throw refusal(
                Reason.NOT_OFFERED,
                "has no field '" + name + "', only "
                        + elements.stream().map(FormElement::name).toList());
    }

    private void press(String wanted) {
        List<String> offered = new ArrayList<>();
        for (FormElement element : elements) {
            if (element.control() instanceof SubmitButtonGroupControl group) {
                for (FormButton button : group.buttons()) {
                    String value = value(button);
                    if (wanted.equalsIgnoreCase(value) || wanted.equalsIgnoreCase(button.text())) {
                        values.put(element.name(), value);
                        return;
                    }
                    offered.add(value);
                }
            }
        }
        throw refusal(
                Reason.NOT_OFFERED,
                offered.isEmpty()
                        ? "has no buttons: it is not answered here, but ends when what it waits for has happened"
                        : "has no button '" + wanted + "', only " + offered);
    }

    /** A button without a value sends what it says. */
    private static String value(FormButton button) {
        RawJson value = button.value();
        Object plain = value == null ? null : value.value();
        return String.valueOf(plain == null ? button.text() : plain);
    }

    private InterruptionException refusal(Reason reason, String message) {
        return new InterruptionException(reason, interruption, message);
    }
}
