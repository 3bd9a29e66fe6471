package io.huiyin.service.strictjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@a.cn",
                "a@b",
                "a@@b.cn",
                "a b@c.cn",
                "a@b c.cn",
                ".a@b.cn",
                "a..b@c.cn",
                "a@-b.cn",
                "a@b-.cn",
                "a@b..cn",
                "a@b.cn.",
                "a@127.0.0.1",
                "a@[127.0.0.1]",
                "\"a b\"@c.cn",
                "A <a@b.cn>",
                "a@b.cn,c@d.cn",
                "a@b_c.cn"
            })
    void isNoAddress(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EmailAddress.parse(text));
    }

    @Test
    void theDomainIsReadWithoutRegardToCaseAndTheRestAsItIs() {
        assertThat(EmailAddress.parse("Lin.Yue+tag@Example.ORG").value()).isEqualTo("Lin.Yue+tag@example.org");
    }

    @Test
    void aDomainInAnyScriptHasAnAsciiForm() {
        assertThat(EmailAddress.parse("a@例子.中国").ascii()).isEqualTo("a@xn--fsqu00a.xn--fiqs8s");
    }

    @Test
    void theAddressStaysOutOfLogs() {
        assertThat(EmailAddress.parse("a@example.org").toString()).doesNotContain("example");
    }
}
