package org.khorgos.tag;

import java.util.ArrayList;
import java.util.List;

import org.khorgos.article.Article;
import org.khorgos.article.Field;
import org.khorgos.ruleset.Role;
import org.khorgos.ruleset.Ruleset;
import org.khorgos.ruleset.Side;

/**
 * An article as read: its sentences with what they name, and what the whole says about each.
 *
 * @param tail the number of the first sentence that is no longer the text (related news)
 */
record Reading(Article article, List<Sentence> sentences, Home home, Totals totals, int tail) {

  /** Title and first sentence. */
  private static final int FIRST = 2;

  /**
   * Counts over a whole text.
   *
   * @param china sentences that name China
   * @param centralAsia sentences that name Central Asia
   * @param others mentions of states of neither side
   * @param partners mentions of Central Asia
   * @param sport words of sport
   */
  record Totals(
      int china,
      int centralAsia,
      int others,
      int partners,
      int sport,
      boolean chinaInTitle,
      boolean centralAsiaInTitle) {}

  static Reading of(Article article, Ruleset rules, Lexicon lexicon) {
    Automaton automaton = lexicon.automaton(article.language().tag());
    Folded title = Folded.of(article.title());
    Folded body = Folded.of(article.body());
    List<Mention> inTitle = Matcher.find(automaton, Field.TITLE, title);
    List<Mention> inBody = Matcher.find(automaton, Field.BODY, body);
    int named = named(inTitle) | named(inBody);
    List<Sentence> sentences =
        new ArrayList<>(Sentences.split(Field.TITLE, title, 0, clear(title, inTitle, named), 0));
    sentences.addAll(
        Sentences.split(
            Field.BODY, body, Dateline.end(body), clear(body, inBody, named), sentences.size()));
    int tail = tail(sentences);
    List<Sentence> text = sentences.subList(0, tail);
    return new Reading(
        article, sentences, Home.of(text, homeOf(article, rules)), totals(text), tail);
  }

  /** The sides that are named without an abbreviation, as bits. */
  private static int named(List<Mention> mentions) {
    int named = 0;
    for (Mention mention : mentions) {
      named |= mention.meaning().clearSides();
    }
    return named;
  }

  /** Without the abbreviations whose side is not named: 乌方 of a text on 乌克兰. */
  private static List<Mention> clear(Folded text, List<Mention> mentions, int named) {
    if (isAllClear(mentions)) {
      return mentions;
    }
    List<Mention> clear = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      if (isClear(mentions.get(i), named) && !isPartOfCurrency(text, mentions, i)) {
        clear.add(mentions.get(i));
      }
    }
    return clear;
  }

  /** True where nothing is abbreviated and no currency named. */
  private static boolean isAllClear(List<Mention> mentions) {
    boolean clear = true;
    for (int i = 0; clear && i < mentions.size(); i++) {
      Meaning meaning = mentions.get(i).meaning();
      clear = meaning.isClear() && !meaning.is(Kind.CURRENCY);
    }
    return clear;
  }

  /** "US dollars", "Chinese yuan": the state is no more than a part of the currency's name. */
  private static boolean isPartOfCurrency(Folded text, List<Mention> mentions, int i) {
    Mention mention = mentions.get(i);
    if (!mention.is(Kind.OTHER) && !mention.has(Role.STATE) && !mention.has(Role.PEOPLE)) {
      return false;
    }
    for (int k = Math.max(0, i - 2); k < mentions.size() && k <= i + 3; k++) {
      Mention other = mentions.get(k);
      boolean around = other.at() <= mention.at() && other.to() > mention.to();
      boolean behind = other.at() >= mention.to() && other.at() <= mention.to() + 1;
      if ((around || behind) && other.is(Kind.CURRENCY) && text.kind(other.at()) != Letters.OTHER) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClear(Mention mention, int named) {
    if (mention.meaning().isClear()) {
      return true;
    }
    for (Sense sense : mention.senses()) {
      int partners = sense.sides() & ~Side.CN.bit();
      if ((named & (partners == 0 ? sense.sides() : partners)) != 0) {
        return true;
      }
    }
    return false;
  }

  private static Side homeOf(Article article, Ruleset rules) {
    String tag = article.language().tag();
    for (Ruleset.Language language : rules.languages()) {
      if (language.home() != null && language.holdsFor(tag) && !tag.equals("und")) {
        return language.home();
      }
    }
    return null;
  }

  /**
   * True where the title names the region or an organisation of it, or the first sentence does and
   * the title names no state.
   */
  boolean isRegional() {
    return region() != null;
  }

  /** The mention of the region in title or first sentence, or null. */
  Mention region() {
    int first = isOfOneState() ? 1 : FIRST;
    for (int i = 0; i < Math.min(first, sentences.size()); i++) {
      for (Mention mention : sentences.get(i).mentions()) {
        if (mention.isOf(Side.CA) && !mention.isProject()) {
          return mention;
        }
      }
    }
    return null;
  }

  /** True where the title, else the first sentence, names one of the five states. */
  boolean isOfOneState() {
    if (sentences.isEmpty()) {
      return false;
    }
    for (Mention mention : sentences.get(0).mentions()) {
      if (mention.isCentralAsian() && !mention.isOf(Side.CA)) {
        return true;
      }
    }
    return false;
  }

  /** Related news begin with a word that says so, in the last part of a text. */
  private static int tail(List<Sentence> sentences) {
    for (int i = Math.max(2, sentences.size() / 2); i < sentences.size(); i++) {
      if (sentences.get(i).has(Kind.TAIL) && beginsWithTail(sentences.get(i))) {
        return i;
      }
    }
    return sentences.size();
  }

  private static boolean beginsWithTail(Sentence sentence) {
    for (Mention mention : sentence.mentions()) {
      if (mention.is(Kind.TAIL) && mention.at() <= sentence.at() + 2) {
        return true;
      }
    }
    return false;
  }

  private static Totals totals(List<Sentence> sentences) {
    int china = 0;
    int centralAsia = 0;
    int others = 0;
    int partners = 0;
    int sport = 0;
    boolean chinaInTitle = false;
    boolean centralAsiaInTitle = false;
    for (Sentence sentence : sentences) {
      boolean cn = sentence.names(Side.CN);
      boolean ca = sentence.namesCentralAsia();
      partners += ca ? sentence.countCentralAsian() : 0;
      others += sentence.count(Kind.OTHER);
      sport += sentence.count(Kind.SPORT);
      china += cn ? 1 : 0;
      centralAsia += ca ? 1 : 0;
      chinaInTitle |= cn && sentence.field() == Field.TITLE;
      centralAsiaInTitle |= ca && sentence.field() == Field.TITLE;
    }
    return new Totals(
        china, centralAsia, others, partners, sport, chinaInTitle, centralAsiaInTitle);
  }
}
