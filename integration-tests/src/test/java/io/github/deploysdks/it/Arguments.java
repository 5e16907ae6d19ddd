package io.github.deploysdks.it;

import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.json.OpenEnum;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.testing.OpenApi;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes Java arguments of JSON values, as the type of a façade's parameter wants them. */
final class Arguments {
    private Arguments() {}

    static Object of(@Nullable Object value, Type wanted) throws ReflectiveOperationException {
        if (wanted instanceof WildcardType wildcard) {
            return of(value, wildcard.getUpperBounds()[0]);
        }
        if (wanted instanceof ParameterizedType generic) {
            return container(value, generic);
        }
        Class<?> type = (Class<?>) wanted;
        if (type == Upload.class) {
            return Upload.of("essentials.jar", "a plugin".getBytes(StandardCharsets.UTF_8));
        }
        if (type == String.class) {
            return text(value);
        }
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(text(value));
        }
        if (type == long.class || type == Long.class) {
            return Long.valueOf(text(value));
        }
        if (type == boolean.class || type == Boolean.class) {
            return Boolean.valueOf(text(value));
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text(value));
        }
        if (type == OffsetDateTime.class) {
            return OffsetDateTime.parse(text(value));
        }
        if (type == LocalDateTime.class) {
            return LocalDateTime.parse(text(value));
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text(value));
        }
        if (OpenEnum.class.isAssignableFrom(type)) {
            for (Method of : type.getMethods()) {
                if (of.getName().equals("of")) {
                    return of.invoke(null, of(value, of.getParameterTypes()[0]));
                }
            }
        }
        if (type == RawJson.class) {
            return RawJson.of(OpenApi.json(value));
        }
        return type.getMethod("fromJson", String.class).invoke(null, OpenApi.json(value));
    }

    private static Object container(@Nullable Object value, ParameterizedType generic)
            throws ReflectiveOperationException {
        if (Collection.class.isAssignableFrom((Class<?>) generic.getRawType())) {
            List<Object> list = new ArrayList<>();
            for (Object item : value instanceof List<?> items ? items : List.of(text(value))) {
                list.add(of(item, generic.getActualTypeArguments()[0]));
            }
            return list;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : OpenApi.map(value).entrySet()) {
            map.put(entry.getKey(), of(entry.getValue(), generic.getActualTypeArguments()[1]));
        }
        return map;
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }
}
