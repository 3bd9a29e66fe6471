package io.huiyin.service.pages;

/** Tells under which message a choice is named, so that a form which is shown again reads as it was filled in. */
@FunctionalInterface
public interface ChoiceWords {

    /** Where messages are named for the fields of forms. */
    ChoiceWords BY_FIELD = (field, value) -> field + "." + value;

    /**
     * @param value what the form sends; perhaps no choice but something typed
     * @return a key of the bundles, which need not have it
     */
    String key(String field, String value);
}
