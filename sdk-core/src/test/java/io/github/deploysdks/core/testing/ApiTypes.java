package io.github.deploysdks.core.testing;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How types are written in a dump: short, where that can mean one type alone, and with what says whether they may be null. */
final class ApiTypes {
    private static final String CORE = "io.github.deploysdks.core.";
    private static final Set<String> WELL_KNOWN = Set.of(
            "java.io",
            "java.lang",
            "java.math",
            "java.net",
            "java.nio.file",
            "java.time",
            "java.util",
            "java.util.concurrent",
            "java.util.function",
            "java.util.stream");

    private final Set<Class<?>> own;
    private final Map<String, Integer> ownNames = new HashMap<>();
    private final Map<TypeVariable<?>, AnnotatedType> bindings = new HashMap<>();

    /** For a dump of these types. */
    ApiTypes(Collection<Class<?>> own) {
        this.own = Set.copyOf(own);
        own.stream()
                .filter(type -> type.getEnclosingClass() == null)
                .forEach(type -> ownNames.merge(type.getSimpleName(), 1, Integer::sum));
    }

    /** What a type's parameters stand for, where its members are listed with those of a subtype. */
    void bind(Class<?> raw, AnnotatedType used) {
        if (used instanceof AnnotatedParameterizedType generic) {
            TypeVariable<?>[] parameters = raw.getTypeParameters();
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            for (int i = 0; i < parameters.length; i++) {
                bindings.put(parameters[i], arguments[i]);
            }
        }
    }

    /** The name without package, with those of the types around it. */
    static String nestedName(Class<?> type) {
        String binary = type.getName();
        return binary.substring(binary.lastIndexOf('.') + 1).replace('$', '.');
    }

    String name(Class<?> type) {
        if (type.isPrimitive()) {
            return type.getName();
        }
        String nested = nestedName(type);
        String outermost = nested.split("\\.", 2)[0];
        int ofOurs = ownNames.getOrDefault(outermost, 0);
        boolean known = WELL_KNOWN.contains(type.getPackageName())
                || (type.getPackageName().startsWith(CORE) && !ApiDump.isInternal(type));
        boolean unique = own.contains(type) ? ofOurs == 1 : known && ofOurs == 0;
        return unique ? nested : type.getPackageName() + "." + nested;
    }

    String of(AnnotatedType type) {
        if (type instanceof AnnotatedArrayType array) {
            String marks = annotations(type);
            return of(array.getAnnotatedGenericComponentType()) + (marks.isEmpty() ? "" : " " + marks) + "[]";
        }
        String marks = annotations(type);
        if (type instanceof AnnotatedParameterizedType generic) {
            Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
            return marks + name(raw) + join(generic.getAnnotatedActualTypeArguments(), ", ", "<", ">");
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            if (wildcard.getAnnotatedLowerBounds().length > 0) {
                return marks + "?" + join(wildcard.getAnnotatedLowerBounds(), " & ", " super ", "");
            }
            return marks + "?" + bounds(wildcard.getAnnotatedUpperBounds());
        }
        if (type.getType() instanceof TypeVariable<?> variable) {
            AnnotatedType bound = bindings.get(variable);
            return marks + (bound == null ? variable.getName() : of(bound));
        }
        return marks + name((Class<?>) type.getType());
    }

    /** {@code <T extends Foo>}, or nothing. */
    String parameters(TypeVariable<?>[] parameters) {
        if (parameters.length == 0) {
            return "";
        }
        return Arrays.stream(parameters)
                .map(parameter -> parameter.getName() + bounds(parameter.getAnnotatedBounds()))
                .collect(Collectors.joining(", ", "<", ">"));
    }

    private String bounds(AnnotatedType[] bounds) {
        if (bounds.length == 0 || (bounds.length == 1 && of(bounds[0]).equals("Object"))) {
            return "";
        }
        return join(bounds, " & ", " extends ", "");
    }

    private String join(AnnotatedType[] types, String separator, String before, String after) {
        return Arrays.stream(types).map(this::of).collect(Collectors.joining(separator, before, after));
    }

    private static String annotations(AnnotatedType type) {
        return List.of(type.getAnnotations()).stream()
                .map(Annotation::annotationType)
                .map(annotation -> "@" + annotation.getSimpleName() + " ")
                .sorted()
                .collect(Collectors.joining());
    }
}
