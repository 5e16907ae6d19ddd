package io.github.deploysdks.codegen.sdk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class to generate, as the templates want it. Which of the lists are filled depends on what it is; methods without
 * arguments are what templates name.
 */
final class ClassView {
    /** What kind of class, which decides the template. */
    enum Kind {
        MODEL,
        UNION,
        KIND_UNION,
        ENUM,
        PARAMS,
        SCOPE
    }

    final Kind kind;
    final String packageName;
    final String name;
    Javadoc doc = new Javadoc();
    boolean deprecated;

    final List<Property> properties = new ArrayList<>();
    final List<String> parents = new ArrayList<>();
    final List<String> anyRequired = new ArrayList<>();
    boolean nested;

    // Unions.
    @Nullable String discriminator;

    final List<Subtype> subtypes = new ArrayList<>();

    @Nullable String defaultSubtype;

    @Nullable ClassView unknown;

    // Enumerations.
    final List<Constant> constants = new ArrayList<>();
    boolean integers;

    // Scopes.
    final List<Accessor> accessors = new ArrayList<>();

    @Nullable String scopeParameter;

    boolean async;

    /** Whether it gives the façades of one group, rather than those of none and the groups. */
    boolean group;

    /** Whether the platform has a subclass of one of its façades, written by hand, and so one of the group. */
    boolean extended;

    ClassView(Kind kind, String packageName, String name) {
        this.kind = kind;
        this.packageName = packageName;
        this.name = name;
    }

    String fullName() {
        return packageName + "." + name;
    }

    String nameLiteral() {
        return JavaNames.literal(name);
    }

    /** What it takes to be a scope's class, which the client extends, or a group's, of which it extends some. */
    String scopeModifier() {
        return group ? (extended ? "" : "final ") : "abstract ";
    }

    /** Whether there are subclasses. */
    boolean extensible() {
        return !group || extended;
    }

    boolean isModel() {
        return kind == Kind.MODEL;
    }

    boolean isUnion() {
        return kind == Kind.UNION;
    }

    boolean isKindUnion() {
        return kind == Kind.KIND_UNION;
    }

    boolean isEnum() {
        return kind == Kind.ENUM;
    }

    boolean isParams() {
        return kind == Kind.PARAMS;
    }

    boolean isScope() {
        return kind == Kind.SCOPE;
    }

    String javadoc() {
        return doc.render(0);
    }

    String implementsClause() {
        if (parents.isEmpty()) {
            return "";
        }
        return " implements "
                + String.join(", ", parents.stream().map(JavaType::ref).toList());
    }

    List<Property> containers() {
        return properties.stream().filter(Property::container).toList();
    }

    boolean hasContainers() {
        return !containers().isEmpty();
    }

    List<Property> identifying() {
        return properties.stream().filter(Property::identifying).toList();
    }

    boolean hasMissing() {
        return !identifying().isEmpty() || !anyRequired.isEmpty();
    }

    List<Property> demanded() {
        return properties.stream().filter(Property::demanded).toList();
    }

    List<Property> nullsWhenUnset() {
        return properties.stream().filter(Property::nullWhenUnset).toList();
    }

    boolean hasChecks() {
        return !demanded().isEmpty() || !nullsWhenUnset().isEmpty();
    }

    /** A builder that insists on what is required. */
    String newBuilder() {
        return hasChecks() ? "new Builder(false)" : "new Builder()";
    }

    /** A builder for what came from a server, which may lack something. */
    String lenientBuilder() {
        return hasChecks() ? "new Builder(true)" : "new Builder()";
    }

    boolean hasAnyRequired() {
        return !anyRequired.isEmpty();
    }

    String anyRequiredCondition() {
        return String.join(
                " && ",
                anyRequired.stream()
                        .map(name -> "v." + field(name) + " == null")
                        .toList());
    }

    String anyRequiredLiteral() {
        return JavaNames.literal(String.join(" or ", anyRequired));
    }

    private String field(String jsonName) {
        return properties.stream()
                .filter(p -> p.jsonName.equals(jsonName))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** The names in the order of the properties' numbers; other spellings follow. */
    String namesLiteral() {
        return Stream.concat(
                        properties.stream().map(Property::jsonLiteral),
                        properties.stream()
                                .flatMap(property -> property.aliases.stream())
                                .map(JavaNames::literal))
                .collect(Collectors.joining(", "));
    }

    String equalsCondition() {
        StringBuilder out = new StringBuilder();
        for (Property property : properties) {
            out.append("\n&& ")
                    .append(JavaType.ref("java.util.Objects"))
                    .append(".equals(this.")
                    .append(property.name)
                    .append(", that.")
                    .append(property.name)
                    .append(')');
        }
        return out.toString();
    }

    String hashArguments() {
        return String.join("", properties.stream().map(p -> ", " + p.name).toList());
    }

    String hashArgumentsOnly() {
        return String.join(", ", properties.stream().map(p -> p.name).toList());
    }

    boolean hasDemanded() {
        return !demanded().isEmpty();
    }

    String nullableObject() {
        return JavaType.nullable(JavaType.ref("java.lang.Object"));
    }

    String nullableString() {
        return JavaType.nullable(JavaType.ref("java.lang.String"));
    }

    String nullableSelf() {
        return JavaType.nullable(name);
    }

    String nullableKnown() {
        return JavaType.nullable("Known");
    }

    String constantList() {
        return String.join(", ", constants.stream().map(c -> c.name).toList());
    }

    String selfRef() {
        return JavaType.ref(fullName());
    }

    /** The expression of the adapter in the registry. */
    String adapterRef() {
        return switch (kind) {
            case MODEL -> selfRef() + ".ADAPTER";
            case UNION, KIND_UNION -> selfRef() + ".Unknown.UNION";
            case ENUM ->
                JavaType.ref("io.github.deploysdks.core.internal.json.Adapters") + ".of(" + selfRef() + ".SCALAR)";
            default -> throw new IllegalStateException();
        };
    }

    String permits() {
        List<String> all = new ArrayList<>();
        for (Subtype subtype : subtypes) {
            String reference = subtype.reference();
            if (!all.contains(reference)) {
                all.add(reference);
            }
        }
        all.add(name + ".Unknown");
        return String.join(", ", all);
    }

    /** Each subtype once, however many discriminator values lead to it. */
    List<Subtype> distinctSubtypes() {
        List<Subtype> distinct = new ArrayList<>();
        for (Subtype subtype : subtypes) {
            if (distinct.stream().noneMatch(s -> s.reference().equals(subtype.reference()))) {
                distinct.add(subtype);
            }
        }
        return distinct;
    }

    String discriminatorLiteral() {
        return JavaNames.literal(String.valueOf(discriminator));
    }

    /** The adapter for an object without a discriminator. */
    String defaultAdapter() {
        return defaultSubtype == null ? "ADAPTER" : JavaType.ref(defaultSubtype) + ".ADAPTER";
    }

    String enumValueType() {
        return JavaType.ref(integers ? "java.lang.Integer" : "java.lang.String");
    }

    String enumArgumentType() {
        return integers ? "int" : JavaType.ref("java.lang.String");
    }

    String enumFactory() {
        return integers ? "intEnum" : "stringEnum";
    }

    /** A subtype of a union, or an alternative of a union by JSON kind. */
    static final class Subtype {
        final String className;
        final @Nullable String value;
        // Unions by JSON kind: what the nested class that holds the value is called; null for an object.
        @Nullable String holder;

        @Nullable JavaType type;

        @Nullable String token;

        String union = "";

        Subtype(String className, @Nullable String value) {
            this.className = className;
            this.value = value;
        }

        String reference() {
            return holder != null ? JavaType.ref(className) + "." + holder : JavaType.ref(className);
        }

        String valueLiteral() {
            return JavaNames.literal(String.valueOf(value));
        }

        boolean isHeld() {
            return holder != null;
        }

        String typeCode() {
            return type == null ? "" : type.certainCode();
        }

        String boxedCode() {
            return type == null ? "" : type.code();
        }

        String adapter() {
            return type == null ? "" : type.adapter();
        }

        String copy() {
            return type == null ? "" : type.copy("value");
        }

        String holder() {
            return String.valueOf(holder);
        }

        String token() {
            return String.valueOf(token);
        }
    }

    /** A constant of an enumeration. */
    static final class Constant {
        final String name;
        final String literal;
        final Javadoc doc;

        Constant(String name, String literal, Javadoc doc) {
            this.name = name;
            this.literal = literal;
            this.doc = doc;
        }

        String javadoc() {
            return doc.render(2);
        }
    }

    /** A façade that a scope gives. */
    static final class Accessor {
        final String method;
        final String type;
        final Javadoc doc;
        final boolean scoped;
        final @Nullable String argument;
        final boolean extended;

        /**
         * @param scoped whether the façade takes a scope
         * @param argument the field that holds it; null where it is to work without one
         * @param extended whether the client gives a subclass instead
         */
        Accessor(String method, String type, Javadoc doc, boolean scoped, @Nullable String argument, boolean extended) {
            this.extended = extended;
            this.argument = argument;
            this.method = method;
            this.type = type;
            this.doc = doc;
            this.scoped = scoped;
        }

        String javadoc() {
            return doc.render(2);
        }

        String reference() {
            return JavaType.ref(type);
        }

        String scopeArgument() {
            if (!scoped) {
                return "";
            }
            return ", "
                    + (argument != null
                            ? argument
                            : JavaType.ref("io.github.deploysdks.core.internal.http.ScopeRouter") + ".NO_SCOPE");
        }
    }
}
