package io.github.deploysdks.core.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;

/** The architecture that all modules keep to. */
public final class ArchitectureRules {
    private static final String ROOT = "io.github.deploysdks.";

    private ArchitectureRules() {}

    /** The tests of a module's packages, such as {@code io.github.deploysdks.octopus}. */
    public static Stream<DynamicTest> tests(String basePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(basePackage);
        List<DynamicTest> tests = new ArrayList<>();
        for (ArchRule rule : rules(basePackage)) {
            tests.add(DynamicTest.dynamicTest(
                    rule.getDescription(), () -> rule.allowEmptyShould(true).check(classes)));
        }
        return tests.stream();
    }

    private static List<ArchRule> rules(String base) {
        return List.of(
                methods()
                        .that()
                        .areDeclaredInClassesThat(arePublicApi())
                        .and()
                        .areDeclaredInClassesThat()
                        .arePublic()
                        .and(new DescribedPredicate<JavaMethod>("can be called by users") {
                            @Override
                            public boolean test(JavaMethod method) {
                                return method.getModifiers().contains(JavaModifier.PUBLIC)
                                        || method.getModifiers().contains(JavaModifier.PROTECTED);
                            }
                        })
                        .should(useNoTypesOf("retrofit2.", "okio.", "kotlin."))
                        .because("Retrofit, Okio and Kotlin are how it is done, and may be replaced"),
                noClasses()
                        .that()
                        .resideInAPackage(base + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.lang.reflect..")
                        .andShould()
                        .haveSimpleNameNotContaining("ModelRegistry")
                        .andShould()
                        .haveSimpleNameNotContaining("JsonConverters")
                        .because("models are read and written without reflection; only Retrofit hands over types"),
                noClasses()
                        .should()
                        .callMethodWhere(looksForSomethingByName())
                        .because(
                                "native-image and ProGuard follow what is written in code; all else would have to be told to"
                                        + " them, as Retrofit's interfaces are (META-INF/native-image)"),
                noMethods()
                        .should()
                        .haveModifier(JavaModifier.SYNCHRONIZED)
                        .because("virtual threads would be pinned; locks are ReentrantLock"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.util.Date")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.util.Calendar")
                        .because("times are java.time"),
                noClasses()
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .because("an SDK never prints"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..", "org.apache.log4j..")
                        .because("logging is slf4j's API alone"),
                noClasses()
                        .should()
                        .callMethod(Thread.class, "sleep", long.class)
                        .orShould()
                        .callMethod(Thread.class, "sleep", long.class, int.class)
                        .because("all waiting goes through the Sleeper, which tests replace"),
                classes()
                        .that()
                        .resideInAPackage(base + ".model..")
                        .and()
                        .areNotInterfaces()
                        .and()
                        .areNotAnonymousClasses()
                        .should()
                        .haveModifier(JavaModifier.FINAL)
                        .because("models are final"),
                noClasses()
                        .that()
                        .resideOutsideOfPackages("..core..", base + ".api..", base + ".internal..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("retrofit2..")
                        .because("only generated code and the core know Retrofit"),
                classes().should(beInANullMarkedPackage()).because("every package says what may be null"));
    }

    private static DescribedPredicate<JavaClass> arePublicApi() {
        return new DescribedPredicate<>("are public API") {
            @Override
            public boolean test(JavaClass type) {
                return type.getPackageName().startsWith(ROOT)
                        && !type.getPackageName().contains(".internal");
            }
        };
    }

    private static DescribedPredicate<JavaMethodCall> looksForSomethingByName() {
        return new DescribedPredicate<>("look for a class, a member, a resource or a service at run time") {
            @Override
            public boolean test(JavaMethodCall call) {
                String owner = call.getTargetOwner().getName();
                String method = call.getName();
                return switch (owner) {
                    case "java.lang.Class", "java.lang.ClassLoader", "java.lang.Module" ->
                        method.equals("forName")
                                || method.equals("newInstance")
                                || method.matches(
                                        "(loadClass|findClass|getResource.*|get(Declared)?(Method|Field|Constructor)s?)")
                                || method.equals("getEnumConstants");
                    case "java.lang.reflect.Proxy",
                            "java.lang.reflect.Array",
                            "java.util.ServiceLoader",
                            "java.util.ResourceBundle",
                            "java.io.ObjectInputStream",
                            "java.io.ObjectOutputStream" -> true;
                    default -> owner.startsWith("java.lang.invoke.MethodHandles");
                };
            }
        };
    }

    private static ArchCondition<JavaMethod> useNoTypesOf(String... packages) {
        return new ArchCondition<>("use no types of " + List.of(packages) + " in its signature") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                List<JavaClass> types = new ArrayList<>(method.getRawParameterTypes());
                types.add(method.getRawReturnType());
                types.addAll(method.getReturnType().getAllInvolvedRawTypes());
                method.getParameterTypes().forEach(type -> types.addAll(type.getAllInvolvedRawTypes()));
                for (JavaClass type : types) {
                    for (String prefix : packages) {
                        if (type.getName().startsWith(prefix)) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " shows " + type.getName()));
                        }
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is not"));
                }
            }
        };
    }
}
