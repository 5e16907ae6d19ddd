package io.github.deploysdks.codegen.sdk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation as the templates want it: the façade's methods and the Retrofit method. Methods without arguments are
 * what templates name.
 */
final class OperationView {
    /** What an operation gives back. */
    enum Result {
        NOTHING,
        VALUE,
        NULLABLE,
        DOWNLOAD,
        PAGE
    }

    private static final String HTTP = "io.github.deploysdks.core.http.";
    private static final String INTERNAL = "io.github.deploysdks.core.internal.";

    final String id;
    final String method;
    final String constant;
    boolean async;

    // The façade's side.
    final List<Argument> arguments = new ArrayList<>();

    @Nullable String paramsClass;

    Result result = Result.NOTHING;
    String resultType = "void";
    boolean resultIsList;
    boolean deprecated;
    boolean deprecatedParams;
    Javadoc doc = new Javadoc();
    Javadoc allDoc = new Javadoc();
    final List<FindBy> findBys = new ArrayList<>();

    // Retrofit's side.
    String annotation = "";
    final List<String> endpointAnnotations = new ArrayList<>();
    final List<String> endpointParameters = new ArrayList<>();
    final List<String> endpointArguments = new ArrayList<>();
    String endpointResult = "";
    String operationCode = "";

    // Paging.
    @Nullable String pageStyle;

    String positionIndex = "";
    String positionSize = "";

    /** The accessor that tells items apart. */
    @Nullable String identity;

    // A list in the query that may be too long for one request.
    @Nullable String split;

    @Nullable String splitPart;

    OperationView(String id, String method) {
        this.id = id;
        this.method = method;
        this.constant = JavaNames.constant(id);
    }

    OperationView as(boolean asynchronous) {
        OperationView copy = new OperationView(id, method);
        copy.async = asynchronous;
        copy.arguments.addAll(arguments);
        copy.paramsClass = paramsClass;
        copy.result = result;
        copy.resultIsList = resultIsList;
        copy.resultType = resultType;
        copy.deprecated = deprecated;
        copy.deprecatedParams = deprecatedParams;
        copy.doc = doc;
        copy.allDoc = allDoc;
        findBys.forEach(find -> copy.findBys.add(find.of(copy)));
        copy.annotation = annotation;
        copy.endpointAnnotations.addAll(endpointAnnotations);
        copy.endpointParameters.addAll(endpointParameters);
        copy.endpointArguments.addAll(endpointArguments);
        copy.endpointResult = endpointResult;
        copy.operationCode = operationCode;
        copy.pageStyle = pageStyle;
        copy.positionIndex = positionIndex;
        copy.positionSize = positionSize;
        copy.identity = identity;
        copy.split = split;
        copy.splitPart = splitPart;
        return copy;
    }

    /** The names of the methods that the façade has for it. */
    List<String> methods() {
        List<String> methods = new ArrayList<>(List.of(method));
        if (isPage()) {
            methods.add(allMethod());
        }
        findBys.forEach(find -> methods.add(find.method));
        return methods;
    }

    String javadoc() {
        return doc.render(2);
    }

    String allJavadoc() {
        return allDoc.render(2);
    }

    boolean isPage() {
        return result == Result.PAGE;
    }

    boolean isCursor() {
        return "CURSOR".equals(pageStyle);
    }

    boolean hasParams() {
        return paramsClass != null;
    }

    String params() {
        return JavaType.ref(String.valueOf(paramsClass));
    }

    /** What the façade's method returns. */
    String returnType() {
        String value = switch (result) {
            case NOTHING -> async ? JavaType.nullable(JavaType.ref("java.lang.Void")) : "void";
            case VALUE, DOWNLOAD -> resultType;
            case NULLABLE -> JavaType.nullable(resultType);
            case PAGE -> JavaType.ref("io.github.deploysdks.core.page.Page") + "<" + resultType + ">";
        };
        return async ? JavaType.ref("java.util.concurrent.CompletableFuture") + "<" + value + ">" : value;
    }

    String allReturnType() {
        String paged = async ? "AsyncPaged" : "PagedIterable";
        return JavaType.ref("io.github.deploysdks.core.page." + paged) + "<" + resultType + ">";
    }

    /** The word before a delegating call. */
    String returns() {
        return result == Result.NOTHING && !async ? "" : "return ";
    }

    String allMethod() {
        return method + "All";
    }

    String pagerMethod() {
        return method + "Pager";
    }

    String parameterList() {
        return String.join(", ", arguments.stream().map(Argument::declaration).toList());
    }

    String argumentList() {
        return String.join(", ", arguments.stream().map(a -> a.name).toList());
    }

    /** The separator before what follows the arguments. */
    String comma() {
        return arguments.isEmpty() ? "" : ", ";
    }

    /** Statements that check and convert the arguments, one a line. */
    String checks() {
        return String.join("", arguments.stream().map(a -> a.check).toList()).stripTrailing();
    }

    /** The method of the prepared call that sends it. */
    String send() {
        return switch (result) {
            case NOTHING -> async ? "runAsync()" : "run()";
            case VALUE, DOWNLOAD -> async ? "executeAsync()" : "execute()";
            case NULLABLE -> async ? "executeNullableAsync()" : "executeNullable()";
            case PAGE -> throw new IllegalStateException();
        };
    }

    String prepare() {
        return result == Result.DOWNLOAD ? "prepareDownload" : "prepare";
    }

    /** What stands before the call where it is made in parts, whose lists are joined. */
    String splitOpen() {
        return split == null || !resultIsList ? "" : split + ".lists(" + splitPart + " -> ";
    }

    String splitClose() {
        return split == null || !resultIsList ? "" : ")";
    }

    /** Whether a list may be in parts, whose answers cannot be joined. */
    boolean isSingle() {
        return split != null && !resultIsList;
    }

    /** Takes the only part there may be. */
    String splitSingle() {
        return "var " + splitPart + " = " + split + ".single();";
    }

    /** Makes a pager; its arguments follow. */
    String newPager() {
        String pager = JavaType.ref(INTERNAL + "page.Pager");
        return split == null ? "new " + pager + "<>(" : pager + ".split(\n" + split + ",";
    }

    String identityCode() {
        return identity == null ? "null" : "item -> item." + identity + "()";
    }

    /** The arguments of the lambda that asks for a page. */
    String positionArguments() {
        return split == null ? "at" : "(" + splitPart + ", at)";
    }

    String endpointCall() {
        List<String> all = new ArrayList<>(endpointArguments);
        all.add("context");
        return "endpoints." + id + "(" + String.join(", ", all) + ")";
    }

    String endpointSignature() {
        List<String> all = new ArrayList<>(endpointParameters);
        all.add("@" + JavaType.ref("retrofit2.http.Tag") + " " + JavaType.ref(INTERNAL + "http.CallContext")
                + " context");
        return all.size() == 1 ? all.get(0) : "\n" + String.join(",\n", all);
    }

    String endpointAnnotationLines() {
        return String.join(
                "", endpointAnnotations.stream().map(line -> line + "\n").toList());
    }

    String positionIndexCode() {
        return positionIndex.isEmpty() ? "null" : positionIndex;
    }

    String positionSizeCode() {
        return positionSize.isEmpty() ? "null" : positionSize;
    }

    String pageStyleCode() {
        return JavaType.ref(INTERNAL + "page.PageStyle") + "." + pageStyle;
    }

    String first() {
        return async ? "firstAsync()" : "first()";
    }

    String all() {
        return async ? "allAsync()" : "all()";
    }

    String optionsType() {
        return JavaType.ref(HTTP + "RequestOptions");
    }

    /** A positional argument of the façade's method. */
    static final class Argument {
        final String name;
        final String type;
        final String check;

        /**
         * @param check statements before the call, each a line; may be empty
         */
        Argument(String name, String type, String check) {
            this.name = name;
            this.type = type;
            this.check = check;
        }

        String declaration() {
            return type + " " + name;
        }
    }

    /** A method that finds one item of a paged list, or all that match. */
    static final class FindBy {
        /** How much is asked for at a time where the server cannot filter. */
        private static final int PAGE_SIZE = 200;

        final String method;
        final String argument;
        final String accessor;
        final @Nullable String queryParameter;
        final @Nullable String sizeParameter;
        final boolean all;
        final boolean caseSensitive;
        final List<Argument> with;
        final Javadoc doc;
        private @Nullable OperationView list;

        FindBy(
                String method,
                String argument,
                String accessor,
                @Nullable String queryParameter,
                @Nullable String sizeParameter,
                boolean all,
                boolean caseSensitive,
                List<Argument> with,
                Javadoc doc) {
            this.method = method;
            this.argument = argument;
            this.accessor = accessor;
            this.queryParameter = queryParameter;
            this.sizeParameter = sizeParameter;
            this.all = all;
            this.caseSensitive = caseSensitive;
            this.with = with;
            this.doc = doc;
        }

        FindBy of(OperationView operation) {
            FindBy copy = new FindBy(
                    method, argument, accessor, queryParameter, sizeParameter, all, caseSensitive, with, doc);
            copy.list = operation;
            return copy;
        }

        private OperationView list() {
            if (list == null) {
                throw new IllegalStateException();
            }
            return list;
        }

        String javadoc() {
            return doc.render(2);
        }

        String returnType() {
            String found = all
                    ? JavaType.ref("java.util.List") + "<" + list().resultType + ">"
                    : JavaType.nullable(list().resultType);
            return list().async ? JavaType.ref("java.util.concurrent.CompletableFuture") + "<" + found + ">" : found;
        }

        String parameterList() {
            List<String> all = new ArrayList<>();
            list().arguments.forEach(a -> all.add(a.declaration()));
            with.forEach(a -> all.add(a.declaration()));
            all.add(JavaType.ref("java.lang.String") + " " + argument);
            return String.join(", ", all);
        }

        String checks() {
            String guards = JavaType.ref(INTERNAL + "http.Guards");
            StringBuilder out = new StringBuilder();
            with.forEach(a -> out.append(a.check));
            return out.append(guards)
                    .append(".notBlank(")
                    .append(JavaNames.literal(argument))
                    .append(", ")
                    .append(argument)
                    .append(");")
                    .toString();
        }

        String builderCalls() {
            StringBuilder out = new StringBuilder();
            with.forEach(a ->
                    out.append('.').append(a.name).append('(').append(a.name).append(')'));
            if (sizeParameter != null) {
                out.append('.')
                        .append(sizeParameter)
                        .append('(')
                        .append(PAGE_SIZE)
                        .append(')');
            }
            if (queryParameter == null) {
                return out.toString();
            }
            // Without the blanks around it, which a server would look for, and which Find overlooks.
            return out.append('.')
                    .append(queryParameter)
                    .append('(')
                    .append(argument)
                    .append(".strip())")
                    .toString();
        }

        String finder() {
            return JavaType.ref(INTERNAL + "page.Find") + (all ? ".all" : ".first") + (list().async ? "Async" : "");
        }

        /** The finder's last argument, where it has one. */
        String mode() {
            return all ? "" : ", " + !caseSensitive;
        }
    }
}
