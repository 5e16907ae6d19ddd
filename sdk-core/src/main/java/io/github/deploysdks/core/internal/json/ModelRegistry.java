package io.github.deploysdks.core.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.link.Links;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the adapter of a type among the generated ones, without reflection on any model. It is also a Moshi factory, for
 * those who read an SDK's models with a Moshi of their own.
 */
public abstract class ModelRegistry implements JsonAdapter.Factory {
    /** The adapter of a generated class; null if this class is none. */
    protected abstract @Nullable JsonAdapter<?> model(Class<?> type);

    /**
     * The adapter of a type that operations take or return.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public final JsonAdapter<?> adapter(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return list(adapter(arguments[0]));
            }
            if (generic.getRawType() == Map.class) {
                return map(adapter(arguments[1]));
            }
        } else if (type instanceof Class<?> raw) {
            JsonAdapter<?> adapter = raw.getName().startsWith("java.") ? builtIn(raw) : model(raw);
            if (adapter != null) {
                return adapter;
            }
            if (raw == RawJson.class) {
                return Adapters.RAW;
            }
            if (raw == Links.class) {
                return Adapters.LINKS;
            }
        } else if (type instanceof WildcardType wildcard) {
            return adapter(wildcard.getUpperBounds()[0]);
        }
        throw new IllegalArgumentException("This SDK does not read or write " + type);
    }

    @Override
    public final @Nullable JsonAdapter<?> create(Type type, Set<? extends Annotation> annotations, Moshi moshi) {
        return annotations.isEmpty() && type instanceof Class<?> raw ? model(raw) : null;
    }

    private static @Nullable JsonAdapter<?> builtIn(Class<?> type) {
        if (type == String.class) {
            return Adapters.of(Scalar.STRING);
        }
        if (type == Integer.class) {
            return Adapters.of(Scalar.INT);
        }
        if (type == Long.class) {
            return Adapters.of(Scalar.LONG);
        }
        if (type == Double.class) {
            return Adapters.of(Scalar.DOUBLE);
        }
        if (type == BigDecimal.class) {
            return Adapters.of(Scalar.DECIMAL);
        }
        if (type == Boolean.class) {
            return Adapters.BOOLEAN;
        }
        if (type == OffsetDateTime.class) {
            return Adapters.of(Scalar.DATE_TIME);
        }
        return null;
    }

    private static <T> JsonAdapter<List<T>> list(JsonAdapter<T> element) {
        return Adapters.list(() -> element);
    }

    private static <T> JsonAdapter<Map<String, T>> map(JsonAdapter<T> element) {
        return Adapters.map(() -> element);
    }
}
