package io.github.deploysdks.codegen.sdk;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes façade views of the document's operations, and class views of their parameters and scopes. */
final class Operations {
    private static final String HTTP = "io.github.deploysdks.core.http.";
    private static final String ERROR = "io.github.deploysdks.core.error.";
    private static final String INTERNAL = "io.github.deploysdks.core.internal.";
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "400", "BadRequestException",
            "404", "NotFoundException",
            "409", "ConflictException",
            "422", "BadRequestException");

    private final OpenAPI document;
    private final Types types;
    private final References references;
    private final String platform;
    private final String apiPackage;
    private final String internalPackage;
    private final Map<String, Map<String, Object>> pageStyles = new LinkedHashMap<>();

    /** From a scope's path parameter to its name. */
    private final Map<String, String> scopes = new LinkedHashMap<>();

    /** From a group's name to its description. */
    private final Map<String, String> groups = new LinkedHashMap<>();

    private final Map<String, List<OperationView>> byTag = new TreeMap<>();
    private final Map<String, String> scopeOfTag = new TreeMap<>();
    private final List<ClassView> params = new ArrayList<>();
    private final Map<String, Set<String>> envelopes = new LinkedHashMap<>();

    Operations(OpenAPI document, Types types, String platform, String apiPackage, String internalPackage) {
        this.document = document;
        this.types = types;
        this.references = new References(document);
        this.platform = platform;
        this.apiPackage = apiPackage;
        this.internalPackage = internalPackage;
        Extensions root = new Extensions(document.getExtensions(), "the document");
        if (root.has("x-page-styles")) {
            Map<String, Object> styles = root.asMap("x-page-styles", root.get("x-page-styles"));
            styles.forEach((name, style) -> pageStyles.put(name, root.asMap("x-page-styles", style)));
        }
        for (Map<String, Object> scope : root.maps("x-scopes")) {
            scopes.put(String.valueOf(scope.get("parameter")), String.valueOf(scope.get("name")));
        }
        for (Map<String, Object> group : root.maps("x-groups")) {
            groups.put(String.valueOf(group.get("name")), String.valueOf(group.get("description")));
        }
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> compile(path, item, method, operation)));
    }

    /** The tags, in alphabetical order. */
    Set<String> tags() {
        return byTag.keySet();
    }

    /** Classes of optional parameters. */
    List<ClassView> params() {
        return params;
    }

    /** By operation id, the schemas that its pages are wrapped in, which need no class for that. */
    Map<String, Set<String>> envelopes() {
        return envelopes;
    }

    FacadeView facade(String tag, boolean async) {
        String base = JavaNames.type(tag);
        Tag declared = tag(tag);
        String scope = scopeOfTag.get(tag);
        boolean optional = flag(declared, tag, "x-scope-optional");
        Javadoc doc = new Javadoc();
        if (declared != null) {
            doc.text(sentence(declared.getDescription()));
        }
        doc.html((async
                        ? "Does not block: futures complete with the value, or exceptionally with what the blocking"
                        : "Blocks until the server has answered; the asynchronous")
                + " twin {@link " + (async ? base + "Api" : base + "AsyncApi") + "}"
                + (async
                        ? " throws; but a wrong argument is refused at once, by the method itself. Cancelling a future"
                                + " cancels its call."
                        : " does not."));
        doc.html(
                "Beside what the methods name, each may end with a {@link " + JavaType.ref(ERROR + "TransportException")
                        + "} (no complete answer), a {@link " + JavaType.ref(ERROR + "UnauthenticatedException")
                        + "} or {@link " + JavaType.ref(ERROR + "ForbiddenException") + "} (401, 403), a {@link "
                        + JavaType.ref(ERROR + "RateLimitedException") + "} (429), a {@link "
                        + JavaType.ref(ERROR + "ServerException") + "} (5xx), a {@link "
                        + JavaType.ref(ERROR + "UnexpectedResponseException") + "} or a {@link "
                        + JavaType.ref(ERROR + "DecodeException") + "} (an answer that is not as documented).");
        if (declared != null && declared.getExternalDocs() != null) {
            doc.htmlTag("see", link(declared.getExternalDocs().getUrl(), "the vendor's documentation"));
        }
        return new FacadeView(
                base,
                apiPackage,
                internalPackage,
                async,
                scope == null ? null : JavaNames.parameter(scope),
                optional,
                flag(declared, tag, "x-extended"),
                byTag.getOrDefault(tag, List.of()),
                doc);
    }

    /** The classes that give the façades of a scope, and of no scope, each with those of its groups. */
    List<ClassView> scopeViews() {
        List<ClassView> views = new ArrayList<>();
        for (boolean async : List.of(false, true)) {
            scopes.forEach((parameter, name) -> addScope(views, JavaNames.type(name), parameter, async));
            addScope(views, "Root", null, async);
        }
        return views;
    }

    /**
     * Which method sends which request.
     *
     * @param root how to get at the façades of no scope
     */
    String page(String root) {
        OperationsPage page = new OperationsPage();
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    String tag = operation.getTags().get(0);
                    Tag declared = tag(tag);
                    String scope = scopeOfTag.get(tag);
                    String group = text(declared, tag, "x-group");
                    page.add(
                            operation.getExternalDocs() == null
                                    ? null
                                    : operation.getExternalDocs().getUrl(),
                            method.name(),
                            path,
                            (scope == null ? root : scopes.get(scope))
                                    + (group == null ? "" : "." + JavaNames.method(group, group) + "()")
                                    + "." + accessor(declared, tag) + "()",
                            byTag.getOrDefault(tag, List.of()).stream()
                                    .filter(view -> view.id.equals(operation.getOperationId()))
                                    .findFirst()
                                    .orElseThrow()
                                    .methods(),
                            Boolean.TRUE.equals(operation.getDeprecated()));
                }));
        return page.text(document.getInfo().getTitle());
    }

    private static String accessor(@Nullable Tag declared, String tag) {
        String name = text(declared, tag, "x-name");
        return name == null ? JavaNames.member(tag) : JavaNames.method(name, tag);
    }

    private void addScope(List<ClassView> views, String name, @Nullable String parameter, boolean async) {
        ClassView scope = scopeView(name, parameter, async);
        scope.doc.html("The " + content(parameter, async));
        Map<String, ClassView> ofGroups = new TreeMap<>();
        for (String tag : byTag.keySet()) {
            String own = scopeOfTag.get(tag);
            Tag declared = tag(tag);
            boolean optional = flag(declared, tag, "x-scope-optional");
            if (!Objects.equals(own, parameter) && !(parameter == null && own != null && optional)) {
                continue;
            }
            String group = text(declared, tag, "x-group");
            ClassView home =
                    group == null ? scope : ofGroups.computeIfAbsent(group, g -> groupView(g, name, parameter, async));
            Javadoc doc = new Javadoc();
            doc.text(sentence(declared == null ? tag : firstSentence(declared.getDescription())));
            boolean extended = flag(declared, tag, "x-extended");
            home.extended |= extended;
            home.accessors.add(new ClassView.Accessor(
                    accessor(declared, tag),
                    apiPackage + "." + JavaNames.type(tag) + (async ? "AsyncApi" : "Api"),
                    doc,
                    own != null,
                    scope.scopeParameter,
                    extended));
        }
        ofGroups.forEach((group, view) -> {
            Javadoc doc = new Javadoc();
            doc.text(sentence(groups.get(group)));
            scope.accessors.add(new ClassView.Accessor(
                    JavaNames.method(group, group),
                    view.fullName(),
                    doc,
                    parameter != null,
                    scope.scopeParameter,
                    view.extended));
        });
        ofGroups.values().forEach(Operations::order);
        order(scope);
        views.addAll(ofGroups.values());
        views.add(scope);
    }

    /** Sorts the accessors by name, of which there has to be one each. */
    private static void order(ClassView view) {
        view.accessors.sort(Comparator.comparing(accessor -> accessor.method));
        for (int i = 1; i < view.accessors.size(); i++) {
            String method = view.accessors.get(i).method;
            if (method.equals(view.accessors.get(i - 1).method)) {
                throw new SpecException(
                        view.name + ": two of its tags or groups are called " + method + "; set x-name");
            }
        }
    }

    private ClassView groupView(String group, String scope, @Nullable String parameter, boolean async) {
        if (!groups.containsKey(group)) {
            throw new SpecException("There is no group " + group + " in x-groups, only " + groups.keySet());
        }
        ClassView view = scopeView(scope + JavaNames.type(group), parameter, async);
        view.group = true;
        view.doc.text(sentence(groups.get(group)));
        view.doc.html("These are the " + content(parameter, async));
        return view;
    }

    /** What is in a scope's class, and in those of its groups. */
    private String content(@Nullable String parameter, boolean async) {
        return "operations "
                + (parameter == null
                        ? "that belong to the server as a whole"
                        : "of one {@code " + Objects.requireNonNull(scopes.get(parameter)) + "}")
                + (async ? ", asynchronous." : ".");
    }

    private ClassView scopeView(String name, @Nullable String parameter, boolean async) {
        ClassView view = new ClassView(ClassView.Kind.SCOPE, apiPackage, name + (async ? "AsyncApis" : "Apis"));
        view.async = async;
        view.scopeParameter = parameter == null ? null : JavaNames.parameter(parameter);
        return view;
    }

    private static @Nullable String text(@Nullable Tag declared, String tag, String extension) {
        return declared == null ? null : new Extensions(declared.getExtensions(), tag).text(extension);
    }

    private static boolean flag(@Nullable Tag declared, String tag, String extension) {
        return declared != null && new Extensions(declared.getExtensions(), tag).flag(extension);
    }

    private static String firstSentence(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String one = text.strip().replaceAll("\\s+", " ");
        int end = one.indexOf(". ");
        return end < 0 ? one : one.substring(0, end + 1);
    }

    private static @Nullable String sentence(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return text;
        }
        String one = text.strip();
        return one.endsWith(".") ? one : one + ".";
    }

    private @Nullable Tag tag(String name) {
        List<Tag> tags = document.getTags();
        return tags == null
                ? null
                : tags.stream()
                        .filter(t -> t.getName().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    private void compile(String path, PathItem item, PathItem.HttpMethod method, Operation operation) {
        String id = operation.getOperationId();
        if (id == null) {
            throw new SpecException(method + " " + path + ": no operationId");
        }
        if (operation.getTags() == null || operation.getTags().size() != 1) {
            throw new SpecException(id + ": an operation has exactly one tag");
        }
        String tag = operation.getTags().get(0);
        Extensions extensions = new Extensions(operation.getExtensions(), id);
        String name = extensions.text("x-method");
        OperationView view =
                new OperationView(JavaNames.identifier(id, id), JavaNames.method(name == null ? id : name, id));
        new Compilation(path, item, method, operation, tag, extensions, view).run();
        List<OperationView> operations = byTag.computeIfAbsent(tag, t -> newFacade(t, id));
        for (OperationView other : operations) {
            for (String taken : other.methods()) {
                if (view.methods().contains(taken)) {
                    throw new SpecException(id + ": the tag " + tag + " has a method " + taken + " already, of "
                            + other.id + "; set x-method");
                }
            }
            if (other.constant.equals(view.constant)) {
                throw new SpecException(id + ": in Java its operationId is the same as " + other.id + "; change one");
            }
        }
        operations.add(view);
    }

    private List<OperationView> newFacade(String tag, String operation) {
        for (String other : byTag.keySet()) {
            if (JavaNames.type(other).equals(JavaNames.type(tag))) {
                throw new SpecException(operation + ": the tags " + other + " and " + tag + " would both be called "
                        + JavaNames.type(tag) + "Api in Java; rename one");
            }
        }
        return new ArrayList<>();
    }

    static String link(String url, String text) {
        return "<a href=\"" + url.replace("\"", "%22") + "\">" + text + "</a>";
    }

    /** One operation on its way to a view. */
    private final class Compilation {
        private final String path;
        private final PathItem item;
        private final PathItem.HttpMethod method;
        private final Operation operation;
        private final String tag;
        private final Extensions extensions;
        private final OperationView view;
        private final List<Property> optional = new ArrayList<>();
        private final Map<String, Object> page;
        private final List<String> shownQuery = new ArrayList<>();
        private final Set<String> requiredHeaders = new LinkedHashSet<>();
        private final Set<String> variables = new HashSet<>();
        private boolean transfer;
        private @Nullable String scope;

        Compilation(
                String path,
                PathItem item,
                PathItem.HttpMethod method,
                Operation operation,
                String tag,
                Extensions extensions,
                OperationView view) {
            this.path = path;
            this.item = item;
            this.method = method;
            this.operation = operation;
            this.tag = tag;
            this.extensions = extensions;
            this.view = view;
            this.page = pageStyle();
        }

        void run() {
            List<Parameter> parameters = new ArrayList<>();
            if (item.getParameters() != null) {
                parameters.addAll(item.getParameters());
            }
            if (operation.getParameters() != null) {
                parameters.addAll(operation.getParameters());
            }
            List<Parameter> resolved =
                    parameters.stream().map(references::resolve).toList();
            resolved.stream().filter(p -> p.getIn().equals("path")).forEach(this::pathParameter);
            if (!page.isEmpty() && "cursor".equals(page.get("kind"))) {
                view.pageStyle = "CURSOR";
            }
            checkScope();
            resolved.stream().filter(p -> !p.getIn().equals("path")).forEach(this::otherParameter);
            body();
            result();
            finish();
        }

        private Map<String, Object> pageStyle() {
            Object declared = extensions.get("x-page");
            if (declared == null) {
                return Map.of();
            }
            Map<String, Object> own =
                    declared instanceof String name ? Map.of("style", name) : extensions.asMap("x-page", declared);
            Map<String, Object> style = pageStyles.get(String.valueOf(own.get("style")));
            if (style == null) {
                throw new SpecException(
                        view.id + ": there is no page style " + own.get("style") + ", only " + pageStyles.keySet());
            }
            Map<String, Object> merged = new LinkedHashMap<>(style);
            merged.putAll(own);
            return merged;
        }

        private void pathParameter(Parameter parameter) {
            String name = parameter.getName();
            String variable = variable(parameter);
            String annotation = "@" + JavaType.ref("retrofit2.http.Path") + "(" + JavaNames.literal(name) + ") "
                    + JavaType.ref("java.lang.String") + " " + variable;
            view.endpointParameters.add(annotation);
            if (scopes.containsKey(name) && isScopeHere(name)) {
                scope = name;
                view.endpointArguments.add(variable);
                return;
            }
            JavaType type = parameterType(parameter, view.id + " " + name);
            if (type.isContainer()) {
                throw new SpecException(view.id + " " + name + ": a path holds no lists; take one text");
            }
            String segment = variable + "Segment";
            view.arguments.add(new OperationView.Argument(
                    variable,
                    type.certainCode(),
                    JavaType.ref("java.lang.String") + " " + segment + " = " + JavaType.ref(INTERNAL + "http.Guards")
                            + ".segment(" + JavaNames.literal(variable) + ", " + variable + ");\n"));
            view.endpointArguments.add(segment);
            view.doc.tag("param " + variable, describe(parameter));
            view.allDoc.tag("param " + variable, describe(parameter));
        }

        /** A scope's parameter is its first path parameter; one of the same name elsewhere is an ordinary one. */
        private boolean isScopeHere(String name) {
            return path.indexOf('{') == path.indexOf("{" + name + "}") && !extensions.flag("x-unscoped");
        }

        private void checkScope() {
            if (byTag.containsKey(tag)) {
                if (!Objects.equals(scopeOfTag.get(tag), scope)) {
                    throw new SpecException(view.id + ": the tag " + tag
                            + " has operations with the scope's path parameter and without; move one to another tag");
                }
            } else if (scope != null) {
                scopeOfTag.put(tag, scope);
            }
        }

        private void otherParameter(Parameter parameter) {
            String name = parameter.getName();
            if (parameter.getIn().equals("cookie")) {
                throw new SpecException(view.id + ": cookie parameters belong to credentials, not operations");
            }
            boolean isHeader = parameter.getIn().equals("header");
            String where = view.id + " " + name;
            JavaType type = parameterType(parameter, where);
            boolean explode = parameter.getExplode() == null || parameter.getExplode();
            Extensions own = new Extensions(parameter.getExtensions(), where);
            boolean secret = own.flag("x-secret");
            if (!isHeader && !secret) {
                shownQuery.add(name);
            }
            String variable = variable(parameter);
            boolean exploded = type.kind() == JavaType.Kind.LIST && explode;
            String textType = exploded
                    ? JavaType.ref("java.util.List") + "<" + JavaType.ref("java.lang.String") + ">"
                    : JavaType.ref("java.lang.String");
            String annotation = isHeader
                    ? "@" + JavaType.ref("retrofit2.http.Header") + "(value = " + JavaNames.literal(name)
                            + ", allowUnsafeNonAsciiValues = true)"
                    : "@" + JavaType.ref("retrofit2.http.Query") + "(" + JavaNames.literal(name) + ")";
            view.endpointParameters.add(annotation + " " + JavaType.nullable(textType) + " " + variable);

            Integer most = own.has("x-split") ? most(own, type, where) : null;
            boolean isPaging = name.equals(page.get("offset"))
                    || name.equals(page.get("limit"))
                    || name.equals(page.get("page"))
                    || name.equals(page.get("size"));
            if (isPaging) {
                optionalParameter(parameter, type, secret);
                boolean isIndex = name.equals(page.get("offset")) || name.equals(page.get("page"));
                view.endpointArguments.add(
                        JavaType.ref(INTERNAL + "http.Query") + ".text(at." + (isIndex ? "index" : "size") + "())");
                boolean required = Boolean.TRUE.equals(parameter.getRequired());
                String member = "params." + JavaNames.member(javaName(parameter)) + "()";
                String fallback = name.equals(page.get("offset")) ? "0" : name.equals(page.get("page")) ? "1" : "30";
                String value = required ? member + " == null ? " + fallback + " : " + member : member;
                if (isIndex) {
                    view.positionIndex = value;
                } else {
                    view.positionSize = value;
                }
            } else if (Boolean.TRUE.equals(parameter.getRequired()) || own.flag("x-positional")) {
                String guard = Models.guard(own.text("x-guard"), type, where);
                String check = JavaType.ref(INTERNAL + "http.Guards") + "." + (guard == null ? "notNull" : guard) + "("
                        + JavaNames.literal(variable) + ", " + variable + ");\n";
                boolean primitive = !type.certainCode().equals(type.code());
                view.arguments.add(new OperationView.Argument(
                        variable, primitive ? type.certainCode() : type.parameterCode(), primitive ? "" : check));
                String value = most == null ? variable : split(variable, variable, most);
                view.endpointArguments.add(type.query(JavaNames.literal(variable), value, explode));
                view.doc.tag("param " + variable, describe(parameter) + partly(most));
                view.allDoc.tag("param " + variable, describe(parameter) + partly(most));
            } else {
                Property property = optionalParameter(parameter, type, secret);
                property.guard = Models.guard(own.text("x-guard"), type, where);
                String value = "params." + property.name + "()";
                if (most != null) {
                    property.split = true;
                    property.setterDoc.text(partly(most).strip());
                    value = split(property.name, "params." + property.givenName() + "()", most);
                }
                view.endpointArguments.add(type.query(JavaNames.literal(property.name), value, explode));
            }
        }

        private int most(Extensions own, JavaType type, String where) {
            if (type.kind() != JavaType.Kind.LIST || !(own.get("x-split") instanceof Integer most) || most < 1) {
                throw new SpecException(
                        where + ": x-split is how many values of a list a request may have, one at least");
            }
            if (view.split != null) {
                throw new SpecException(where + ": an operation has one x-split at most");
            }
            if (operation.getRequestBody() != null) {
                throw new SpecException(where + ": x-split would send the body with each part");
            }
            return most;
        }

        /** Has the operation go out in parts; gives the variable that holds one. */
        private String split(String name, String value, int most) {
            view.split = JavaType.ref(INTERNAL + "http.Split") + ".of(" + JavaNames.literal(name) + ", " + value + ", "
                    + most + ")";
            view.splitPart = name + "Part";
            return view.splitPart;
        }

        private String partly(@Nullable Integer most) {
            return most == null
                    ? ""
                    : " Each is asked for once, however often it is in the list, " + most
                            + " in a request at most: where the answer is a list, more go out in several requests. An empty"
                            + " list, which a server would take for all there are, is never sent.";
        }

        private String variable(Parameter parameter) {
            String variable = JavaNames.parameter(javaName(parameter));
            if (!variables.add(variable)) {
                throw new SpecException(
                        view.id + ": two parameters would be called " + variable + " in Java; give one an x-name");
            }
            return variable;
        }

        /** Scalars, and lists of them. */
        private JavaType parameterType(Parameter parameter, String where) {
            if (parameter.getSchema() == null) {
                throw new SpecException(where + ": a parameter has a schema; content is not known here");
            }
            Parameter.StyleEnum style = parameter.getStyle();
            if (style != null && style != Parameter.StyleEnum.FORM && style != Parameter.StyleEnum.SIMPLE) {
                throw new SpecException(where + ": parameters of style " + style + " are not known here");
            }
            JavaType type = types.type(parameter.getSchema(), where);
            JavaType scalar = type.kind() == JavaType.Kind.LIST ? type.inner() : type;
            if (scalar.kind() != JavaType.Kind.SCALAR && scalar.kind() != JavaType.Kind.BOOLEAN) {
                throw new SpecException(where + ": a parameter is a text, number, boolean, or a list of them");
            }
            return type;
        }

        private Property optionalParameter(Parameter parameter, JavaType type, boolean secret) {
            Property property = new Property(parameter.getName(), JavaNames.member(javaName(parameter)), type);
            property.secret = secret;
            property.deprecated = Boolean.TRUE.equals(parameter.getDeprecated());
            String words = describe(parameter);
            property.accessorDoc.text(words);
            property.setterDoc.text(words);
            property.accessorDoc.htmlTag(
                    "return", type.isContainer() ? "unmodifiable; empty if not set" : "null if not set");
            if (property.deprecated) {
                property.accessorDoc.tag("deprecated", "The vendor deprecates it.");
                property.setterDoc.tag("deprecated", "The vendor deprecates it.");
            }
            addOptional(property);
            return property;
        }

        private void addOptional(Property property) {
            if (optional.stream().anyMatch(p -> p.name.equals(property.name))) {
                throw new SpecException(
                        view.id + ": two parameters would be called " + property.name + " in Java; give one an x-name");
            }
            optional.add(property);
        }

        private String javaName(Parameter parameter) {
            String own = new Extensions(parameter.getExtensions(), view.id).text("x-name");
            return own == null ? parameter.getName() : own;
        }

        private String describe(Parameter parameter) {
            String text = parameter.getDescription();
            String since = new Extensions(parameter.getExtensions(), view.id).text("x-since");
            return (text == null ? "The parameter `" + parameter.getName() + "`." : text)
                    + (since == null ? "" : " Since server version " + since + ".");
        }

        private void body() {
            RequestBody body = operation.getRequestBody();
            if (body == null) {
                return;
            }
            if (body.get$ref() != null) {
                throw new SpecException(view.id + ": write the request body in place, not as a reference");
            }
            if (!Boolean.TRUE.equals(body.getRequired())) {
                throw new SpecException(view.id + ": an optional request body; make it required, or leave it out");
            }
            if (body.getContent() == null || body.getContent().isEmpty()) {
                throw new SpecException(view.id + ": the request body has no content");
            }
            Map.Entry<String, MediaType> content =
                    body.getContent().entrySet().iterator().next();
            String mediaType = content.getKey();
            Schema<?> schema = content.getValue().getSchema();
            if (schema == null) {
                throw new SpecException(view.id + ": the request body has no schema");
            }
            if (mediaType.equals("multipart/form-data")) {
                form(schema);
                return;
            }
            boolean raw = new Extensions(schema.getExtensions(), view.id).flag("x-raw");
            String bodyAnnotation = "@" + JavaType.ref("retrofit2.http.Body") + " ";
            String requestBody = JavaType.ref("okhttp3.RequestBody");
            String bodies = JavaType.ref(INTERNAL + "http.Bodies");
            String guards = JavaType.ref(INTERNAL + "http.Guards");
            String name = extensions.text("x-body-name");
            if ("binary".equals(schema.getFormat())) {
                transfer = true;
                String variable = name == null ? "upload" : name;
                argument(variable, JavaType.ref(HTTP + "Upload"), body.getDescription());
                view.endpointParameters.add(bodyAnnotation + requestBody + " body");
                view.endpointArguments.add(bodies + ".of(" + variable + ")");
            } else if (raw || mediaType.startsWith("text/")) {
                JavaType type = raw
                        ? JavaType.scalar("java.lang.String", null, "STRING")
                        : types.type(schema, view.id + " body");
                String variable = name == null ? "text" : name;
                argument(variable, type.code(), body.getDescription());
                view.endpointParameters.add(bodyAnnotation + requestBody + " body");
                view.endpointArguments.add(bodies + ".text(" + guards + ".notNull(" + JavaNames.literal(variable) + ", "
                        + JavaType.ref(INTERNAL + "http.Query") + ".text(" + variable + ")), "
                        + JavaNames.literal(mediaType) + ")");
            } else if (mediaType.equals("application/json")) {
                JavaType type = types.type(schema, view.id + " body");
                String variable = name == null ? bodyName(schema, type) : name;
                argument(variable, type.code(), body.getDescription());
                view.endpointParameters.add(bodyAnnotation + type.code() + " body");
                view.endpointArguments.add(variable);
            } else {
                throw new SpecException(view.id + ": request bodies of " + mediaType + " are not known here");
            }
        }

        private String bodyName(Schema<?> schema, JavaType type) {
            String reference = Types.reference(schema);
            if (reference == null) {
                return type.isContainer() ? "items" : "body";
            }
            String name = JavaNames.parameter(reference);
            return variables.contains(name) ? "body" : name;
        }

        private void argument(String variable, String code, @Nullable String description) {
            argument(variable, code, description, null);
        }

        private void argument(String variable, String code, @Nullable String description, @Nullable String guard) {
            JavaNames.identifier(variable, view.id);
            if (!variables.add(variable)) {
                throw new SpecException(view.id + ": a parameter and the body, or a part of it, would both be called "
                        + variable + " in Java; give one an x-name or x-body-name");
            }
            view.arguments.add(new OperationView.Argument(
                    variable,
                    code,
                    JavaType.ref(INTERNAL + "http.Guards") + "." + (guard == null ? "notNull" : guard) + "("
                            + JavaNames.literal(variable) + ", " + variable + ");\n"));
            view.doc.tag("param " + variable, description == null ? "What to send." : description);
        }

        private void form(Schema<?> schema) {
            String reference = Types.reference(schema);
            Schema<?> form = reference == null ? schema : types.named(reference);
            String where = reference == null ? view.id : reference;
            Set<String> required = types.required(form, where);
            StringBuilder code = new StringBuilder(JavaType.ref(INTERNAL + "http.Bodies")).append(".form()");
            types.properties(form, where).forEach((part, partSchema) -> {
                boolean file = "binary".equals(partSchema.getFormat());
                transfer |= file;
                JavaType type = file ? null : types.type(partSchema, where + "." + part);
                Extensions partExtensions = new Extensions(partSchema.getExtensions(), where + "." + part);
                if (type != null && type.kind() != JavaType.Kind.SCALAR && type.kind() != JavaType.Kind.BOOLEAN) {
                    throw new SpecException(where + "." + part + ": a part is a file, text, number or boolean");
                }
                String own = partExtensions.text("x-name");
                String variable = JavaNames.parameter(own == null ? part : own);
                String guard =
                        type == null ? null : Models.guard(partExtensions.text("x-guard"), type, where + "." + part);
                String value;
                if (file) {
                    if (!required.contains(part)) {
                        throw new SpecException(where + "." + part + ": an optional file part");
                    }
                    argument(variable, JavaType.ref(HTTP + "Upload"), partSchema.getDescription());
                    value = variable;
                } else if (required.contains(part)) {
                    argument(variable, Objects.requireNonNull(type).code(), partSchema.getDescription(), guard);
                    value = variable;
                } else {
                    Property property = new Property(
                            part, JavaNames.member(own == null ? part : own), Objects.requireNonNull(type));
                    property.guard = guard;
                    property.secret = partExtensions.flag("x-secret");
                    property.deprecated = Boolean.TRUE.equals(partSchema.getDeprecated());
                    String description = partSchema.getDescription();
                    String words = description == null ? "The part `" + part + "`." : description;
                    property.accessorDoc.text(words).htmlTag("return", "null if not set");
                    property.setterDoc.text(words);
                    if (property.deprecated) {
                        property.accessorDoc.tag("deprecated", "The vendor deprecates it.");
                        property.setterDoc.tag("deprecated", "The vendor deprecates it.");
                    }
                    addOptional(property);
                    value = "params." + property.name + "()";
                }
                code.append(file ? ".file(" : ".field(")
                        .append(JavaNames.literal(part))
                        .append(", ")
                        .append(value)
                        .append(")");
            });
            view.endpointParameters.add(
                    "@" + JavaType.ref("retrofit2.http.Body") + " " + JavaType.ref("okhttp3.RequestBody") + " body");
            view.endpointArguments.add(code.append(".build()").toString());
        }

        private void result() {
            MediaType success = null;
            String successType = null;
            boolean mayBeEmpty = false;
            for (Map.Entry<String, ApiResponse> entry : operation.getResponses().entrySet()) {
                ApiResponse response = references.resolve(entry.getValue());
                if (!entry.getKey().startsWith("2")) {
                    document(entry.getKey(), response);
                    continue;
                }
                if (response.getHeaders() != null) {
                    response.getHeaders().forEach((name, header) -> {
                        if (Boolean.TRUE.equals(header.getRequired())) {
                            requiredHeaders.add(name);
                        }
                    });
                }
                Content content = response.getContent();
                if (content == null || content.isEmpty()) {
                    mayBeEmpty = true;
                } else if (success == null) {
                    successType = content.keySet().iterator().next();
                    success = content.get(successType);
                } else if (!Objects.equals(
                        success.getSchema(), content.values().iterator().next().getSchema())) {
                    throw new SpecException(
                            view.id + ": two successes with different schemas; an operation returns one");
                }
            }
            String call = JavaType.ref("retrofit2.Call");
            if (success == null || success.getSchema() == null) {
                view.result = OperationView.Result.NOTHING;
                view.endpointResult = call + "<" + JavaType.ref("java.lang.Void") + ">";
                return;
            }
            Schema<?> schema = success.getSchema();
            boolean raw = new Extensions(schema.getExtensions(), view.id).flag("x-raw");
            boolean isJson = String.valueOf(successType).endsWith("json");
            if ("binary".equals(schema.getFormat())) {
                transfer = true;
                view.result = OperationView.Result.DOWNLOAD;
                view.resultType = JavaType.ref(HTTP + "Download");
                view.endpointAnnotations.add("@" + JavaType.ref("retrofit2.http.Streaming"));
                view.endpointResult = call + "<" + JavaType.ref("okhttp3.ResponseBody") + ">";
                view.doc.htmlTag("return", "the bytes as they arrive; close it");
            } else if (raw || String.valueOf(successType).startsWith("text/")) {
                view.result = OperationView.Result.VALUE;
                view.resultType = JavaType.ref("java.lang.String");
                String pattern = schema.getPattern();
                view.endpointAnnotations.add("@" + JavaType.ref(INTERNAL + "http.PlainText")
                        + (pattern == null ? "" : "(pattern = " + JavaNames.literal(pattern) + ")"));
                view.endpointResult = call + "<" + view.resultType + ">";
            } else if (!isJson) {
                throw new SpecException(view.id + ": answers of " + successType
                        + " are not known here; bytes have format: binary, texts are text/plain or x-raw");
            } else if (!page.isEmpty()) {
                if (method != PathItem.HttpMethod.GET || Boolean.FALSE.equals(extensions.get("x-idempotent"))) {
                    throw new SpecException(
                            view.id + ": pages are asked for ahead of time, which only what changes nothing may be");
                }
                page(schema);
            } else {
                JavaType type = types.type(schema, view.id + " answer");
                boolean nullable = (types.isNullable(schema) && type.kind() != JavaType.Kind.LIST) || mayBeEmpty;
                view.result = nullable ? OperationView.Result.NULLABLE : OperationView.Result.VALUE;
                view.resultType = type.code();
                view.resultIsList = type.kind() == JavaType.Kind.LIST;
                view.endpointResult = call + "<" + view.resultType + ">";
                if (nullable) {
                    view.doc.htmlTag("return", "null if the server answers nothing");
                }
            }
        }

        private void page(Schema<?> schema) {
            String itemsName = text("items");
            Schema<?> items = itemsName.isEmpty() ? schema : items(schema, itemsName);
            if (items.getItems() == null) {
                throw new SpecException(view.id + ": a page without items is a list, and this is none");
            }
            view.result = OperationView.Result.PAGE;
            view.resultType = types.type(items.getItems(), view.id + " item").code();
            view.identity = identity(items.getItems());
            view.endpointResult = JavaType.ref("retrofit2.Call") + "<" + JavaType.ref(INTERNAL + "page.PageBody") + "<"
                    + view.resultType + ">>";
            List<String> parts = new ArrayList<>();
            for (String part : List.of("in", "items", "total", "next")) {
                if (!text(part).isEmpty()) {
                    parts.add(part + " = " + JavaNames.literal(text(part)));
                }
            }
            view.endpointAnnotations.add("@" + JavaType.ref(INTERNAL + "page.PageEnvelope")
                    + (parts.isEmpty() ? "" : "(" + String.join(", ", parts) + ")"));
            view.pageStyle = switch (String.valueOf(page.get("kind"))) {
                case "skip-take" -> "SKIP_TAKE";
                case "page-number" -> "PAGE_NUMBER";
                case "cursor" -> "CURSOR";
                default -> throw new SpecException(view.id + ": unknown kind of paging " + page.get("kind"));
            };
            if (!"CURSOR".equals(view.pageStyle) && view.positionIndex.isEmpty()) {
                throw new SpecException(view.id + ": pages of style " + page.get("style") + " need the parameter "
                        + page.getOrDefault("offset", page.get("page")) + ", else each page is the first one");
            }
            view.doc.htmlTag("return", "one page");
            view.allDoc.htmlTag("return", "the whole list, fetched page by page as it is gone through");
        }

        /** A name that the page's style gives; empty if it gives none. */
        private String text(String name) {
            Object value = page.get(name);
            return value == null ? "" : value.toString();
        }

        /** The list in the page, which may itself be the property of an answer. */
        private Schema<?> items(Schema<?> schema, String name) {
            Schema<?> envelope = schema;
            String where = envelope(schema);
            String in = text("in");
            if (!in.isEmpty()) {
                envelope = types.properties(types.named(where), where).get(in);
                if (envelope == null) {
                    throw new SpecException(view.id + ": the answer " + where + " has no page " + in);
                }
                where = envelope(envelope);
            }
            Schema<?> items = types.properties(types.named(where), where).get(name);
            if (items == null || items.getItems() == null) {
                throw new SpecException(view.id + ": the envelope " + where + " has no list " + name);
            }
            return items;
        }

        private String envelope(Schema<?> schema) {
            String name = Types.reference(schema);
            if (name == null) {
                throw new SpecException(view.id + ": the envelope of a page is to be a named schema");
            }
            envelopes
                    .computeIfAbsent(operation.getOperationId(), id -> new LinkedHashSet<>())
                    .add(name);
            return name;
        }

        /** How to ask an item for what tells it apart, if its kind has that; null if not. */
        private @Nullable String identity(Schema<?> item) {
            String property = text("id");
            String reference = Types.reference(item);
            if (property.isEmpty() || reference == null) {
                return null;
            }
            List<String> schemas = switch (types.form(reference)) {
                case MODEL -> List.of(reference);
                case UNION -> List.copyOf(types.subtypes(reference).values());
                default -> List.of();
            };
            Set<String> accessors = new HashSet<>();
            for (String name : schemas) {
                Schema<?> id = types.properties(types.named(name), name).get(property);
                if (id == null || types.type(id, name).kind() != JavaType.Kind.SCALAR) {
                    return null;
                }
                String own = new Extensions(id.getExtensions(), name).text("x-name");
                boolean certain = types.required(types.named(name), name).contains(property) && !types.isNullable(id);
                // What the subtypes of a union do not have alike, the union does not have.
                accessors.add(JavaNames.member(own == null ? property : own) + (certain ? "" : " may be null"));
            }
            return accessors.size() == 1 ? accessors.iterator().next().replace(" may be null", "") : null;
        }

        private void document(String status, ApiResponse response) {
            String exception = EXCEPTIONS.get(status);
            if (exception != null && response.getDescription() != null) {
                String text = Javadoc.inline(response.getDescription());
                view.doc.htmlTag("throws", JavaType.ref(ERROR + exception) + " " + status + ": " + text);
            }
        }

        private void finish() {
            String summary = operation.getSummary();
            Javadoc doc = new Javadoc();
            doc.text(sentence(summary));
            Javadoc all = new Javadoc();
            all.text(sentence(summary));
            doc.text(operation.getDescription());
            all.text(operation.getDescription());
            StringBuilder facts = new StringBuilder("HTTP: <code>" + method + " " + Javadoc.escape(path) + "</code>");
            if (extensions.has("x-since")) {
                facts.append(", since server version ").append(extensions.text("x-since"));
            }
            facts.append('.');
            if (extensions.has("x-min-server-version")) {
                facts.append(" Refused before anything is sent if the server is older than ")
                        .append(extensions.text("x-min-server-version"))
                        .append('.');
            }
            if (extensions.flag("x-experimental")) {
                facts.append(" Experimental: its shape is partly known and may change.");
            }
            if (extensions.has("x-source")) {
                facts.append(" Source of the facts: ")
                        .append(Javadoc.inline(String.valueOf(extensions.text("x-source"))))
                        .append('.');
            }
            doc.html(facts.toString());
            all.html(facts.toString());
            if (Boolean.TRUE.equals(operation.getDeprecated())) {
                view.deprecated = true;
                String instead = extensions.text("x-deprecated");
                doc.tag("deprecated", instead == null ? "The vendor deprecates it." : instead);
                all.tag("deprecated", instead == null ? "The vendor deprecates it." : instead);
            }
            if (!optional.isEmpty()) {
                String params = apiPackage + "." + JavaNames.type(view.id) + "Params";
                view.paramsClass = params;
                ClassView paramsView =
                        new ClassView(ClassView.Kind.PARAMS, apiPackage, JavaNames.type(view.id) + "Params");
                paramsView.doc.html(
                        "What may be set for {@link " + JavaNames.type(tag) + "Api#" + view.method + "}. Immutable.");
                paramsView.properties.addAll(optional);
                view.deprecatedParams = optional.stream().anyMatch(Property::deprecated);
                Operations.this.params.add(paramsView);
            }
            view.doc = merge(doc, view.doc);
            view.allDoc = merge(all, view.allDoc);
            if (operation.getExternalDocs() != null) {
                String see = link(operation.getExternalDocs().getUrl(), "the vendor's documentation");
                view.doc.htmlTag("see", see);
                view.allDoc.htmlTag("see", see);
            }
            view.annotation = annotation();
            view.operationCode = operationCode();
            extensions.maps("x-find-by").forEach(this::findBy);
        }

        private Javadoc merge(Javadoc head, Javadoc tags) {
            return head.with(tags);
        }

        private String annotation() {
            String relative = path.substring(1);
            if (relative.isEmpty()) {
                relative = ".";
            }
            boolean deleteWithBody = method == PathItem.HttpMethod.DELETE && operation.getRequestBody() != null;
            if (deleteWithBody) {
                return "@" + JavaType.ref("retrofit2.http.HTTP") + "(method = \"DELETE\", path = "
                        + JavaNames.literal(relative) + ", hasBody = true)";
            }
            return "@" + JavaType.ref("retrofit2.http." + method) + "(" + JavaNames.literal(relative) + ")";
        }

        private String operationCode() {
            StringBuilder code = new StringBuilder(JavaType.ref(HTTP + "Operation"));
            code.append(".builder(")
                    .append(JavaNames.literal(platform))
                    .append(", ")
                    .append(JavaNames.literal(view.id))
                    .append(", ")
                    .append(JavaNames.literal(method.toString().toUpperCase(Locale.ROOT)))
                    .append(", ")
                    .append(JavaNames.literal(path))
                    .append(")");
            if (scope != null) {
                code.append("\n.scope(").append(JavaNames.literal(scope)).append(")");
            }
            if (extensions.has("x-idempotent")) {
                code.append("\n.repeatable(")
                        .append(extensions.flag("x-idempotent"))
                        .append(")");
            }
            if (transfer || extensions.flag("x-long-running")) {
                code.append("\n.transfer()");
            }
            if (operation.getSecurity() != null && operation.getSecurity().isEmpty()) {
                code.append("\n.anonymous()");
            }
            String linkName = extensions.text("x-link");
            if (linkName != null) {
                code.append("\n.link(").append(JavaNames.literal(linkName)).append(")");
            }
            String version = extensions.text("x-min-server-version");
            if (version != null) {
                code.append("\n.minServerVersion(")
                        .append(JavaNames.literal(version))
                        .append(")");
            }
            if (!shownQuery.isEmpty()) {
                code.append("\n.shownQuery(")
                        .append(String.join(
                                ", ",
                                shownQuery.stream()
                                        .distinct()
                                        .map(JavaNames::literal)
                                        .toList()))
                        .append(")");
            }
            if (!requiredHeaders.isEmpty()) {
                code.append("\n.requiredHeaders(")
                        .append(String.join(
                                ", ",
                                requiredHeaders.stream().map(JavaNames::literal).toList()))
                        .append(")");
            }
            return code.append("\n.build()").toString();
        }

        private void findBy(Map<String, Object> declared) {
            String property = String.valueOf(declared.get("property"));
            Object query = declared.get("query");
            boolean all = Boolean.TRUE.equals(declared.get("all"));
            boolean caseSensitive = Boolean.TRUE.equals(declared.get("caseSensitive"));
            List<OperationView.Argument> with = new ArrayList<>();
            if (declared.get("with") instanceof List<?> names) {
                for (Object name : names) {
                    Property parameter = optional(String.valueOf(name));
                    with.add(new OperationView.Argument(
                            parameter.name,
                            parameter.type.parameterCode(),
                            JavaType.ref(INTERNAL + "http.Guards") + ".notNull(" + JavaNames.literal(parameter.name)
                                    + ", " + parameter.name + ");\n"));
                }
            }
            if (all && query == null) {
                throw new SpecException(view.id + ": x-find-by of all needs a query");
            }
            String wanted = all ? String.valueOf(query) : property;
            String argument = JavaNames.parameter(wanted);
            Javadoc doc = new Javadoc();
            doc.html((all
                            ? "Finds all whose {@code " + property + "} has this in it, whatever its case"
                            : "Finds the one whose {@code " + property + "} is exactly this"
                                    + (caseSensitive ? "" : ", whatever its case (one in the same case wins)"))
                    + ", going through the pages of {@link #" + view.method + "}.");
            with.forEach(a -> doc.htmlTag("param " + a.name, "see {@link " + view.params() + "#" + a.name + "()}"));
            doc.htmlTag("param " + argument, "what to look for; blanks around it do not count")
                    .htmlTag("return", all ? "empty if there is none" : "null if there is none");
            view.findBys.add(new OperationView.FindBy(
                    declared.containsKey("method")
                            ? String.valueOf(declared.get("method"))
                            : (all ? "findAllBy" : "findBy") + JavaNames.type(wanted),
                    argument,
                    JavaNames.member(property),
                    query == null ? null : optional(String.valueOf(query)).name,
                    query == null ? pageSize() : null,
                    all,
                    caseSensitive,
                    with,
                    doc));
        }

        /** The parameter that says how much is on a page, for searches that have to go through everything. */
        private @Nullable String pageSize() {
            return optional.stream()
                    .filter(p -> p.jsonName.equals(page.get("limit")) || p.jsonName.equals(page.get("size")))
                    .map(p -> p.name)
                    .findFirst()
                    .orElse(null);
        }

        private Property optional(String name) {
            return optional.stream()
                    .filter(p -> p.jsonName.equals(name))
                    .findFirst()
                    .orElseThrow(() -> new SpecException(
                            view.id + ": x-find-by names " + name + ", which is no optional parameter"));
        }
    }
}
