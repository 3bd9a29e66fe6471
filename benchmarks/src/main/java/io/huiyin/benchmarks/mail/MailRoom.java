package io.huiyin.benchmarks.mail;

import io.huiyin.benchmarks.ground.FreePort;
import io.huiyin.benchmarks.ground.ScratchDirectory;
import io.huiyin.notification.mail.House;
import io.huiyin.notification.mail.Post;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;

/** The service's way to the mail server and the local stack's mailbox, wired as they are there, without all the rest. */
record MailRoom(
        ScratchDirectory directory,
        AnnotationConfigApplicationContext mailbox,
        AnnotationConfigApplicationContext sender)
        implements AutoCloseable {

    static final House HOUSE = new House("Huiyin Customer Care", "care@huiyin.example", "+44 20 7946 0123");

    static MailRoom open() {
        var directory = ScratchDirectory.create();
        int port = FreePort.find();
        var mailbox = context(
                Mailbox.class,
                Map.of(
                        "huiyin.mailbox.data",
                        directory.path().toString(),
                        "huiyin.mailbox.smtp-address",
                        "127.0.0.1",
                        "huiyin.mailbox.smtp-port",
                        port));
        // As in the service's application.yaml.
        var sender = context(
                Sender.class,
                Map.of(
                        "huiyin.smtp.host", "127.0.0.1",
                        "huiyin.smtp.port", port,
                        "huiyin.smtp.start-tls", "false",
                        "huiyin.smtp.greeting", "localhost",
                        "huiyin.smtp.connect-timeout", "3s",
                        "huiyin.smtp.read-timeout", "10s",
                        "huiyin.smtp.deadline", "20s",
                        "huiyin.smtp.keep", "5s",
                        "huiyin.smtp.rest-after-failures", "5s"));
        return new MailRoom(directory, mailbox, sender);
    }

    Post post() {
        return sender.getBean(Post.class);
    }

    private static AnnotationConfigApplicationContext context(Class<?> configuration, Map<String, Object> properties) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("benchmark", properties));
        context.registerBean(House.class, () -> HOUSE);
        context.register(configuration);
        context.refresh();
        return context;
    }

    @Override
    public void close() {
        sender.close();
        mailbox.close();
        directory.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties
    @ConfigurationPropertiesScan("io.huiyin.localstack.mailbox")
    @ComponentScan(
            basePackages = "io.huiyin.localstack.mailbox",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(Mails|SmtpServer)"))
    static class Mailbox {}

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties
    @ComponentScan("io.huiyin.notification.mail.smtp")
    static class Sender {}
}
