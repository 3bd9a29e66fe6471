package io.huiyin.intake.complaint.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.intake.complaint.live.StartStreams.Waiting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class StartStreamsTests {

    private final List<String> happened = new ArrayList<>();
    private final Map<Object, Object> attributes = new HashMap<>();
    private boolean staysOpen = true;
    private final HttpServletRequest request = stub(HttpServletRequest.class);
    private final StartStreams filter = new StartStreams();

    @BeforeEach
    void begin() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void end() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aStreamIsStartedOnceAllOthersAreDoneWithTheResponse() throws Exception {
        filter(opening());
        filter((_, _) -> happened.add("dispatched"));

        assertThat(happened).containsExactly("opened", "headers written", "started", "dispatched");
    }

    @Test
    void aStreamWhoseRequestFailedIsLetGo() {
        staysOpen = false;

        assertThatThrownBy(() -> filter((_, _) -> {
                    opening().doFilter(request, stub(ServletResponse.class));
                    throw new ServletException("too late");
                }))
                .hasMessage("too late");

        assertThat(happened).containsExactly("opened", "headers written", "abandoned");
    }

    private FilterChain opening() {
        return (_, _) -> {
            StartStreams.afterRequest(new Waiting(() -> happened.add("started"), () -> happened.add("abandoned")));
            happened.add("opened");
            happened.add("headers written");
        };
    }

    private void filter(FilterChain chain) throws IOException, ServletException {
        filter.doFilter(request, stub(ServletResponse.class), chain);
    }

    private <T> T stub(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, given) -> answer(method.getName(), given)));
    }

    private @Nullable Object answer(String method, Object @Nullable [] given) {
        return switch (method) {
            case "isAsyncStarted" -> staysOpen;
            case "getAttribute" -> attributes.get(given == null ? "" : given[0]);
            case "setAttribute" -> given == null ? null : attributes.put(given[0], given[1]);
            case "removeAttribute" -> given == null ? null : attributes.remove(given[0]);
            default -> throw new UnsupportedOperationException(method);
        };
    }
}
