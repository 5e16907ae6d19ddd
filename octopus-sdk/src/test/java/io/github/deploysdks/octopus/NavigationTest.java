package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.deploysdks.octopus.api.RootApis;
import io.github.deploysdks.octopus.api.RootAsyncApis;
import io.github.deploysdks.octopus.api.SpaceApis;
import io.github.deploysdks.octopus.api.SpaceAsyncApis;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hundred façades are found by way of few names: what everybody needs, and groups. */
class NavigationTest {
    private static final int MOST_NAMES = 25;
    private static final int MOST_IN_A_GROUP = 35;

    @ParameterizedTest
    @ValueSource(classes = {SpaceApis.class, SpaceAsyncApis.class, RootApis.class, RootAsyncApis.class})
    void aScopeHasFewNames(Class<?> scope) {
        assertThat(accessors(scope)).hasSizeBetween(5, MOST_NAMES);
        assertThat(groups(scope))
                .hasSizeGreaterThan(4)
                .allSatisfy(group -> assertThat(accessors(group.getReturnType()))
                        .as(group.getName())
                        .hasSizeBetween(1, MOST_IN_A_GROUP));
    }

    @ParameterizedTest
    @ValueSource(classes = {SpaceApis.class, RootApis.class})
    void theAsynchronousTwinHasTheSameNames(Class<?> scope) throws ClassNotFoundException {
        Class<?> twin = Class.forName(scope.getName().replace("Apis", "AsyncApis"));

        assertThat(names(twin)).isEqualTo(names(scope));
    }

    /** All paths to a façade: {@code library.feeds}. */
    private static List<String> names(Class<?> scope) {
        List<String> names = new ArrayList<>();
        for (Method accessor : accessors(scope)) {
            if (isGroup(accessor)) {
                accessors(accessor.getReturnType()).forEach(it -> names.add(accessor.getName() + "." + it.getName()));
            } else {
                names.add(accessor.getName());
            }
        }
        names.sort(null);
        return names;
    }

    private static List<Method> groups(Class<?> scope) {
        return accessors(scope).stream().filter(NavigationTest::isGroup).toList();
    }

    private static boolean isGroup(Method accessor) {
        return accessor.getReturnType().getSimpleName().endsWith("Apis");
    }

    private static List<Method> accessors(Class<?> scope) {
        return Arrays.stream(scope.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .toList();
    }
}
