package io.huiyin.infrastructure.store;

/** The first byte of an element, for those types that documents are made of; all others are left to the back end. */
final class BsonType {

    static final byte END = 0;
    static final byte DOUBLE = 0x01;
    static final byte STRING = 0x02;
    static final byte DOCUMENT = 0x03;
    static final byte ARRAY = 0x04;
    static final byte OBJECT_ID = 0x07;
    static final byte BOOLEAN = 0x08;
    static final byte INSTANT = 0x09;
    static final byte NULL = 0x0a;
    static final byte INT = 0x10;
    static final byte LONG = 0x12;

    private BsonType() {}

    static boolean isUsual(byte type) {
        return switch (type) {
            case DOUBLE, STRING, DOCUMENT, ARRAY, OBJECT_ID, BOOLEAN, INSTANT, NULL, INT, LONG -> true;
            default -> false;
        };
    }
}
