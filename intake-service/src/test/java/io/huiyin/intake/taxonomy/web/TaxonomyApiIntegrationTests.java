package io.huiyin.intake.taxonomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.fixtures.Person;
import io.huiyin.intake.RunningIntake;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaxonomyApiIntegrationTests {

    private final RunningIntake intake = RunningIntake.get();

    @Test
    void theShippedTreesAreOfferedInTheCallersLanguage() {
        for (var tree : new String[] {"products", "topics", "regions"}) {
            assertThat(intake.get("/taxonomies/" + tree).statusCode()).as(tree).isEqualTo(200);
        }
        assertThat(intake.get("/taxonomies/regions?lang=zh-CN").body()).contains("中国 › 浙江省 › 杭州市 › 西湖区");
        assertThat(intake.get("/taxonomies/colours").statusCode()).isEqualTo(404);
    }

    @Test
    void aChangeIsKeptWithBeforeAndAfter() {
        var code = fresh();
        var added = change("topics", add(code, "\"service\""), "*");

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(intake.get("/taxonomies/topics").body()).contains(code);
        change(
                "topics",
                "{\"edits\":[{\"what\":\"RENAME\",\"code\":\"" + code + "\",\"names\":{\"en\":\"Later\"}}]}",
                "*");
        assertThat(intake.get("/taxonomies/topics/changes").body())
                .contains("\"before\":{\"code\":\"" + code, "\"en\":\"Later\"", "Zhou Min");
    }

    @Test
    void whoHasNotSeenTheLatestIsToldWhatChangedAndChangesNothing() {
        var seen = etag(intake.get("/taxonomies/products"));
        var theirs = fresh();
        change("products", add(theirs, "null"), seen);
        var mine = fresh();

        var stale = change("products", add(mine, "null"), seen);

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("\"changes\"", theirs, "Zhou Min");
        assertThat(intake.get("/taxonomies/products").body()).doesNotContain(mine);
        assertThat(change("products", add(mine, "null"), etag(stale)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void sendingAgainChangesOnce() {
        var key = UUID.randomUUID().toString();
        var body = add(fresh(), "null");
        var first = change("products", body, "*", key, Person.ZHOU_MIN);

        assertThat(change("products", body, "*", key, Person.ZHOU_MIN).body()).isEqualTo(first.body());
        assertThat(change("products", add(fresh(), "null"), "*", key, Person.ZHOU_MIN)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() {
        var refused = change("products", add(fresh(), "\"nowhere\""), "*");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/edits/0/parent", "is not in this tree");
        assertThat(change("regions", add("x".repeat(51), "null"), "*").body()).contains("/edits/0/code");
        assertThat(change("regions", "{\"edits\":[{\"what\":\"ADD\",\"code\":\"x\"}]}", "*")
                        .body())
                .contains("/edits/0/names");
    }

    @Test
    void whoDoesNotSayWhatHasBeenSeenIsAskedTo() {
        assertThat(change("products", add(fresh(), "null"), null).statusCode()).isEqualTo(428);
    }

    @Test
    void theSameCodeTwiceInOneRequestAddsNeither() {
        var code = fresh();
        var once = "{\"what\":\"ADD\",\"code\":\"" + code + "\",\"names\":{\"en\":\"New\"}}";

        var refused = change("topics", "{\"edits\":[" + once + "," + once + "]}", "*");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/edits/1/code", "exists already");
        assertThat(intake.get("/taxonomies/topics").body()).doesNotContain(code);
    }

    @Test
    void anAgentOnlyLooks() {
        assertThat(change("products", add(fresh(), "null"), "*", "k", Person.LIN_YUE)
                        .statusCode())
                .isEqualTo(403);
    }

    private static String fresh() {
        return "t" + UUID.randomUUID();
    }

    private static String add(String code, String parent) {
        return "{\"edits\":[{\"what\":\"ADD\",\"code\":\"%s\",\"parent\":%s,\"names\":{\"en\":\"New\",\"zhCn\":\"新\"}}]}"
                .formatted(code, parent);
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> change(String tree, String body, @Nullable String ifMatch) {
        return change(tree, body, ifMatch, UUID.randomUUID().toString(), Person.ZHOU_MIN);
    }

    private HttpResponse<String> change(String tree, String body, @Nullable String ifMatch, String key, Person person) {
        var request = HttpRequest.newBuilder(URI.create(intake.address() + "/taxonomies/" + tree + "/changes"))
                .header("Authorization", "Bearer " + intake.signIn.token(person))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
        return intake.send(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }
}
