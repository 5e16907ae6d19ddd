package io.github.deploysdks.codegen.sdk;

import org.jspecify.annotations.Nullable;

/**
 * What a schema is in Java, and the code that reads, writes and copies it. Class names stand in full, in backticks, for
 * the import pass.
 */
final class JavaType {
    /** The ways a value is read and written. */
    enum Kind {
        SCALAR,
        BOOLEAN,
        RAW,
        LINKS,
        OBJECT,
        ANY,
        LIST,
        MAP
    }

    private static final String JSON = "io.github.deploysdks.core.internal.json.";

    private final Kind kind;
    private final String code;
    private final @Nullable String primitive;
    private final @Nullable String scalar;
    private final String adapter;
    private final @Nullable JavaType element;
    private final boolean nullableElement;

    private JavaType(
            Kind kind,
            String code,
            @Nullable String primitive,
            @Nullable String scalar,
            String adapter,
            @Nullable JavaType element,
            boolean nullableElement) {
        this.kind = kind;
        this.code = code;
        this.primitive = primitive;
        this.scalar = scalar;
        this.adapter = adapter;
        this.element = element;
        this.nullableElement = nullableElement;
    }

    /** A string or number: {@code constant} is the name of a constant of the runtime's Scalar. */
    static JavaType scalar(String className, @Nullable String primitive, String constant) {
        String scalar = ref(JSON + "Scalar") + "." + constant;
        return new JavaType(
                Kind.SCALAR,
                ref(className),
                primitive,
                scalar,
                ref(JSON + "Adapters") + ".of(" + scalar + ")",
                null,
                false);
    }

    /** A generated open enumeration. */
    static JavaType openEnum(String className) {
        String scalar = ref(className) + ".SCALAR";
        return new JavaType(
                Kind.SCALAR, ref(className), null, scalar, ref(JSON + "Adapters") + ".of(" + scalar + ")", null, false);
    }

    static JavaType bool() {
        return new JavaType(
                Kind.BOOLEAN,
                ref("java.lang.Boolean"),
                "boolean",
                null,
                ref(JSON + "Adapters") + ".BOOLEAN",
                null,
                false);
    }

    static JavaType raw() {
        return new JavaType(
                Kind.RAW,
                ref("io.github.deploysdks.core.json.RawJson"),
                null,
                null,
                ref(JSON + "Adapters") + ".RAW",
                null,
                false);
    }

    static JavaType links() {
        return new JavaType(
                Kind.LINKS,
                ref("io.github.deploysdks.core.link.Links"),
                null,
                null,
                ref(JSON + "Adapters") + ".LINKS",
                null,
                false);
    }

    /** A generated model, or a union of models. */
    static JavaType object(String className, boolean union) {
        return new JavaType(
                Kind.OBJECT,
                ref(className),
                null,
                null,
                ref(className) + (union ? ".Unknown.UNION" : ".ADAPTER"),
                null,
                false);
    }

    /** A generated union of JSON kinds. */
    static JavaType any(String className) {
        return new JavaType(Kind.ANY, ref(className), null, null, ref(className) + ".Unknown.UNION", null, false);
    }

    static JavaType list(JavaType element, boolean nullableElement) {
        return new JavaType(
                Kind.LIST,
                ref("java.util.List") + "<" + element.annotated(nullableElement) + ">",
                null,
                null,
                ref(JSON + "Adapters") + ".list(() -> " + element.adapter + ")",
                element,
                nullableElement);
    }

    static JavaType map(JavaType element, boolean nullableElement) {
        return new JavaType(
                Kind.MAP,
                ref("java.util.Map") + "<" + ref("java.lang.String") + ", " + element.annotated(nullableElement) + ">",
                null,
                null,
                ref(JSON + "Adapters") + ".map(() -> " + element.adapter + ")",
                element,
                nullableElement);
    }

    /** A class name for the import pass. */
    static String ref(String className) {
        return "`" + className + "`";
    }

    Kind kind() {
        return kind;
    }

    /** The type, boxed. */
    String code() {
        return code;
    }

    /** The type where the value is certain to be there. */
    String certainCode() {
        return primitive == null ? code : primitive;
    }

    /** What a builder takes: any collection for a list, subtypes included. */
    String parameterCode() {
        return switch (kind) {
            case LIST -> ref("java.util.Collection") + "<? extends " + inner().annotated(nullableElement) + ">";
            case MAP ->
                ref("java.util.Map") + "<" + ref("java.lang.String") + ", ? extends "
                        + inner().annotated(nullableElement) + ">";
            default -> code;
        };
    }

    /** The element of a list or map. */
    JavaType inner() {
        if (element == null) {
            throw new IllegalStateException(code + " has no element");
        }
        return element;
    }

    boolean isContainer() {
        return kind == Kind.LIST || kind == Kind.MAP;
    }

    /** Whether an accessor gives an empty value where there is none. */
    boolean hasEmpty() {
        return isContainer() || kind == Kind.LINKS;
    }

    /** Whether it may hold any JSON, and with it something secret. */
    boolean isOpaque() {
        return kind == Kind.RAW || (isContainer() && inner().isOpaque());
    }

    String adapter() {
        return adapter;
    }

    /** Whether a container's text must be kept because its Java value may be spelled differently. */
    private boolean isVerbatim() {
        return switch (kind) {
            case SCALAR, BOOLEAN -> true;
            case LIST, MAP -> inner().isVerbatim();
            default -> false;
        };
    }

    private String annotated(boolean nullable) {
        return nullable ? nullable(code) : code;
    }

    /** A type that may be null; the annotation stands before the simple name. */
    static String nullable(String code) {
        return "@" + ref("org.jspecify.annotations.Nullable") + " " + code;
    }

    /** Code that reads the property of this JSON name; containers are read by the adapter in {@code adapterField}. */
    String read(String jsonLiteral, String adapterField) {
        String fields = ref(JSON + "JsonFields");
        String start = "(in, b.extras, " + jsonLiteral;
        return switch (kind) {
            case SCALAR -> fields + ".read" + start + ", " + scalar + ")";
            case BOOLEAN -> fields + ".readBoolean" + start + ")";
            case RAW -> fields + ".readRaw" + start + ")";
            case LINKS, OBJECT -> fields + ".readObject" + start + ", " + adapter + ")";
            case ANY -> fields + ".readAny" + start + ", " + adapter + ")";
            case LIST -> fields + (isVerbatim() ? ".readVerbatim" : ".readArray") + start + ", " + adapterField + ")";
            case MAP -> fields + (isVerbatim() ? ".readVerbatim" : ".readMap") + start + ", " + adapterField + ")";
        };
    }

    /** Code that writes the property of this JSON name. */
    String write(String jsonLiteral, String value, String adapterField) {
        String fields = ref(JSON + "JsonFields");
        String start = "(out, v.extras, " + jsonLiteral + ", ";
        return switch (kind) {
            case SCALAR -> fields + ".write" + start + scalar + ", " + value + ")";
            case BOOLEAN -> fields + ".writeBoolean" + start + value + ")";
            case RAW -> fields + ".writeRaw" + start + value + ")";
            case LINKS, OBJECT, ANY -> fields + ".write" + start + adapter + ", " + value + ")";
            case LIST, MAP -> fields + ".write" + start + adapterField + ", " + value + ")";
        };
    }

    /** Code that makes an unmodifiable copy of {@code value}, which is not null. */
    String copy(String value) {
        return copy(value, 1);
    }

    private String copy(String value, int depth) {
        if (!isContainer()) {
            return value;
        }
        String method = ref(JSON + "Immutable") + (kind == Kind.LIST ? ".list(" : ".map(");
        if (!inner().isContainer()) {
            return method + value + ")";
        }
        String item = "e" + depth;
        return method + value + ", " + item + " -> " + inner().copy(item, depth + 1) + ")";
    }

    /** Code for the empty value of a type that has one. */
    String empty() {
        if (kind == Kind.LINKS) {
            return code + ".NONE";
        }
        return kind == Kind.LIST ? ref("java.util.List") + ".of()" : ref("java.util.Map") + ".of()";
    }

    /** Code that makes a query parameter's text of {@code value}. */
    String query(String nameLiteral, String value, boolean explode) {
        String query = ref("io.github.deploysdks.core.internal.http.Query");
        if (kind != Kind.LIST) {
            return query + ".text(" + value + ")";
        }
        return explode ? query + ".each(" + value + ")" : query + ".joined(" + nameLiteral + ", " + value + ")";
    }
}
