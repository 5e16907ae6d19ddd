package io.github.deploysdks.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiDumpTest {
    private static final String MARKED =
            "@org.jspecify.annotations.NullMarked package com.example; import org.jspecify.annotations.NullMarked;";

    @TempDir
    private Path folder;

    @Test
    void tellsAllThatCallersCompileAgainst() throws IOException {
        Map<String, String> dump = dump("Shop", """
                package com.example;
                import java.io.IOException;
                import java.util.*;
                import java.util.function.*;
                import org.jspecify.annotations.Nullable;
                public abstract class Shop<T extends Comparable<? super T>> extends Base<T> implements AutoCloseable {
                    public static final String NAME = "corner";
                    public static final int DOORS = 2;
                    protected final List<@Nullable T> shelf = List.of();
                    int hidden;
                    protected Shop(String @Nullable [] names, Object... rest) {}
                    Shop() {}
                    public abstract @Nullable T find(Map<String, ? extends T> by) throws IOException, IllegalStateException;
                    public final <E extends Exception> void each(Consumer<? super T> visitor) throws E {}
                    @Deprecated public int count() { return 0; }
                    protected static Optional.@Nullable Entry odd() { return null; }
                    @Override public String toString() { return ""; }
                    @Override public void close() {}
                    private void secret() {}
                    void nearby() {}
                    public static final class Builder {
                        Builder() {}
                        protected void nobodySees() {}
                        public Builder name(@Nullable String name) { return this; }
                    }
                    static class Hidden { public void unseen() {} }
                }
                abstract class Base<B> implements java.util.function.Supplier<B> {
                    public B inherited(List<B> all) { return all.get(0); }
                }
                class Optional { interface Entry {} }
                """, "Kinds", """
                package com.example;
                public sealed interface Kinds permits Kinds.One, Kinds.Two {
                    String id();
                    default int size() { return 1; }
                    static Kinds one() { return new One("1"); }
                    record One(String id) implements Kinds {}
                    final class Two implements Kinds { private Two() {} public String id() { return "2"; } }
                    enum Known { B, A { } }
                    @interface Mark { int value() default 1; }
                }
                """);

        assertThat(dump).containsOnlyKeys("com.example");
        assertThat(dump.get("com.example")).isEqualTo("""
                @NullMarked package com.example

                sealed interface Kinds permits Kinds.One, Kinds.Two
                  String id()
                  static Kinds one()
                  default int size()

                enum Kinds.Known
                  A
                  B
                  static Kinds.Known valueOf(String)
                  static Kinds.Known[] values()

                @interface Kinds.Mark extends java.lang.annotation.Annotation
                  int value() default

                record Kinds.One implements Kinds
                  new(String)
                  String id()

                final class Kinds.Two implements Kinds
                  String id()

                abstract class Shop<T extends Comparable<? super T>> implements AutoCloseable, Supplier<T>
                  static final int DOORS = 2
                  static final String NAME = "corner"
                  protected final List<@Nullable T> shelf
                  protected new(String @Nullable [], Object...)
                  void close()
                  @Deprecated int count()
                  final <E extends Exception> void each(Consumer<? super T>) throws Exception
                  abstract @Nullable T find(Map<String, ? extends T>) throws IOException
                  T inherited(List<T>)
                  protected static @Nullable com.example.Optional.Entry odd()

                final class Shop.Builder
                  Shop.Builder name(@Nullable String)
                """);
    }

    @Test
    void whatIsInternalIsNoApi() throws IOException {
        Map<String, String> dump =
                dump("internal/Deep", "package com.example.internal; public class Deep {}", "Shop", """
                package com.example;
                import com.example.internal.Deep;
                public class Shop {
                    public Shop(Deep deep) {}
                    public Deep deep() { return new Deep(); }
                    public void give(Deep deep) {}
                    protected void nobodyExtendsThis() {}
                    public void open() {}
                }
                """);

        assertThat(dump).isEqualTo(Map.of("com.example", """
                @NullMarked package com.example

                closed class Shop
                  void open()
                """));
    }

    @Test
    void aMethodThatIsGoneIsToldWithWhatToDo() throws IOException {
        Map<String, String> committed = dump("Shop", shop("public void close(int code) {} public void open() {}"));
        Map<String, String> now = dump("Shop", shop("public void open() {} public void open(int door) {}"));

        assertThatThrownBy(() -> PublicApi.compare(committed, now, "shop-sdk/api"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("shop-sdk/api", "docs/versioning.md", "-Dgolden.update=true")
                .satisfies(failure -> assertThat(failure.getMessage().lines())
                        .containsSubsequence(
                                "Gone, which breaks those who use it (docs/versioning.md says what a version may):",
                                "  com.example.Shop: void close(int)",
                                "New, and there to stay once it is released:",
                                "  com.example.Shop: void open(int)"));
    }

    @Test
    void whatIsTakenOverIsAsCommitted() throws IOException {
        Map<String, String> now = dump("Shop", shop("public void open() {}"));
        Path api = folder.resolve("api");
        PublicApi.write(Map.of("com.example.gone", "package com.example.gone\n"), api);

        PublicApi.write(now, api);

        assertThat(PublicApi.read(api)).isEqualTo(now);
        assertThatCode(() -> PublicApi.compare(PublicApi.read(api), now, "shop-sdk/api"))
                .doesNotThrowAnyException();
    }

    private static String shop(String members) {
        return "package com.example; public class Shop { " + members + " }";
    }

    private Map<String, String> dump(String... namesAndSources) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        sources.add(source("package-info", MARKED));
        for (int i = 0; i < namesAndSources.length; i += 2) {
            sources.add(source(namesAndSources[i], namesAndSources[i + 1]));
        }
        compile(sources.toArray(JavaFileObject[]::new));
        return ApiDump.of(folder, loader());
    }

    private ClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }

    private void compile(JavaFileObject... sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectories(folder);
        List<String> options = List.of(
                "-proc:none", "-nowarn", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        assertThat(compiler.getTask(null, null, null, options, null, List.of(sources))
                        .call())
                .isTrue();
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(
                URI.create("string:///com/example/" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
