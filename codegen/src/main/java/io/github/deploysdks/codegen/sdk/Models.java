package io.github.deploysdks.codegen.sdk;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes class views of the document's schemas. */
final class Models {
    private static final Set<String> GUARDS = Set.of("not-blank", "non-root-path", "header-safe");

    private final Types types;
    private final String modelPackage;

    /** From a subtype's schema name to the unions it belongs to. */
    private final Map<String, List<String>> unionsOf = new LinkedHashMap<>();

    /** From a subtype's schema name to the values of a discriminator that lead to it. */
    private final Map<String, Map<String, List<String>>> discriminators = new HashMap<>();

    Models(Types types, String modelPackage) {
        this.types = types;
        this.modelPackage = modelPackage;
        for (String name : types.schemas().keySet()) {
            switch (types.form(name)) {
                case UNION ->
                    types.subtypes(name).forEach((value, subtype) -> {
                        addUnion(subtype, name);
                        discriminators
                                .computeIfAbsent(subtype, s -> new LinkedHashMap<>())
                                .computeIfAbsent(
                                        types.named(name).getDiscriminator().getPropertyName(), p -> new ArrayList<>())
                                .add(value);
                    });
                case KIND_UNION ->
                    types.alternatives(name).forEach(alternative -> {
                        String reference = Types.reference(alternative);
                        if (reference != null && types.form(reference) == Types.Form.MODEL) {
                            addUnion(reference, name);
                        }
                    });
                default -> {}
            }
        }
    }

    private void addUnion(String subtype, String union) {
        List<String> unions = unionsOf.computeIfAbsent(subtype, s -> new ArrayList<>());
        if (!unions.contains(union)) {
            unions.add(union);
        }
    }

    /**
     * The classes of those schemas that need one.
     *
     * @param used names of the schemas that operations or other schemas refer to other than as a part of allOf
     */
    List<ClassView> views(Set<String> used) {
        List<ClassView> views = new ArrayList<>();
        for (String name : types.schemas().keySet()) {
            if (!used.contains(name)) {
                continue;
            }
            switch (types.form(name)) {
                case MODEL -> views.add(model(name));
                case UNION -> views.add(union(name));
                case KIND_UNION -> views.add(kindUnion(name));
                case ENUM -> views.add(enumeration(name));
                case ALIAS -> {}
            }
        }
        return views;
    }

    private ClassView view(ClassView.Kind kind, String schemaName) {
        Schema<?> schema = types.named(schemaName);
        ClassView view = new ClassView(kind, modelPackage, JavaNames.className(schemaName));
        view.doc.text(schema.getDescription());
        view.deprecated = Boolean.TRUE.equals(schema.getDeprecated());
        Extensions extensions = new Extensions(schema.getExtensions(), schemaName);
        if (extensions.has("x-since")) {
            view.doc.text("Since server version " + extensions.text("x-since") + ".");
        }
        return view;
    }

    private ClassView model(String schemaName) {
        ClassView view = view(ClassView.Kind.MODEL, schemaName);
        Schema<?> schema = types.named(schemaName);
        Extensions extensions = new Extensions(schema.getExtensions(), schemaName);
        view.properties.addAll(properties(schemaName, view.name, extensions.flag("x-patch")));
        for (String name : extensions.texts("x-any-required")) {
            if (view.properties.stream().noneMatch(property -> property.jsonName.equals(name))) {
                throw new SpecException(schemaName + ": x-any-required names " + name + ", which is no property");
            }
            view.anyRequired.add(name);
        }
        unionsOf.getOrDefault(schemaName, List.of()).forEach(union -> view.parents.add(types.className(union)));
        if (extensions.flag("x-patch")) {
            view.doc.text("A change: what is not set is not sent, and stays as it is on the server.");
        }
        return view;
    }

    private List<Property> properties(String schemaName, String owner, boolean patch) {
        Schema<?> schema = types.named(schemaName);
        Set<String> required = types.required(schema, schemaName);
        List<Property> properties = new ArrayList<>();
        Set<String> names = new HashSet<>();
        types.properties(schema, schemaName).forEach((jsonName, propertySchema) -> {
            Property property =
                    property(schemaName, owner, jsonName, propertySchema, required.contains(jsonName), patch);
            if (!names.add(property.name)) {
                throw new SpecException(schemaName + "." + jsonName + ": two properties would be called "
                        + property.name + " in Java; give one an x-name");
            }
            properties.add(property);
        });
        number(schemaName, properties);
        Map<String, List<String>> discriminator = discriminators.getOrDefault(schemaName, Map.of());
        for (Property property : properties) {
            List<String> values = discriminator.get(property.jsonName);
            if (values != null && values.size() == 1) {
                property.initial = initial(property, values.get(0));
            }
        }
        return properties;
    }

    private static void number(String schemaName, List<Property> properties) {
        Set<String> jsonNames =
                properties.stream().map(property -> property.jsonName).collect(Collectors.toSet());
        int next = properties.size();
        for (int i = 0; i < properties.size(); i++) {
            Property property = properties.get(i);
            property.index = i;
            property.aliasIndex = next;
            next += property.aliases.size();
            for (String alias : property.aliases) {
                if (!jsonNames.add(alias)) {
                    throw new SpecException(schemaName + "." + property.jsonName + ": x-aliases names " + alias
                            + ", which is the name of a property already");
                }
            }
        }
    }

    private static String initial(Property property, String value) {
        String code = property.type.code();
        String literal = JavaNames.literal(value);
        return code.equals(JavaType.ref("java.lang.String")) ? literal : code + ".of(" + literal + ")";
    }

    private Property property(
            String schemaName, String owner, String jsonName, Schema<?> schema, boolean required, boolean patch) {
        String where = schemaName + "." + jsonName;
        Extensions extensions = new Extensions(schema.getExtensions(), where);
        String name = extensions.text("x-name");
        Property property = new Property(
                jsonName,
                name == null ? JavaNames.member(jsonName) : JavaNames.identifier(name, where),
                types.type(schema, where));
        property.owner = owner;
        property.required = required;
        property.nullable = types.isNullable(schema);
        property.readOnly = Boolean.TRUE.equals(schema.getReadOnly());
        property.secret = extensions.flag("x-secret") || extensions.has("x-secret-if");
        property.aliases = extensions.texts("x-aliases");
        property.patch = patch && !required;
        property.deprecated = Boolean.TRUE.equals(schema.getDeprecated());
        property.guard = guard(extensions.text("x-guard"), property.type, where);
        document(property, schema, extensions);
        return property;
    }

    static @Nullable String guard(@Nullable String name, JavaType type, String where) {
        if (name == null) {
            return null;
        }
        if (!type.code().equals(JavaType.ref("java.lang.String"))) {
            throw new SpecException(where + ": x-guard " + name + " checks texts, and this is none");
        }
        if (!GUARDS.contains(name)) {
            throw new SpecException(
                    where + ": there is no x-guard " + name + ", only " + new java.util.TreeSet<>(GUARDS));
        }
        return JavaNames.lowerCamel(name);
    }

    private static void document(Property property, Schema<?> schema, Extensions extensions) {
        String description = schema.getDescription();
        String words = description == null ? "The property `" + property.jsonName + "`." : description;
        StringBuilder more = new StringBuilder();
        if (property.readOnly) {
            more.append(" Set by the server.");
        }
        if (extensions.flag("x-create-only")) {
            more.append(" Honoured when the object is created, ignored later.");
        }
        if (Boolean.TRUE.equals(schema.getWriteOnly())) {
            more.append(" Only sent, never received.");
        }
        if (extensions.has("x-since")) {
            more.append(" Since server version ")
                    .append(extensions.text("x-since"))
                    .append('.');
        }
        property.accessorDoc.text(words + more);
        property.setterDoc.text(words + more);
        if (property.type.hasEmpty()) {
            property.accessorDoc.htmlTag("return", "unmodifiable; empty if there is none");
        } else if (property.required && !property.nullable && !property.patch) {
            property.accessorDoc.htmlTag(
                    "throws", JavaType.ref("java.lang.IllegalStateException") + " if the server left it out");
        } else {
            property.accessorDoc.htmlTag("return", "null if it is not there");
        }
        if (property.deprecated) {
            String reason = extensions.text("x-deprecated");
            property.accessorDoc.tag("deprecated", reason == null ? "The vendor deprecates it." : reason);
            property.setterDoc.tag("deprecated", reason == null ? "The vendor deprecates it." : reason);
        }
    }

    private ClassView union(String schemaName) {
        ClassView view = view(ClassView.Kind.UNION, schemaName);
        Schema<?> schema = types.named(schemaName);
        view.discriminator = schema.getDiscriminator().getPropertyName();
        types.subtypes(schemaName).forEach((value, subtype) -> {
            if (types.form(subtype) != Types.Form.MODEL) {
                throw new SpecException(schemaName + ": the subtype " + subtype + " is no object schema");
            }
            view.subtypes.add(new ClassView.Subtype(types.className(subtype), value));
        });
        String defaultSubtype = new Extensions(schema.getExtensions(), schemaName).text("x-default-subtype");
        if (defaultSubtype != null) {
            if (!types.subtypes(schemaName).containsValue(defaultSubtype)) {
                throw new SpecException(
                        schemaName + ": x-default-subtype names " + defaultSubtype + ", which is none of its subtypes");
            }
            view.defaultSubtype = types.className(defaultSubtype);
        }
        List<Property> common = common(schemaName, view.name);
        ClassView unknown = new ClassView(ClassView.Kind.MODEL, modelPackage, "Unknown");
        unknown.nested = true;
        unknown.doc.html(
                "A subtype that this version of the SDK does not know. What it has in common with the others is here,"
                        + " everything else among {@link #unknownProperties()}; it goes back as it came.");
        unknown.parents.add(view.fullName());
        unknown.properties.addAll(common);
        view.unknown = unknown;
        view.properties.addAll(common);
        view.doc.html("There may be members of this family that the SDK does not know: they are {@link Unknown}. A"
                + " {@code switch} over it needs a {@code default}.");
        return view;
    }

    /** The properties that all subtypes have alike. */
    private List<Property> common(String union, String owner) {
        List<String> subtypes =
                types.subtypes(union).values().stream().distinct().toList();
        List<Property> common = new ArrayList<>(properties(subtypes.get(0), owner, false));
        for (String subtype : subtypes.subList(1, subtypes.size())) {
            List<Property> others = properties(subtype, owner, false);
            common.removeIf(property -> others.stream().noneMatch(property::sameAs));
        }
        common.forEach(property -> property.initial = null);
        number(union, common);
        return common;
    }

    private ClassView kindUnion(String schemaName) {
        ClassView view = view(ClassView.Kind.KIND_UNION, schemaName);
        Set<String> tokens = new HashSet<>();
        for (Schema<?> alternative : types.alternatives(schemaName)) {
            String reference = Types.reference(alternative);
            JavaType type = types.type(alternative, schemaName);
            ClassView.Subtype subtype;
            if (type.kind() == JavaType.Kind.OBJECT) {
                subtype = new ClassView.Subtype(types.className(String.valueOf(reference)), null);
                subtype.token = "BEGIN_OBJECT";
            } else {
                subtype = new ClassView.Subtype(view.fullName(), null);
                subtype.token = token(alternative, schemaName);
                subtype.holder = "Of"
                        + (reference == null
                                ? JavaNames.type(String.valueOf(alternative.getType()))
                                : JavaNames.type(reference));
            }
            subtype.type = type;
            subtype.union = view.name;
            if (!tokens.add(String.valueOf(subtype.token))) {
                throw new SpecException(schemaName + ": two alternatives are the same kind of JSON (" + subtype.token
                        + "); tell them apart by a discriminator");
            }
            view.subtypes.add(subtype);
        }
        view.doc.html(
                "There may be values of another kind than these: they are {@link Unknown}. A {@code switch} over it"
                        + " needs a {@code default}.");
        return view;
    }

    private String token(Schema<?> alternative, String where) {
        String reference = Types.reference(alternative);
        Schema<?> target = reference == null ? alternative : types.named(reference);
        return switch (String.valueOf(target.getType())) {
            case "string" -> "STRING";
            case "integer", "number" -> "NUMBER";
            case "boolean" -> "BOOLEAN";
            case "array" -> "BEGIN_ARRAY";
            case "object" -> "BEGIN_OBJECT";
            default -> throw new SpecException(where + ": an alternative without a type");
        };
    }

    private ClassView enumeration(String schemaName) {
        ClassView view = view(ClassView.Kind.ENUM, schemaName);
        Schema<?> schema = types.named(schemaName);
        Extensions extensions = new Extensions(schema.getExtensions(), schemaName);
        view.integers = "integer".equals(schema.getType());
        List<String> names = extensions.texts("x-enum-varnames");
        List<String> descriptions = extensions.texts("x-enum-descriptions");
        if (!names.isEmpty() && names.size() != schema.getEnum().size()) {
            throw new SpecException(schemaName + ": x-enum-varnames has " + names.size() + " names for "
                    + schema.getEnum().size() + " values");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < schema.getEnum().size(); i++) {
            Object value = schema.getEnum().get(i);
            if (value == null) {
                continue;
            }
            String text = value.toString();
            if (names.isEmpty() && (view.integers || text.chars().noneMatch(Character::isLetter))) {
                throw new SpecException(
                        schemaName + ": no name follows from the value '" + text + "'; add x-enum-varnames");
            }
            String name = JavaNames.identifier(names.isEmpty() ? JavaNames.constant(text) : names.get(i), schemaName);
            if (name.equals("SCALAR") || name.equals("BY_VALUE")) {
                name = name + "_";
            }
            if (!seen.add(name)) {
                throw new SpecException(
                        schemaName + ": two constants would be called " + name + "; add x-enum-varnames");
            }
            Javadoc doc = new Javadoc();
            doc.html("<code>" + Javadoc.escape(text) + "</code>");
            if (i < descriptions.size()) {
                doc = new Javadoc().text("`" + text + "`: " + descriptions.get(i));
            }
            view.constants.add(new ClassView.Constant(name, view.integers ? text : JavaNames.literal(text), doc));
        }
        view.doc.html("An open set: a value that the SDK does not know is kept as it came.");
        return view;
    }
}
