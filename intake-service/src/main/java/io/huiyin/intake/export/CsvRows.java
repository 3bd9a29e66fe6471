package io.huiyin.intake.export;

import io.huiyin.events.Money;
import io.huiyin.events.Party;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table for people: titles and constants in their language, times as spreadsheets understand them. */
final class CsvRows implements RowWriter {

    static final List<String> COLUMNS = List.of(
            "reference",
            "status",
            "kind",
            "channel",
            "severity",
            "product",
            "topic",
            "factor",
            "region",
            "tags",
            "name",
            "phone",
            "email",
            "language",
            "summary",
            "text",
            "desiredOutcome",
            "amount",
            "currency",
            "occurredOn",
            "accountable",
            "owner",
            "team",
            "escalated",
            "received",
            "next-deadline");

    /** By which spreadsheets recognise UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Appendable target;
    private final CSVPrinter printer;
    private final Wording wording;

    CsvRows(Appendable target, Wording wording) throws IOException {
        this.target = target;
        this.printer = new CSVPrinter(target, CSVFormat.RFC4180);
        this.wording = wording;
    }

    @Override
    public void begin() throws IOException {
        target.append(BYTE_ORDER_MARK);
        printer.printRecord(wording.titles(COLUMNS));
    }

    @Override
    public void write(Row row) throws IOException {
        var customer = row.customer();
        var amount = row.amountInDispute();
        printer.printRecord(
                row.reference(),
                wording.word(row.status()),
                wording.word(row.kind()),
                wording.word(row.channel()),
                wording.word(row.severity()),
                Cells.safe(row.product()),
                Cells.safe(row.topic()),
                wording.word(row.factor()),
                Cells.safe(row.region()),
                Cells.safe(String.join(", ", row.tags())),
                Cells.safe(customer.name()),
                Cells.safe(customer.phone()),
                Cells.safe(customer.email()),
                Cells.safe(customer.language()),
                Cells.safe(row.summary()),
                Cells.safe(row.text()),
                Cells.safe(row.desiredOutcome()),
                plain(amount),
                amount == null ? "" : Cells.safe(amount.currency()),
                row.occurredOn(),
                name(row.accountable()),
                name(row.owner()),
                name(row.team()),
                row.escalated(),
                time(row.receivedAt()),
                time(row.nextDueAt()));
    }

    private static String plain(@Nullable Money amount) {
        return amount == null ? "" : amount.amount().toPlainString();
    }

    private static String name(@Nullable Party party) {
        return party == null ? "" : Cells.safe(party.name());
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(wording.zone()));
    }
}
