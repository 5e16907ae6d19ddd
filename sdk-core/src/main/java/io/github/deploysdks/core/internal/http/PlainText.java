package io.github.deploysdks.core.internal.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a Retrofit method: the answer is text and not read as JSON, whatever its media type. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PlainText {
    /** A regular expression that is found in every right answer; empty if any text may be one. */
    String pattern() default "";
}
