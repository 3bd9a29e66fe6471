package io.huiyin.benchmarks.desk;

import com.mongodb.client.MongoDatabase;
import io.huiyin.benchmarks.measuring.Load.Operation;
import io.huiyin.events.Channel;
import io.huiyin.events.Classification;
import io.huiyin.events.Customer;
import io.huiyin.events.Kind;
import io.huiyin.events.Mood;
import io.huiyin.events.Party;
import io.huiyin.events.QualityFactor;
import io.huiyin.events.Severity;
import io.huiyin.events.Source;
import io.huiyin.intake.complaint.Dossier;
import io.huiyin.intake.complaint.Facts;
import io.huiyin.intake.complaint.Reference;
import io.huiyin.intake.complaint.RegisterComplaint;
import io.huiyin.intake.complaint.RegisterComplaint.Registration;
import io.huiyin.intake.complaint.mongo.ComplaintIndexes;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.messaging.AggregateType;
import io.huiyin.messaging.Commands;
import io.huiyin.messaging.mongo.MongoAggregates;
import io.huiyin.messaging.mongo.MongoParkingLot;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Complaints as different as real ones, the same in every run. */
public final class ManyComplaints {

    private static final int AT_ONCE = 100;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> REGIONS = List.of("CN-GD", "CN-GD-SZ", "CN-SH", "CN-BJ", "US-NY", "US-CA", "GB");
    private static final String ENGLISH = "account card payment transfer branch counter clerk refused refund interest "
            + "mortgage credit report dispute charge statement letter promised answer waited weeks called again nobody "
            + "explained mistake balance late fee closed opened without consent order delivery damaged parcel";
    private static final String CHINESE = "信用卡账户转账柜台工作人员态度恶劣拒绝退款利息贷款征信报告异议扣费账单承诺答复等待多日无人解释错误余额滞纳金开户同意订单快递损坏包裹少找五十元";

    private final Random random = new Random(42);
    private final String[] words = ENGLISH.split(" ");
    private final String[] names = {"王芳", "李伟", "欧阳晓芳", "张敏", "Grace Miller", "Tom Reed", "陈静", "Ana Silva"};
    private long number;

    /** Adds so many, with the indexes that they are found by. */
    public void register(MongoDatabase store, int complaints) {
        var type = AggregateType.timeless(Source.INTAKE, MongoComplaints.COLLECTION, Dossier.class, _ -> "REGISTERED");
        var documents = new MongoAggregates<>(store, type, new MongoParkingLot(store));
        documents.migrate();
        new ComplaintIndexes().migrate(store);
        var register = new RegisterComplaint(
                new Commands<>(
                        new AsIfWorkedOn(documents),
                        () -> FIRST.plusSeconds(number / AT_ONCE * 30),
                        (_, _) -> {},
                        () -> null),
                () -> Reference.draw(random::nextInt));
        while (number < complaints) {
            register.executeAll(
                    IntStream.range(0, AT_ONCE).mapToObj(_ -> registration()).toList());
        }
    }

    /** One more, written as a new complaint is, its event with it. */
    Operation oneByOne(MongoDatabase store) {
        var type = AggregateType.timeless(Source.INTAKE, MongoComplaints.COLLECTION, Dossier.class, _ -> "REGISTERED");
        var register = new RegisterComplaint(
                new Commands<>(
                        new MongoAggregates<>(store, type, new MongoParkingLot(store)),
                        () -> FIRST.plusSeconds(number),
                        (_, _) -> {},
                        () -> null),
                () -> Reference.draw(random::nextInt));
        return _ -> register.executeAll(List.of(registration()));
    }

    private Registration registration() {
        var id = new UUID(random.nextLong(), random.nextLong()).toString();
        return new Registration(id, id, facts(number++), null, new Party(agent(random.nextInt(50)), "Lin Yue"));
    }

    /** One of them can sign in at the local stack. */
    private static String agent(int number) {
        return number == 0 ? "agent" : "agent-" + number;
    }

    private Facts facts(long one) {
        var chinese = random.nextBoolean();
        var text = chinese ? chinese(120) : english(90);
        return new Facts(
                random.nextInt(10) == 0 ? one(Kind.values()) : Kind.COMPLAINT,
                one(Channel.values()),
                new Customer(
                        "c-" + one,
                        one(names),
                        "c" + one + "@mail.example",
                        "+86138%08d".formatted(one),
                        chinese ? "zh-CN" : "en",
                        "Asia/Shanghai"),
                new Classification(
                        random.nextInt(3) == 0 ? one(Severity.values()) : Severity.NORMAL,
                        "Product " + random.nextInt(30),
                        null,
                        one(QualityFactor.values()),
                        one(Mood.values()),
                        REGIONS.get(random.nextInt(REGIONS.size())),
                        List.of("tag" + random.nextInt(100)),
                        null),
                chinese ? chinese(20) : english(8),
                text + " ORD-%08d".formatted(one),
                null,
                null,
                null,
                false);
    }

    private String english(int length) {
        var text = new StringBuilder();
        for (int n = 0; n < length; n++) {
            text.append(one(words)).append(' ');
        }
        return text.toString().strip();
    }

    /** Parts of sentences in another order each time. */
    private String chinese(int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            int from = random.nextInt(CHINESE.length() - 6);
            text.append(CHINESE, from, from + 2 + random.nextInt(5));
        }
        return text.toString();
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
