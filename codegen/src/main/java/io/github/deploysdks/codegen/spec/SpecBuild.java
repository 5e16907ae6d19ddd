package io.github.deploysdks.codegen.spec;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lints and bundles the documents: the build of the specs module. */
public final class SpecBuild {
    private SpecBuild() {}

    /**
     * Arguments: the folder with one folder per platform, the folder for the bundles, and the platforms.
     *
     * @throws SpecProblemsException if a document breaks a rule; the message lists all of the problems
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            throw new IllegalArgumentException("Wanted: folder of the specs, output folder, platforms...");
        }
        Path specs = Path.of(args[0]);
        Path output = Path.of(args[1]);
        Files.createDirectories(output);
        Problems problems = new Problems();
        for (String platform : List.of(args).subList(2, args.length)) {
            Problems own = new Problems();
            String bundle = bundle(specs.resolve(platform), own);
            problems.addAll("specs/" + platform + "/", own);
            if (own.isEmpty()) {
                writeIfChanged(output.resolve(platform + ".json"), bundle);
            }
        }
        if (!problems.isEmpty()) {
            throw new SpecProblemsException(problems.all());
        }
    }

    /** The bundle of the document in a folder, as JSON; empty if there are problems. */
    static String bundle(Path folder, Problems problems) throws IOException {
        Bundler bundler = new Bundler(new Sources(folder, problems), problems);
        ObjectNode document = bundler.bundle();
        unused(folder, bundler, document, problems);
        if (!problems.isEmpty()) {
            return "";
        }
        new Lint(document, bundler, problems).run();
        String json = new ObjectMapper()
                        .writer(new DefaultPrettyPrinter()
                                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                                .withArrayIndenter(new DefaultIndenter("  ", "\n")))
                        .writeValueAsString(document)
                + "\n";
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(json, null, options);
        parsed.getMessages().forEach(message -> problems.add("bundle", message));
        return json;
    }

    /** Schemas, parameters and responses that nothing refers to are left from something that went. */
    private static void unused(Path folder, Bundler bundler, ObjectNode document, Problems problems)
            throws IOException {
        Sources sources = new Sources(folder, problems);
        try (var files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                String kind = name.startsWith("schemas/") ? "schemas" : name.replace(".yaml", "");
                if (!kind.equals("schemas") && !kind.equals("parameters") && !kind.equals("responses")) {
                    continue;
                }
                sources.file(name).fieldNames().forEachRemaining(key -> {
                    String used = bundler.origin(kind, key);
                    if (!used.equals(name + "#/" + key)
                            || !document.at("/components/" + kind).has(key)) {
                        problems.add(name + "#/" + key, "nothing refers to it");
                    }
                });
            }
        }
    }

    private static void writeIfChanged(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }
}
