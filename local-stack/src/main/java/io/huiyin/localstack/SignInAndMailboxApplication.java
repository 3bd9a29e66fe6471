package io.huiyin.localstack;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Sign-in and mailbox share a process: the local stack is to fit into two gigabytes. */
@SpringBootApplication(
        scanBasePackages = {"io.huiyin.localstack.signin", "io.huiyin.localstack.mailbox", "io.huiyin.localstack.shell"
        })
@ConfigurationPropertiesScan({"io.huiyin.localstack.signin", "io.huiyin.localstack.mailbox"})
public class SignInAndMailboxApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SignInAndMailboxApplication.class, arguments);
    }
}
