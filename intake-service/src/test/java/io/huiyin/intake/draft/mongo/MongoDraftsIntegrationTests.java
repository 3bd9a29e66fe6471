package io.huiyin.intake.draft.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.huiyin.fixtures.TestStore;
import io.huiyin.intake.draft.KeepDraft;
import io.huiyin.intake.draft.KeepDraft.Changed;
import io.huiyin.intake.draft.KeepDraft.Kept;
import io.huiyin.intake.draft.KeepDraft.TooMany;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoDraftsIntegrationTests {

    private static final Map<String, String> TYPED = Map.of("name", "王芳", "text", "少找五十元");

    private final TestStore store = TestStore.start();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoDrafts drafts = new MongoDrafts(client.getDatabase("drafts"));
    private final String id = UUID.randomUUID().toString();
    private Instant now = Instant.now();
    private final KeepDraft keepDraft = new KeepDraft(drafts, () -> now);

    @BeforeEach
    void prepare() {
        drafts.migrate(client.getDatabase("drafts"));
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void whatIsWrittenIsKeptAsItStands() {
        keepDraft.execute("lin", id, 0, Map.of("name", "王"));

        assertThat(keepDraft.execute("lin", id, 1, TYPED)).isInstanceOf(Kept.class);

        assertThat(drafts.find("lin", id)).hasValueSatisfying(draft -> {
            assertThat(draft.fields()).isEqualTo(TYPED);
            assertThat(draft.version()).isEqualTo(2);
        });
    }

    @Test
    void nobodyElseComesByIt() {
        keepDraft.execute("lin", id, 0, TYPED);

        drafts.discard("mei", id);

        assertThat(drafts.find("mei", id)).isEmpty();
        assertThat(drafts.of("mei")).isEmpty();
        assertThat(keepDraft.execute("mei", id, 1, Map.of())).isEqualTo(new Changed());
        assertThat(drafts.find("lin", id)).isPresent();
    }

    @Test
    void ofTwoTabsTheSecondToSaveIsTold() {
        keepDraft.execute("lin", id, 0, TYPED);
        keepDraft.execute("lin", id, 1, Map.of("text", "the first tab"));

        assertThat(keepDraft.execute("lin", id, 1, Map.of("text", "the second tab")))
                .isEqualTo(new Changed());
        assertThat(keepDraft.execute("lin", id, 0, Map.of("text", "the third tab")))
                .isEqualTo(new Changed());

        assertThat(drafts.find("lin", id).orElseThrow().fields()).containsEntry("text", "the first tab");
    }

    @Test
    void aDraftThatIsGoneDoesNotComeBack() {
        keepDraft.execute("lin", id, 0, TYPED);
        drafts.discard("lin", id);

        assertThat(keepDraft.execute("lin", id, 1, TYPED)).isEqualTo(new Changed());
        assertThat(drafts.find("lin", id)).isEmpty();
    }

    @Test
    void anAgentHasOnlySoMany() {
        for (var i = 0; i < KeepDraft.MOST; i++) {
            assertThat(keepDraft.execute("lin", UUID.randomUUID().toString(), 0, TYPED))
                    .isInstanceOf(Kept.class);
        }

        assertThat(keepDraft.execute("lin", id, 0, TYPED)).isEqualTo(new TooMany());
        assertThat(keepDraft.execute("mei", id, 0, TYPED)).isInstanceOf(Kept.class);
    }

    @Test
    void aDraftThatNobodyGoesOnWithIsForgotten() {
        keepDraft.execute("lin", id, 0, TYPED);
        now = now.plus(KeepDraft.KEPT).plus(Duration.ofMinutes(1));

        keepDraft.execute("mei", UUID.randomUUID().toString(), 0, TYPED);

        assertThat(drafts.find("lin", id)).isEmpty();
        assertThat(drafts.of("mei")).hasSize(1);
    }
}
