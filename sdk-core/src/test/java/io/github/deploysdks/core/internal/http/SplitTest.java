package io.github.deploysdks.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Projects-" + i).toList();
    }

    @Test
    void aListGoesOutInPartsInItsOrder() {
        assertThat(Split.of("ids", ids(5), 2).parts())
                .containsExactly(
                        List.of("Projects-0", "Projects-1"),
                        List.of("Projects-2", "Projects-3"),
                        List.of("Projects-4"));
        assertThat(Split.of("ids", ids(4), 2).parts()).hasSize(2);
        assertThat(Split.of("ids", ids(2), 2).parts()).containsExactly(ids(2));
    }

    @Test
    void whatIsInItTwiceIsAskedForOnceWhereItStoodFirst() {
        assertThat(Split.of("ids", List.of("b", "a", "b", "c", "a"), 2).parts())
                .containsExactly(List.of("b", "a"), List.of("c"));
    }

    @Test
    void anEmptyListIsNotThatWhichIsNotSet() {
        assertThat(Split.of("ids", List.of(), 2).parts()).isEmpty();
        assertThat(Split.of("ids", (List<String>) null, 2).parts()).containsExactly((List<String>) null);
        assertThat(Split.of("ids", (List<String>) null, 2).single()).isNull();
        assertThat(Split.of("ids", List.of("a"), 2).single()).containsExactly("a");
    }

    @Test
    void aPartIsNoLongerThanAUrlMayBe() {
        List<String> parts =
                Split.of("ids", List.of("ö".repeat(300), "x".repeat(8_000), "y", "z"), 100).parts().stream()
                        .map(part -> String.valueOf(part.size()))
                        .toList();

        assertThat(parts)
                .as("1,800 characters encoded; what is too long anyway, alone; the rest")
                .containsExactly("1", "1", "2");
        assertThat(Split.of("ids", ids(300), 300).parts())
                .as("three hundred usual ids")
                .hasSize(1);
    }

    @Test
    void listsThatCannotBeSentAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Split.of("ids", Arrays.asList("a", null), 2))
                .withMessage("ids holds null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Split.of("ids", List.of(), 2).single())
                .withMessageContaining("ids is empty, which the server would take for all there are");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Split.of("ids", ids(3), 2).single())
                .withMessageContaining("2 requests");
    }

    @Test
    void theListsOfThePartsAreJoined() {
        List<List<String>> asked = new ArrayList<>();
        PreparedCall<List<String>> call = Split.of("ids", ids(5), 2).lists(part -> new Answer(asked, part));

        assertThat(asked).as("before it is sent").isEmpty();
        assertThat(call.execute()).isEqualTo(ids(5));
        assertThat(asked).hasSize(3);
        assertThat(call.executeAsync()).isCompletedWithValue(ids(5));
        assertThat(asked).hasSize(6);
        PreparedCall<List<String>> none = Split.of("ids", List.<String>of(), 2).lists(part -> new Answer(asked, part));
        assertThat(none.execute()).isEmpty();
        assertThat(none.executeAsync()).isCompletedWithValue(List.of());
        assertThat(asked).hasSize(6);
    }

    @Test
    void theFirstPartThatFailsEndsIt() {
        List<List<String>> asked = new ArrayList<>();
        PreparedCall<List<String>> call =
                Split.of("ids", List.of("a", "b", "fails", "c", "d"), 2).lists(part -> new Answer(asked, part));

        assertThatThrownBy(call::execute).hasMessage("broken");
        assertThat(asked).hasSize(2);
        assertThatThrownBy(() -> call.executeAsync().join()).hasRootCauseMessage("broken");
        assertThat(asked).hasSize(4);
    }

    @Test
    void cancellingEndsThePartThatIsUnderWayAndSendsNoFurtherOne() {
        List<List<String>> asked = new ArrayList<>();
        List<CompletableFuture<List<String>>> sent = new ArrayList<>();
        CompletableFuture<List<String>> all = Split.of("ids", ids(5), 2)
                .lists(part -> new Answer(asked, part) {
                    @Override
                    public CompletableFuture<List<String>> executeAsync() {
                        asked.add(part);
                        CompletableFuture<List<String>> future = new CompletableFuture<>();
                        sent.add(future);
                        return future;
                    }
                })
                .executeAsync();
        sent.get(0).complete(List.of());

        all.cancel(true);

        assertThat(sent).hasSize(2);
        assertThat(sent.get(1)).isCancelled();
    }

    /** Answers what it is asked for. */
    private static class Answer implements PreparedCall<List<String>> {
        private final List<List<String>> asked;
        private final @Nullable List<String> part;

        Answer(List<List<String>> asked, @Nullable List<String> part) {
            this.asked = asked;
            this.part = part;
        }

        @Override
        public List<String> execute() {
            asked.add(part);
            if (part.contains("fails")) {
                throw new IllegalStateException("broken");
            }
            return part;
        }

        @Override
        public CompletableFuture<List<String>> executeAsync() {
            try {
                return CompletableFuture.completedFuture(execute());
            } catch (IllegalStateException e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        @Override
        public List<String> executeNullable() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void run() {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<@Nullable List<String>> executeNullableAsync() {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<@Nullable Void> runAsync() {
            throw new UnsupportedOperationException();
        }
    }
}
