/** Uses the SDKs on the module path. */
module com.example.modular {
    requires io.github.deploysdks.core;
    requires io.github.deploysdks.divio;
    requires io.github.deploysdks.octopus;
    requires io.github.deploysdks.octyne;
    requires jdk.httpserver;
    // Modules proper, which automatic modules such as the SDKs cannot ask for.
    requires okhttp3;
    requires org.slf4j;
}
