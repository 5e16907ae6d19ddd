package io.github.deploysdks.codegen.sdk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A page, in Markdown, for who knows the vendor's reference and looks for the method: by its pages, then by path. */
final class OperationsPage {
    private static final String ELSEWHERE = "Not in the vendor's reference";

    private final Map<String, List<Row>> sections =
            new TreeMap<>(Comparator.comparing((String heading) -> heading.equals(ELSEWHERE))
                    .thenComparing(Comparator.naturalOrder()));

    private record Row(String method, String path, String calls) {}

    /**
     * An operation.
     *
     * @param page the vendor's page of it; null if there is none
     * @param facade how to get at its façade
     * @param methods the façade's methods for it, the plain one first
     */
    void add(
            @Nullable String page,
            String method,
            String path,
            String facade,
            List<String> methods,
            boolean deprecated) {
        StringBuilder calls = new StringBuilder("`" + facade + "." + methods.get(0) + "()`");
        methods.stream()
                .skip(1)
                .forEach(more -> calls.append(", `").append(more).append("()`"));
        if (deprecated) {
            calls.append(", deprecated");
        }
        sections.computeIfAbsent(heading(page), heading -> new ArrayList<>())
                .add(new Row(method, path, calls.toString()));
    }

    /** The last part of the page's address is what the vendor calls the group. */
    private static String heading(@Nullable String page) {
        if (page == null) {
            return ELSEWHERE;
        }
        String name = page.replaceAll("/+$", "").replaceFirst(".*/", "").replaceFirst("\\.\\w+$", "");
        return "[" + name + "](" + page + ")";
    }

    /** The whole page. */
    String text(String title) {
        StringBuilder text = new StringBuilder(
                "# " + title + ": operations and methods\n\n"
                        + "By the pages of the vendor's reference: which method sends which request. Made by the code generator.\n");
        sections.forEach((heading, rows) -> {
            text.append("\n## ").append(heading).append("\n\n| request | method |\n|---|---|\n");
            rows.stream()
                    .sorted(Comparator.comparing(Row::path).thenComparing(Row::method))
                    .forEach(row -> text.append("| `")
                            .append(row.method)
                            .append(' ')
                            .append(row.path)
                            .append("` | ")
                            .append(row.calls)
                            .append(" |\n"));
        });
        return text.toString();
    }
}
