package io.huiyin.intake.complaint.web;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What is taken for a customer of whom nothing else is known. */
@ConfigurationProperties("huiyin.customers")
public record CustomerDefaults(String language, ZoneId zone) {}
