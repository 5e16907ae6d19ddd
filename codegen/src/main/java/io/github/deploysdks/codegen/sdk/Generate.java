package io.github.deploysdks.codegen.sdk;

import java.nio.file.Path;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Runs the generator without Maven, in the same way as its plugin. */
public final class Generate {
    private Generate() {}

    /** Arguments: the OpenAPI document, the folder to write to, the SDK's package. */
    public static void main(String[] args) {
        if (args.length != 3) {
            throw new IllegalArgumentException("Wanted: document, output folder, package");
        }
        run(Path.of(args[0]), Path.of(args[1]), args[2]);
    }

    /** Writes an SDK's sources below {@code output}. Files that come out the same are not touched. */
    static void run(Path document, Path output, String basePackage) {
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName("deploy-sdk")
                .setInputSpec(document.toString())
                .setOutputDir(output.toString())
                .setEnableMinimalUpdate(true)
                .addAdditionalProperty("basePackage", basePackage)
                .addAdditionalProperty("sdkVersion", "1.2.3");
        ClientOptInput input = configurator.toClientOptInput();
        DefaultGenerator generator = new DefaultGenerator();
        generator.setGenerateMetadata(false);
        generator.opts(input).generate();
    }
}
