package io.huiyin.messaging;

/** Who has written, in order: {@code +} for us, {@code !} for an intruder. */
public record Marks(String text) {

    boolean isDone() {
        return text.endsWith("+");
    }

    Marks plus(String mark) {
        return new Marks(text + mark);
    }
}
