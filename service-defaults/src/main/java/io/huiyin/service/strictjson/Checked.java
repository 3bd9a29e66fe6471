package io.huiyin.service.strictjson;

/** A body, or a part of one, with rules that span several fields. Asked once each single field is in order. */
@FunctionalInterface
public interface Checked {

    void check(Violations violations);
}
