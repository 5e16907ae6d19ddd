package io.github.deploysdks.codegen.sdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Java names for the names of an API. */
final class JavaNames {
    /** Java's keywords and literals, and Kotlin's hard keywords, which Kotlin callers would have to quote. */
    private static final Set<String> KEYWORDS = Set.of(
            "abstract",
            "as",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "fun",
            "goto",
            "if",
            "implements",
            "import",
            "in",
            "instanceof",
            "int",
            "interface",
            "is",
            "long",
            "native",
            "new",
            "null",
            "object",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "true",
            "try",
            "typealias",
            "typeof",
            "val",
            "var",
            "void",
            "volatile",
            "when",
            "while",
            "_");

    /** Methods that every object, model or builder has already. */
    private static final Set<String> TAKEN = Set.of(
            "build",
            "builder",
            "clone",
            "equals",
            "extras",
            "finalize",
            "fromJson",
            "getClass",
            "hashCode",
            "lenient",
            "none",
            "notify",
            "notifyAll",
            "toBuilder",
            "toJson",
            "toString",
            "unknownProperties",
            "unknownProperty",
            "wait");

    private static final Set<String> OF_OBJECTS =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** Classes inside of generated classes, and beside them. */
    private static final Set<String> NESTED = Set.of("Adapter", "Builder", "Known", "ModelAdapters", "Unknown");

    private JavaNames() {}

    /** @throws SpecException if it is no Java identifier, or a keyword */
    static String identifier(String name, String where) {
        if (!javax.lang.model.SourceVersion.isName(name) || name.contains(".")) {
            throw new SpecException(where + ": '" + name + "' is no Java name (in YAML, off and no need quotes)");
        }
        return name;
    }

    /** @throws SpecException if no method can be called so */
    static String method(String name, String where) {
        if (OF_OBJECTS.contains(identifier(name, where))) {
            throw new SpecException(
                    where + ": every Java object has a method " + name + " already; set another x-method");
        }
        return name;
    }

    /** {@code TenantedDeploymentMode}, {@code last_finished_deployment} or {@code x-y.z} as {@code lowerCamel}. */
    static String member(String name) {
        String camel = lowerCamel(name);
        return KEYWORDS.contains(camel) || TAKEN.contains(camel) ? camel + "_" : camel;
    }

    /** A name for a parameter of a façade's method. */
    static String parameter(String name) {
        String camel = lowerCamel(name);
        boolean taken = KEYWORDS.contains(camel)
                || Set.of("options", "params", "runtime", "endpoints", "context", "at", "builder", "item")
                        .contains(camel);
        return taken ? camel + "_" : camel;
    }

    /** The name of a schema's class. */
    static String className(String schemaName) {
        String name = type(schemaName);
        return NESTED.contains(name) ? name + "_" : name;
    }

    /** {@code PascalCase}. */
    static String type(String name) {
        StringBuilder out = new StringBuilder();
        for (String word : words(name)) {
            out.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return Character.isDigit(out.charAt(0)) ? "_" + out : out.toString();
    }

    /** {@code UPPER_SNAKE}. */
    static String constant(String name) {
        StringBuilder out = new StringBuilder();
        for (String word : words(name)) {
            for (String part : humps(word)) {
                out.append(out.isEmpty() ? "" : "_").append(part.toUpperCase(Locale.ROOT));
            }
        }
        if (out.isEmpty() || Character.isDigit(out.charAt(0))) {
            out.insert(0, '_');
        }
        return out.toString();
    }

    /** {@code lowerCamel}, keywords not minded. */
    static String lowerCamel(String name) {
        StringBuilder out = new StringBuilder();
        for (String word : words(name)) {
            if (out.isEmpty()) {
                out.append(lowerFirstHump(word));
            } else {
                out.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        if (out.isEmpty()) {
            throw new SpecException("No Java name can be made of '" + name + "'; give one with x-name");
        }
        return Character.isDigit(out.charAt(0)) ? "_" + out : out.toString();
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split("[^\\p{Alnum}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** {@code ID} becomes {@code id}, {@code URLPath} {@code urlPath}, {@code IsDefault} {@code isDefault}. */
    private static String lowerFirstHump(String word) {
        String hump = humps(word).get(0);
        return hump.toLowerCase(Locale.ROOT) + word.substring(hump.length());
    }

    /** Splits {@code TenantedOrUntenanted} and {@code HTTPProxy2} at their humps. */
    private static List<String> humps(String word) {
        List<String> humps = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < word.length(); i++) {
            char before = word.charAt(i - 1);
            char here = word.charAt(i);
            boolean up = Character.isUpperCase(here) && !Character.isUpperCase(before);
            boolean endOfAcronym = Character.isUpperCase(before)
                    && Character.isUpperCase(here)
                    && i + 1 < word.length()
                    && Character.isLowerCase(word.charAt(i + 1));
            if (up || endOfAcronym) {
                humps.add(word.substring(start, i));
                start = i;
            }
        }
        humps.add(word.substring(start));
        return humps;
    }

    /** A Java string literal. */
    static String literal(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                // The backtick marks class names for the import pass.
                case '`' -> out.append("\\140");
                default -> {
                    if (c < 0x20 || c > 0x7e) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
