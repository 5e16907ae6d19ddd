package io.github.deploysdks.codegen.sdk;

import com.samskivert.mustache.Mustache;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.servers.Server;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenModelFactory;
import org.openapitools.codegen.CodegenModelType;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * The generator {@code deploy-sdk}: an SDK on Retrofit, Moshi and OkHttp, without reflection on its models.
 *
 * <p>openapi-generator reads the document, walks over it and writes the files; what goes into them is worked out here from
 * the document itself, as openapi-generator's own view of it knows neither Moshi nor what these SDKs promise.
 *
 * <p>Option {@code basePackage}: the package of the SDK, whose last part is the platform's name. Option {@code sdkVersion}:
 * the version that the SDK tells servers. Option {@code root}: how a user gets at the façades of no scope, for {@code operations.md},
 * which tells methods by the vendor's reference; the platform's name if not set. Options {@code groupId}, {@code artifactId}: the
 * SDK's coordinates, which what it says to tools that shrink programs is filed under.
 */
public final class SdkGenerator extends DefaultCodegen implements CodegenConfig {
    private static final String VIEW = "view";

    private String basePackage = "io.github.deploysdks.sdk";
    private String sdkVersion = "0";
    private String root = "";
    private String groupId = "io.github.deploysdks";
    private String artifactId = "sdk";
    private final Map<String, ClassView> classes = new LinkedHashMap<>();
    private final Map<String, Set<String>> packageTypes = new HashMap<>();
    private final TemplatingEngineAdapter engine = new ImportingEngine(packageTypes);
    private final Set<Path> written = new HashSet<>();
    private @Nullable Operations operations;

    /** Called by openapi-generator. */
    public SdkGenerator() {
        embeddedTemplateDir = templateDir = "deploy-sdk";
        modelTemplateFiles.put("class.java.mustache", ".java");
        apiTemplateFiles.put("api.java.mustache", "Api.java");
        apiTemplateFiles.put("asyncApi.java.mustache", "AsyncApi.java");
        apiTemplateFiles.put("endpoints.java.mustache", "Endpoints.java");
        cliOptions.add(new CliOption("basePackage", "The SDK's package; its last part is the platform's name."));
        cliOptions.add(new CliOption("sdkVersion", "The version that the SDK tells servers."));
        cliOptions.add(new CliOption("root", "How documentation gets at the façades of no scope."));
        cliOptions.add(new CliOption("groupId", "The SDK's group, for what it tells tools that shrink programs."));
        cliOptions.add(new CliOption("artifactId", "The SDK's artifact, likewise."));
    }

    @Override
    public CodegenType getTag() {
        return CodegenType.CLIENT;
    }

    @Override
    public String getName() {
        return "deploy-sdk";
    }

    @Override
    public String getHelp() {
        return "Java SDKs on Retrofit, Moshi and OkHttp: lossless models, open enums, sealed unions, façades.";
    }

    @Override
    public void processOpts() {
        super.processOpts();
        basePackage = String.valueOf(additionalProperties.getOrDefault("basePackage", basePackage));
        sdkVersion = String.valueOf(additionalProperties.getOrDefault("sdkVersion", sdkVersion));
        root = String.valueOf(additionalProperties.getOrDefault("root", platform()));
        groupId = String.valueOf(additionalProperties.getOrDefault("groupId", groupId));
        artifactId = String.valueOf(additionalProperties.getOrDefault("artifactId", platform() + "-sdk"));
        modelPackage = basePackage + ".model";
        apiPackage = basePackage + ".api";
        for (String part : List.of("model", "api", "internal")) {
            supportingFiles.add(new SupportingFile(
                    "package-info." + part + ".java.mustache", folder(basePackage + "." + part), "package-info.java"));
        }
        supportingFiles.add(new SupportingFile("models.java.mustache", folder(modelPackage), "ModelAdapters.java"));
        supportingFiles.add(new SupportingFile("spec.java.mustache", folder(internalPackage()), "GeneratedSpec.java"));
        supportingFiles.add(new SupportingFile(
                "generation.properties.mustache",
                "src/main/resources/META-INF/deploysdks",
                platform() + ".properties"));
        supportingFiles.add(new SupportingFile(
                "reachability-metadata.json.mustache",
                "src/main/resources/META-INF/native-image/" + groupId + "/" + artifactId,
                "reachability-metadata.json"));
        supportingFiles.add(
                new SupportingFile("rules.pro.mustache", "src/main/resources/META-INF/proguard", artifactId + ".pro"));
        supportingFiles.add(new SupportingFile("operations.md.mustache", "", "operations.md"));
        additionalProperties.put("mdl", modelPackage);
        additionalProperties.put("apis", apiPackage);
        additionalProperties.put("internal", internalPackage());
        additionalProperties.put("base", basePackage);
        additionalProperties.put("platform", platform());
        additionalProperties.put("sdkVersion", sdkVersion);
        additionalProperties.put("generatorDigest", generatorVersion());
    }

    private String internalPackage() {
        return basePackage + ".internal";
    }

    private String platform() {
        return basePackage.substring(basePackage.lastIndexOf('.') + 1);
    }

    private static String folder(String packageName) {
        return "src/main/java/" + packageName.replace('.', '/');
    }

    /** Openapi-generator's own rewriting of the document stays off: the lint sees to it that none is needed. */
    @Override
    public boolean getUseInlineModelResolver() {
        return false;
    }

    @Override
    public boolean getUseOpenapiNormalizer() {
        return false;
    }

    @Override
    @SuppressWarnings("rawtypes") // swagger's type of the schemas
    public void preprocessOpenAPI(OpenAPI document) {
        Types types = new Types(document, modelPackage);
        Operations compiled = new Operations(document, types, platform(), apiPackage, internalPackage());
        operations = compiled;
        Set<String> used = new Usage(document, types, compiled.envelopes()).named();
        List<ClassView> views = new ArrayList<>(new Models(types, modelPackage).views(used));
        views.addAll(compiled.params());
        views.addAll(compiled.scopeViews());
        views.sort(java.util.Comparator.comparing(ClassView::fullName));
        Set<String> simpleNames = new HashSet<>();
        for (ClassView view : views) {
            if (classes.put(view.name, view) != null) {
                throw new SpecException(
                        "Two classes would be called " + view.name
                                + ": each schema, each operation's parameters and each scope has one; rename a schema or operation");
            }
            if (!simpleNames.add(view.name.toLowerCase(Locale.ROOT))) {
                throw new SpecException("Two classes would be called " + view.name
                        + " but for case; some file systems cannot tell them apart");
            }
            packageTypes.computeIfAbsent(view.packageName, p -> new TreeSet<>()).add(view.name);
        }
        packageTypes.computeIfAbsent(modelPackage, p -> new TreeSet<>()).add("ModelAdapters");
        for (String tag : compiled.tags()) {
            String base = JavaNames.type(tag);
            packageTypes
                    .computeIfAbsent(apiPackage, p -> new TreeSet<>())
                    .addAll(List.of(base + "Api", base + "AsyncApi"));
        }
        additionalProperties.put("modelViews", modelViews());
        additionalProperties.put(
                "endpointInterfaces",
                compiled.tags().stream()
                        .map(tag -> JavaNames.type(tag) + "Endpoints")
                        .toList());
        additionalProperties.put("secretProperties", String.join(", ", secretNames(types)));
        additionalProperties.put("secretPropertiesIf", secretConditions(types));
        additionalProperties.put("specDigest", specDigest());
        additionalProperties.put("operationsPage", compiled.page(root));
        // The files to write, one schema each; openapi-generator passes over what it thinks is no object.
        Map<String, Schema> stubs = new TreeMap<>();
        for (String name : classes.keySet()) {
            stubs.put(name, new ObjectSchema().addProperty("x", new StringSchema()));
        }
        document.getComponents().setSchemas(stubs);
        document.getPaths().values().forEach(item -> item.readOperations().forEach(SdkGenerator::strip));
    }

    /** The stubs stand for classes, and nothing may refer to the schemas they replace. */
    private static void strip(Operation operation) {
        operation.setRequestBody(null);
        operation.setResponses(null);
        operation.setParameters(null);
    }

    private List<ClassView> modelViews() {
        return classes.values().stream()
                .filter(view -> view.packageName.equals(modelPackage))
                .toList();
    }

    private static Set<String> secretNames(Types types) {
        Set<String> names = new TreeSet<>();
        eachProperty(types, (name, extensions) -> {
            if (extensions.flag("x-secret")) {
                names.add(JavaNames.literal(name));
            }
        });
        return names;
    }

    /** The entries of a {@code Map.of}. */
    private static String secretConditions(Types types) {
        Map<String, String> conditions = new TreeMap<>();
        eachProperty(types, (name, extensions) -> {
            Object declared = extensions.get("x-secret-if");
            if (declared != null) {
                List<String> entries = new ArrayList<>();
                extensions
                        .asMap("x-secret-if", declared)
                        .forEach((other, value) -> entries.add(
                                JavaNames.literal(other) + ", " + JavaNames.literal(String.valueOf(value))));
                String code = JavaType.ref("java.util.Map") + ".of(" + String.join(", ", entries) + ")";
                String before = conditions.put(JavaNames.literal(name) + ", ", code);
                if (before != null && !before.equals(code)) {
                    throw new SpecException(name + ": two properties of this name have another x-secret-if each");
                }
            }
        });
        return conditions.entrySet().stream()
                .map(it -> it.getKey() + it.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void eachProperty(Types types, BiConsumer<String, Extensions> visitor) {
        types.schemas().values().forEach(schema -> eachProperty(schema, visitor));
    }

    private static void eachProperty(Schema<?> schema, BiConsumer<String, Extensions> visitor) {
        if (schema.getProperties() != null) {
            schema.getProperties()
                    .forEach((name, value) ->
                            visitor.accept(name, new Extensions(((Schema<?>) value).getExtensions(), name)));
        }
        if (schema.getAllOf() != null) {
            schema.getAllOf().forEach(part -> eachProperty((Schema<?>) part, visitor));
        }
    }

    private String specDigest() {
        try {
            return sha256(Files.readAllBytes(Path.of(getInputSpec())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String generatorVersion() {
        Properties properties = new Properties();
        try (InputStream in = SdkGenerator.class.getResourceAsStream("/codegen.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // openapi-generator's signature
    public CodegenModel fromModel(String name, Schema schema) {
        CodegenModel model = CodegenModelFactory.newInstance(CodegenModelType.MODEL);
        model.name = name;
        model.classname = name;
        model.imports = new TreeSet<>();
        return model;
    }

    @Override
    public Map<String, ModelsMap> updateAllModels(Map<String, ModelsMap> objs) {
        return objs;
    }

    @Override
    public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> objs) {
        objs.forEach((name, models) -> models.put(VIEW, classes.get(name)));
        return objs;
    }

    @Override
    public CodegenOperation fromOperation(String path, String httpMethod, Operation operation, List<Server> servers) {
        CodegenOperation result = new CodegenOperation();
        result.operationId = operation.getOperationId();
        result.path = path;
        result.httpMethod = httpMethod;
        result.baseName = operation.getTags().get(0);
        return result;
    }

    @Override
    public void addOperationToGroup(
            String tag,
            String path,
            Operation operation,
            CodegenOperation result,
            Map<String, List<CodegenOperation>> groups) {
        groups.computeIfAbsent(result.baseName, t -> new ArrayList<>()).add(result);
    }

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap objs, List<ModelMap> allModels) {
        String tag = objs.getOperations().getOperation().get(0).baseName;
        Operations compiled = operations;
        if (compiled == null) {
            throw new IllegalStateException("The document was not read");
        }
        objs.put("sync", compiled.facade(tag, false));
        objs.put("async", compiled.facade(tag, true));
        return objs;
    }

    @Override
    public String toModelName(String name) {
        return name;
    }

    @Override
    public String toModelFilename(String name) {
        return name;
    }

    @Override
    public String toApiName(String tag) {
        return JavaNames.type(tag) + "Api";
    }

    @Override
    public String modelFilename(String templateName, String modelName) {
        ClassView view = classes.get(modelName);
        if (view == null) {
            throw new IllegalStateException("No class " + modelName);
        }
        return path(view.packageName, modelName + ".java");
    }

    @Override
    public String apiFilename(String templateName, String tag) {
        String suffix = apiTemplateFiles.get(templateName);
        String home = "Endpoints.java".equals(suffix) ? internalPackage() : apiPackage;
        return path(home, JavaNames.type(tag) + suffix);
    }

    private String path(String packageName, String file) {
        return outputFolder
                + File.separator
                + folder(packageName).replace('/', File.separatorChar)
                + File.separator
                + file;
    }

    @Override
    public TemplatingEngineAdapter getTemplatingEngine() {
        return engine;
    }

    @Override
    public Mustache.Compiler processCompiler(Mustache.Compiler compiler) {
        return compiler.escapeHTML(false).emptyStringIsFalse(true);
    }

    @Override
    public String escapeText(String input) {
        return input;
    }

    @Override
    public String escapeQuotationMark(String input) {
        return input;
    }

    @Override
    public String escapeUnsafeCharacters(String input) {
        return input;
    }

    /** Each file is to be announced to {@link #postProcessFile}, whatever the plugin is told. */
    @Override
    public boolean isEnablePostProcessFile() {
        return true;
    }

    @Override
    public void postProcessFile(File file, String fileType) {
        written.add(file.toPath().toAbsolutePath().normalize());
    }

    /** Deletes what an earlier run wrote and this one did not: classes of schemas that are gone. */
    @Override
    public void postProcess() {
        Path sources = Path.of(outputFolder, "src");
        if (!Files.isDirectory(sources)) {
            return;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!written.contains(file.toAbsolutePath().normalize())) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
