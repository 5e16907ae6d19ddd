package io.github.deploysdks.octyne.fake;

/** The releases of Octyne that differ in what they offer. */
public enum Release {
    V1_0("1.0.0"),
    V1_1("1.1.0"),
    V1_2("1.2.0"),
    V1_3("1.3.0"),
    V1_4_2("1.4.2");

    private final String number;

    Release(String number) {
        this.number = number;
    }

    /** As the server says it. */
    public String number() {
        return number;
    }

    boolean atLeast(Release other) {
        return compareTo(other) >= 0;
    }
}
