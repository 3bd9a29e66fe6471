package io.huiyin.notification.correspondence;

import static io.huiyin.notification.correspondence.Heard.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.events.Event;
import io.huiyin.events.notification.MessageKind;
import io.huiyin.events.notification.MessageSuppressed;
import io.huiyin.messaging.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HearEventsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HearEvents hearing = new HearEvents(new PlanMessages(PATIENCE));

    @Test
    void anOwnerHeardOfBeforeTheComplaintIsToldInTheAcknowledgement() {
        var early = hear(null, Heard.accepted(1));
        assertThat(early.nextDue()).isNull();

        var registered = hear(early, Heard.registered("ada@example.org"));

        assertThat(registered.messages())
                .extracting(Message::kind, Message::status)
                .containsExactly(
                        tuple(MessageKind.ACKNOWLEDGEMENT, MessageStatus.DUE),
                        tuple(MessageKind.OWNER_ASSIGNED, MessageStatus.SUPPRESSED));
        assertThat(ownerToldIn(registered)).isEqualTo("Mei Chen");
    }

    @Test
    void theAcknowledgementWaitsAMomentForTheOwnerAndThePromisedTime() {
        var registered = hear(null, Heard.registered("ada@example.org"));
        assertThat(registered.nextDue()).isEqualTo(NOW.plus(PATIENCE));
        var promised = hear(registered, Heard.firstContactBy(NOW.plusSeconds(7_200)));
        assertThat(promised.nextDue()).isEqualTo(NOW.plus(PATIENCE));

        var complete = hearing.handle(promised, Heard.accepted(1), NOW);

        assertThat(after(complete).nextDue()).isEqualTo(NOW);
        assertThat(after(complete).answerBy()).isEqualTo(NOW.plusSeconds(7_200));
        assertThat(ownerToldIn(after(complete))).isEqualTo("Mei Chen");
        assertThat(complete.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        MessageSuppressed.class,
                        suppressed -> assertThat(suppressed.why()).contains("the acknowledgement tells it"));
    }

    @Test
    void whoLeftNoUsableAddressIsUnreachableForGood() {
        var phoneOnly = hear(null, Heard.registered(null));
        assertThat(phoneOnly.standing()).hasValue(Correspondence.UNREACHABLE);
        assertThat(hear(null, Heard.registered("nowhere")).standing()).hasValue(Correspondence.UNREACHABLE);

        assertThat(hear(phoneOnly, Heard.corrected(2, "ada@example.org")).standing())
                .hasValue(Correspondence.UNREACHABLE);
    }

    @Test
    void whoCanStillBeWrittenToIsNotDoneWith() {
        var early = hear(null, Heard.accepted(1));
        var registered = hear(null, Heard.registered("ada@example.org"));

        assertThat(early.standing()).isEmpty();
        assertThat(registered.standing()).isEmpty();
        assertThat(hear(registered, Heard.corrected(2, "nowhere")).standing()).isEmpty();
    }

    @Test
    void thePromisedTimeMayBeHeardAfterTheOwner() {
        var owned = hear(hear(null, Heard.registered("ada@example.org")), Heard.accepted(1));
        assertThat(owned.nextDue()).isEqualTo(NOW.plus(PATIENCE));

        assertThat(hear(owned, Heard.firstContactBy(NOW.plusSeconds(7_200))).nextDue())
                .isEqualTo(NOW);
    }

    @Test
    void anOwnerWhoAcceptsOnceTheAcknowledgementIsInHandIsToldByAMailOfItsOwn() {
        var registered = hear(null, Heard.registered("ada@example.org"));
        var later = NOW.plus(PATIENCE);
        assertThat(hear(inHand(registered, later), Heard.accepted(1)).messages())
                .extracting(Message::kind, Message::status)
                .containsExactly(
                        tuple(MessageKind.ACKNOWLEDGEMENT, MessageStatus.SENDING),
                        tuple(MessageKind.OWNER_ASSIGNED, MessageStatus.DUE));
    }

    @Test
    void whatWasHeardFirstIsNotWaitedFor() {
        var promised = hear(hear(null, Heard.firstContactBy(NOW.plusSeconds(7_200))), Heard.accepted(1));

        assertThat(hear(promised, Heard.registered("ada@example.org")).nextDue())
                .isEqualTo(NOW);
    }

    @Test
    void aSecondReassignmentIsASecondMessageAndTheSameOneIsNot() {
        var once = hear(hear(null, Heard.registered("ada@example.org")), Heard.accepted(1));

        assertThat(hear(once, Heard.accepted(1))).isEqualTo(once);
        assertThat(hear(once, Heard.accepted(2)).messages())
                .extracting(Message::id)
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "ada", "a@b@", "ada@example.org\r\nRCPT TO:<x@y>", "ada@-", "a d@a.b", "äda@example.org"})
    void whoCannotBeReachedIsSaidToBeSo(@Nullable String email) {
        var early = hear(null, Heard.accepted(1));

        var decision = hearing.handle(early, Heard.registered(email), NOW);

        assertThat(decision.events())
                .hasSize(2)
                .allSatisfy(said -> assertThat(said)
                        .isInstanceOfSatisfying(
                                MessageSuppressed.class,
                                suppressed -> assertThat(suppressed.why()).contains("e-mail address")));
        assertThat(after(decision).acknowledged()).isFalse();
        assertThat(after(decision).nextDue()).isNull();
    }

    @Test
    void whatWaitsGoesToTheCorrectedAddress() {
        var registered = hear(null, Heard.registered("ada@example.org"));

        var corrected = hear(registered, Heard.corrected(2, "ada.byron@example.org"));

        assertThat(corrected.recipient())
                .isNotNull()
                .extracting(Recipient::email)
                .isEqualTo("ada.byron@example.org");
        assertThat(corrected.messages()).isEqualTo(registered.messages());
    }

    @Test
    void anAddressInAnotherScriptIsReached() {
        var state = hear(null, Heard.registered("ada+tag@例子.中国"));

        assertThat(state.nextDue()).isNotNull();
    }

    @Test
    void theStateStaysBoundedWhateverHappens() {
        var state = hear(null, Heard.registered("ada@example.org"));
        for (var sequence = 1; sequence <= 100; sequence++) {
            state = hear(state, Heard.accepted(sequence));
        }
        assertThat(state.messages()).hasSize(1 + Correspondence.ENDED_KEPT);
        state = inHand(state, NOW.plus(PATIENCE));
        for (var sequence = 101; sequence <= 600; sequence++) {
            state = hear(state, Heard.accepted(sequence));
        }

        assertThat(state.open()).isEqualTo(Correspondence.OPEN_KEPT);
        assertThat(state.messages()).hasSize(Correspondence.OPEN_KEPT + Correspondence.ENDED_KEPT);
    }

    private static Correspondence inHand(Correspondence state, Instant at) {
        return after(new LeaseMessages("sender", Duration.ofMinutes(1)).lease(state, at));
    }

    private static @Nullable String ownerToldIn(Correspondence state) {
        var acknowledgement = state.messages().getFirst().content();
        return acknowledgement == null ? null : acknowledgement.person();
    }

    private Correspondence hear(@Nullable Correspondence state, Event event) {
        return after(hearing.handle(state, event, NOW));
    }

    private static Correspondence after(Decision<Correspondence> decision) {
        return Objects.requireNonNull(decision.state());
    }
}
