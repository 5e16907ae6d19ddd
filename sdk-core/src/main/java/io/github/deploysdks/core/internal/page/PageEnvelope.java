package io.github.deploysdks.core.internal.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a Retrofit method: the JSON names of a page's parts. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PageEnvelope {
    /** The property of the answer that holds the page; empty if the answer is the page. */
    String in() default "";

    /** The items; empty if the page is nothing but a list of them. */
    String items() default "";

    /** The length of the whole list; empty if the server does not say. */
    String total() default "";

    /** The URL of the next page, as names joined by {@code /}; empty if the server does not say. */
    String next() default "";
}
