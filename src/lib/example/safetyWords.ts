// What Noor has written for hard times, in each language. Nothing in it settles the gender of the one who speaks.
import type { ExampleLang } from './texts.ts';

interface SafetyWords {
  readonly signs: readonly string[];
  readonly myself: readonly string[];
  readonly elsewhere: readonly string[];
  readonly meetMe: readonly string[];
  readonly notHelping: readonly string[];
  readonly holdOn: readonly string[];
  readonly afterwards: readonly string[];
  /** «Når jeg merker …, da gjør jeg …», the first for heavy days, the second for hard ones. */
  readonly pairs: readonly (readonly [sign: string, action: string])[];
  /** «Hvis …», what usually happens, «så …». */
  readonly scenarios: readonly (readonly [when: string, usually: string, then: string])[];
  readonly good: readonly string[];
  /** Someone whom it is not safe to be in touch with. */
  readonly unsafe: string;
}

export const safetyWords: Readonly<Record<ExampleLang, SafetyWords>> = {
  nb: {
    signs: ['Jeg slutter å svare på meldinger.', 'Jeg sover om dagen.', 'Magen knyter seg.'],
    myself: [
      'Jeg dusjer og tar på rene klær.',
      'Jeg går ned i fellesstua, selv om jeg ikke sier noe.',
      'Jeg hører på lista «Ro».',
    ],
    elsewhere: ['Biblioteket, bordet ved vinduet', 'Benken nede ved elva'],
    meetMe: ['Snakk rolig, og spør om én ting om gangen.'],
    notHelping: ['At noen sier at det ikke er så farlig.'],
    holdOn: ['Koret på tirsdager.'],
    afterwards: ['Spise noe varmt og sove.'],
    pairs: [
      ['Jeg har ikke svart noen på to dager.', 'Jeg sender ett ord til Amir.'],
      ['Magen knyter seg.', 'Jeg går ut, bare rundt kvartalet.'],
    ],
    scenarios: [
      [
        'noen hjemmefra ringer',
        'Jeg tar den, og blir lei meg.',
        'lar jeg den ringe ut og går ned til de andre',
      ],
      [
        'jeg ikke får sove',
        'Jeg blir liggende med telefonen.',
        'setter jeg på lyden av regn og skriver tre linjer',
      ],
      ['jeg blir alene i helga', 'Jeg blir i senga.', 'spør jeg Amir om en tur, og lager suppe'],
    ],
    good: [
      'Kaffe ute, også om vinteren',
      'Sanger jeg kan utenat',
      'Katten til naboen',
      'Veggen på klatresenteret',
      'Te med mye sukker',
    ],
    unsafe: 'Rami',
  },
  en: {
    signs: ['I stop answering messages.', 'I sleep during the day.', 'My stomach tightens.'],
    myself: [
      'I shower and put on clean clothes.',
      'I go down to the common room, even if I say nothing.',
      'I listen to the list “Calm”.',
    ],
    elsewhere: ['The library, the table by the window', 'The bench down by the river'],
    meetMe: ['Speak calmly, and ask one thing at a time.'],
    notHelping: ['When someone says it is not that bad.'],
    holdOn: ['The choir on Tuesdays.'],
    afterwards: ['Eat something warm and sleep.'],
    pairs: [
      ['I have not answered anyone for two days.', 'I send one word to Amir.'],
      ['My stomach tightens.', 'I go out, just around the block.'],
    ],
    scenarios: [
      ['someone from home calls', 'I answer, and get sad.', 'I let it ring out and go down to the others'],
      ['I cannot sleep', 'I stay in bed with my phone.', 'I put on the sound of rain and write three lines'],
      ['I am alone at the weekend', 'I stay in bed.', 'I ask Amir to come for a walk, and make soup'],
    ],
    good: [
      'Coffee outdoors, in winter too',
      'Songs I know by heart',
      'The cat next door',
      'The climbing wall',
      'Tea with lots of sugar',
    ],
    unsafe: 'Rami',
  },
  ar: {
    signs: ['أتوقّف عن الردّ على الرسائل.', 'أنام في النهار.', 'تنقبض معدتي.'],
    myself: [
      'أستحمّ وألبس ثيابًا نظيفة.',
      'أنزل إلى الصالة المشتركة، حتى لو لم أقل شيئًا.',
      'أستمع إلى قائمة «هدوء».',
    ],
    elsewhere: ['المكتبة، الطاولة قرب النافذة', 'المقعد عند النهر'],
    meetMe: ['الكلام بهدوء، وسؤال واحد في كل مرة.'],
    notHelping: ['أن يُقال لي إنّ الأمر بسيط.'],
    holdOn: ['الجوقة أيام الثلاثاء.'],
    afterwards: ['آكل شيئًا دافئًا وأنام.'],
    pairs: [
      ['لم أردّ على أحد منذ يومين.', 'أرسل كلمة واحدة إلى أمير.'],
      ['تنقبض معدتي.', 'أخرج وأمشي قليلًا حول البيت.'],
    ],
    scenarios: [
      ['اتصل أحد من أهلي', 'أردّ ثم أحزن.', 'أترك الهاتف يرنّ وأنزل إلى الآخرين'],
      ['لم أستطع النوم', 'أبقى في السرير مع الهاتف.', 'أشغّل صوت المطر وأكتب ثلاثة أسطر'],
      ['بقيتُ وحدي في نهاية الأسبوع', 'أبقى في السرير.', 'أدعو أمير إلى نزهة وأطبخ شوربة'],
    ],
    good: ['القهوة في الخارج، حتى في الشتاء', 'أغانٍ أحفظها', 'قطة الجيران', 'جدار التسلّق', 'شاي بسكّر كثير'],
    unsafe: 'رامي',
  },
};
