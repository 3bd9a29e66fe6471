package io.huiyin.intake.openapi;

import io.huiyin.service.idempotency.IdempotencyKey;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Headers that a controller takes by type. */
final class Signatures implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (Arrays.asList(handler.getMethod().getParameterTypes()).contains(IdempotencyKey.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(IdempotencyKey.HEADER)
                    .required(true)
                    .description(
                            "Chosen by the caller, the same for each repetition of one request: it is then done once, and "
                                    + "answered as the first time. With another body 422.")
                    .schema(new StringSchema().minLength(1).maxLength(IdempotencyKey.MAX))
                    .example("8e03978e-40d5-43e8-bc93-6894a57f9324"));
        }
        return operation;
    }
}
