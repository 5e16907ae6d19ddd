package io.github.deploysdks.core.testing;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The public API of a module as text, package by package: what others compile and link against, and whether it may be null.
 * What a type has from a supertype that is no API itself is listed as its own. What every object has is not listed, nor what
 * takes or gives types that are internal.
 */
final class ApiDump {
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals(java.lang.Object)", "hashCode()", "toString()");

    private final ClassLoader loader;
    private final ApiTypes names;

    private ApiDump(ClassLoader loader, ApiTypes names) {
        this.loader = loader;
        this.names = names;
    }

    /** The text of each package of the class files in a folder. */
    static Map<String, String> of(Path classes, ClassLoader loader) {
        List<Class<?>> types = new ArrayList<>(ClassFiles.load(classes, loader));
        types.removeIf(type -> !isApi(type));
        types.sort(Comparator.comparing(ApiTypes::nestedName));
        Map<String, List<Class<?>>> packages =
                types.stream().collect(Collectors.groupingBy(Class::getPackageName, TreeMap::new, Collectors.toList()));
        Map<String, String> texts = new TreeMap<>();
        ApiDump dump = new ApiDump(loader, new ApiTypes(types));
        packages.forEach((name, own) -> texts.put(name, dump.text(name, own)));
        return texts;
    }

    static boolean isInternal(Class<?> type) {
        return List.of(type.getPackageName().split("\\.", -1)).contains("internal");
    }

    private static boolean isApi(Class<?> type) {
        if (isInternal(type) || type.isAnonymousClass() || type.isLocalClass() || type.isSynthetic()) {
            return false;
        }
        Class<?> owner = type.getEnclosingClass();
        return owner == null
                ? Modifier.isPublic(type.getModifiers())
                : isApi(owner) && isVisible(type.getModifiers(), owner);
    }

    private static boolean isVisible(int modifiers, Class<?> owner) {
        return Modifier.isPublic(modifiers) || (Modifier.isProtected(modifiers) && canBeExtended(owner));
    }

    private static boolean canBeExtended(Class<?> type) {
        return !Modifier.isFinal(type.getModifiers())
                && !type.isSealed()
                && Arrays.stream(type.getDeclaredConstructors())
                        .filter(it -> !isForOurselves(it))
                        .mapToInt(Constructor::getModifiers)
                        .anyMatch(it -> Modifier.isPublic(it) || Modifier.isProtected(it));
    }

    /** Public for generated code's sake: it takes or gives what is internal. */
    private static boolean isForOurselves(Executable executable) {
        return Arrays.stream(executable.getParameterTypes()).anyMatch(ApiDump::isInternal)
                || (executable instanceof Method method && isInternal(method.getReturnType()));
    }

    private String text(String packageName, Collection<Class<?>> types) {
        StringBuilder text = new StringBuilder();
        boolean marked = ClassFiles.load(packageName + ".package-info", loader).isAnnotationPresent(NullMarked.class);
        text.append(marked ? "@NullMarked " : "")
                .append("package ")
                .append(packageName)
                .append('\n');
        for (Class<?> type : types) {
            Content content = new Content(type);
            content.collect(type);
            text.append('\n').append(content.header()).append('\n');
            content.lines().forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.toString();
    }

    private static String deprecated(AnnotatedElement element) {
        return element.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "";
    }

    /** What there is in one type. */
    private final class Content {
        private final Class<?> type;
        private final Set<String> interfaces = new TreeSet<>();
        private final Map<String, String> members = new TreeMap<>();
        private @Nullable String superclass;

        Content(Class<?> type) {
            this.type = type;
        }

        String header() {
            StringJoiner words = new StringJoiner(" ");
            if (type.isAnnotationPresent(Deprecated.class)) {
                words.add("@Deprecated");
            }
            int modifiers = type.getModifiers();
            boolean plain = !type.isInterface() && !type.isEnum() && !type.isRecord();
            if (Modifier.isProtected(modifiers)) {
                words.add("protected");
            }
            if (plain) {
                if (type.isMemberClass() && !Modifier.isStatic(modifiers)) {
                    words.add("inner");
                }
                if (Modifier.isAbstract(modifiers)) {
                    words.add("abstract");
                }
                if (Modifier.isFinal(modifiers)) {
                    words.add("final");
                } else if (!type.isSealed() && !canBeExtended(type)) {
                    // As good as final for others, who have no constructor to call.
                    words.add("closed");
                }
            }
            if (type.isSealed() && !type.isEnum()) {
                words.add("sealed");
            }
            words.add(kind() + " " + ApiTypes.nestedName(type) + names.parameters(type.getTypeParameters()));
            if (superclass != null) {
                words.add("extends " + superclass);
            }
            if (!interfaces.isEmpty()) {
                words.add((type.isInterface() ? "extends " : "implements ") + String.join(", ", interfaces));
            }
            if (type.isSealed() && !type.isEnum()) {
                words.add("permits "
                        + Arrays.stream(type.getPermittedSubclasses())
                                .map(names::name)
                                .sorted()
                                .collect(Collectors.joining(", ")));
            }
            return words.toString();
        }

        private String kind() {
            if (type.isAnnotation()) {
                return "@interface";
            }
            if (type.isInterface()) {
                return "interface";
            }
            return type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        }

        Collection<String> lines() {
            return members.values();
        }

        /** From a type or a supertype of it that is no API. */
        void collect(Class<?> from) {
            boolean own = from == type;
            if (own) {
                for (Constructor<?> constructor : from.getDeclaredConstructors()) {
                    if (isListed(constructor)) {
                        members.put("1" + erased(constructor), constructor(constructor));
                    }
                }
            }
            for (Field field : from.getDeclaredFields()) {
                if (isVisible(field.getModifiers(), type) && !field.isSynthetic()) {
                    members.putIfAbsent("0" + field.getName(), field(field));
                }
            }
            for (Method method : from.getDeclaredMethods()) {
                boolean inherited = own || !from.isInterface() || !Modifier.isStatic(method.getModifiers());
                String erased = erased(method);
                if (isListed(method) && inherited && !OF_EVERY_OBJECT.contains(erased)) {
                    members.putIfAbsent("2" + erased, method(method));
                }
            }
            AnnotatedType above = from.getAnnotatedSuperclass();
            if (above != null && from.getSuperclass() != Object.class && !type.isEnum() && !type.isRecord()) {
                String extended = inherit(above);
                superclass = extended == null ? superclass : extended;
            }
            for (AnnotatedType each : from.getAnnotatedInterfaces()) {
                String implemented = inherit(each);
                if (implemented != null) {
                    interfaces.add(implemented);
                }
            }
        }

        private @Nullable String inherit(AnnotatedType used) {
            Class<?> raw = used.getType() instanceof ParameterizedType generic
                    ? (Class<?>) generic.getRawType()
                    : (Class<?>) used.getType();
            if (isApi(raw)) {
                return names.of(used);
            }
            names.bind(raw, used);
            collect(raw);
            return null;
        }

        private boolean isListed(Executable executable) {
            return isVisible(executable.getModifiers(), type)
                    && !executable.isSynthetic()
                    && !isForOurselves(executable);
        }

        private String erased(Executable executable) {
            return (executable instanceof Method ? executable.getName() : "new")
                    + Arrays.stream(executable.getParameterTypes())
                            .map(Class::getName)
                            .collect(Collectors.joining(", ", "(", ")"));
        }

        private String field(Field field) {
            int modifiers = field.getModifiers();
            if (field.isEnumConstant()) {
                return deprecated(field) + field.getName();
            }
            return deprecated(field)
                    + (Modifier.isProtected(modifiers) ? "protected " : "")
                    + (Modifier.isStatic(modifiers) ? "static " : "")
                    + (Modifier.isFinal(modifiers) ? "final " : "")
                    + names.of(field.getAnnotatedType())
                    + " "
                    + field.getName()
                    + constant(field);
        }

        /** What compilers copy into their callers. */
        private String constant(Field field) {
            boolean isConstant = Modifier.isStatic(field.getModifiers())
                    && Modifier.isFinal(field.getModifiers())
                    && (field.getType().isPrimitive() || field.getType() == String.class);
            if (!isConstant) {
                return "";
            }
            try {
                field.setAccessible(true);
                Object value = field.get(null);
                return " = " + (value instanceof String ? "\"" + value + "\"" : value);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        private String constructor(Constructor<?> constructor) {
            return deprecated(constructor)
                    + (Modifier.isProtected(constructor.getModifiers()) ? "protected " : "")
                    + names.parameters(constructor.getTypeParameters())
                    + "new"
                    + parameters(constructor);
        }

        private String method(Method method) {
            int modifiers = method.getModifiers();
            String generics = names.parameters(method.getTypeParameters());
            return deprecated(method)
                    + (Modifier.isProtected(modifiers) ? "protected " : "")
                    + (Modifier.isStatic(modifiers) ? "static " : "")
                    + (Modifier.isAbstract(modifiers) && !type.isInterface() ? "abstract " : "")
                    + (Modifier.isFinal(modifiers) && canBeExtended(type) ? "final " : "")
                    + (method.isDefault() ? "default " : "")
                    + generics
                    + (generics.isEmpty() ? "" : " ")
                    + names.of(method.getAnnotatedReturnType())
                    + " "
                    + method.getName()
                    + parameters(method)
                    + (method.getDefaultValue() == null ? "" : " default");
        }

        private String parameters(Executable executable) {
            StringJoiner parameters = new StringJoiner(", ", "(", ")");
            AnnotatedType[] types = executable.getAnnotatedParameterTypes();
            for (int i = 0; i < types.length; i++) {
                String shown = names.of(types[i]);
                boolean open = executable.isVarArgs() && i == types.length - 1;
                parameters.add(open ? shown.replaceFirst("\\[]$", "...") : shown);
            }
            String thrown = Arrays.stream(executable.getExceptionTypes())
                    .filter(it -> !RuntimeException.class.isAssignableFrom(it) && !Error.class.isAssignableFrom(it))
                    .map(names::name)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return parameters + (thrown.isEmpty() ? "" : " throws " + thrown);
        }
    }

    /** The lines of a text, each after its type: what one dump has and another has not can so be told by itself. */
    static Set<String> entries(Map<String, String> texts) {
        Set<String> entries = new LinkedHashSet<>();
        texts.forEach((packageName, text) -> {
            String type = packageName;
            for (String line : text.lines().toList()) {
                if (!line.startsWith("  ")) {
                    type = packageName + typeName(line);
                }
                if (!line.isBlank()) {
                    entries.add(type + ": " + line.strip());
                }
            }
        });
        return entries;
    }

    /** Of a header: the word after what kind of type it is. */
    private static String typeName(String header) {
        List<String> words = List.of(header.split("[ <]", -1));
        for (String kind : List.of("class", "interface", "@interface", "enum", "record")) {
            int at = words.indexOf(kind);
            if (at >= 0 && at + 1 < words.size()) {
                return "." + words.get(at + 1);
            }
        }
        return "";
    }
}
