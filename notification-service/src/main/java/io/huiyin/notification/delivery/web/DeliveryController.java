package io.huiyin.notification.delivery.web;

import io.huiyin.notification.delivery.Deliveries;
import io.huiyin.notification.delivery.LoggedMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what became of the messages to a customer. */
@RestController
class DeliveryController {

    private static final int LARGEST_PAGE = 200;

    private final Deliveries deliveries;

    DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping("/deliveries")
    Page deliveries(
            @RequestParam(required = false) @Nullable String complaint,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        var wanted = Math.clamp(size, 1, LARGEST_PAGE);
        var found = deliveries.page(complaint, after, wanted + 1);
        return found.size() > wanted
                ? new Page(found.subList(0, wanted), found.get(wanted - 1).messageId())
                : new Page(found, null);
    }

    /** @param next what to ask for with {@code after} to get the next page; missing on the last one */
    record Page(List<LoggedMessage> deliveries, @Nullable String next) {}
}
