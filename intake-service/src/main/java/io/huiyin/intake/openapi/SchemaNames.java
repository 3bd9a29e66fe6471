package io.huiyin.intake.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Names schemas, so that two nested records called Answer stay two, and remembers which record is behind each. */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> records = new ConcurrentHashMap<>();

    @Override
    protected String getNameOfClass(Class<?> type) {
        var name = name(type);
        if (type.isRecord()) {
            records.put(name, type);
        }
        return name;
    }

    /** {@code RegisterManyController.Answer} is a RegisterManyAnswer, {@code ComplaintView.Happening} a ComplaintHappening. */
    static String name(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer == null
                ? type.getSimpleName()
                : outer.getSimpleName().replaceFirst("(Controller|View|Form)$", "") + type.getSimpleName();
    }

    Optional<Class<?>> record(String name) {
        return Optional.ofNullable(records.get(name));
    }
}
