package io.github.deploysdks.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.deploysdks.core.error.ErrorResponse;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.internal.http.PreparedCall;
import io.github.deploysdks.core.internal.page.Find;
import io.github.deploysdks.core.internal.page.PageBody;
import io.github.deploysdks.core.internal.page.PageStyle;
import io.github.deploysdks.core.internal.page.Pager;
import io.github.deploysdks.core.internal.page.Position;
import io.github.deploysdks.core.json.RawJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    /** How a server that knows {@code all} items answers: what it says beside the items is up to the test. */
    private static Server skipTake(int all, @Nullable Long total, @Nullable String next) {
        return new Server(at -> {
            int skip = at.index() == null ? 0 : at.index();
            int take = at.size() == null ? 3 : at.size();
            return body(items(skip, Math.min(all, skip + take)), total, skip + take < all ? next : null);
        });
    }

    @ParameterizedTest
    @CsvSource({
        // items, size, total, next link, positions asked for
        "0, 3, 0, , 0",
        "2, 3, 2, , 0",
        "3, 3, 3, , 0",
        "7, 3, 7, , '0,3,6'",
        "7, 3, 7, /next, '0,3,6'",
        // No total: only an empty page is certain to be the end, as servers may give less than they are asked for.
        "0, 3, , , 0",
        "2, 3, , , '0,2'",
        "7, 3, , , '0,3,6,7'",
        "6, 3, , , '0,3,6'",
        "7, 3, , /next, '0,3,6,7'",
        // The total lies.
        "7, 3, 100, , '0,3,6,7'",
        "7, 3, 0, , '0,3,6,7'",
        "7, 3, 2, , '0,3,6,7'",
        "7, 3, 5, , '0,3,6,7'",
    })
    void skippingAndTakingEndsWhereTheItemsEnd(
            int all, int size, @Nullable Long total, @Nullable String next, String asked) {
        Server server = skipTake(all, total, next);

        assertThat(server.pager(PageStyle.SKIP_TAKE, null, size).all().toList()).isEqualTo(items(0, all));
        assertThat(server.indexes()).isEqualTo(asked.replaceFirst("^0", "null"));
        server.asked.clear();
        assertThat(server.pager(PageStyle.SKIP_TAKE, null, size).allAsync().toList())
                .isCompletedWithValue(items(0, all));
        assertThat(server.indexes()).isEqualTo(asked.replaceFirst("^0", "null"));
    }

    @Test
    void withoutASizeThePageAfterAShortOneIsAskedForAsWell() {
        Server server = skipTake(4, null, null);

        assertThat(server.pager(PageStyle.SKIP_TAKE, null, null).all().toList()).isEqualTo(items(0, 4));
        assertThat(server.indexes()).isEqualTo("null,3,4");
    }

    @Test
    void theListMayBeginInTheMiddle() {
        Server server = skipTake(10, 10L, null);

        assertThat(server.pager(PageStyle.SKIP_TAKE, 4, 3).all().toList()).isEqualTo(items(4, 10));
        assertThat(server.indexes()).isEqualTo("4,7");
    }

    @Test
    void aServerThatGivesFewerItemsThanAskedForIsFollowedByWhatItGives() {
        Server server = new Server(at -> {
            int skip = at.index() == null ? 0 : at.index();
            return body(items(skip, Math.min(5, skip + 2)), 5L, null);
        });

        assertThat(server.pager(PageStyle.SKIP_TAKE, null, 1000).all().toList()).isEqualTo(items(0, 5));
        assertThat(server.indexes()).isEqualTo("null,2,4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SKIP_TAKE", "PAGE_NUMBER"})
    void aServerThatIgnoresThePositionDoesNotGoOnForEver(PageStyle style) {
        Server server = new Server(at -> body(items(0, 3), 100L, "/next"));

        List<String> all = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> server.pager(style, null, 3).all().toList());

        assertThat(all).isEqualTo(items(0, 3));
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void aBlankLinkIsNone() {
        Server server = new Server(at -> body(items(0, 3), 3L, " "));

        assertThat(server.pager(PageStyle.SKIP_TAKE, null, 3).first().hasNext()).isFalse();
        assertThat(server.pager(PageStyle.PAGE_NUMBER, null, 3).first().hasNext())
                .isFalse();
        assertThat(server.pager(PageStyle.CURSOR, null, null).first().hasNext()).isFalse();
    }

    private static Server numbered(int all, @Nullable Long total, boolean links, boolean notFoundBehind) {
        return new Server(at -> {
            int number = at.index() == null ? 1 : at.index();
            int from = (number - 1) * 3;
            if (from >= all && number > 1 && notFoundBehind) {
                throw notFound();
            }
            int to = Math.max(from, Math.min(all, from + 3));
            return body(items(Math.min(from, to), to), total, links && to < all ? "/page" + (number + 1) : null);
        });
    }

    @ParameterizedTest
    @CsvSource({
        // items, total, links, 404 behind the end, positions asked for
        "0, 0, true, true, null",
        "3, 3, true, true, null",
        "7, 7, true, true, 'null,2,3'",
        "7, , true, true, 'null,2,3'",
        // The links are missing.
        "7, 7, false, true, 'null,2,3'",
        "9, 9, false, true, 'null,2,3'",
        "7, 100, false, true, 'null,2,3,4'",
        "7, 100, false, false, 'null,2,3,4'",
        // Links and total are missing: a page that is not full is the last one.
        "7, , false, true, 'null,2,3'",
        "6, , false, true, 'null,2,3'",
        "6, , false, false, 'null,2,3'",
        // The total lies.
        "7, 0, false, true, 'null,2,3'",
        "7, 0, true, true, 'null,2,3'",
    })
    void countingPagesEndsWhereTheItemsEnd(
            int all, @Nullable Long total, boolean links, boolean notFoundBehind, String asked) {
        Server server = numbered(all, total, links, notFoundBehind);

        assertThat(server.pager(PageStyle.PAGE_NUMBER, null, 3).all().toList()).isEqualTo(items(0, all));
        assertThat(server.indexes()).isEqualTo(asked);
        server.asked.clear();
        assertThat(server.pager(PageStyle.PAGE_NUMBER, null, 3).allAsync().toList())
                .isCompletedWithValue(items(0, all));
        assertThat(server.indexes()).isEqualTo(asked);
    }

    @Test
    void countingMayBeginInTheMiddle() {
        Server server = numbered(10, 10L, false, true);

        assertThat(server.pager(PageStyle.PAGE_NUMBER, 3, 3).all().toList()).isEqualTo(items(6, 10));
        assertThat(server.indexes()).isEqualTo("3,4");
    }

    @Test
    void aPageThatIsNotFoundThoughALinkLedThereIsAFailure() {
        Server server = new Server(at -> {
            if (at.index() != null) {
                throw notFound();
            }
            return body(items(0, 3), 9L, "/page2");
        });

        assertThatThrownBy(
                        () -> server.pager(PageStyle.PAGE_NUMBER, null, 3).all().toList())
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> server.pager(PageStyle.PAGE_NUMBER, null, 3)
                        .allAsync()
                        .toList()
                        .join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(NotFoundException.class);
    }

    @Test
    void aFirstPageThatIsNotFoundIsAFailure() {
        Server server = new Server(at -> {
            throw notFound();
        });

        assertThatThrownBy(() -> server.pager(PageStyle.PAGE_NUMBER, null, 3).first())
                .isInstanceOf(NotFoundException.class);
        assertThat(server.pager(PageStyle.PAGE_NUMBER, null, 3).firstAsync())
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withCauseInstanceOf(NotFoundException.class);
    }

    private static Server cursor(Map<String, String> links, Map<String, List<String>> pages) {
        return new Server(at -> {
            String here = at.url() == null ? "first" : at.url();
            return body(pages.getOrDefault(here, List.of("item of " + here)), null, links.get(here));
        });
    }

    @Test
    void cursorsAreFollowedToTheirEnd() {
        Server server = cursor(Map.of("first", "b", "b", "c"), Map.of());

        assertThat(server.pager(PageStyle.CURSOR, null, null).all().toList())
                .containsExactly("item of first", "item of b", "item of c");
        assertThat(server.asked).extracting(Position::url).containsExactly(null, "b", "c");
    }

    @ParameterizedTest
    @CsvSource({
        "'first=b,b=b', 'first,b'",
        "'first=b,b=c,c=b', 'first,b,c'",
        "'first=b,b=c,c=d,d=b', 'first,b,c,d'",
    })
    void cursorsThatLeadBackEndTheList(String links, String visited) {
        Map<String, String> map = new java.util.HashMap<>();
        for (String link : links.split(",", -1)) {
            map.put(link.substring(0, link.indexOf('=')), link.substring(link.indexOf('=') + 1));
        }
        Server server = cursor(map, Map.of());

        List<String> all = assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> server.pager(PageStyle.CURSOR, null, null).all().toList());

        assertThat(all)
                .containsExactlyElementsOf(Arrays.stream(visited.split(",", -1))
                        .map(v -> "item of " + v)
                        .toList());
        assertThat(server.pager(PageStyle.CURSOR, null, null).allAsync().toList())
                .isCompletedWithValue(all);
    }

    @Test
    void aCursorWhoseFirstPageIsItsOwnNextPageEndsTheList() {
        Server server = cursor(
                Map.of("first", "again", "again", "again2"), Map.of("first", List.of("a"), "again", List.of("a")));

        assertThat(server.pager(PageStyle.CURSOR, null, null).all().toList()).containsExactly("a");
    }

    @Test
    void anEmptyPageEndsTheListWhateverTheLinkSays() {
        Server server = cursor(Map.of("first", "b", "b", "c"), Map.of("b", List.of()));

        assertThat(server.pager(PageStyle.CURSOR, null, null).all().toList()).containsExactly("item of first");
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void noRequestIsSentBeforeItIsNeeded() {
        Server server = skipTake(9, 9L, null);
        PagedIterable<String> all = server.pager(PageStyle.SKIP_TAKE, null, 3).all();

        Iterator<String> items = all.iterator();
        assertThat(server.asked).isEmpty();
        assertThat(items.hasNext()).isTrue();
        assertThat(server.asked).hasSize(1);
        for (int i = 0; i < 3; i++) {
            items.next();
        }
        assertThat(server.asked).as("after the last item of a page").hasSize(1);
        assertThat(items.next()).isEqualTo("item 3");
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void aStreamAsksForNoMoreThanItIsLimitedTo() {
        Server server = skipTake(90, 90L, null);
        PagedIterable<String> all = server.pager(PageStyle.SKIP_TAKE, null, 3).all();

        assertThat(all.stream().limit(3).toList()).isEqualTo(items(0, 3));
        assertThat(server.asked).hasSize(1);
        server.asked.clear();
        assertThat(all.stream().filter(i -> i.endsWith("4")).findFirst()).contains("item 4");
        assertThat(server.asked).hasSize(2);
        server.asked.clear();
        assertThat(all.first()).isEqualTo("item 0");
        assertThat(server.asked).hasSize(1);
        server.asked.clear();
        assertThat(all.stream().iterator()).isNotNull();
        assertThat(server.asked).isEmpty();
    }

    @Test
    void listsForTestsAreMadeOfItemsAndPages() {
        List<String> source = new ArrayList<>(List.of("a", "b"));
        PagedIterable<String> items = PagedIterable.of(source);
        AsyncPaged<String> async = AsyncPaged.of(source);
        source.clear();
        assertThat(items.toList()).containsExactly("a", "b");
        assertThat(items.toList()).as("a second time").containsExactly("a", "b");
        assertThat(items.prefetch().stream()).containsExactly("a", "b");
        assertThat(async.toList().join()).containsExactly("a", "b");

        Page<String> first = Page.of(List.of("a"), Page.of(List.of(), Page.of(List.of("b"))));
        assertThat(first.total()).isNull();
        assertThat(PagedIterable.of(() -> first).toList()).containsExactly("a", "b");
        assertThat(PagedIterable.of(() -> first).pages()).hasSize(3);
        assertThat(AsyncPaged.of(() -> CompletableFuture.completedFuture(first))
                        .toList()
                        .join())
                .containsExactly("a", "b");
    }

    @Test
    void everyIteratorBeginsAnew() {
        Server server = skipTake(4, 4L, null);
        PagedIterable<String> all = server.pager(PageStyle.SKIP_TAKE, null, 3).all();

        assertThat(all).containsExactlyElementsOf(items(0, 4));
        assertThat(all).containsExactlyElementsOf(items(0, 4));
        assertThat(all.stream().count()).isEqualTo(4);
        assertThat(server.asked).hasSize(6);
    }

    @Test
    void anIteratorEndsAsIteratorsDo() {
        Iterator<String> items = PagedIterable.of(() -> Page.of(List.of("a"))).iterator();

        assertThat(items.next()).isEqualTo("a");
        assertThat(items.hasNext()).isFalse();
        assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
        assertThat(PagedIterable.of(() -> Page.<String>of(List.of())).first()).isNull();
        Page<String> last = Page.of(List.of("a"));
        assertThatThrownBy(last::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(last::nextAsync).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void afterAFailureTheSamePageIsAskedForAgain() {
        AtomicInteger calls = new AtomicInteger();
        Server server = new Server(at -> {
            if (at.index() != null && calls.getAndIncrement() == 0) {
                throw new IllegalStateException("broken");
            }
            int skip = at.index() == null ? 0 : at.index();
            return body(items(skip, Math.min(5, skip + 3)), 5L, null);
        });
        Iterator<String> items =
                server.pager(PageStyle.SKIP_TAKE, null, 3).all().iterator();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            seen.add(items.next());
        }

        assertThatThrownBy(items::hasNext).hasMessage("broken");
        items.forEachRemaining(seen::add);
        assertThat(seen).isEqualTo(items(0, 5));
    }

    @Test
    void aPageShowsWhatTheServerSaid() {
        Page<String> page = new Server(at -> new PageBody<>(items(0, 3), 9L, null, Map.of("Stale", RawJson.of("true"))))
                .pager(PageStyle.SKIP_TAKE, null, 3)
                .first();

        assertThat(page.items()).isEqualTo(items(0, 3));
        assertThat(page).containsExactlyElementsOf(items(0, 3));
        assertThat(page.total()).isEqualTo(9);
        assertThat(page.properties()).containsOnlyKeys("Stale");
        assertThat(page).hasToString("Page{3 items of 9, more}");
        assertThat(page.next().items())
                .as("pages may be asked for their next one again")
                .isEmpty();
        assertThatThrownBy(() -> page.items().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> page.properties().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void pagesAreGoneThroughOneByOneTheFirstEvenIfEmpty() {
        List<Integer> sizes = new ArrayList<>();
        skipTake(7, 7L, null)
                .pager(PageStyle.SKIP_TAKE, null, 3)
                .all()
                .pages()
                .forEach(page -> sizes.add(page.items().size()));
        PagedIterable.of(() -> Page.of(List.of()))
                .pages()
                .forEach(page -> sizes.add(page.items().size()));

        assertThat(sizes).containsExactly(3, 3, 1, 0);
    }

    @Test
    void itemsThatAreNullAreHandedOverAndNeverFound() {
        Server server = new Server(at -> body(Arrays.asList(null, "b", null), 3L, null));
        Pager<String> pager = server.pager(PageStyle.SKIP_TAKE, null, 3);

        assertThat(pager.all().toList()).containsExactly(null, "b", null);
        assertThat(pager.all().stream().filter(i -> i == null).count()).isEqualTo(2);
        assertThat(pager.allAsync().toList()).isCompletedWithValue(Arrays.asList(null, "b", null));
        assertThat(Find.first(pager.all(), i -> i.trim(), "b", true)).isEqualTo("b");
        assertThat(Find.first(pager.all(), i -> i.trim(), "c", true)).isNull();
        assertThat(Find.firstAsync(pager.allAsync(), i -> i.trim(), "c", true)).isCompletedWithValue(null);
    }

    @ParameterizedTest
    @CsvSource({
        "web, true, web",
        "WEB, true, WEB",
        "Web, true, WEB",
        "wEB, true, WEB",
        "' web ', true, web",
        "Web, false,",
        "web, false, web",
        "we, true,",
        "' blank ', true, ' blank '",
        "'blank', true,",
    })
    void anItemIsFoundByItsExactTextBeforeAnotherCase(String wanted, boolean ignoreCase, @Nullable String found) {
        PagedIterable<String> items = PagedIterable.of(() -> Page.of(List.of("webs", "WEB", "web", " blank ")));
        AsyncPaged<String> async = AsyncPaged.of(
                () -> CompletableFuture.completedFuture(Page.of(List.of("webs", "WEB", "web", " blank "))));

        assertThat(Find.first(items, Function.identity(), wanted, ignoreCase)).isEqualTo(found);
        assertThat(Find.firstAsync(async, Function.identity(), wanted, ignoreCase))
                .isCompletedWithValue(found);
    }

    @Test
    void findingStopsAtTheExactItem() {
        Server server = skipTake(90, 90L, null);

        assertThat(Find.first(server.pager(PageStyle.SKIP_TAKE, null, 3).all(), Function.identity(), "item 4", true))
                .isEqualTo("item 4");
        assertThat(server.asked).hasSize(2);
        server.asked.clear();
        assertThat(Find.firstAsync(
                        server.pager(PageStyle.SKIP_TAKE, null, 3).allAsync(), Function.identity(), "item 4", true))
                .isCompletedWithValue("item 4");
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void thousandsOfPagesThatAreThereAtOnceDoNotOverflowTheStack() {
        Server server = skipTake(100_000, 100_000L, null);
        AtomicInteger count = new AtomicInteger();

        CompletableFuture<@Nullable Void> walk =
                server.pager(PageStyle.SKIP_TAKE, null, 1).allAsync().forEach(item -> count.incrementAndGet());

        assertThat(walk).isCompleted();
        assertThat(count).hasValue(100_000);
    }

    @Test
    void pagesThatComeLaterAreGoneThroughInOrder() {
        Server server = skipTake(7, 7L, null);
        server.later = true;
        List<String> seen = new ArrayList<>();

        CompletableFuture<@Nullable Void> walk =
                server.pager(PageStyle.SKIP_TAKE, null, 3).allAsync().forEach(seen::add);
        assertThat(seen).isEmpty();
        server.arrive();
        assertThat(seen).isEqualTo(items(0, 3));
        assertThat(walk).isNotDone();
        server.arrive();
        server.arrive();

        assertThat(walk).isCompleted();
        assertThat(seen).isEqualTo(items(0, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forEach", "toList", "find", "first"})
    void cancellingEndsTheWalkAndTheCallUnderWay(String way) {
        Server server = skipTake(90, 90L, null);
        server.later = true;
        Pager<String> pager = server.pager(PageStyle.SKIP_TAKE, null, 3);
        CompletableFuture<?> future = switch (way) {
            case "forEach" -> pager.allAsync().forEach(item -> {});
            case "toList" -> pager.allAsync().toList();
            case "find" -> Find.firstAsync(pager.allAsync(), Function.identity(), "x", true);
            default -> pager.firstAsync();
        };
        if (!way.equals("first")) {
            server.arrive();
        }
        CompletableFuture<PageBody<String>> call = server.pending();
        int sent = server.asked.size();

        future.cancel(true);

        assertThat(call).isCancelled();
        assertThat(server.asked).hasSize(sent);
    }

    @Test
    void aWalkThatTimesOutCancelsTheCallUnderWay() {
        Server server = skipTake(90, 90L, null);
        server.later = true;
        CompletableFuture<List<String>> all =
                server.pager(PageStyle.SKIP_TAKE, null, 3).allAsync().toList();

        assertThat(all.orTimeout(1, TimeUnit.MILLISECONDS))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(TimeoutException.class);

        assertThat(server.pending()).isCancelled();
    }

    @Test
    void cancellingFromWithinSendsNoFurtherRequest() {
        Server server = skipTake(90, 90L, null);
        server.later = true;
        List<CompletableFuture<@Nullable Void>> walk = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        walk.add(server.pager(PageStyle.SKIP_TAKE, null, 3).allAsync().forEach(item -> {
            seen.add(item);
            if (seen.size() == 3) {
                walk.get(0).cancel(true);
            }
        }));

        server.arrive();

        assertThat(seen).hasSize(3);
        assertThat(server.asked).hasSize(1);
        assertThatThrownBy(() -> walk.get(0).join()).isInstanceOf(CancellationException.class);
    }

    @Test
    void theWalkStopsWhenTheConsumerHasHadEnough() {
        Server server = skipTake(90, 90L, null);
        List<String> seen = new ArrayList<>();

        assertThat(server.pager(PageStyle.SKIP_TAKE, null, 3).allAsync().forEachWhile(item -> {
                    seen.add(item);
                    return seen.size() < 3;
                }))
                .isCompleted();

        assertThat(seen).isEqualTo(items(0, 3));
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void whatTheConsumerThrowsFailsTheFuture() {
        Server server = skipTake(90, 90L, null);

        for (Throwable thrown : List.of(new IllegalStateException("mine"), new AssertionError("mine"))) {
            CompletableFuture<@Nullable Void> walk = server.pager(PageStyle.SKIP_TAKE, null, 3)
                    .allAsync()
                    .forEach(item -> {
                        if (thrown instanceof Error error) {
                            throw error;
                        }
                        throw (RuntimeException) thrown;
                    });

            assertThatThrownBy(walk::join)
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isSameAs(thrown);
        }
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void whatTheFirstOrALaterRequestThrowsFailsTheFuture() {
        IllegalStateException closed = new IllegalStateException("This client is closed");
        CompletableFuture<List<String>> first = AsyncPaged.<String>of(() -> {
                    throw closed;
                })
                .toList();
        Page.Next<String> broken = new Page.Next<>() {
            @Override
            public Page<String> fetch() {
                throw closed;
            }

            @Override
            public CompletableFuture<Page<String>> fetchAsync() {
                throw closed;
            }
        };
        CompletableFuture<List<String>> later = AsyncPaged.of(
                        () -> CompletableFuture.completedFuture(Page.of(List.of("a"), null, Map.of(), broken)))
                .toList();

        assertThatThrownBy(first::join).cause().isSameAs(closed);
        assertThatThrownBy(later::join).cause().isSameAs(closed);
    }

    @Test
    void aPageIsFetchedAheadWhileTheOneBeforeIsWorkedOn() {
        Server server = skipTake(9, 9L, null);
        server.later = true;
        Iterator<String> items =
                server.pager(PageStyle.SKIP_TAKE, null, 3).all().prefetch().iterator();
        assertThat(server.asked).as("before anybody asks").isEmpty();

        assertThat(items.next()).isEqualTo("item 0");
        assertThat(server.indexes()).as("one page ahead").isEqualTo("null,3");
        server.arrive();
        assertThat(server.indexes()).as("not more").isEqualTo("null,3");
        items.next();
        items.next();
        assertThat(server.indexes()).isEqualTo("null,3");
        assertThat(items.next()).isEqualTo("item 3");
        assertThat(server.indexes()).isEqualTo("null,3,6");
        server.arrive();
        List<String> rest = new ArrayList<>();
        items.forEachRemaining(rest::add);

        assertThat(rest).isEqualTo(items(4, 9));
        assertThat(server.indexes()).isEqualTo("null,3,6");
    }

    @Test
    void aPageThatIsFetchedAheadAndFailsSaysSoInItsPlaceAndIsAskedForAgain() {
        AtomicInteger calls = new AtomicInteger();
        Server server = new Server(at -> {
            if (at.index() != null && calls.getAndIncrement() == 0) {
                throw new IllegalStateException("broken");
            }
            int skip = at.index() == null ? 0 : at.index();
            return body(items(skip, Math.min(5, skip + 3)), 5L, null);
        });
        Iterator<String> items =
                server.pager(PageStyle.SKIP_TAKE, null, 3).all().prefetch().iterator();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            seen.add(items.next());
        }

        assertThatThrownBy(items::hasNext)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        items.forEachRemaining(seen::add);

        assertThat(seen).isEqualTo(items(0, 5));
    }

    @Test
    void closingTheStreamGivesUpThePageThatIsOnItsWay() {
        Server server = skipTake(90, 90L, null);
        server.later = true;
        try (Stream<String> stream = server.pager(PageStyle.SKIP_TAKE, null, 3).all().prefetch().stream()) {
            assertThat(stream.limit(2).toList()).isEqualTo(items(0, 2));
            assertThat(server.asked).hasSize(2);
            assertThat(server.pending()).isNotDone();
        }

        assertThat(server.pending()).isCancelled();
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void anInterruptedThreadDoesNotWaitForThePageThatIsOnItsWay() {
        Server server = skipTake(90, 90L, null);
        server.later = true;
        Iterator<Page<String>> pages = server.pager(PageStyle.SKIP_TAKE, null, 3)
                .all()
                .prefetch()
                .pages()
                .iterator();
        pages.next();
        CompletableFuture<PageBody<String>> ahead = server.pending();

        Thread.currentThread().interrupt();
        pages.next();

        assertThat(Thread.interrupted())
                .as("the flag is there for the call that was made instead")
                .isTrue();
        assertThat(ahead).isCancelled();
    }

    @Test
    void pagesAreFetchedAheadWithoutBlocking() {
        Server server = skipTake(9, 9L, null);
        server.later = true;
        List<String> seen = new ArrayList<>();
        List<String> askedThen = new ArrayList<>();
        CompletableFuture<@Nullable Void> walk = server.pager(PageStyle.SKIP_TAKE, null, 3)
                .allAsync()
                .prefetch()
                .forEach(item -> {
                    seen.add(item);
                    askedThen.add(server.indexes());
                });

        server.arrive();
        assertThat(seen).isEqualTo(items(0, 3));
        assertThat(askedThen).containsOnly("null,3");
        server.arrive();
        server.arrive();

        assertThat(walk).isCompleted();
        assertThat(seen).isEqualTo(items(0, 9));
        assertThat(server.indexes()).isEqualTo("null,3,6");
    }

    @Test
    void aWalkThatFetchesAheadLeavesNothingBehind() {
        Server server = skipTake(9, 9L, null);
        List<String> seen = new ArrayList<>();
        Server slow = skipTake(90, 90L, null);
        slow.later = true;

        CompletableFuture<@Nullable Void> enough =
                slow.pager(PageStyle.SKIP_TAKE, null, 3).allAsync().prefetch().forEachWhile(item -> false);
        slow.arrive();
        assertThat(enough).isCompleted();
        assertThat(slow.asked).hasSize(2);
        assertThat(slow.pending()).isCancelled();

        AsyncPaged<String> broken = AsyncPaged.of(() ->
                CompletableFuture.completedFuture(Page.of(List.of("a", "b"), null, Map.of(), new Page.Next<>() {
                    @Override
                    public Page<String> fetch() {
                        throw new IllegalStateException("closed");
                    }

                    @Override
                    public CompletableFuture<Page<String>> fetchAsync() {
                        throw new IllegalStateException("closed");
                    }
                })));
        assertThatThrownBy(() -> broken.prefetch().forEach(seen::add).join()).hasRootCauseMessage("closed");
        assertThat(seen).as("what comes before the failure").containsExactly("a", "b");
        assertThat(server.pager(PageStyle.SKIP_TAKE, null, 1)
                        .allAsync()
                        .prefetch()
                        .toList())
                .isCompletedWithValue(items(0, 9));
    }

    /** A list that others change between the requests for its pages. */
    private static final class LiveList {
        private final int size;
        private final List<String> all;
        private final List<String> asked = new ArrayList<>();
        private final Runnable change;

        LiveList(Consumer<List<String>> change) {
            this(20, 5, change);
        }

        LiveList(int items, int size, Consumer<List<String>> change) {
            this.size = size;
            this.all = new ArrayList<>(items(0, items));
            this.change = () -> change.accept(all);
        }

        Pager<String> pager() {
            return new Pager<>(PageStyle.SKIP_TAKE, Position.first(null, size), Function.identity(), at -> {
                int skip = at.index() == null ? 0 : at.index();
                asked.add(String.valueOf(skip));
                List<String> page =
                        List.copyOf(all.subList(Math.min(skip, all.size()), Math.min(skip + size, all.size())));
                PageBody<String> body = body(page, (long) all.size(), null);
                change.run();
                return new Server(position -> body).new Call(at);
            });
        }
    }

    private static List<String> read(String way, Pager<String> pager) {
        return way.equals("blocking")
                ? pager.all().toList()
                : pager.allAsync().toList().join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocking", "async"})
    void whatMovesForwardAsOthersVanishIsNotMissed(String way) {
        Consumer<List<String>> once = new Consumer<>() {
            private boolean done;

            @Override
            public void accept(List<String> all) {
                if (!done) {
                    all.removeAll(List.of("item 1", "item 3", "item 7"));
                    done = true;
                }
            }
        };
        LiveList list = new LiveList(once);

        assertThat(read(way, list.pager()))
                .isEqualTo(IntStream.range(0, 20)
                        .filter(i -> i != 7)
                        .mapToObj(i -> "item " + i)
                        .toList());
        assertThat(list.asked).containsExactly("0", "5", "2", "7", "12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocking", "async"})
    void whatStaysIsGivenOnceWhenSomethingVanishesAllTheTime(String way) {
        LiveList list = new LiveList(all -> {
            if (all.size() > 10) {
                all.remove(all.size() % 3);
            }
        });

        List<String> seen = read(way, list.pager());

        assertThat(seen).doesNotHaveDuplicates().containsAll(list.all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocking", "async"})
    void whatMovesBackAsOthersAppearIsGivenOnce(String way) {
        AtomicInteger count = new AtomicInteger();
        LiveList list = new LiveList(all -> {
            if (all.size() < 30) {
                all.add(0, "new " + count.incrementAndGet());
                all.add(0, "new " + count.incrementAndGet());
            }
        });

        assertThat(read(way, list.pager())).isEqualTo(items(0, 20));
    }

    @Test
    void aListThatShrinksForEverIsNotChasedForEver() {
        LiveList list = new LiveList(all -> all.remove(all.size() - 1));

        assertThat(list.pager().all().toList()).doesNotHaveDuplicates().startsWith("item 0", "item 1");
        assertThat(list.asked).hasSizeLessThan(20);
    }

    @Test
    void whatIsTooFarBackToBeRememberedIsNotGivenAgain() {
        AtomicInteger requests = new AtomicInteger();
        LiveList list = new LiveList(6000, 500, all -> {
            if (requests.incrementAndGet() == 6) {
                all.subList(4000, 6000).clear();
            }
        });

        assertThat(list.pager().all().toList()).isEqualTo(items(0, 4000));
        assertThat(list.asked).endsWith("2500", "3000", "2000", "2500", "3000", "3500");
    }

    @Test
    void theItemsOfOnePageAreAsTheServerSendsThem() {
        Pager<String> pager = new Pager<>(
                PageStyle.SKIP_TAKE,
                Position.first(null, 3),
                item -> {
                    throw new IllegalStateException("no id");
                },
                at -> new Server(position -> body(List.of("a", "a", "b"), 3L, null)).new Call(at));
        Pager<String> twice = new Pager<>(
                PageStyle.SKIP_TAKE,
                Position.first(null, 3),
                Function.identity(),
                at -> new Server(position -> body(Arrays.asList("a", null, "a"), 3L, null)).new Call(at));

        assertThat(pager.all().toList()).as("without what tells them apart").containsExactly("a", "a", "b");
        assertThat(twice.all().toList()).containsExactly("a", null, "a");
    }

    private static List<String> items(int from, int to) {
        return IntStream.range(from, Math.max(from, to))
                .mapToObj(i -> "item " + i)
                .toList();
    }

    private static PageBody<String> body(List<String> items, @Nullable Long total, @Nullable String next) {
        return new PageBody<>(items, total, next, Map.of());
    }

    private static NotFoundException notFound() {
        return (NotFoundException) io.github.deploysdks.core.error.ApiException.of(
                ErrorResponse.builder("list", "GET", "/list", 404).build(), java.time.Clock.systemUTC());
    }

    /** Answers by position, at once or when told to. */
    private static final class Server {
        private final Function<Position, PageBody<String>> pages;
        private final List<Position> asked = new ArrayList<>();
        private final List<Runnable> arrivals = new ArrayList<>();
        private final List<CompletableFuture<PageBody<String>>> sent = new ArrayList<>();
        private boolean later;

        Server(Function<Position, PageBody<String>> pages) {
            this.pages = pages;
        }

        Pager<String> pager(PageStyle style, @Nullable Integer index, @Nullable Integer size) {
            return new Pager<>(style, Position.first(index, size), null, Call::new);
        }

        String indexes() {
            return String.join(
                    ",", asked.stream().map(at -> String.valueOf(at.index())).toList());
        }

        void arrive() {
            arrivals.remove(0).run();
        }

        CompletableFuture<PageBody<String>> pending() {
            return sent.get(sent.size() - 1);
        }

        private final class Call implements PreparedCall<PageBody<String>> {
            private final Position at;

            Call(Position at) {
                this.at = at;
            }

            @Override
            public PageBody<String> execute() {
                asked.add(at);
                return pages.apply(at);
            }

            @Override
            public CompletableFuture<PageBody<String>> executeAsync() {
                asked.add(at);
                CompletableFuture<PageBody<String>> future = new CompletableFuture<>();
                sent.add(future);
                Runnable arrival = () -> {
                    try {
                        future.complete(pages.apply(at));
                    } catch (RuntimeException e) {
                        future.completeExceptionally(e);
                    }
                };
                if (later) {
                    arrivals.add(arrival);
                } else {
                    arrival.run();
                }
                return future;
            }

            @Override
            public PageBody<String> executeNullable() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void run() {
                throw new UnsupportedOperationException();
            }

            @Override
            public CompletableFuture<@Nullable PageBody<String>> executeNullableAsync() {
                throw new UnsupportedOperationException();
            }

            @Override
            public CompletableFuture<@Nullable Void> runAsync() {
                throw new UnsupportedOperationException();
            }
        }
    }
}
