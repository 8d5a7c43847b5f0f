// The people around Noor, in each language: nicknames and letters, as the app suggests. Nothing settles the gender of the
// one who speaks.
import type { ExampleLang } from './texts.ts';

interface NetworkWords {
  readonly aunt: string;
  readonly grandmother: string;
  readonly moon: string;
  readonly letter: string;
  readonly sun: string;
  readonly classmate: string;
  readonly boss: string;
  readonly jo: string;
  readonly doctor: string;
  readonly staff: string;
  readonly choir: string;
  readonly climbing: string;
  readonly cat: string;
  readonly library: string;
  /** Someone who is wished for. */
  readonly wished: string;
  readonly roles: {
    readonly friend: string;
    readonly helper: string;
    readonly cousin: string;
    readonly sun: string;
    readonly classmate: string;
  };
  readonly means: {
    readonly friend: string;
    readonly helper: string;
    readonly aunt: string;
    readonly grandmother: string;
    readonly cat: string;
  };
  /** Pictures of the map. */
  readonly movedIn: string;
  readonly summer: string;
  /** People and places of a longer life, and what some of its pictures are called. */
  readonly others: readonly string[];
  readonly titles: readonly string[];
}

export const networkWords: Readonly<Record<ExampleLang, NetworkWords>> = {
  nb: {
    aunt: 'Tante',
    grandmother: 'Bestemor',
    moon: 'Måne',
    letter: 'B',
    sun: 'Sol',
    classmate: 'Kari',
    boss: 'Sjef',
    jo: 'Jo',
    doctor: 'Lege',
    staff: 'Vakta',
    choir: 'Koret',
    climbing: 'Klatring',
    cat: 'Katten',
    library: 'Biblioteket',
    wished: 'En å lage mat med',
    roles: {
      friend: 'Venn',
      helper: 'Kontaktperson',
      cousin: 'Søskenbarn',
      sun: 'Venn fra kurset',
      classmate: 'I klassen',
    },
    means: {
      friend: 'Vi ler av de samme tingene.',
      helper: 'Hjelper meg med brev og papirer.',
      aunt: 'Spør alltid om jeg har spist.',
      grandmother: 'Lærte meg sangene.',
      cat: 'Sitter i vinduet når jeg kommer hjem.',
    },
    movedIn: 'Da jeg flyttet inn',
    summer: 'I sommer',
    others: [
      'Naboen',
      'Nora',
      'Elias',
      'Læreren',
      'K',
      'Trener',
      'Lina',
      'Omar',
      'H',
      'Bokklubben',
      'Tannlege',
      'Eva',
    ],
    titles: ['Den første vinteren', 'Etter praksisen', 'Med egen nøkkel', 'I fjor vår'],
  },
  en: {
    aunt: 'Aunt',
    grandmother: 'Grandmother',
    moon: 'Moon',
    letter: 'B',
    sun: 'Sun',
    classmate: 'Kari',
    boss: 'Boss',
    jo: 'Jo',
    doctor: 'Doctor',
    staff: 'Staff',
    choir: 'The choir',
    climbing: 'Climbing',
    cat: 'The cat',
    library: 'The library',
    wished: 'Someone to cook with',
    roles: {
      friend: 'Friend',
      helper: 'Contact person',
      cousin: 'Cousin',
      sun: 'Friend from the course',
      classmate: 'In my class',
    },
    means: {
      friend: 'We laugh at the same things.',
      helper: 'Helps me with letters and papers.',
      aunt: 'Always asks if I have eaten.',
      grandmother: 'Taught me the songs.',
      cat: 'Sits in the window when I come home.',
    },
    movedIn: 'When I moved in',
    summer: 'This summer',
    others: [
      'Neighbour',
      'Nora',
      'Elias',
      'Teacher',
      'K',
      'Coach',
      'Lina',
      'Omar',
      'H',
      'Book club',
      'Dentist',
      'Eva',
    ],
    titles: ['The first winter', 'After the work placement', 'With my own key', 'Last spring'],
  },
  ar: {
    aunt: 'خالتي',
    grandmother: 'جدتي',
    moon: 'قمر',
    letter: 'ب',
    sun: 'شمس',
    classmate: 'كاري',
    boss: 'المدير',
    jo: 'جو',
    doctor: 'الطبيبة',
    staff: 'المناوبة',
    choir: 'الكورال',
    climbing: 'التسلق',
    cat: 'القطة',
    library: 'المكتبة',
    wished: 'رفقة للطبخ',
    roles: {
      friend: 'من أصدقائي',
      helper: 'جهة الاتصال',
      cousin: 'من أقاربي',
      sun: 'من الدورة',
      classmate: 'من الصف',
    },
    means: {
      friend: 'نضحك على الأشياء نفسها.',
      helper: 'تساعدني في الرسائل والأوراق.',
      aunt: 'تسألني دائمًا إن كنت قد أكلت.',
      grandmother: 'علمتني الأغاني.',
      cat: 'تجلس عند النافذة حين أعود إلى البيت.',
    },
    movedIn: 'حين انتقلت إلى هنا',
    summer: 'هذا الصيف',
    others: [
      'الجيران',
      'نورا',
      'إلياس',
      'المعلمة',
      'ك',
      'التدريب',
      'لينا',
      'عمر',
      'ه',
      'نادي القراءة',
      'طبيبة الأسنان',
      'إيفا',
    ],
    titles: ['الشتاء الأول', 'بعد التدريب', 'مع مفتاحي', 'في الربيع الماضي'],
  },
};
