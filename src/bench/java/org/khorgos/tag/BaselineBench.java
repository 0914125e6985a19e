package org.khorgos.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.khorgos.article.Article;
import org.khorgos.article.Field;
import org.khorgos.bench.BenchArticles;
import org.khorgos.bench.OneCore;
import org.khorgos.ruleset.Loaded;
import org.khorgos.ruleset.Ruleset;
import org.khorgos.ruleset.RulesetLoader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What the tagger's stages are compared with, on the articles of {@link TaggerBench}, batched. */
public class BaselineBench extends OneCore {

  /** In characters. */
  @Param({"3000"})
  public int length;

  private final List<Sample> samples = new ArrayList<>();
  private int next;

  private record Sample(
      String text, Folded folded, Automaton automaton, Map<String, Object> forms) {}

  @Setup
  public void load() throws IOException {
    Ruleset ruleset = ((Loaded.Ok) RulesetLoader.builtIn()).ruleset();
    Lexicon lexicon = Lexicon.of(ruleset);
    Map<String, Map<String, Object>> forms = new HashMap<>();
    Map<String, Folded> folded = new HashMap<>();
    for (Article article : BenchArticles.batch(BenchArticles.load(length))) {
      String tag = article.language().tag();
      samples.add(
          new Sample(
              article.body(),
              folded.computeIfAbsent(article.body(), Folded::of),
              lexicon.automaton(tag),
              forms.computeIfAbsent(tag, t -> plainForms(ruleset, t))));
    }
  }

  /** The forms of a language without their marks, and what each stands for. */
  private static Map<String, Object> plainForms(Ruleset ruleset, String tag) {
    Map<String, Object> plain = new HashMap<>();
    ruleset.languages().stream()
        .filter(language -> language.holdsFor(tag))
        .flatMap(
            l -> Stream.of(l.names(), l.topics(), l.hints(), l.words(), l.scales(), l.currencies()))
        .forEach(lists -> lists.forEach((key, forms) -> put(key, forms, plain)));
    return plain;
  }

  private static void put(Object key, Collection<String> forms, Map<String, Object> plain) {
    for (String form : forms) {
      plain.put(form.replaceAll("[~*^]", "").toLowerCase(Locale.ROOT), key);
    }
  }

  private Sample sample() {
    next = next + 1 < samples.size() ? next + 1 : 0;
    return samples.get(next);
  }

  /** Each word looked up: no form of two words, no inflection, no Chinese. */
  @Benchmark
  public int hashMapTokenLookup() {
    Sample sample = sample();
    String text = sample.text().toLowerCase(Locale.ROOT);
    int found = 0;
    int word = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetter(text.charAt(i))) {
        found += word < i && sample.forms().containsKey(text.substring(word, i)) ? 1 : 0;
        word = i + 1;
      }
    }
    return found;
  }

  /** Every walk of the trie from a place where a form may start: no boundaries, nothing made. */
  @Benchmark
  public int barePass() {
    Sample sample = sample();
    Folded text = sample.folded();
    Trie trie = sample.automaton().forms();
    int ends = 0;
    for (int i = 0; i < text.startCount(); i++) {
      int at = text.start(i) + 1;
      int node = trie.first(text.at(at - 1));
      if (node == Trie.BY_PAIR) {
        node =
            at < text.length() ? trie.second(text.at(at - 1), text.at(at), text.at(at + 1)) : 0;
        at++;
      }
      while (node != 0) {
        at = trie.label(node, text, at);
        ends += at < 0 || (trie.flags(node) & Trie.HAS_END) == 0 ? 0 : 1;
        node = at < 0 || at >= text.length() ? 0 : trie.next(node, text.at(at++));
      }
    }
    return ends;
  }

  /** The matcher alone, over a text that is folded already. */
  @Benchmark
  public int automatonPass() {
    Sample sample = sample();
    return Matcher.find(sample.automaton(), Field.BODY, sample.folded()).size();
  }
}
