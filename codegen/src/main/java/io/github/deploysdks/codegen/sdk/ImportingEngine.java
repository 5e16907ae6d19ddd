package io.github.deploysdks.codegen.sdk;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.api.TemplatingExecutor;
import org.openapitools.codegen.templating.MustacheEngineAdapter;

/**
 * Mustache, and then imports: templates write every class in full, in backticks, and this decides by file which of them
 * are imported and which stay in full because two classes of one name meet.
 */
final class ImportingEngine extends MustacheEngineAdapter {
    private final Map<String, Set<String>> packageTypes;

    /** @param packageTypes the simple names of the classes generated into each package */
    ImportingEngine(Map<String, Set<String>> packageTypes) {
        this.packageTypes = packageTypes;
    }

    @Override
    public String compileTemplate(TemplatingExecutor executor, Map<String, Object> bundle, String templateFile)
            throws IOException {
        String text = super.compileTemplate(executor, bundle, templateFile);
        return templateFile.endsWith(".java.mustache") ? Layout.indent(Imports.resolve(text, packageTypes)) : text;
    }
}
