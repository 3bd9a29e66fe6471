package io.huiyin.localstack.signin;

/** The one password of all demo people. */
record PeoplePassword(String clearText) {

    /** Not for logs. */
    @Override
    public String toString() {
        return "PeoplePassword";
    }
}
