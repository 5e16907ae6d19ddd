package io.github.deploysdks.codegen.sdk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tag's façade, once blocking and once not, as the templates want it. */
final class FacadeView {
    final String baseName;
    final String apiPackage;
    final String internalPackage;
    final boolean async;
    final @Nullable String scopeName;
    final boolean scopeOptional;

    /** Whether the platform has a subclass of it, written by hand. */
    final boolean extended;

    final List<OperationView> operations;
    final Javadoc doc;

    FacadeView(
            String baseName,
            String apiPackage,
            String internalPackage,
            boolean async,
            @Nullable String scopeName,
            boolean scopeOptional,
            boolean extended,
            List<OperationView> operations,
            Javadoc doc) {
        this.baseName = baseName;
        this.apiPackage = apiPackage;
        this.internalPackage = internalPackage;
        this.async = async;
        this.scopeName = scopeName;
        this.scopeOptional = scopeOptional;
        this.extended = extended;
        this.operations = operations;
        this.doc = doc;
    }

    String name() {
        return baseName + (async ? "AsyncApi" : "Api");
    }

    String twin() {
        return baseName + (async ? "Api" : "AsyncApi");
    }

    String endpointsName() {
        return baseName + "Endpoints";
    }

    String endpoints() {
        return JavaType.ref(internalPackage + "." + endpointsName());
    }

    String javadoc() {
        return doc.render(0);
    }

    boolean scoped() {
        return scopeName != null;
    }

    List<OperationView> operations() {
        return operations.stream().map(operation -> operation.as(async)).toList();
    }

    /** Whether it uses parameters that users are warned of. */
    boolean usesDeprecated() {
        return operations.stream().anyMatch(o -> o.deprecatedParams);
    }

    String constructorParameter() {
        return scopeName == null ? "" : ", " + JavaType.ref("java.lang.String") + " " + scopeName;
    }
}
