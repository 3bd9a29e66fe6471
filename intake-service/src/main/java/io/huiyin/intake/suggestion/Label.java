package io.huiyin.intake.suggestion;

/** How a complaint was classed, in one respect. */
public record Label(Facet facet, String value) {}
