package io.github.deploysdks.codegen.sdk;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns class names in backticks into simple names and import lines. */
final class Imports {
    private static final Pattern CLASS = Pattern.compile("`([\\w.]+)\\.(\\w+)`");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);$");
    private static final Pattern DECLARED =
            Pattern.compile("(?m)^(?! *\\*)(?: *(?:public|private|protected|static|final|sealed|abstract) +)* *"
                    + "(?:class|interface|enum|record|@interface) (\\w+)");
    private static final Pattern FULL_NAME_ANNOTATED =
            Pattern.compile("(@(?:org\\.jspecify\\.annotations\\.)?Nullable) ((?:[a-z]\\w*\\.)+)([A-Z_]\\w*)");
    private static final String PLACE = "//IMPORTS\n";

    private Imports() {}

    /**
     * @param text Java source with class names as {@code `java.util.List`} and a line {@code //IMPORTS}
     * @param packageTypes the simple names of the classes in each package that is generated
     */
    static String resolve(String text, Map<String, Set<String>> packageTypes) {
        Matcher packageLine = PACKAGE.matcher(text);
        if (!packageLine.find()) {
            throw new IllegalStateException("No package line in a generated file");
        }
        String own = packageLine.group(1);
        Set<String> neighbours = packageTypes.getOrDefault(own, Set.of());
        Map<String, String> chosen = choose(text, own);
        Matcher use = CLASS.matcher(text);
        StringBuilder out = new StringBuilder();
        Set<String> imports = new TreeSet<>();
        while (use.find()) {
            String home = use.group(1);
            String simple = use.group(2);
            boolean isChosen = home.equals(chosen.get(simple));
            use.appendReplacement(out, Matcher.quoteReplacement(isChosen ? simple : home + "." + simple));
            boolean visible = home.equals(own) || (home.equals("java.lang") && !neighbours.contains(simple));
            if (isChosen && !visible) {
                imports.add("import " + home + "." + simple + ";\n");
            }
        }
        use.appendTail(out);
        String lines = imports.isEmpty() ? "" : String.join("", imports) + "\n";
        // A type annotation stands before the simple name, also where the package is written out.
        String code = FULL_NAME_ANNOTATED.matcher(out).replaceAll("$2$1 $3");
        return code.replace(PLACE, lines);
    }

    /** For each simple name, the package whose class it means in this file. */
    private static Map<String, String> choose(String text, String own) {
        Set<String> declared = new TreeSet<>();
        Matcher declaration = DECLARED.matcher(text);
        while (declaration.find()) {
            declared.add(declaration.group(1));
        }
        Map<String, String> chosen = new TreeMap<>();
        Matcher use = CLASS.matcher(text);
        while (use.find()) {
            String home = use.group(1);
            String simple = use.group(2);
            if (declared.contains(simple)) {
                // The file's own class of this name hides all others.
                chosen.put(simple, own);
            } else {
                chosen.merge(simple, home, (a, b) -> preferred(a, b, own));
            }
        }
        return chosen;
    }

    /** Of two classes with one name, the neighbour wins, then the alphabet, so that the outcome is always the same. */
    private static String preferred(String one, String other, String own) {
        if (one.equals(own) || other.equals(own)) {
            return own;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
