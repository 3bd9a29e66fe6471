package io.huiyin.service.strictjson;

import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a Content-Type with a wildcard, which Spring itself trips over with an internal error. */
final class WildcardGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var type = request.getContentType();
        if (type != null && type.indexOf('*') >= 0) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        return true;
    }
}
