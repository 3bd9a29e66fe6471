package io.huiyin.localstack.launcher.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusedTests {

    @Test
    void eachPlaceIsTold() {
        var refused = new Refused(422, """
                {"title":"Some fields are not right","status":422,"detail":"Nothing was stored.",
                 "errors":[{"pointer":"/customer/name","code":"required","detail":"is required"},
                           {"parameter":"limit","code":"limit","detail":"is from 1 to 200"}]}""");

        assertThat(refused.lines())
                .containsExactly(
                        "Some fields are not right (422): Nothing was stored.",
                        "  /customer/name: is required",
                        "  limit: is from 1 to 200");
        assertThat(refused.json()).startsWith("{\"title\"").doesNotContain("\n");
    }

    @Test
    void whatIsNotOfIntakeIsToldByItsStatus() {
        var refused = new Refused(502, "<html>Bad gateway</html>");

        assertThat(refused.lines()).containsExactly("Refused (502)");
        assertThat(refused.json()).isEqualTo("{\"status\":502}");
    }
}
