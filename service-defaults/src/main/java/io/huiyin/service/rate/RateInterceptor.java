package io.huiyin.service.rate;

import io.huiyin.service.problem.Problem;
import io.huiyin.service.security.CurrentPerson;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/** Keeps one caller who asks without end from taking the service away from the others; before the body is read. */
final class RateInterceptor implements HandlerInterceptor {

    private final CallerRates rates;

    RateInterceptor(CallerRates rates) {
        this.rates = rates;
    }

    /** A request counts once, however often it is dispatched. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            CurrentPerson.of(SecurityContextHolder.getContext().getAuthentication())
                    .flatMap(person -> rates.waitOf(person.id()))
                    .ifPresent(wait -> {
                        throw Problem.tooManyRequests(wait);
                    });
        }
        return true;
    }
}
