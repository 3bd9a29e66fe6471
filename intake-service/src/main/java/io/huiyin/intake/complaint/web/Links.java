package io.huiyin.intake.complaint.web;

/** Where to go on from a complaint. */
record Links(String self, String notes, String contacts, String resolution, String page) {

    static Links of(String id) {
        var self = "/complaints/" + id;
        return new Links(self, self + "/notes", self + "/contacts", self + "/resolution", "/desk" + self);
    }
}
