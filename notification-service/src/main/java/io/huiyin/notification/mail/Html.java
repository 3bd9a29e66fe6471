package io.huiyin.notification.mail;

import io.huiyin.notification.mail.Template.Paragraph;
import java.util.List;
import java.util.Locale;

/** The HTML alternative: the very paragraphs of the text, each escaped as a whole, in a plain frame without links. */
final class Html {

    private static final String OWN_WORDS =
            "<blockquote dir=\"auto\" style=\"margin:0 0 1em;padding:.5em 1em;border-left:3px solid #9ca3af\">%s</blockquote>\n";
    private static final String OURS = "<p style=\"margin:0 0 1em\">%s</p>\n";

    private Html() {}

    static String page(Locale language, String title, List<Paragraph> body) {
        var paragraphs = new StringBuilder();
        for (var paragraph : body) {
            paragraphs.append((paragraph.quoted() ? OWN_WORDS : OURS).formatted(escaped(paragraph.text())));
        }
        return """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
            <body style="margin:0;padding:24px;font:16px/1.6 system-ui,'Noto Sans CJK SC',sans-serif;color:#1f2937">
            <div style="max-width:36em;margin:0 auto">
            %s</div>
            </body>
            </html>
            """.formatted(language.toLanguageTag(), escaped(title), paragraphs);
    }

    private static String escaped(String text) {
        var html = new StringBuilder(text.length() + 32);
        text.chars().forEach(character -> {
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n' -> html.append("<br>\n");
                default -> html.append((char) character);
            }
        });
        return html.toString();
    }
}
