package org.khorgos.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khorgos.article.Language;

class LanguageDetectorTest {
  private final LanguageDetector detector = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en      | The railway will carry more goods from China to the port this year
          en      | Chinese firm opens plant
          en      | China–Kazakhstan expo: prizes for Kazakh Invest
          en      | Beijing’s envoy praised Xi Jinping's visit
          ru      | Поезд с товарами вышел на границу и через два дня будет в порту
          ru      | Новый завод открыт
          zh-Hans | 两国签署铁路协议，货物将经过这个口岸
          zh-Hant | 兩國簽署鐵路協議，貨物將經過這個口岸
          kk-Cyrl | Екі ел арасындағы сауда көлемі былтыр өсті және жаңа жол ашылды
          kk-Cyrl | Қытай мен Қазақстан келісімге қол қойды
          kk-Latn | Eki el arasyndaǵy saýda kólemi byltyr ósti jáne jańa jol ashyldy
          kk-Latn | Eki el arasyndağy sauda kölemi byltyr östi jäne jaña jol aşyldy
          ky      | Эки өлкөнүн ортосундагы соода былтыр өстү жана жаңы жол ачылды
          ky      | Кыргызстан менен Кытай темир жол боюнча сүйлөштү
          uz-Latn | Ikki davlat o‘rtasidagi savdo bu yil o‘sdi va yangi yo‘l ochildi
          uz-Latn | Xitoy bilan oʻzaro savdo boʻyicha yangi bitim
          uz-Latn | xitoy va o'zbekiston prezidentlari toshkentda uchrashdi
          uz-Latn | Xitoyga gʼalla yetkazib berish uchun yangi yoʼnalish
          uz-Latn | Xitoy bilan o`zaro savdo ko´paydi
          uz-Cyrl | Икки давлат ўртасидаги савдо бу йил ўсди ва янги йўл очилди
          tg      | Савдо миёни ду кишвар имсол афзоиш ёфт ва роҳи нав кушода шуд
          tg      | Ҳамкории Тоҷикистон бо Чин дар соҳаи нақлиёт
          tk      | Iki ýurduň arasyndaky söwda şu ýyl artdy we täze ýol açyldy
          tr      | İki ülke arasındaki ticaret bu yıl arttı ve yeni bir yol açıldı
          az      | İki ölkə arasında ticarət bu il artdı və yeni yol açıldı
          fa      | تجارت بین دو کشور در سال گذشته افزایش یافت و راه تازه‌ای باز شد
          ar      | ارتفع حجم التجارة بين البلدين هذا العام وتم افتتاح طريق جديد
          ug      | ئىككى دۆلەت ئوتتۇرىسىدىكى سودا بۇ يىل ئاشتى ۋە يېڭى يول ئېچىلدى
          de      | Der Handel zwischen den beiden Ländern ist in diesem Jahr gewachsen
          fr      | Le commerce entre les deux pays a augmenté cette année
          es      | El comercio entre los dos países creció este año y se abrió una vía
          uk      | Торгівля між двома країнами цього року зросла, і відкрито нову дорогу
          it      | Il commercio tra i due paesi è cresciuto quest'anno grazie alla nuova ferrovia
          ja      | 両国の間の貿易は今年増えました
          ko      | 두 나라의 무역이 올해 늘었다
          pt      | O comércio entre os dois países cresceu este ano e foi aberta uma estrada
          cs      | Obchod mezi oběma zeměmi letos vzrostl a byla otevřena nová silnice
          hu      | A két ország közötti kereskedelem idén nőtt, és új út is nyílt
          bg      | Търговията между двете страни нарасна тази година и беше открит нов път
          ru      | Казахстан и Китай подписали соглашение
          en      | China Kazakhstan trade hits record high
          fr      | La Chine investit au Kazakhstan
          tk      | Türkmenistanyň Prezidenti Pekine bardy
          und     | 12 345 !
          """)
  void shouldTellTheLanguage(String tag, String text) {
    // When
    Language language = detector.detect(text, "", null);

    // Then
    assertThat(language.tag()).isEqualTo(tag);
    assertThat(language.confidence()).isBetween(0.0, 1.0);
  }

  @Test
  void shouldLetTheTextDecideAgainstTheSender() {
    // When
    Language language = detector.detect("Поезд вышел на границу и будет в порту", "", "en");

    // Then
    assertThat(language.tag()).isEqualTo("ru");
    assertThat(language.declared()).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource({"北京,zh-TW,zh-Hant", "北京,zh_CN,zh-Hans", "Алматы,kaz,kk-Cyrl", "Алматы,ru-RU,ru"})
  void shouldLetTheSenderBreakATie(String text, String declared, String tag) {
    // When
    Language language = detector.detect(text, "", declared);

    // Then
    assertThat(language.tag()).isEqualTo(tag);
  }
}
