package io.huiyin.intake.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderNumbersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Order no. 12345 is late | 12345",
                "my order number: AB-2093-77 | ab209377",
                "订单号：88123456，没有送到 | 88123456",
                "訂單８８１２３４５６ | 88123456",
                "it was JD0012345678 I think | jd0012345678"
            })
    void aNumberIsFoundAsCustomersSayIt(String text, String number) {
        assertThat(OrderNumbers.in(text)).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call me at 13800138000",
                "my number is +86 13800138000",
                "on 2026-11-25 at noon",
                "on 20261125",
                "I want 50 yuan, not 5000",
                "in order to complain"
            })
    void phonesDatesAndAmountsAreNone(String text) {
        assertThat(OrderNumbers.in(text)).isEmpty();
    }

    @Test
    void aListOfNumbersIsCutOff() {
        assertThat(OrderNumbers.in("12345671 12345672 12345673 12345674 12345675"))
                .hasSize(OrderNumbers.MOST);
    }
}
