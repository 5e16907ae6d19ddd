package io.github.deploysdks.examples.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service that tells how tasks of an Octopus Server are doing. */
@SpringBootApplication(proxyBeanMethods = false)
public class HarbourApplication {
    public static void main(String[] args) {
        SpringApplication.run(HarbourApplication.class, args);
    }
}
