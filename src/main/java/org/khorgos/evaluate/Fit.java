package org.khorgos.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Fits the weights of features to labelled articles: multiple-instance logistic regression. An
 * article is relevant if at least one of its sentences is a statement on the relation (noisy-or
 * over the strongest), which is how the tagger scores; the labels are of articles, the weights of
 * sentences. Maximises the likelihood with a Gaussian prior by gradient ascent with a fixed number
 * of steps from zero, so that the same articles give the same weights.
 *
 * <p>Source of the model: Xu and Frank, Logistic Regression and Boosting for Labeled Bags of
 * Instances, PAKDD 2004.
 */
public final class Fit {

  /** As the tagger's: statements of an article that count. */
  private static final int STRONGEST = 5;

  private static final int STEPS = 1_500;
  private static final double RATE = 0.05;

  /** One over the variance of the prior of each weight, in articles. */
  private static final double PRIOR = 0.25;

  /** Adam's decay of the mean and of the square of the gradient: Kingma and Ba, ICLR 2015. */
  private static final double DECAY = 0.9;

  private static final double SQUARE_DECAY = 0.999;

  private final List<String> names;
  private final List<Bag> bags;
  private final int[] signs;

  /** An article: the numbers of the features of its sentences. */
  private record Bag(boolean relevant, List<int[]> sentences) {}

  private Fit(List<String> names, List<Bag> bags, Map<String, Integer> signs) {
    this.names = names;
    this.bags = bags;
    this.signs = names.stream().mapToInt(name -> signs.getOrDefault(name, 0)).toArray();
  }

  /**
   * An article to fit to.
   *
   * @param features the names of the features of each sentence that may link the two sides
   */
  public record Example(boolean relevant, List<Set<String>> features) {}

  /**
   * The weights by feature, rounded to hundredths.
   *
   * @param signs 1 for features that may not get a negative weight, -1 for those that may not get a
   *     positive one: what is known beforehand need not be learnt from a few hundred articles
   */
  public static Map<String, Double> weights(List<Example> examples, Map<String, Integer> signs) {
    Set<String> all = new TreeSet<>();
    examples.forEach(example -> example.features().forEach(all::addAll));
    List<String> names = List.copyOf(all);
    Map<String, Integer> numbers = new TreeMap<>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    List<Bag> bags =
        examples.stream()
            .map(
                example ->
                    new Bag(
                        example.relevant(),
                        example.features().stream()
                            .map(f -> f.stream().sorted().mapToInt(numbers::get).toArray())
                            .toList()))
            .filter(bag -> !bag.sentences().isEmpty())
            .toList();
    return new Fit(names, bags, signs).run();
  }

  private Map<String, Double> run() {
    double[] weights = new double[names.size()];
    double[] mean = new double[weights.length];
    double[] square = new double[weights.length];
    for (int step = 1; step <= STEPS; step++) {
      double[] gradient = gradient(weights);
      for (int i = 0; i < weights.length; i++) {
        mean[i] = DECAY * mean[i] + (1 - DECAY) * gradient[i];
        square[i] = SQUARE_DECAY * square[i] + (1 - SQUARE_DECAY) * gradient[i] * gradient[i];
        double m = mean[i] / (1 - Math.pow(DECAY, step));
        double s = square[i] / (1 - Math.pow(SQUARE_DECAY, step));
        weights[i] += RATE * m / (Math.sqrt(s) + 1e-8);
        if (weights[i] * signs[i] < 0) {
          weights[i] = 0;
        }
      }
    }
    Map<String, Double> byName = new LinkedHashMap<>();
    for (int i = 0; i < weights.length; i++) {
      byName.put(names.get(i), Math.round(weights[i] * 100) / 100.0);
    }
    return byName;
  }

  private double[] gradient(double[] weights) {
    double[] gradient = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      gradient[i] = -PRIOR * weights[i];
    }
    for (Bag bag : bags) {
      add(bag, weights, gradient);
    }
    return gradient;
  }

  private void add(Bag bag, double[] weights, double[] gradient) {
    List<double[]> scored = new ArrayList<>();
    for (int s = 0; s < bag.sentences().size(); s++) {
      double sum = 0;
      for (int feature : bag.sentences().get(s)) {
        sum += weights[feature];
      }
      scored.add(new double[] {1 / (1 + Math.exp(-sum)), s});
    }
    scored.sort(Comparator.comparingDouble((double[] pair) -> -pair[0]));
    List<double[]> strongest = scored.subList(0, Math.min(STRONGEST, scored.size()));
    double rest = 1;
    for (double[] pair : strongest) {
      rest *= 1 - pair[0];
    }
    double odds = bag.relevant() ? rest / Math.max(1e-9, 1 - rest) : -1;
    for (double[] pair : strongest) {
      for (int feature : bag.sentences().get((int) pair[1])) {
        gradient[feature] += odds * pair[0];
      }
    }
  }
}
