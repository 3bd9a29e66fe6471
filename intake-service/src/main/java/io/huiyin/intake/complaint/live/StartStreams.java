package io.huiyin.intake.complaint.live;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Starts a stream once nothing else touches its response any more. Behind the controller come MVC and filters that still
 * write headers, on a thread of their own: a stream that spoke or ended meanwhile would share the response with them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartStreams implements Filter {

    private static final String WAITING = StartStreams.class.getName() + ".waiting";

    /** To be called while the request is handled. */
    static void afterRequest(Waiting stream) {
        RequestContextHolder.currentRequestAttributes().setAttribute(WAITING, stream, RequestAttributes.SCOPE_REQUEST);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getAttribute(WAITING) instanceof Waiting waiting) {
                request.removeAttribute(WAITING);
                if (request.isAsyncStarted()) {
                    waiting.start().run();
                } else {
                    waiting.abandon().run();
                }
            }
        }
    }

    /**
     * @param start to be run where the response stays open
     * @param abandon to be run where it does not, because the request failed
     */
    record Waiting(Runnable start, Runnable abandon) {}
}
