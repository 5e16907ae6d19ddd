package io.github.deploysdks.codegen.sdk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One property of a model or one parameter of a params class, as the templates want it. Methods without arguments are
 * what templates name.
 */
final class Property {
    final String jsonName;
    final String name;
    final JavaType type;
    boolean required;
    boolean nullable;
    boolean readOnly;
    boolean secret;
    boolean patch;
    boolean deprecated;

    /** Whether unset and empty are to be told apart. */
    boolean split;

    @Nullable String guard;

    @Nullable String initial;

    String owner = "";
    int index;

    /** Other spellings of the name in what is read. */
    List<String> aliases = List.of();

    /** The number of the first alias among the names that a class reads; the others follow. */
    int aliasIndex;

    Javadoc accessorDoc = new Javadoc();
    Javadoc setterDoc = new Javadoc();

    Property(String jsonName, String name, JavaType type) {
        this.jsonName = jsonName;
        this.name = name;
        this.type = type;
    }

    String name() {
        return name;
    }

    String jsonLiteral() {
        return JavaNames.literal(jsonName);
    }

    /** The field's type: boxed, and null when absent. */
    String fieldType() {
        return JavaType.nullable(type.code());
    }

    /** Whether the accessor never returns null. */
    private boolean certain() {
        return type.hasEmpty() || (required && !nullable && !patch);
    }

    String accessorType() {
        if (type.hasEmpty()) {
            return type.code();
        }
        return certain() ? type.certainCode() : fieldType();
    }

    /** The expression an accessor returns. */
    String accessorBody() {
        if (type.hasEmpty()) {
            return name + " == null ? " + type.empty() + " : " + name;
        }
        if (certain()) {
            return JavaType.ref("io.github.deploysdks.core.internal.json.Require") + ".present(" + name + ", "
                    + JavaNames.literal(owner) + ", " + jsonLiteral() + ")";
        }
        return name;
    }

    private boolean takesNull() {
        return !patch && !(required && !nullable);
    }

    String setterType() {
        String code = type.parameterCode();
        if (takesNull()) {
            return JavaType.nullable(code);
        }
        return type.isContainer() ? code : type.certainCode();
    }

    /** The statements of a builder's setter, one a line. */
    String setterBody() {
        String pad = "      ";
        StringBuilder out = new StringBuilder();
        String value = type.copy(name);
        if (guard != null) {
            value = takesNull() ? name + " == null ? null : " + guarded() : guarded();
        } else if (takesNull()) {
            value = type.isContainer() ? name + " == null ? null : " + value : value;
        } else if (type.isContainer() || type.certainCode().equals(type.code())) {
            String present = JavaType.ref("java.util.Objects") + ".requireNonNull(" + name + ", " + nameLiteral() + ")";
            value = type.isContainer() ? type.copy(present) : present;
        }
        out.append(pad).append("this.").append(name).append(" = ").append(value).append(";\n");
        if (nullable && takesNull()) {
            out.append(pad).append("if (").append(name).append(" == null) {\n");
            out.append(pad).append("  extras.setNull(").append(jsonLiteral()).append(");\n");
            out.append(pad).append("} else {\n");
            out.append(pad).append("  extras.forget(").append(jsonLiteral()).append(");\n");
            out.append(pad).append("}\n");
        } else {
            out.append(pad).append("extras.forget(").append(jsonLiteral()).append(");\n");
        }
        return out.append(pad).append("return this;\n").toString();
    }

    private String guarded() {
        return JavaType.ref("io.github.deploysdks.core.internal.http.Guards") + "." + guard + "(" + nameLiteral() + ", "
                + name + ")";
    }

    /** Statements of a params builder's setter: nothing is remembered there but the value. */
    String paramSetterBody() {
        String value = type.copy(name);
        if (guard != null) {
            value = name + " == null ? null : " + guarded();
        } else if (type.isContainer()) {
            value = name + " == null ? null : " + value;
        }
        return "      this." + name + " = " + value + ";\n      return this;\n";
    }

    String paramSetterType() {
        return JavaType.nullable(type.parameterCode());
    }

    int index() {
        return index;
    }

    /** The numbers of its names, as the labels of a case. */
    String labels() {
        return IntStream.concat(IntStream.of(index), IntStream.range(aliasIndex, aliasIndex + aliases.size()))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
    }

    String ownerLiteral() {
        return JavaNames.literal(owner);
    }

    boolean nullable() {
        return nullable;
    }

    String nameLiteral() {
        return JavaNames.literal(name);
    }

    /** The builder's initial value; empty for none. */
    String initialValue() {
        return initial == null ? "" : " = " + initial;
    }

    /** Whether a builder from scratch insists on it. */
    boolean demanded() {
        return required && !readOnly && !nullable && initial == null;
    }

    /** Whether a builder from scratch writes null when it is not set. */
    boolean nullWhenUnset() {
        return required && nullable && !readOnly;
    }

    /** Whether an answer that lacks it is no such answer. */
    boolean identifying() {
        return required;
    }

    boolean clearable() {
        return patch && nullable;
    }

    String clearName() {
        return "clear" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    boolean split() {
        return split;
    }

    /** The accessor that gives null where the public one gives an empty list. */
    String givenName() {
        return name + "AsGiven";
    }

    boolean container() {
        return type.isContainer();
    }

    String adapterField() {
        return name + "Adapter";
    }

    String adapterType() {
        return JavaType.ref("com.squareup.moshi.JsonAdapter") + "<" + type.code() + ">";
    }

    String adapter() {
        return type.adapter();
    }

    String read() {
        return "b." + name + " = " + type.read(jsonLiteral(), adapterField());
    }

    String write() {
        return type.write(jsonLiteral(), "v." + name, adapterField());
    }

    /** The call that adds it to a model's text. */
    String show() {
        if (secret) {
            return ".addSecret(" + nameLiteral() + ", " + name + ")";
        }
        return type.isOpaque()
                ? ".addOpaque(" + nameLiteral() + ", " + name + ")"
                : ".add(" + nameLiteral() + ", " + name + ")";
    }

    boolean deprecated() {
        return deprecated;
    }

    String accessorJavadoc() {
        return accessorDoc.render(2);
    }

    String setterJavadoc() {
        return setterDoc.render(4);
    }

    String clearJavadoc() {
        return new Javadoc()
                .html("Clears {@code " + Javadoc.escape(jsonName)
                        + "}: {@code null} is sent, where not setting it sends" + " nothing.")
                .render(4);
    }

    /** Whether two subtypes of a union have it alike. */
    boolean sameAs(Property other) {
        return jsonName.equals(other.jsonName)
                && accessorType().equals(other.accessorType())
                && Objects.equals(name, other.name);
    }
}
