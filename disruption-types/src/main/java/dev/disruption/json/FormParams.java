package dev.disruption.json;

/** Marks a {@link Body} that is sent as the fields of a form, where the documentation lists "Form Params" and takes no JSON. */
public interface FormParams {
}
