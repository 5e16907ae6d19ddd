package io.github.deploysdks.codegen.drift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a table of the vendor's reference, one operation a line, columns apart by tabs: {@code group, no, method, path, alternates,
 * deprecated, query, body, status, response, fields}. Query, body and fields are {@code Name:type}, apart by commas, with what is
 * within in braces; {@code *} is a required one. Types are {@code s} text, {@code e} enumeration, {@code d} date, {@code i} integer,
 * {@code n} number, {@code b} boolean, {@code o} object, {@code a<x>} a list; {@code _R} stands for what every resource has, {@code =3}
 * for the fields of the group's line 3. The response is {@code page}, {@code array}, {@code object} or something without fields.
 */
final class TableReader {
    private static final List<String> COLUMNS = List.of(
            "group",
            "no",
            "method",
            "path",
            "alternates",
            "deprecated",
            "query",
            "body",
            "status",
            "response",
            "fields");
    private static final String RESOURCE = "Id:s,Links:o,LastModifiedBy:s,LastModifiedOn:d";

    private TableReader() {}

    /** Whether a text is such a table. */
    static boolean isTable(String text) {
        return text.startsWith(String.join("\t", COLUMNS));
    }

    static Map<String, ApiOperation> read(String text) {
        Map<String, Row> rows = new LinkedHashMap<>();
        text.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
            Row row = Row.of(line);
            rows.put(row.group + " " + row.no, row);
        });
        Map<String, ApiOperation> operations = new LinkedHashMap<>();
        for (Row row : rows.values()) {
            ApiOperation operation = row.operation(rows);
            operations.put(operation.key(), operation);
        }
        return operations;
    }

    private record Row(
            String group,
            String no,
            String method,
            String path,
            boolean deprecated,
            String query,
            String body,
            String response,
            String fields) {
        static Row of(String line) {
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.size() != COLUMNS.size()) {
                throw new IllegalArgumentException(
                        "A line of the table has " + cells.size() + " columns, not " + COLUMNS.size() + ": " + line);
            }
            return new Row(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    !cells.get(5).equals("-"),
                    cells.get(6),
                    cells.get(7),
                    cells.get(9),
                    cells.get(10));
        }

        ApiOperation operation(Map<String, Row> rows) {
            Shape parameters = Shape.none();
            fill(parameters, query);
            return new ApiOperation(
                    group,
                    method,
                    path,
                    deprecated,
                    parameters,
                    TableReader.body(body),
                    answer(response, ownFields(rows)));
        }

        /** Another line's fields may be those of a third one. */
        private String ownFields(Map<String, Row> rows) {
            Row row = this;
            for (int i = 0; i < rows.size() && row.fields.matches("=\\d+"); i++) {
                String other = row.fields.substring(1);
                Row next = rows.get(group + " " + other);
                if (next == null) {
                    throw new IllegalArgumentException(
                            "Line " + row.no + " of " + group + " has the fields of " + other + ", which is not there");
                }
                row = next;
            }
            return row.fields;
        }
    }

    private static Shape body(String text) {
        Shape body = new Shape("", Shape.ANY, true);
        fill(body, text);
        return body;
    }

    private static Shape answer(String response, String fields) {
        switch (response) {
            case "page" -> {
                Shape page = new Shape("", "object", true);
                fill(page.part("Items", "list of object", true), fields);
                return page;
            }
            case "array" -> {
                // What has no fields is a list of texts or numbers, or of what nothing is said of.
                Shape list = new Shape("", fields.contains(":") ? "list of object" : Shape.ANY, true);
                fill(list, fields);
                return list;
            }
            case "object" -> {
                Shape object = new Shape("", "object", true);
                fill(object, fields);
                return object;
            }
            default -> {
                return new Shape("", Shape.ANY, true);
            }
        }
    }

    private static void fill(Shape shape, String text) {
        List<String> properties = split(text.replace("_R", RESOURCE));
        for (String property : properties) {
            int brace = property.indexOf('{');
            String head = brace < 0 ? property : property.substring(0, brace);
            int colon = head.indexOf(':');
            if (colon < 0) {
                // A word for what has no fields.
                return;
            }
            Shape part = shape.part(
                    head.substring(0, colon).replace("*", ""),
                    kind(head.substring(colon + 1).replace("*", "")),
                    true);
            if (brace >= 0) {
                fill(part, property.substring(brace + 1, property.lastIndexOf('}')));
            }
        }
        if (!properties.isEmpty()) {
            shape.complete();
        }
    }

    private static String kind(String type) {
        if (type.startsWith("a<") && type.endsWith(">")) {
            return "list of " + kind(type.substring(2, type.length() - 1));
        }
        return switch (type) {
            case "s", "e", "d" -> "text";
            case "i", "n" -> "number";
            case "b" -> "boolean";
            case "o" -> "object";
            default -> Shape.ANY;
        };
    }

    /** At the commas outside of all braces. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ',' : text.charAt(i);
            if (c == '{' || c == '<') {
                depth++;
            } else if (c == '}' || c == '>') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        return parts.stream().filter(part -> !part.isBlank()).toList();
    }
}
