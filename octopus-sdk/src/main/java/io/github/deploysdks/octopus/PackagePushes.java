package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.internal.flow.Background;
import io.github.deploysdks.core.internal.flow.Pacer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Pushes several packages, some at a time. */
final class PackagePushes {
    private final Background background;
    private final Pacer pacer;
    private final List<PackagePush> pushes;
    private final Map<PackageIdentity, PushedPackage> pushed = new ConcurrentHashMap<>();
    private final Map<PackageIdentity, RuntimeException> failures = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    PackagePushes(Background background, Pacer pacer, List<PackagePush> pushes) {
        this.background = background;
        this.pacer = pacer;
        this.pushes = pushes;
        Set<PackageIdentity> identities = new HashSet<>();
        for (PackagePush push : pushes) {
            if (!identities.add(push.identity())) {
                throw new IllegalArgumentException("Two of the packages are " + push.identity());
            }
        }
    }

    PushedPackages run(int atOnce) {
        List<CompletableFuture<@Nullable Void>> threads = new ArrayList<>();
        for (int i = 0; i < Math.min(atOnce, pushes.size()); i++) {
            threads.add(background.run(this::pushInTurn));
        }
        try {
            for (CompletableFuture<@Nullable Void> thread : threads) {
                var unused = thread.get();
            }
        } catch (InterruptedException e) {
            threads.forEach(thread -> thread.cancel(true));
            Thread.currentThread().interrupt();
            throw pacer.failure(
                    PackagePushException.FLOW,
                    new WaitException(
                            PackagePushException.FLOW,
                            WaitException.Reason.INTERRUPTED,
                            "the waiting thread was interrupted; pushed until then: " + pushed.keySet()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("A push ended by other than an exception", e.getCause());
        }
        return result();
    }

    private void pushInTurn() {
        for (int i = next.getAndIncrement(); i < pushes.size(); i = next.getAndIncrement()) {
            PackagePush push = pushes.get(i);
            try {
                pushed.put(push.identity(), push.push());
            } catch (RuntimeException e) {
                failures.put(push.identity(), e);
            }
        }
    }

    private PushedPackages result() {
        Map<PackageIdentity, RuntimeException> failed = new LinkedHashMap<>();
        List<PushedPackage> done = new ArrayList<>();
        for (PackagePush push : pushes) {
            PushedPackage one = pushed.get(push.identity());
            if (one == null) {
                failed.put(push.identity(), Objects.requireNonNull(failures.get(push.identity())));
            } else {
                done.add(one);
            }
        }
        return new PushedPackages(done, failed);
    }
}
