package io.huiyin.service.security;

import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** How a page whose session is over gets on without being loaded anew. */
@Controller
class SignedInController {

    /** Leads through the sign-in in a tab of its own. */
    static final String AGAIN = "/login/again";

    /** What the forms of a page that is open need to be sent; no other site can read it. */
    static final String TOKEN = "/login/token";

    @GetMapping(AGAIN)
    String again() {
        return "shell-signed-in";
    }

    @GetMapping(TOKEN)
    @ResponseBody
    Map<String, String> token(CsrfToken token, CurrentPerson person) {
        return Map.of("token", token.getToken(), "person", person.id());
    }
}
