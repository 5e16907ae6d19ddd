package io.github.deploysdks.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.testing.JsonSamples.Future;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * For every model of an SDK: what is read, rebuilt and written is the same JSON, whatever a newer server put into it; and
 * when one property is set, that one property changes.
 */
public final class RoundTrips {
    private final OpenApi api;
    private final String modelPackage;
    private final Moshi moshi;

    /**
     * @param models the SDK's Moshi factory
     */
    public RoundTrips(OpenApi api, String modelPackage, JsonAdapter.Factory models) {
        this.api = api;
        this.modelPackage = modelPackage;
        this.moshi = new Moshi.Builder()
                .add(models)
                .add((type, annotations, unused) -> {
                    throw new AssertionError("Moshi is asked for an adapter by reflection: " + type);
                })
                .build();
    }

    /** The tests, one for each model and kind of surprise. */
    public Stream<DynamicTest> tests() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : api.schemas().keySet()) {
            Class<?> type = modelClass(name);
            if (type == null) {
                continue;
            }
            Map<String, Object> schema = api.schema(name);
            boolean isObject = api.isModel(schema) || schema.get("discriminator") != null;
            for (Future future : Future.values()) {
                tests.add(DynamicTest.dynamicTest(name + " with " + future, () -> roundTrip(type, name, future)));
            }
            if (isObject) {
                tests.add(DynamicTest.dynamicTest(name + " empty", () -> roundTrip(type, "{}")));
            }
            if (api.isModel(schema)) {
                tests.add(DynamicTest.dynamicTest(name + " set one", () -> setOne(type, name)));
            }
        }
        assertThat(tests).as("models found in " + modelPackage).hasSizeGreaterThan(10);
        return tests.stream();
    }

    private @Nullable Class<?> modelClass(String schemaName) {
        for (String name : List.of(schemaName, schemaName + "_")) {
            try {
                return Class.forName(modelPackage + "." + name);
            } catch (ClassNotFoundException e) {
                // An envelope, a part of others, or an alias.
            }
        }
        return null;
    }

    private void roundTrip(Class<?> type, String schemaName, Future future) throws Exception {
        roundTrip(type, OpenApi.json(new JsonSamples(api, future).named(schemaName)));
    }

    private <T> void roundTrip(Class<T> type, String json) throws Exception {
        JsonAdapter<T> adapter = moshi.adapter(type);
        T value = adapter.fromJson(json);
        assertThat(value).isNotNull();
        assertThat(OpenApi.tree(adapter.toJson(value))).as("written again").isEqualTo(OpenApi.tree(json));
        Object rebuilt = rebuild(value);
        assertThat(rebuilt).isEqualTo(value).hasSameHashCodeAs(value);
        assertThat(OpenApi.tree(adapter.toJson(type.cast(rebuilt))))
                .as("rebuilt and written")
                .isEqualTo(OpenApi.tree(json));
        assertThat(value.toString()).doesNotContain("@");
        assertThat(adapter.fromJson(json)).isEqualTo(value);
    }

    private static Object rebuild(Object value) throws Exception {
        Method toBuilder;
        try {
            toBuilder = value.getClass().getMethod("toBuilder");
        } catch (NoSuchMethodException e) {
            // An enumeration, or a plain value in a union.
            return value;
        }
        Object builder = toBuilder.invoke(value);
        return builder.getClass().getMethod("build").invoke(builder);
    }

    /** Sets each text property in turn. */
    private void setOne(Class<?> type, String schemaName) throws Exception {
        for (Future future : List.of(Future.PROPERTIES, Future.SPELLINGS)) {
            String json = OpenApi.json(new JsonSamples(api, future).named(schemaName));
            Map<String, Object> before = OpenApi.map(OpenApi.tree(json));
            Object value = read(type, json);
            int set = 0;
            for (Map.Entry<String, Object> property :
                    api.properties(api.schema(schemaName)).entrySet()) {
                Method setter = setter(value, property);
                if (setter == null) {
                    continue;
                }
                Object builder = value.getClass().getMethod("toBuilder").invoke(value);
                setter.invoke(builder, "changed");
                Object changed = builder.getClass().getMethod("build").invoke(builder);
                Map<String, Object> expected = new LinkedHashMap<>(before);
                expected.put(property.getKey(), "changed");
                assertThat(OpenApi.tree(write(changed)))
                        .as("after " + property.getKey() + " was set")
                        .isEqualTo(expected);
                set++;
            }
            Object builder = value.getClass().getMethod("toBuilder").invoke(value);
            builder.getClass()
                    .getMethod("unknownProperty", String.class, RawJson.class)
                    .invoke(builder, "x-added", RawJson.of("1.10"));
            Map<String, Object> expected = new LinkedHashMap<>(before);
            expected.put("x-added", OpenApi.tree("1.10"));
            assertThat(OpenApi.tree(write(builder.getClass().getMethod("build").invoke(builder))))
                    .as("after an unknown property was set (" + set + " known ones before)")
                    .isEqualTo(expected);
        }
    }

    private <T> T read(Class<T> type, String json) throws IOException {
        T value = moshi.adapter(type).fromJson(json);
        if (value == null) {
            throw new AssertionError("null");
        }
        return value;
    }

    private static String write(Object value) throws Exception {
        return (String) value.getClass().getMethod("toJson").invoke(value);
    }

    /** The builder's method for a property of plain text; null if it has another type or a guard. */
    private @Nullable Method setter(Object value, Map.Entry<String, Object> property)
            throws InvocationTargetException, IllegalAccessException, NoSuchMethodException {
        Map<String, Object> schema = OpenApi.map(property.getValue());
        if (!"string".equals(schema.get("type")) || schema.get("format") != null || schema.get("x-guard") != null) {
            return null;
        }
        Object builder = value.getClass().getMethod("toBuilder").invoke(value);
        Object own = schema.get("x-name");
        String wanted = (own == null ? property.getKey() : own.toString()).replaceAll("[^A-Za-z0-9]", "");
        for (Method method : builder.getClass().getMethods()) {
            if (method.getName().replace("_", "").equalsIgnoreCase(wanted)
                    && method.getParameterCount() == 1
                    && method.getParameterTypes()[0] == String.class) {
                return method;
            }
        }
        throw new AssertionError("No setter for " + property.getKey() + " in " + builder.getClass());
    }
}
