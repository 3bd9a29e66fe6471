package io.huiyin.intake.complaint.web;

/**
 * Why something cannot be promised.
 *
 * @param text in the language of the caller
 */
public record FeasibilityReasonView(String code, String text) {}
