package io.huiyin.routing.ownership;

import io.huiyin.routing.ownership.PastOffer.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What went before, bounded because it lives in the complaint's document.
 *
 * @param offersMade counts the offers, and so numbers them
 * @param round the present round of offers; a reopened complaint begins a new one
 * @param offers the latest, oldest first
 * @param barred people with a conflict of interest: they are never asked again
 * @param answers the latest, oldest first
 */
public record History(int offersMade, int round, List<PastOffer> offers, List<String> barred, List<Answer> answers) {

    static final History NONE = new History(0, 1, List.of(), List.of(), List.of());

    private static final int MOST_OFFERS = 50;
    private static final int MOST_ANSWERS = 20;

    History offerMade() {
        return new History(offersMade + 1, round, offers, barred, answers);
    }

    History ended(Offer offer, Ending ending) {
        return new History(
                offersMade,
                round,
                appended(offers, new PastOffer(offer.id(), round, offer.to(), ending), MOST_OFFERS),
                barred,
                answers);
    }

    History barring(String person) {
        return barred.contains(person)
                ? this
                : new History(offersMade, round, offers, appended(barred, person, Integer.MAX_VALUE), answers);
    }

    History answered(Answer answer) {
        return new History(offersMade, round, offers, barred, appended(answers, answer, MOST_ANSWERS));
    }

    History nextRound() {
        return new History(offersMade, round + 1, offers, barred, answers);
    }

    /** Who let an offer of this round pass, in the order in which they did. */
    List<String> missedBy() {
        return offers.stream()
                .filter(offer -> offer.round() == round && offer.ending().isMiss())
                .map(offer -> offer.to().id())
                .toList();
    }

    Optional<PastOffer> lastOfferTo(String person) {
        return offers.reversed().stream()
                .filter(offer -> offer.to().id().equals(person))
                .findFirst();
    }

    Optional<Answer> answerUnder(String key, String person) {
        return answers.stream()
                .filter(answer -> answer.key().equals(key) && answer.by().id().equals(person))
                .findFirst();
    }

    private static <T> List<T> appended(List<T> list, T last, int most) {
        var all = new ArrayList<>(Stream.concat(list.stream(), Stream.of(last)).toList());
        return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
    }
}
