package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.page.Page;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.model.DeploymentTarget;
import io.github.deploysdks.octopus.model.Environment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists of Octopus: skip and take, and all that a server may answer to them. */
@Timeout(60)
class OctopusPagingTest {
    private static final String LIST = "/api/Spaces-1/environments";

    private final FakeOctopus server = new FakeOctopus();
    private final OctopusClient octopus = server.client();
    private final OctopusSpace space = octopus.space("Spaces-1");

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    private static String environment(int number) {
        return "{\"Id\":\"Environments-" + number + "\",\"Name\":\"Env " + number + "\"}";
    }

    private static List<String> environments(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(OctopusPagingTest::environment)
                .toList();
    }

    private void fill(int count) {
        server.put(LIST, "x", "{}");
        server.put(LIST, "x", environment(0));
        for (int i = 1; i < count; i++) {
            server.put(LIST, "Environments-" + i, environment(i));
        }
    }

    private List<String> namesOfAll(CallStyle style, Integer take) {
        return style
                .list(
                        () -> space.environments().listAll(p -> p.take(take)),
                        () -> space.async().environments().listAll(p -> p.take(take)))
                .stream()
                .map(Environment::name)
                .toList();
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Env " + i).toList();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void allItemsComeInPagesOfTheSizeAskedFor(CallStyle style) {
        fill(7);
        assertThat(namesOfAll(style, 3)).isEqualTo(names(7));
        assertThat(server.asked())
                .containsExactly(
                        "GET " + LIST + "?take=3", "GET " + LIST + "?skip=3&take=3", "GET " + LIST + "?skip=6&take=3");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aServerThatCapsTakeLosesNothing(CallStyle style) {
        fill(7);
        server.maxTake = 2;
        assertThat(namesOfAll(style, 5)).isEqualTo(names(7));
        assertThat(server.asked())
                .containsExactly(
                        "GET " + LIST + "?take=5",
                        "GET " + LIST + "?skip=2&take=5",
                        "GET " + LIST + "?skip=4&take=5",
                        "GET " + LIST + "?skip=6&take=5");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aListWithoutLinksIsReadToItsEnd(CallStyle style) {
        fill(5);
        server.pageLinks = false;
        server.defaultTake = 2;
        assertThat(style.list(
                        () -> space.environments().listAll(),
                        () -> space.async().environments().listAll()))
                .hasSize(5);
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aListBeginsWhereItIsAskedTo(CallStyle style) {
        fill(6);
        assertThat(style.list(
                        () -> space.environments().listAll(p -> p.skip(4).take(1)),
                        () -> space.async()
                                .environments()
                                .listAll(p -> p.skip(4).take(1))))
                .extracting(Environment::name)
                .containsExactly("Env 4", "Env 5");
    }

    /** A server that answers each request with the next of these pages. */
    private void pages(String... pages) {
        AtomicInteger next = new AtomicInteger();
        server.on("GET", LIST, asked -> {
            int index = next.getAndIncrement();
            return index < pages.length
                    ? FakeOctopus.json(200, pages[index])
                    : FakeOctopus.error(500, "Nobody should have asked for page " + index);
        });
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aPageWithMoreThanAskedForCountsForWhatItHolds(CallStyle style) {
        pages(FakeOctopus.page(5, environments(0, 4), ""), FakeOctopus.page(5, environments(4, 5), ""));
        assertThat(namesOfAll(style, 2)).isEqualTo(names(5));
        assertThat(server.last().query("skip")).isEqualTo("4");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void anEmptyPageEndsTheListWhateverTheTotalSays(CallStyle style) {
        pages(FakeOctopus.page(100, environments(0, 2), ""), FakeOctopus.page(100, List.of(), ""));
        assertThat(namesOfAll(style, 2)).isEqualTo(names(2));
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aTotalThatIsTooSmallDoesNotHideALinkToMore(CallStyle style) {
        String next = "\"Page.Next\":\"" + LIST + "?skip=2&take=2\"";
        pages(
                FakeOctopus.page(0, environments(0, 2), next),
                FakeOctopus.page(0, environments(2, 3), ""),
                FakeOctopus.page(0, List.of(), ""));
        assertThat(namesOfAll(style, 2)).isEqualTo(names(3));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aServerThatIgnoresSkipDoesNotMakeTheListEndless(CallStyle style) {
        String next = "\"Page.Next\":\"" + LIST + "?skip=2&take=2\"";
        server.on("GET", LIST, asked -> FakeOctopus.json(200, FakeOctopus.page(1000, environments(0, 2), next)));
        assertThat(namesOfAll(style, 2)).isEqualTo(names(2));
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theLinkToTheNextPageIsOnlyAHint(CallStyle style) {
        String next = "\"Page.Next\":\"https://evil.example.com/api?skip=999\"";
        pages(FakeOctopus.page(3, environments(0, 2), next), FakeOctopus.page(3, environments(2, 3), ""));
        assertThat(namesOfAll(style, 2)).isEqualTo(names(3));
        assertThat(server.asked()).last().isEqualTo("GET " + LIST + "?skip=2&take=2");
    }

    static List<String> oddEmptyPages() {
        return List.of(
                "{\"Items\":[],\"TotalResults\":0}",
                "{\"Items\":[]}",
                "{\"TotalResults\":0,\"Items\":[],\"Links\":null,\"ItemType\":null}");
    }

    @ParameterizedTest
    @MethodSource("oddEmptyPages")
    void anEmptyListIsEmpty(String page) {
        server.on("GET", LIST, asked -> FakeOctopus.json(200, page));
        for (CallStyle style : CallStyle.values()) {
            server.forgetRequests();
            assertThat(namesOfAll(style, 2)).isEmpty();
            assertThat(server.requests()).hasSize(1);
        }
        assertThat(space.environments().list().hasNext()).isFalse();
    }

    @Test
    void aPageTellsItsTotalAndWhatElseTheServerSays() {
        fill(5);
        Page<Environment> page = space.environments().list(p -> p.take(2));
        assertThat(page.items()).hasSize(2);
        assertThat(page.total()).isEqualTo(5);
        assertThat(page.properties()).containsKeys("ItemType", "ItemsPerPage", "Links");
        assertThat(page.next().next().items()).extracting(Environment::name).containsExactly("Env 4");
    }

    @Test
    void pagesAreFetchedAsTheyAreNeeded() {
        fill(10);
        Iterable<Environment> all = space.environments().listAll(p -> p.take(2));
        assertThat(server.requests()).isEmpty();
        Iterator<Environment> items = all.iterator();
        items.next();
        items.next();
        assertThat(server.requests()).hasSize(1);
        items.next();
        assertThat(server.requests()).hasSize(2);
        assertThat(space.environments().listAll(p -> p.take(2)).stream()
                        .limit(2)
                        .map(Environment::name))
                .containsExactly("Env 0", "Env 1");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void anAsynchronousWalkThatHasHadEnoughAsksForNoMore() {
        fill(10);
        List<String> seen = new ArrayList<>();
        CallStyle.await(space.async().environments().listAll(p -> p.take(2)).forEachWhile(item -> {
            seen.add(item.name());
            return seen.size() < 2;
        }));
        assertThat(seen).containsExactly("Env 0", "Env 1");
        assertThat(server.requests()).hasSize(1);
    }

    /** What a server may do to a list that is read in pages. */
    enum Misbehaviour {
        NONE,
        NO_LINKS,
        LINK_TO_THE_SAME_PAGE,
        LINK_BEHIND_THE_LAST_PAGE,
        NO_TOTAL,
        NO_TOTAL_NO_LINKS,
        TOTAL_OF_ZERO,
        TOTAL_OF_THE_PAGE,
        TOTAL_TOO_LARGE,
        FEWER_THAN_ASKED,
        FEWER_THAN_ASKED_NO_TOTAL_NO_LINKS,
        MORE_THAN_ASKED,
        ANY_NUMBER,
        ITEMS_APPEAR,
        ITEMS_VANISH,
        ITEMS_VANISH_NO_LINKS;

        boolean is(String part) {
            return name().contains(part);
        }
    }

    /** A list of 10,000 environments that a server gives in its own way. */
    private final class TenThousand {
        private static final int COUNT = 10_000;

        private final Misbehaviour way;
        private final List<Integer> all =
                IntStream.range(0, COUNT).boxed().collect(Collectors.toCollection(ArrayList::new));
        private int requests;

        TenThousand(Misbehaviour way) {
            this.way = way;
            server.on("GET", LIST, this::answer);
        }

        private synchronized MockResponse answer(FakeOctopus.Asked asked) {
            requests++;
            int skip = Math.min(all.size(), asked.query("skip") == null ? 0 : Integer.parseInt(asked.query("skip")));
            int take = size(Integer.parseInt(asked.query("take")));
            List<Integer> page = List.copyOf(all.subList(skip, Math.min(all.size(), skip + take)));
            boolean last = skip + take >= all.size();
            StringBuilder json = new StringBuilder("{\"ItemType\":\"Environment\"");
            if (!way.is("NO_TOTAL")) {
                json.append(",\"TotalResults\":").append(total(page.size()));
            }
            if (!way.is("NO_LINKS") && (!last || way == Misbehaviour.LINK_BEHIND_THE_LAST_PAGE)) {
                int next = way == Misbehaviour.LINK_TO_THE_SAME_PAGE ? skip : skip + take;
                json.append(",\"Links\":{\"Page.Next\":\"" + LIST + "?skip=" + next + "&take=" + take + "\"}");
            }
            json.append(",\"Items\":[")
                    .append(page.stream().map(OctopusPagingTest::environment).collect(Collectors.joining(",")))
                    .append("]}");
            change(skip);
            return FakeOctopus.json(200, json.toString());
        }

        private int size(int asked) {
            return switch (way) {
                case FEWER_THAN_ASKED, FEWER_THAN_ASKED_NO_TOTAL_NO_LINKS -> Math.min(asked, 137);
                case MORE_THAN_ASKED -> asked + 13;
                case ANY_NUMBER -> 1 + requests * 397 % 1_000;
                default -> asked;
            };
        }

        private int total(int onPage) {
            return switch (way) {
                case TOTAL_OF_ZERO -> 0;
                case TOTAL_OF_THE_PAGE -> onPage;
                case TOTAL_TOO_LARGE -> COUNT * 2;
                default -> all.size();
            };
        }

        /** Others work on the list as well, in front of what was given and behind it. */
        private void change(int skip) {
            for (int i = 0; i < 7; i++) {
                if (way.is("APPEAR")) {
                    all.add(i, COUNT + requests * 7 + i);
                } else if (way.is("VANISH") && all.size() > 6_000) {
                    all.remove(i % 2 == 0 ? skip / 2 : all.size() - 1);
                }
            }
        }
    }

    static Stream<Arguments> misbehaviours() {
        return Arrays.stream(Misbehaviour.values())
                .flatMap(way -> Arrays.stream(CallStyle.values()).map(style -> Arguments.of(way, style)));
    }

    @ParameterizedTest
    @MethodSource("misbehaviours")
    void tenThousandItemsComeOnceEachWhateverTheServerDoes(Misbehaviour way, CallStyle style) {
        TenThousand list = new TenThousand(way);

        List<String> ids = style
                .list(
                        () -> space.environments().listAll(p -> p.take(500)).prefetch(),
                        () -> space.async()
                                .environments()
                                .listAll(p -> p.take(500))
                                .prefetch())
                .stream()
                .map(Environment::id)
                .toList();

        Set<String> seen = new HashSet<>(ids);
        assertThat(seen).as("no item twice").hasSameSizeAs(ids);
        List<String> missing = list.all.stream()
                .filter(number -> number < TenThousand.COUNT)
                .map(number -> "Environments-" + number)
                .filter(id -> !seen.contains(id))
                .toList();
        assertThat(missing).as("what was there from the beginning to the end").isEmpty();
        if (!way.is("ITEMS")) {
            assertThat(ids)
                    .as("the server's order")
                    .hasSize(TenThousand.COUNT)
                    .isSortedAccordingTo(
                            Comparator.comparing(id -> Integer.valueOf(id.substring("Environments-".length()))));
        }
        assertThat(list.requests).isLessThan(way.is("FEWER") || way.is("VANISH") ? 100 : 60);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void idsGoOutInPartsAndAnEmptyListNotAtAll(CallStyle style) {
        fill(700);
        List<String> ids = new ArrayList<>(
                IntStream.range(1, 700).mapToObj(i -> "Environments-" + i).toList());
        ids.add(3, "Environments-200");
        server.forgetRequests();

        assertThat(style.list(
                        () -> space.environments().listAll(p -> p.ids(ids)),
                        () -> space.async().environments().listAll(p -> p.ids(ids))))
                .extracting(Environment::id)
                .hasSize(699)
                .doesNotHaveDuplicates();
        assertThat(server.requests())
                .extracting(asked -> asked.query("take"))
                .as("a request for each part")
                .containsExactly("300", "300", "99");
        assertThat(server.requests())
                .allSatisfy(asked ->
                        assertThat(asked.query("ids").split(",", -1)).hasSize(Integer.parseInt(asked.query("take"))));
        server.forgetRequests();
        assertThat(style.list(
                        () -> space.environments().listAll(p -> p.ids(List.of())),
                        () -> space.async().environments().listAll(p -> p.ids(List.of()))))
                .as("not all there are")
                .isEmpty();
        assertThat(style.call(
                        () -> space.environments().all(p -> p.ids(List.of())),
                        () -> space.async().environments().all(p -> p.ids(List.of()))))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> style.call(
                        () -> space.environments().summary(p -> p.ids(List.of())),
                        () -> space.async().environments().summary(p -> p.ids(List.of()))))
                .withMessageContaining("ids is empty");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aPageInsideAnAnswerIsAPage(CallStyle style) {
        String path = "/api/Spaces-1/machines/v2";
        server.on(
                "GET",
                path,
                asked -> FakeOctopus.json(
                        200,
                        asked.query("skip") == null
                                ? "{\"DeploymentTargets\":{\"Items\":[{\"Id\":\"Machines-1\"}],\"TotalResults\":2},"
                                        + "\"TargetCountPerHealthStatus\":{\"Healthy\":2}}"
                                : "{\"DeploymentTargets\":{\"Items\":[{\"Id\":\"Machines-2\"}],\"TotalResults\":2}}"));

        assertThat(style.list(
                        () -> space.infrastructure().deploymentTargets().listWithCountsAll(),
                        () -> space.async().infrastructure().deploymentTargets().listWithCountsAll()))
                .extracting(DeploymentTarget::id)
                .containsExactly("Machines-1", "Machines-2");
        assertThat(space.infrastructure().deploymentTargets().listWithCounts().properties())
                .containsEntry("TargetCountPerHealthStatus", RawJson.of("{\"Healthy\":2}"));
        assertThat(server.last().url().encodedPath()).isEqualTo(path);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aPageThatFailsFailsTheList(CallStyle style) {
        pages(FakeOctopus.page(4, environments(0, 2), ""));
        assertThatThrownBy(() -> namesOfAll(style, 2))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("octopus listEnvironments")
                .hasMessageContaining("page 1");
    }

    private Environment find(CallStyle style, String name) {
        return style.call(
                () -> space.environments().findByName(name),
                () -> space.async().environments().findByName(name));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void findByNameTakesTheExactNameAmongPartialMatchesOnAllPages(CallStyle style) {
        server.put(LIST, "1", "{\"Id\":\"Environments-1\",\"Name\":\"Production EU\"}");
        server.put(LIST, "2", "{\"Id\":\"Environments-2\",\"Name\":\"production\"}");
        server.put(LIST, "3", "{\"Id\":\"Environments-3\",\"Name\":\"Pre-Production\"}");
        server.put(LIST, "4", "{\"Id\":\"Environments-4\",\"Name\":\"Production\"}");
        server.put(LIST, "5", "{\"Id\":\"Environments-5\",\"Name\":\"Test\"}");
        server.defaultTake = 1;

        assertThat(find(style, "Production").id()).isEqualTo("Environments-4");
        assertThat(server.requests())
                .hasSize(4)
                .allSatisfy(asked -> assertThat(asked.query("name")).isEqualTo("Production"));
        assertThat(find(style, "PRODUCTION").id())
                .as("in another case, as there is none in this")
                .isEqualTo("Environments-2");
        assertThat(find(style, "Prod")).isNull();
        assertThat(find(style, "Live")).isNull();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void findByNameDoesNotMindBlanksAround(CallStyle style) {
        server.put(LIST, "1", "{\"Id\":\"Environments-1\",\"Name\":\"Test\"}");
        assertThat(find(style, " Test\n").id()).isEqualTo("Environments-1");
        assertThat(server.last().query("name")).isEqualTo("Test");
    }

    @Test
    void findByNameSendsOddNamesAsTheyAre() {
        server.put(LIST, "1", "{\"Id\":\"Environments-1\",\"Name\":\"a+b & c=d, 100% é\"}");
        assertThatNoException()
                .isThrownBy(() -> assertThat(
                                find(CallStyle.BLOCKING, "a+b & c=d, 100% é").id())
                        .isEqualTo("Environments-1"));
        assertThat(server.last().query("name")).isEqualTo("a+b & c=d, 100% é");
    }

    @Test
    void findByNameWantsAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.environments().findByName(" "));
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void findBySlugGoesThroughAllByLargePages(CallStyle style) {
        server.put(LIST, "1", "{\"Id\":\"Environments-1\",\"Name\":\"live\",\"Slug\":\"production\"}");
        server.put(LIST, "2", "{\"Id\":\"Environments-2\",\"Name\":\"Test\",\"Slug\":null}");
        server.put(LIST, "3", "{\"Id\":\"Environments-3\",\"Name\":\"production\",\"Slug\":\"live\"}");
        server.maxTake = 1;

        assertThat(findBySlug(style, " LIVE ").id()).isEqualTo("Environments-3");
        assertThat(server.asked().get(0)).isEqualTo("GET " + LIST + "?take=200");
        assertThat(findBySlug(style, "liv")).isNull();
    }

    private Environment findBySlug(CallStyle style, String slug) {
        return style.call(
                () -> space.environments().findBySlug(slug),
                () -> space.async().environments().findBySlug(slug));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void findAllByPartialNameTakesAllOnAllPages(CallStyle style) {
        server.put(LIST, "1", "{\"Id\":\"Environments-1\",\"Name\":\"Production EU\"}");
        server.put(LIST, "2", "{\"Id\":\"Environments-2\",\"Name\":\"Test\"}");
        server.put(LIST, "3", "{\"Id\":\"Environments-3\",\"Name\":\"Pre-production\"}");
        server.defaultTake = 1;

        assertThat(findAll(style, " PRODUCT ")).containsExactly("Production EU", "Pre-production");
        assertThat(server.requests())
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked.query("partialName")).isEqualTo("PRODUCT"));
        assertThat(findAll(style, "Live")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.environments().findAllByPartialName(" "));
    }

    @Test
    void findAllByPartialNameLooksItselfWhereTheServerDoesNot() {
        pages(FakeOctopus.page(2, environments(0, 2), ""));

        assertThat(findAll(CallStyle.BLOCKING, "nv 1")).containsExactly("Env 1");
    }

    private List<String> findAll(CallStyle style, String partialName) {
        return style
                .call(
                        () -> space.environments().findAllByPartialName(partialName),
                        () -> space.async().environments().findAllByPartialName(partialName))
                .stream()
                .map(Environment::name)
                .toList();
    }
}
