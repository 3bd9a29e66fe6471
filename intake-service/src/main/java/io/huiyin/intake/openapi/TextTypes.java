package io.huiyin.intake.openapi;

import io.huiyin.intake.complaint.web.CountryCode;
import io.huiyin.intake.complaint.web.LanguageTag;
import io.huiyin.service.strictjson.EmailAddress;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Types that are one text in JSON, whatever they are made of in Java. */
final class TextTypes {

    private static final Map<Class<?>, Map<String, ?>> WRITTEN = Map.of(
            EmailAddress.class,
            Map.of("type", "string", "format", "email", "maxLength", 254, "description", "Without a display name"),
            CountryCode.class,
            Map.of("type", "string", "pattern", "^[A-Z]{2}$", "description", "ISO 3166 code, such as CN"),
            LanguageTag.class,
            Map.of("type", "string", "maxLength", 35, "description", "BCP 47 tag, such as zh-CN"),
            ZoneId.class,
            Map.of("type", "string", "maxLength", 200, "description", "Of the IANA database, such as Asia/Shanghai"),
            Currency.class,
            Map.of("type", "string", "pattern", "^[A-Z]{3}$", "description", "ISO 4217 code, such as CNY"));

    private TextTypes() {}

    static Optional<Schema<?>> of(Class<?> type) {
        return Optional.ofNullable(WRITTEN.get(type)).map(Schemas::of);
    }

    /** What was derived from their making is of no use to anybody. */
    static void forget(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        WRITTEN.keySet().forEach(type -> schemas.remove(type.getSimpleName()));
        schemas.remove(JsonNode.class.getSimpleName());
    }
}
