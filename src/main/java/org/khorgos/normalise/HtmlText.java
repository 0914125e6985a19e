package org.khorgos.normalise;

import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The text a reader of a page sees: blocks become lines, scripts and styles nothing. */
final class HtmlText {
  /** More than any article has; the tree they would build is what is bounded here. */
  static final int MAX_TAGS = 30_000;

  private static final Pattern TAG =
      Pattern.compile(
          "</(?:p|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|table|tr|td|blockquote|article|section"
              + "|body|html|figure|script|style)\\s*>|<(?:br|p|hr|div)\\s*/?>|<(?:img|p|div)\\s[^<>]*>"
              + "|<!doctype html",
          Pattern.CASE_INSENSITIVE);

  /** Systems leave their marks in text that is otherwise plain. */
  private static final Pattern COMMENT = Pattern.compile("<!--[^<>]*-->");

  private static final Pattern ENTITY =
      Pattern.compile(
          "&(?:amp|nbsp|quot|lt|gt|apos|[lr]aquo|[mn]dash|[lr][sd]quo|#\\d{1,6}|#x\\p{XDigit}{1,5});");
  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "aside",
          "button",
          "iframe",
          "svg",
          "textarea",
          "select");

  private HtmlText() {}

  static boolean tooManyTags(String text, Boolean html) {
    return text != null && hasMoreThan(MAX_TAGS, text) && isHtml(text, html);
  }

  private static boolean hasMoreThan(int tags, String text) {
    int left = tags;
    int at = text.indexOf('<');
    while (at >= 0 && left > 0) {
      at = text.indexOf('<', at + 1);
      left--;
    }
    return at >= 0;
  }

  /**
   * @param html null to judge by the text: it must hold a closing tag or a break of HTML
   * @return never null; line breaks as they were found
   */
  static String of(String text, Boolean html) {
    if (text == null || Boolean.FALSE.equals(html)) {
      return text == null ? "" : text;
    }
    if (isHtml(text, html)) {
      return read(text);
    }
    String words = text.indexOf('<') < 0 ? text : COMMENT.matcher(text).replaceAll("");
    return words.indexOf('&') >= 0 && ENTITY.matcher(words).find()
        ? Parser.unescapeEntities(words, false)
        : words;
  }

  private static boolean isHtml(String text, Boolean html) {
    return html == null ? text.indexOf('<') >= 0 && TAG.matcher(text).find() : html;
  }

  private static String read(String html) {
    Document page = Jsoup.parse(html);
    page.select(String.join(",", UNREAD)).remove();
    Reader reader = new Reader(new StringBuilder(html.length()));
    page.traverse(reader);
    return reader.text().toString();
  }

  /** Visits the tree without recursion, so depth costs no stack. */
  private record Reader(StringBuilder text) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(preformatted(words) ? words.getWholeText() : spaced(words.getWholeText()));
      } else if (node instanceof Element element) {
        separate(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && !element.normalName().equals("br")) {
        separate(element);
      }
    }

    private void separate(Element element) {
      switch (element.normalName()) {
        case "br" -> text.append('\n');
        case "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "title" -> breaks(2);
        case "td", "th" -> text.append(' ');
        default -> breaks(element.isBlock() ? 1 : 0);
      }
    }

    /** Sees to it that the text ends with that many line breaks. */
    private void breaks(int wanted) {
      int missing = wanted;
      for (int i = text.length() - 1; i >= 0 && Character.isWhitespace(text.charAt(i)); i--) {
        missing -= text.charAt(i) == '\n' ? 1 : 0;
        if (missing <= 0) {
          return;
        }
      }
      text.append("\n".repeat(missing));
    }

    private static boolean preformatted(TextNode words) {
      return words.parent() != null && words.parent().normalName().equals("pre");
    }

    // In HTML a line break in the source is a space.
    private static String spaced(String source) {
      return source.replace('\n', ' ').replace('\r', ' ');
    }
  }
}
