package io.huiyin.intake.complaint.web;

import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.strictjson.Items;
import io.huiyin.service.strictjson.StrictJson;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Many complaints as a caller sends them. Only the envelope is read at once: a bad complaint is no fault of the others. */
record RegisterManyForm(@Items(min = 1, max = MOST) List<Item> complaints) {

    static final int MOST = 100;

    /**
     * One of them.
     *
     * @param idempotencyKey what a single request has in its header
     * @param complaint what a single request has in its body
     */
    record Item(@Nullable JsonNode idempotencyKey, @Nullable JsonNode complaint) {

        /** @throws Problem where it is missing or none */
        IdempotencyKey key() {
            if (idempotencyKey == null) {
                throw Problem.of(ProblemType.IDEMPOTENCY_KEY_MISSING);
            }
            if (!idempotencyKey.isString()) {
                throw Problem.of(ProblemType.IDEMPOTENCY_KEY_INVALID);
            }
            return IdempotencyKey.parse(List.of(idempotencyKey.stringValue()));
        }

        /** @throws Problem with all that is wrong, at pointers into the complaint */
        RegisterForm form() {
            return StrictJson.read(Objects.requireNonNullElse(complaint, NullNode.getInstance()), RegisterForm.class);
        }
    }
}
