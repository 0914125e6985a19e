package org.khorgos.ruleset;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.khorgos.article.Tagging;
import org.khorgos.ruleset.YamlFile.Value;

/** Makes a ruleset of the texts of its files, or names every problem in them. */
final class RulesetReader {

  static final String MAIN = "ruleset.yaml";
  static final String ENTITIES = "entities.yaml";

  private static final Set<String> MAIN_KEYS =
      Set.of("version", "threshold", "weights", "limits", "topics", "languages");
  private static final Set<String> LANGUAGE_KEYS =
      Set.of(
          "language",
          "home",
          "inflections",
          "names",
          "topics",
          "hints",
          "words",
          "scales",
          "currencies");
  private static final Set<String> ENTITY_KEYS =
      Set.of("key", "id", "name", "type", "side", "role", "needs", "terms");
  private static final Set<String> TYPES =
      Set.of("place", "person", "organisation", "project", "format", "group");

  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> entityKeys = new HashSet<>();
  private final Set<String> topicCodes = new HashSet<>();

  private RulesetReader() {}

  /**
   * @param file the text of a file by its name; empty where there is none
   * @param sha256 of all files
   */
  static Loaded read(
      Function<String, Optional<String>> file, Function<List<String>, String> sha256) {
    RulesetReader reader = new RulesetReader();
    Ruleset ruleset = reader.ruleset(file, sha256);
    return reader.problems.isEmpty()
        ? new Loaded.Ok(ruleset)
        : new Loaded.Invalid(List.copyOf(reader.problems));
  }

  private Ruleset ruleset(
      Function<String, Optional<String>> file, Function<List<String>, String> sha256) {
    YamlFile at = YamlFile.of(MAIN, problems);
    Map<String, Value> main = open(MAIN, file, MAIN_KEYS);
    String version = needed(at, main, "version").flatMap(at::text).orElse("");
    double threshold =
        needed(at, main, "threshold").flatMap(at::number).map(BigDecimal::doubleValue).orElse(0.5);
    Map<String, Double> weights = numbers(at, main.get("weights"), Scoring.WEIGHTS);
    Map<String, Double> limits = numbers(at, main.get("limits"), Scoring.LIMITS);
    List<Ruleset.TopicRule> topics = topics(at, main.get("topics"));
    YamlFile entityFile = YamlFile.of(ENTITIES, problems);
    Map<String, Value> entityFields = open(ENTITIES, file, Set.of("reviewed", "entities"));
    LocalDate reviewed =
        needed(entityFile, entityFields, "reviewed")
            .flatMap(value -> date(entityFile, value))
            .orElse(LocalDate.EPOCH);
    List<Ruleset.Named> entities = entities(entityFile, entityFields.get("entities"));
    List<String> names = at.texts(main.get("languages"));
    List<Ruleset.Language> languages = names.stream().map(name -> language(name, file)).toList();
    List<String> files = new ArrayList<>(List.of(MAIN, ENTITIES));
    names.forEach(name -> files.add(name + ".yaml"));
    return new Ruleset(
        new Tagging.Ruleset(version, sha256.apply(files)),
        threshold,
        Map.copyOf(weights),
        Map.copyOf(limits),
        reviewed,
        List.copyOf(entities),
        topics,
        languages);
  }

  private Map<String, Value> open(
      String name, Function<String, Optional<String>> file, Set<String> known) {
    Optional<String> text = file.apply(name);
    if (text.isEmpty()) {
      problems.add(new Problem(name, 0, "", "there is no such file"));
      return Map.of();
    }
    return YamlFile.read(name, text.get(), problems, known);
  }

  private static Optional<Value> needed(YamlFile at, Map<String, Value> fields, String key) {
    if (!fields.containsKey(key)) {
      at.problem(key, "is missing");
    }
    return Optional.ofNullable(fields.get(key));
  }

  /** A field of a part of a file, which has a line. */
  private static Optional<Value> needed(
      YamlFile at, Value part, Map<String, Value> fields, String key) {
    if (!fields.containsKey(key)) {
      at.problem(part, "'" + key + "' is missing");
    }
    return Optional.ofNullable(fields.get(key));
  }

  private static Map<String, Double> numbers(YamlFile at, Value value, Set<String> known) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    if (value != null) {
      at.fields(value, known)
          .forEach((k, v) -> at.number(v).ifPresent(n -> numbers.put(k, n.doubleValue())));
    }
    return numbers;
  }

  private List<Ruleset.TopicRule> topics(YamlFile at, Value value) {
    List<Ruleset.TopicRule> topics = new ArrayList<>();
    for (Value part : value == null ? List.<Value>of() : at.parts(value)) {
      Map<String, Value> fields = at.fields(part, Set.of("code", "label", "mediaTopic"));
      Optional<String> code = needed(at, part, fields, "code").flatMap(at::text);
      Optional<String> label = needed(at, part, fields, "label").flatMap(at::text);
      if (code.isPresent() && label.isPresent()) {
        topicCodes.add(code.get());
        topics.add(
            new Ruleset.TopicRule(
                code.get(), label.get(), at.text(fields.get("mediaTopic")).orElse(null)));
      }
    }
    return List.copyOf(topics);
  }

  private List<Ruleset.Named> entities(YamlFile at, Value value) {
    List<Ruleset.Named> entities = new ArrayList<>();
    for (Value part : value == null ? List.<Value>of() : at.parts(value)) {
      Map<String, Value> f = at.fields(part, ENTITY_KEYS);
      String key = needed(at, part, f, "key").flatMap(at::text).orElse("");
      String name = needed(at, part, f, "name").flatMap(at::text).orElse("");
      String type = needed(at, part, f, "type").flatMap(at::text).orElse("");
      Role role =
          needed(at, part, f, "role").flatMap(v -> constant(at, Role.class, v)).orElse(Role.CITY);
      Set<Side> sides = needed(at, part, f, "side").map(v -> sides(at, v)).orElse(Set.of());
      if (!TYPES.contains(type)) {
        at.problem(part, "type '" + type + "' is none of " + TYPES.stream().sorted().toList());
      }
      if (!entityKeys.add(key)) {
        at.problem(part, "key '" + key + "' stands twice");
      }
      String id = at.text(f.get("id")).orElse("khorgos:" + type + "/" + key);
      entities.add(
          new Ruleset.Named(
              key, id, name, type, sides, role, f.containsKey("needs"), terms(at, f.get("terms"))));
    }
    return entities;
  }

  private Set<Side> sides(YamlFile at, Value value) {
    EnumSet<Side> sides = EnumSet.noneOf(Side.class);
    for (String code : at.text(value).orElse("").split("\\+")) {
      constant(at, Side.class, value, code).ifPresent(sides::add);
    }
    return sides;
  }

  private List<Ruleset.Term> terms(YamlFile at, Value value) {
    List<Ruleset.Term> terms = new ArrayList<>();
    for (Value part : value == null ? List.<Value>of() : at.parts(value)) {
      Map<String, Value> fields = at.fields(part, Set.of("office", "from", "to"));
      String office = needed(at, part, fields, "office").flatMap(at::text).orElse("");
      Optional<LocalDate> from = needed(at, part, fields, "from").flatMap(v -> date(at, v));
      Optional<LocalDate> to = Optional.ofNullable(fields.get("to")).flatMap(v -> date(at, v));
      from.ifPresent(date -> terms.add(new Ruleset.Term(office, date, to.orElse(null))));
    }
    return List.copyOf(terms);
  }

  private static Optional<LocalDate> date(YamlFile at, Value value) {
    Optional<String> text = at.text(value);
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeException e) {
      at.problem(value, "a date such as 2023-05-19 is expected, not '" + text.get() + "'");
      return Optional.empty();
    }
  }

  private Ruleset.Language language(String name, Function<String, Optional<String>> file) {
    String fileName = name + ".yaml";
    YamlFile at = YamlFile.of(fileName, problems);
    Map<String, Value> f = open(fileName, file, LANGUAGE_KEYS);
    return new Ruleset.Language(
        f.isEmpty() ? name : needed(at, f, "language").flatMap(at::text).orElse(name),
        Optional.ofNullable(f.get("home")).flatMap(v -> constant(at, Side.class, v)).orElse(null),
        at.texts(f.get("inflections")),
        forms(at, at.lists(f.get("names"), (k, v) -> known(at, k, v, entityKeys, "an entity"))),
        forms(at, at.lists(f.get("topics"), (k, v) -> known(at, k, v, topicCodes, "a topic"))),
        forms(at, at.lists(f.get("hints"), (k, v) -> known(at, k, v, topicCodes, "a topic"))),
        forms(at, at.lists(f.get("words"), (k, v) -> constant(at, Cue.class, v, k))),
        forms(at, at.lists(f.get("scales"), (k, v) -> scale(at, k, v))),
        forms(at, at.lists(f.get("currencies"), (k, v) -> currency(at, k, v))));
  }

  private static <K> Map<K, List<String>> forms(YamlFile at, Map<K, List<Value>> lists) {
    Map<K, List<String>> expanded = new LinkedHashMap<>();
    lists.forEach(
        (key, forms) ->
            expanded.put(
                key, PackedTexts.of(forms.stream().flatMap(form -> expanded(at, form)).toList())));
    return expanded;
  }

  private static Stream<String> expanded(YamlFile at, Value value) {
    Optional<String> form = at.text(value);
    Optional<String> why = form.flatMap(Forms::problem);
    why.ifPresent(w -> at.problem(value, "'" + form.get() + "': " + w));
    return why.isPresent() ? Stream.of() : form.stream().flatMap(f -> Forms.expand(f).stream());
  }

  private static Optional<String> known(
      YamlFile at, String key, Value value, Set<String> known, String what) {
    if (!known.contains(key)) {
      at.problem(value, "'" + key + "' is not " + what + " of the rules");
      return Optional.empty();
    }
    return Optional.of(key);
  }

  private static Optional<BigDecimal> scale(YamlFile at, String key, Value value) {
    try {
      return Optional.of(new BigDecimal(key.replace("_", "")));
    } catch (NumberFormatException e) {
      at.problem(value, "a scale is a number, not '" + key + "'");
      return Optional.empty();
    }
  }

  private static Optional<String> currency(YamlFile at, String key, Value value) {
    if (!key.matches("[A-Z]{3}")) {
      at.problem(value, "an ISO 4217 code is expected, not '" + key + "'");
      return Optional.empty();
    }
    return Optional.of(key);
  }

  private static <E extends Enum<E>> Optional<E> constant(YamlFile at, Class<E> of, Value value) {
    return at.text(value).flatMap(text -> constant(at, of, value, text));
  }

  private static <E extends Enum<E>> Optional<E> constant(
      YamlFile at, Class<E> of, Value value, String text) {
    for (E constant : of.getEnumConstants()) {
      if (constant.name().equals(text.toUpperCase(Locale.ROOT))) {
        return Optional.of(constant);
      }
    }
    List<String> all = new ArrayList<>();
    for (E constant : of.getEnumConstants()) {
      all.add(constant.name().toLowerCase(Locale.ROOT));
    }
    at.problem(value, "'" + text + "' is none of " + all);
    return Optional.empty();
  }
}
