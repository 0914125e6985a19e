package org.khorgos.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

  @Test
  void shouldMakeLinesOfBlocks() {
    // Given
    String html =
        "<style>p{}</style><h1>Head</h1><p>One\ntwo<br>three</p><ul><li>a</li><li>b</li></ul>"
            + "<script>alert('x')</script><div>Last &amp; least</div>";

    // When
    String text = CleanText.lines(HtmlText.of(html, null));

    // Then
    assertThat(text).isEqualTo("Head\n\nOne two\nthree\n\na\nb\nLast & least");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2 < 3 and 5 > 4", "a <b and c> d", "AT&T", "if x<y, then", "<<Rail>> link"})
  void shouldLeaveTextAloneThatOnlyLooksLikeMarkup(String text) {
    // When
    String read = HtmlText.of(text, null);

    // Then
    assertThat(read).isEqualTo(text);
  }

  @Test
  void shouldResolveEntitiesOfTextWithoutTags() {
    // When
    String read = HtmlText.of("oil &amp; gas &#8211; &laquo;Khorgos&raquo;", null);

    // Then
    assertThat(read).isEqualTo("oil & gas – «Khorgos»");
  }

  @Test
  void shouldBelieveASenderWhoSaysItIsText() {
    // When
    String read = HtmlText.of("<p>", false);

    // Then
    assertThat(read).isEqualTo("<p>");
  }

  @Test
  void shouldReadDeepNesting() {
    // Given
    String html = "<div>".repeat(25_000) + "deep";

    // When
    String text = CleanText.lines(HtmlText.of(html, true));

    // Then
    assertThat(text).isEqualTo("deep");
  }

  @Test
  void shouldDropCommentsAndNavigation() {
    // When
    String text = HtmlText.of("<nav><a href='/'>Home</a></nav><!-- x --><p>News</p>", null);

    // Then
    assertThat(text.strip()).isEqualTo("News");
    assertThat(HtmlText.of("<!--begin-->\nNews\nof today", null)).isEqualTo("\nNews\nof today");
  }
}
