package io.github.deploysdks.it;

import io.github.deploysdks.examples.mock.MockServer;
import io.github.deploysdks.examples.mock.NodeTools;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * On a test class: the mock server of a platform, started when the first test asks for it as a {@link MockServer} parameter,
 * and ended with the last.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Prism.Extension.class)
@interface Prism {
    /** {@code octopus}, {@code divio} or {@code octyne}. */
    String value();

    /** Starts each server once for all test classes. */
    final class Extension implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == MockServer.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            String platform =
                    context.getRequiredTestClass().getAnnotation(Prism.class).value();
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Prism.class))
                    .computeIfAbsent(
                            platform,
                            p -> MockServer.start(NodeTools.in(Path.of(System.getProperty("tools.folder", "."))), p),
                            MockServer.class);
        }
    }
}
