package io.huiyin.notification.delivery.mongo;

import com.mongodb.client.MongoDatabase;
import io.huiyin.messaging.autoconfigure.Migration;
import io.huiyin.notification.delivery.Deliveries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delivery log and its index. */
@Configuration(proxyBeanMethods = false)
class DeliveryLogConfiguration {

    @Bean
    Deliveries deliveries(MongoDatabase database) {
        return new MongoDeliveries(database);
    }

    @Bean
    Migration deliveryLogMigration() {
        return MongoDeliveries::migrate;
    }
}
