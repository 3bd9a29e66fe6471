package io.huiyin.notification.correspondence.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Who writes to the customer, and where a person is reached. */
@ConfigurationProperties("huiyin.house")
record HouseSettings(String name, String from, String phone) {}
