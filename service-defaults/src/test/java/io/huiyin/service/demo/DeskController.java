package io.huiyin.service.demo;

import io.huiyin.service.problem.Problem;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A page in the shell. */
@Controller
class DeskController {

    private final Clock clock;

    DeskController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/desk")
    String desk(Model model) {
        model.addAttribute("now", clock.instant());
        return "desk";
    }

    @GetMapping("/desk/asked")
    String asked(@RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("asked", parameters);
        return desk(model);
    }

    @GetMapping("/desk/broken")
    String broken() {
        throw new IllegalStateException("secret inside");
    }

    @PostMapping("/desk/things")
    String make(Model model) {
        return desk(model);
    }

    @GetMapping("/desk/away")
    String away() {
        throw Problem.unavailable(java.time.Duration.ofSeconds(2));
    }
}
