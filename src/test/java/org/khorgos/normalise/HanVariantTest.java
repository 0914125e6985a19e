package org.khorgos.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.ibm.icu.text.Transliterator;

class HanVariantTest {

  private static final Path WANTED = Path.of("target", "han-variants.txt");
  private static final int FIRST = 0x4E00;
  private static final int LAST = 0x9FFF;

  @ParameterizedTest
  @CsvSource({"两国签署铁路协议, -6", "兩國簽署鐵路協議, 6", "北京, 0", "Khorgos, 0"})
  void shouldCountTheCharactersOfOneVariantOnly(String text, int balance) {
    // When
    int found = HanVariant.balance(text);

    // Then
    assertThat(found).isEqualTo(balance);
  }

  @Test
  void shouldKnowTheCharactersThatIcuConverts() throws IOException {
    // Given
    List<String> wanted =
        List.of(changedBy("Simplified-Traditional"), changedBy("Traditional-Simplified"));
    Files.write(WANTED, wanted);

    // When
    List<String> table = HanVariant.table();

    // Then
    assertThat(table.equals(wanted))
        .as("src/main/resources%s is not %s", HanVariant.TABLE, WANTED)
        .isTrue();
  }

  /** The characters which that conversion changes, each looked at alone. */
  private static String changedBy(String conversion) {
    List<String> characters =
        IntStream.rangeClosed(FIRST, LAST).mapToObj(Character::toString).toList();
    String[] converted =
        Transliterator.getInstance(conversion)
            .transliterate(String.join("\n", characters))
            .split("\n");
    return IntStream.range(0, converted.length)
        .filter(i -> !converted[i].equals(characters.get(i)))
        .mapToObj(characters::get)
        .collect(Collectors.joining());
  }
}
