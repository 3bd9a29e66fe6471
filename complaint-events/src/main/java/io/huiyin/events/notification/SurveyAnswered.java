package io.huiyin.events.notification;

import io.huiyin.events.WireName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The customer rated the answer, from 1 (bad) to 5 (good). */
@WireName("survey.answered.v1")
public record SurveyAnswered(
        String surveyId,
        int score,
        List<String> wentWrong,
        @Nullable String text) implements NotificationEvent {}
