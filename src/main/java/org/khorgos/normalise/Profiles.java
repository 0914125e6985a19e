package org.khorgos.normalise;

import java.util.List;

/**
 * The languages told apart by letters and words. The rates are rounded knowledge of the
 * orthographies, good to a factor of two, which is all the comparison needs.
 */
final class Profiles {
  static final List<Profile> CYRILLIC =
      List.of(
          Profile.of(
              "ru",
              "ы19 э4 ё1 щ4 ъ0.4",
              "и в на с по не что для из как это его он от к за о году был также будет при но"
                  + " которые между или до будут года стран"),
          Profile.of(
              "kk-Cyrl",
              "ә12 ғ13 қ28 ң12 ө9 ұ8 ү7 һ0.3 і45 ы70 э1",
              "және мен үшін бойынша деп бұл де да бір екі осы оның бар болып арасындағы туралы"
                  + " бен пен жылы елдің халқы еді ол"),
          Profile.of(
              "ky",
              "ң14 ө20 ү25 ы65 э12",
              "жана менен үчүн боюнча деп бул эле болгон ошондой анын бир эки тууралуу ал деди да"
                  + " жылы ортосундагы кыргыз кийин өлкөнүн"),
          Profile.of(
              "uz-Cyrl",
              "ў20 қ20 ғ8 ҳ10 э5 ъ2",
              "ва билан учун бўйича бу ҳам бўлган деб эса бир икки йил ҳамда билдирди йилда"
                  + " ўртасида хитой каби қилди бўлди"),
          Profile.of(
              "tg",
              "ғ3 ӣ18 қ12 ӯ10 ҳ16 ҷ8 ъ2 э1",
              "ва дар ба бо аз ки барои ин он аст то шуд мешавад буд бошад бояд низ чин миёни"
                  + " соли кард гардид шудааст байни"),
          Profile.of(
              "uk",
              "і57 ї7 є6 ґ0.1 щ4",
              "і та в у на з що не для від до про як за це його але також року між є ж із"),
          Profile.of(
              "bg",
              "ъ18 щ6",
              "и на в за се от с да че е са като по не при това който си ще до или между"),
          Profile.of(
              "be",
              "ў12 і60 ы28 э14 ё6",
              "і у на з што не для да па ад як за гэта яго але таксама"));

  static final List<Profile> LATIN =
      List.of(
          Profile.of(
              "en",
              "w20 q1 x2 é0.1",
              "the of and to in a is that for on with was as by at from has it are said will be"
                  + " this its have an after between"),
          Profile.of(
              "de",
              "w16 q0.2 x0.3 ä5 ö3 ü6 ß2",
              "der die und das den von zu mit ist im des für auf dem ein eine nicht auch sich als"
                  + " bei nach wird sind aus"),
          Profile.of(
              "fr",
              "w0.5 q10 x4 é19 è3 à5 ç1 ê2 ù0.5 â0.5 î0.4 ô0.4",
              "le la les de des et en un une du est que dans pour qui sur par au avec ce ont"
                  + " plus son aux entre"),
          Profile.of(
              "es",
              "w0.3 q9 x2 á4 é4 í6 ó8 ú2 ñ3 ü0.1",
              "el la los las de del y en un una que es por con para se al como su más fue entre"
                  + " sobre ha lo"),
          Profile.of(
              "it",
              "w0.3 q5 x0.1 à4 è5 é1 ì1 ò2 ù2",
              "il la di che e in per un una del della dei le con non si è da al nel ha sono più gli"
                  + " anche"),
          Profile.of(
              "pt",
              "w0.2 q12 x2.5 ã9 ç5 á4 é4 í3 ó3 ê3 õ2 â1 ú1 à1",
              "de a o que e do da em um para com uma os no se na por mais as dos como ao das foi"
                  + " são"),
          Profile.of(
              "cs",
              "ě14 ř10 š8 č9 ž9 ý8 á20 í29 é10 ů5 ú1 w0.1 q0.1 x0.2",
              "a v na se je že s z do o k i pro za by po jako při od které který"),
          Profile.of(
              "hu",
              "ő9 ű2 á35 é34 ö9 ü5 ó10 í6 ú2 w0.1 q0.1 x0.1",
              "a az és hogy nem is egy meg volt el szerint de csak már"),
          Profile.of(
              "tr",
              "ı45 ş16 ğ10 ç10 ö8 ü18 w0.2 q0.1 x0.1 â0.2",
              "ve bir bu ile için da de olarak olan en çok daha ise gibi sonra kadar arasında"
                  + " göre etti dedi oldu yıl"),
          Profile.of(
              "az",
              "ə80 ı35 ş13 ğ6 ç7 ö7 ü16 x8 q15 w0.1",
              "və bir bu ilə üçün da də olan edib ki isə olub arasında görə deyib həm daha edilib"),
          Profile.of(
              "tk",
              "ý26 ň13 ä22 ž2 ş13 ç8 ö8 ü12 w14 x0.1 q0.1",
              "we bilen bu bir üçin boýunça hem da türkmenistanyň hytaý hytaýyň barada arasynda"
                  + " ýurduň ýylda boldy şeýle diýdi edildi edýär"),
          Profile.of(
              "uz-Latn",
              "ʻ22 q24 x14 w0.2",
              "va bilan uchun boʻyicha bu ham boʻlgan deb esa bir ikki yil hamda bildirdi yilda"
                  + " oʻrtasida xitoy kabi qildi boʻldi oʻzbekiston buyicha ozbekiston bolgan bolib"
                  + " haqida davlat"),
          Profile.of(
              "kk-Latn",
              "ı45 á11 ń11 ǵ12 ó8 ý14 q28 ú7 w0.2 x0.1 ş1",
              "jáne men úshin boıynsha dep bul de da bir eki osy onyń bar bolyp arasyndaǵy týraly"
                  + " jyly qazaqstan qytaı óz pen ben"),
          Profile.of(
              "kk-Latn",
              "ı30 ä12 ğ13 ñ12 ö9 ū8 ü7 ş14 q28 ç0.3 w0.2 x0.1",
              "jäne men üşin boiynşa dep būl de da bir eki osy onyñ bar bolyp arasyndağy turaly"
                  + " jyly qazaqstan qytai öz pen ben"));

  static final List<Profile> ARABIC =
      List.of(
          Profile.of(
              "ar",
              "ة25 ى9 ي65 ك20 أ22 إ8 ؤ1 ئ2 ء4",
              "في من على إلى أن عن مع هذا التي الذي بين بعد كما"),
          Profile.of(
              "fa",
              "پ8 چ4 ژ1 گ10 ک22 ی95 ئ0.5 آ7",
              "و در به از که این را با است برای آن می شد بین کرد"),
          Profile.of(
              "ug",
              "ې18 ۋ18 ۇ40 ۆ10 ۈ20 ھ8 ڭ12 ە70 ى60 ي20 ك20 گ12 پ10 چ8 ژ0.3 ئ35",
              "ۋە بىلەن بۇ بىر ئۈچۈن دەپ ئۇ خىتاي بولغان"),
          Profile.of(
              "ur",
              "ٹ5 ڈ3 ڑ3 ے35 ں25 ھ15 ہ50 گ10 ک35 ی70 پ12 چ6 آ6 ئ3",
              "کے کی میں ہے اور سے کا کو نے پر"),
          Profile.of("ps", "ښ6 ځ4 څ3 ډ6 ړ6 ټ5 ې25 ۍ4 ی40 ک25 ګ6 پ12 چ7", "د په او چې له کې ته دی"),
          Profile.of("ckb", "ڕ6 ڵ8 ێ20 ۆ15 ە90 ک25 ی90 پ10 چ5 گ8", "و لە بۆ کە بە ئەم لەگەڵ"));

  private Profiles() {}
}
