/**
 * Arabic rules. Arabic drops pronouns, so the verb form and the endings tell who is meant.
 *
 * What is noticed, and what is left alone, and why:
 * - A first-person verb (أذهب، سأنام), ending (غرفتي، يساعدني) or word (أنا، بدي، عايز) anywhere means silence.
 * - Verbal nouns and nouns (تعلم اللغة، النوم الجيد) are a natural way to write one's own goal.
 * - Many people leave out the hamza, so «اذهب» may be a careless «أذهب» (I go). A masculine command that starts with
 *   a bare alif counts only beside «your» (غرفتك) or where the writer does write hamzas; feminine commands always do.
 * - «تـ» is both "you" and "she". Without a subject only known everyday verbs count, so that «يجب أن تتحسن الأمور»
 *   (things must get better) is left alone. Wishes about others, comfort and texts about death and harm are too.
 * - The suggestion turns تـ/يـ into أـ and ـك/ـه/ـها into ـي, and is left out where a word cannot be turned safely.
 *   Marrying and obeying get none: the helper must not put «أريد أن أتزوج» in anybody's mouth.
 */
import type { JegformHint, JegformReason, JegformRules } from '../hint.ts';
import {
  bareArabic,
  hintFor,
  mapWords,
  readLine,
  wordSet,
  wordsOf,
  type Line,
  type Place,
} from '../words.ts';

/** Stems whose command takes an alif (ذهب: تذهب، اذهب، أذهب). */
const WITH_ALIF = wordSet(
  'ذهب غسل شرب كتب درس دفع عمل لعب فتح جلس رجع سمع بحث طبخ حضر صرخ كذب سكت طلب قرأ لبس خرج دخل نهض سأل حفظ ' +
    'سبح ركب ستيقظ ستمع ستخدم تصل حترم لتزم نتبه نتظر هتم تبع جتهد بتعد عتذر ستعد ستحم غتسل شترك عتن سرق ضرب ترك نس',
);
/** Stems that are their own command (نظف: تنظف، نظف، أنظف). */
const BARE = wordSet('نظف رتب توقف حافظ ساعد سافر شارك وفر قلل حاول مارس جهز خفف ركز دخن فكر');
/** The same, but the form is also a verbal noun (تعلم: learning), so more is needed to call it a command. */
const OR_NOUN = wordSet(
  'تعلم تناول تحدث تكلم تدرب تعاون تجنب تأخر تمرن تحكم تواصل تخلص تعاط وقف بطل حضر سجل قدم سدد راجع تابع نظم',
);
const IRREGULAR: Readonly<Record<string, string>> = {
  خذ: 'آخذ',
  كن: 'أكون',
  كون: 'أكون',
  نم: 'أنام',
  نام: 'أنام',
  قم: 'أقوم',
  قوم: 'أقوم',
  عد: 'أعود',
  عود: 'أعود',
  زر: 'أزور',
  زور: 'أزور',
  ضع: 'أضع',
};
/** Commands that are long only before an ending (كن، كوني), and those that stay the same (خذ، خذي). */
const LONG = wordSet('كون نام قوم عود زور');
const ANY_ENDING = wordSet('خذ ضع');
/** Stems of the present tense that differ from every command above. */
const PRESENT_ONLY = wordSet('روح تزوج أخذ أكل عيش رتاح شتري سهر صوم خدم رسم شاهد كمل حسن تغير ستعمل زعج رم');
/** After these a noun is the one who does it: «يجب أن تتوقف الحرب». */
const INTRANSITIVE = wordSet('ذهب روح توقف نام قوم عود رجع خرج سكت جلس تأخر بتعد عيش تغير تعلم رتاح');

const FIRST = wordSet(
  'أنا انا أملك لي بي معي عندي لدي علي إلي عني مني نفسي بنفسي لنفسي لوحدي وحدي لحالي نحن احنا إحنا لنا معنا عندنا ' +
    'أريد اريد اود ارغب اتمنى احب احتاج نريد نحتاج بدي بدنا عايز عايزة عاوز عاوزة ' +
    'أبغى ابغى أبي ابي ابغا ودي حابب حابة حاب ناوي ناوية خليني أمي امي أخي اخي ابني بنتي زوجي ' +
    'أهلي اهلي بيتي صديقي أولادي عملي وقتي مالي نومي هدفي حلمي طبيبي دوائي قلبي',
);
const NO_VERB = wordSet(
  'أن أو أي أكثر أقل أفضل أسبوع أسبوعيا أصدقاء أصدقائ أخ أخو أخا أخي أخت أم أب أبو أبي أهل أطفال أيام أحد أخرى أول ' +
    'أولا أنت أنتي أنتم أمام أثناء أشياء أغراض أدوية أوقات أسنان أولاد أسرة أمور ألا أما أجل أوراق أبدا أيضا أكل أحمد أمل ' +
    'أمينة أسماء أميرة أمير أحسن أصغر أكبر أسرع أبكر أموال أدوات أعمال أقرب أعلى أربع أربعة أهداف أماكن أنشطة أصوات أبناء أجهزة',
);
const NOT_MINE =
  /^(?:\p{L}?(?:التي|الآتي|ذاتي)|[تياو]{1,2}(?:عتني|غني|بني|عني|أتي)|ثاني|قانوني|ديني|مدني|إلكتروني)$/u;

const MUST =
  '(?:يجب|ينبغي|لازم|لا بد|لابد|المفروض|مفروض|ضروري|يفترض|المطلوب|من (?:المهم|الضروري|الأفضل|الافضل|الواجب|اللازم))';
const YOU = '(?:أنت|انت|إنت|أنتي|انتي|إنتي)';
const STAFF =
  '(?:(?:كل |جميع )?(?:ال)?(?:مقيم|مستفيد|نزيل|ساكن|عميل|مريض|مستخدم|مشارك|مستأجر)(?:ة|ين|ون|ات)?|الشاب|الشابة|الفتاة|الشخص|النزلاء|المرضى)';
const THAT = '(?:أن |ان )?(ألا |الا |لا |أن لا |ان لا )?';
const LEAD =
  /^(?:غدا|اليوم|الآن|دائما|كل (?:يوم|صباح|مساء|ليلة|أسبوع)|من الآن|بعد الآن|في (?:الصباح|المساء))[ ،]+/u;
const POLITE = /^(?:من فضلك|رجاء|لو سمحت|الرجاء|أرجوك)[ ،]+/u;

const NO_NAME = wordSet(
  'أنت انت إنت أنتي انتي إنتي كل هذا هذه ذلك أحيانا دائما لكن ثم نعم لا ما من في إنه أنه ربما الله شرط وشك أساس أمل حد رغم كلنا شيء أحد احد بعض ماما بابا',
);
const AGENT =
  /^ال(?:بلدية|شركة|حكومة|دولة|عائلة|إدارة|أسرة|معلمة?|طبيبة?|مديرة?|مدرسة?|شرطة|أم|أخت|مالك|والدة?|أب|أخ|جارة?|جيران|موظفة?|موظفين|جميع|ناس|مجتمع|أطفال|حرب|حياة|أمور|مشاكل)$/u;
const THING = '(?:ال)?(?:مخدرات|كحول|خمر|تدخين|عنف|كذب|صراخ|مشاكل|شجار|قمار|ضرب|سجائر|حشيش|تأخير|إزعاج|ديون)';
const DEED =
  '(?:ال)?(?:تدخين|شرب|تأخر|تأخير|كذب|صراخ|ذهاب|خروج|تعاطي|استخدام|لعب|ضرب|سهر|إزعاج|غضب|إهمال|نسيان|اتصال|عودة|دخول|صرف|أكل)';
const COMFORT = /^(?:كن|كوني) (?:قوي|سعيد|بخير|صبور|شجاع)/u;
const HARM = /(?:موت|قتل|انتحار|نتحر|ذبح|ؤذي|جرح نفس)/u;
const COERCED = /(?:زواج|زوج|طيع|طاع|حجاب|خطوب|تسامح|استسلم)/u;
const QUESTION = /^(?:هل|ماذا|متى|أين|اين|كيف|لماذا|من الذي|كم|شو|ليش|وين)(?= )/u;
const NEVER_SUGGEST = /(?:^| )(?:يجب|لازم|ينبغي|خطأ|أنت|انت|عليك)(?= |$)/u;

/** Whose ending is turned into "my": yours, his or hers. */
type Owner = 'you' | 'he' | 'she';

function line(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u');
}

function isStem(stem: string): boolean {
  return [WITH_ALIF, BARE, OR_NOUN, PRESENT_ONLY].some((list) => list.has(stem)) || stem in IRREGULAR;
}

/** «أ» before a stem, with the spelling the two share: أ + أخذ is آخذ. */
function asI(stem: string): string {
  return IRREGULAR[stem] ?? `أ${stem}`.replace(/^أأ/u, 'آ');
}

/** The stem of a present-tense verb («تنظفي» gives «نظف»), with any object ending; null where it is not known. */
function knownPresent(word: string): { stem: string; object: string } | null {
  const [, rest = ''] = /^[تي](\p{L}{2,})$/u.exec(word) ?? [];
  for (const end of ['', 'ي', 'ين', 'وا', 'ون', 'ها', 'ه', 'يها', 'يه']) {
    const stem = rest.slice(0, rest.length - end.length);
    if (rest.endsWith(end) && isStem(stem)) return { stem, object: /ها?$/u.exec(end)?.[0] ?? '' };
  }
  return null;
}

/** «تنظف», «ينظف», «تنظفي» as «أنظف»; an unknown verb only where nothing is joined to its end. */
function presentAsI(word: string): string | null {
  const known = knownPresent(word);
  if (known) return asI(known.stem) + known.object;
  return /^[تي]\p{L}{2,}[^ياىنهك\P{L}]$/u.test(word) ? asI(word.slice(1)) : null;
}

/** The first-person form of a command, and whether its form alone shows that it is one; null for other words. */
function commandAsI(word: string): { verb: string; sure: boolean } | null {
  for (const end of ['', 'ي', 'وا']) {
    if (!word.endsWith(end)) continue;
    const form = word.slice(0, word.length - end.length);
    const fits = LONG.has(form) ? end !== '' : end === '' || ANY_ENDING.has(form);
    if (form in IRREGULAR && fits) return { verb: asI(form), sure: true };
    if (BARE.has(form)) return { verb: asI(form), sure: true };
    if (OR_NOUN.has(form)) return { verb: asI(form), sure: end !== '' };
    if (form.startsWith('ا') && WITH_ALIF.has(form.slice(1)))
      return { verb: asI(form.slice(1)), sure: end !== '' };
  }
  return null;
}

function isFirstPerson(word: string): boolean {
  const bare = word.replace(/^[وف](?=\p{L}{3})/u, '');
  if (FIRST.has(word) || FIRST.has(bare) || /^سأ\p{L}{2}/u.test(bare)) return true;
  if (knownPresent(bare) || (commandAsI(bare) && !bare.startsWith('أ'))) return false;
  const root = bare.replace(/(?:ها|هم|ك|ه|ا)$/u, '');
  if (/^[أآ]\p{L}{2}/u.test(bare)) return !NO_VERB.has(bare) && !NO_VERB.has(root) && root !== 'آخر';
  return /(?:\p{L}{2}تي|\p{L}{2}ني|ائي)$/u.test(bare) && !NOT_MINE.test(bare);
}

const WITH_YOU: Readonly<Record<string, string>> = {
  لك: 'لي',
  معك: 'معي',
  عنك: 'عني',
  منك: 'مني',
  بك: 'بي',
  إليك: 'إلي',
  اليك: 'إلي',
  عندك: 'عندي',
  لديك: 'لدي',
  أنك: 'أني',
  انك: 'أني',
};
const ENDINGS: Readonly<Record<Owner, string>> = { you: 'ك', he: 'ه', she: 'ها' };
/** Words that end in ك or ه of themselves. */
const NO_ENDING =
  /^[وفبلك]?(?:ذلك|هناك|تلك|كذلك|بنك|شباك|سلوك|مشترك|شريك|سمك|كعك|شك|فيسبوك|شارك|حرك|ترك|وجه|مياه|انتباه|هذه|الله|اتجاه|تجاه|فواكه|كره)$/u;
const NOUN_LIKE_VERB =
  /^(?:يوم\p{L}*|يد\p{L}*|تدخين|تمارين|تلفاز|تلفزيون|تعليم\p{L}*|تحت|تأخر|تأخير|تاريخ|توتر|ترتيب|تنظيف|تعلم|تماما|تقريبا|تلك|تجاه|تذكرة|تطبيق)$/u;

function hasEnding(word: string, owner: Owner): boolean {
  return (
    word.length > 2 &&
    word.endsWith(ENDINGS[owner]) &&
    !NO_ENDING.test(word) &&
    !/^(?!والد)[وفبك]?ال|^لل/u.test(word)
  );
}

/** «غرفتك» as «غرفتي», «دواءك» as «دوائي», «يديك» as «يدي». */
function mine(word: string, owner: Owner): string | null {
  const own = word.slice(0, word.length - ENDINGS[owner].length);
  if (/ا[ءئؤ]$/u.test(own)) return `${own.slice(0, -1)}ئي`;
  return own.endsWith('ي') ? own : `${own}ي`;
}

/** Turns the rest of the line round to the writer, word by word; null where a word cannot be turned safely. */
function turn(owner: Owner) {
  return ({ word }: Place): string | null => {
    if (owner === 'you' && word in WITH_YOU) return WITH_YOU[word] ?? null;
    if (/^(?:[لب]ه|[لب]ها|معها?|منها?|عنها?|إليها?|عليها?|فيها?|فيك|عليك|أنت|انت|هو|هي)$/u.test(word))
      return null;
    const [, and = '', bare = word] = /^([وف]?)(\p{L}.+)$/u.exec(word) ?? [];
    const known = knownPresent(bare);
    if (known) return and + asI(known.stem) + known.object;
    const ordered = and && owner === 'you' ? commandAsI(bare) : null;
    if (ordered) return and + ordered.verb;
    if (/كم$|هم$/u.test(word)) return null;
    if (/^[تي]\p{L}{3}/u.test(bare) && !NOUN_LIKE_VERB.test(bare)) return null;
    return hasEnding(word, owner) ? mine(word, owner) : word;
  };
}

function finish(at: Line, reason: JegformReason, text: string | null): JegformHint {
  const good = text !== null && !COERCED.test(at.body) && !NEVER_SUGGEST.test(text);
  return hintFor(at, reason, good ? text : null);
}

/** «أريد أن أ…», or «أريد ألا أ…» where something is not to be done. */
function wish(
  verb: string | null,
  rest: string,
  not: boolean,
  owner: Owner,
  opening = 'أريد',
): string | null {
  const own = mapWords(rest, turn(owner));
  return verb === null || own === null ? null : `${opening} ${not ? 'ألا' : 'أن'} ${verb} ${own}`.trimEnd();
}

/** A verb with what follows it, split off the clause after «أن». */
function splitVerb(clause: string): { verb: string; rest: string; next: string } {
  const [verb = '', next = ''] = wordsOf(clause);
  return { verb, rest: clause.slice(verb.length).trim(), next };
}

function speaksToYou(text: string): boolean {
  return wordsOf(text).some((word) => word in WITH_YOU || hasEnding(word, 'you'));
}

const OBLIGED = line(`(?:(${YOU}) )?${MUST} (?:(عليك|منك) )?${THAT}(.+)`);
const ON_YOU = line(`عليك (?:أن |ان )(لا )?(.+)|عليك (ألا|الا) (.+)`);
const ON_YOU_NOUN = line(`(?:(?:يجب|ينبغي) )?عليك ((?!أن|ان|ألا|الا|ب)\\p{L}{3,} .+)`);
const YOUR_GOAL = line(`(?:هدفك|مهمتك|واجبك|دورك)(?: هو| هي)? ${THAT}(.+)`);
const YOU_CAN = line(`(?:يمكنك|تستطيع|تستطيعين|بإمكانك) (?:أن|ان) (.+)`);
const YOU_WILL = line(`(${YOU} )?(?:سوف |س)?(ت\\p{L}+)(?: (.+))?`);

function spokenTo(at: Line, body: string): JegformHint | null {
  const onYou = ON_YOU.exec(body);
  if (onYou) {
    const { verb, rest } = splitVerb(onYou[2] ?? onYou[4] ?? '');
    return finish(at, 'spokenTo', wish(presentAsI(verb), rest, Boolean(onYou[1] ?? onYou[3]), 'you'));
  }
  const noun = ON_YOU_NOUN.exec(body)?.[1];
  if (noun && (!noun.startsWith('ال') || !body.startsWith('عليك'))) {
    const own = mapWords(noun, turn('you'));
    return finish(at, 'spokenTo', own === null ? null : `أريد ${own}`);
  }
  return goalOfYours(at, body) ?? youWill(at, body);
}

function goalOfYours(at: Line, body: string): JegformHint | null {
  const [, not, goal = ''] = YOUR_GOAL.exec(body) ?? [];
  if (goal) {
    const { verb, rest } = splitVerb(goal);
    if (verb.startsWith('ت') && / (?:أن|ان|ألا) /u.test(body)) {
      return finish(at, 'spokenTo', wish(presentAsI(verb), rest, Boolean(not), 'you'));
    }
    const own = mapWords(goal, turn('you'));
    return finish(at, 'spokenTo', own === null ? null : `أريد ${own}`);
  }
  const { verb, rest } = splitVerb(YOU_CAN.exec(body)?.[1] ?? '');
  return knownPresent(verb)
    ? finish(at, 'spokenTo', wish(presentAsI(verb), rest, false, 'you', 'يمكنني'))
    : null;
}

/** «ستنظف غرفتك», «أنت تدرس كل يوم». */
function youWill(at: Line, body: string): JegformHint | null {
  const [, you, verb = '', rest = ''] = YOU_WILL.exec(body) ?? [];
  const future = /^(?:سوف |س)/u.test(body) && speaksToYou(rest);
  if (!knownPresent(verb) || !(you || future)) return null;
  return finish(at, 'spokenTo', wish(presentAsI(verb), rest, false, 'you'));
}

/** «يجب أن …» with no subject: the verb form says whether it is about "you" or "him". */
function obliged(at: Line, body: string): JegformHint | null {
  const [, you, onYou, not, clause = ''] = OBLIGED.exec(body) ?? [];
  const { verb, rest, next } = splitVerb(clause);
  const known = knownPresent(verb);
  const told = Boolean(you ?? onYou) || speaksToYou(rest);
  if (known?.stem === 'كون' && !told) return null;
  if (/^ت\p{L}{2}/u.test(verb) && (told || (known && !isSubject(next, known.stem)))) {
    if (!known && !/[أا]ن |[أا]لا /u.test(body)) return null;
    return finish(at, 'spokenTo', wish(presentAsI(verb), rest, Boolean(not), 'you'));
  }
  const him =
    verb.startsWith('ي') &&
    known &&
    (!next.startsWith('ال') || next.endsWith('ة')) &&
    !isSubject(next, known.stem);
  return him ? finish(at, 'spokenAbout', wish(presentAsI(verb), rest, Boolean(not), 'he')) : null;
}

/** In Arabic the one who does it may follow the verb: «يجب أن تصلح البلدية السقف». */
function isSubject(next: string, stem: string): boolean {
  return AGENT.test(next) || isFirstPerson(next) || (INTRANSITIVE.has(stem) && next.startsWith('ال'));
}

const ON_THEM = line(
  `(?:${MUST} )?على (${STAFF}|\\p{L}{2,}) (?:أن |ان )(لا )?(.+)|(?:${MUST} )?على (${STAFF}) (ألا|الا) (.+)`,
);
const ON_THEM_NOUN = line(`(?:يجب|ينبغي) (?:على ${STAFF}|علي(?:ه|ها)) ((?!أن|ان|ألا|الا)\\p{L}{3,}.*)`);
const ON_HIM = line(`(?:${MUST} )?علي(?:ه|ها|هم) (?:أن |ان )?(ألا |الا |لا )?([تي]\\p{L}+.*)`);
const THEY_MUST = line(
  `(${STAFF}|هو|هي|هم|\\p{L}{2,}) (${MUST}|علي(?:ه|ها|هم)|سوف|(?:ي|ت)حتاج|(?:ي|ت)ريد)(?: علي(?:ه|ها))? ${THAT}([تي]\\p{L}+.*)`,
);
const THEY_NEED = line(`${STAFF} [يت]حتاج (إلى .+)`);
const IS_STAFF = line(`${STAFF}|هو|هي|هم`);

function spokenAbout(at: Line, body: string): JegformHint | null {
  const need = THEY_NEED.exec(body)?.[1];
  const noun = ON_THEM_NOUN.exec(body)?.[1];
  if (need ?? noun) {
    const own = mapWords(need ?? noun ?? '', turn(/عليها|ة /u.test(body) ? 'she' : 'he'));
    return finish(at, 'spokenAbout', own === null ? null : `${need ? 'أحتاج' : 'أريد'} ${own}`);
  }
  const on = ON_THEM.exec(body);
  if (on) return about(at, on[1] ?? on[4] ?? '', Boolean(on[2] ?? on[5]), on[3] ?? on[6] ?? '');
  const him = ON_HIM.exec(body);
  if (him) return about(at, 'هو', Boolean(him[1]), him[2] ?? '');
  const they = THEY_MUST.exec(body);
  // «نور سوف تسافر» is news of somebody else.
  if (!they || (!IS_STAFF.test(they[1] ?? '') && /^(?:سوف|.حتاج|.ريد)$/u.test(they[2] ?? ''))) return null;
  return about(at, they[1] ?? '', Boolean(they[3]), they[4] ?? '');
}

/** A duty laid on a third person: staff's words for the writer, "he", "she", or a name with a known verb. */
function about(at: Line, subject: string, not: boolean, clause: string): JegformHint | null {
  const { verb, rest } = splitVerb(clause);
  const named = !IS_STAFF.test(subject);
  if (named && (subject.startsWith('ال') || NO_NAME.has(subject) || LEAD.test(`${subject} `))) return null;
  if (!knownPresent(verb) && (named || !/^[تي]/u.test(verb))) return null;
  return finish(at, 'spokenAbout', wish(presentAsI(verb), rest, not, verb.startsWith('ت') ? 'she' : 'he'));
}

const FORGET = line('لا تنس[ىي]? (.+)');
const WITHOUT = line(`(?:بدون|من دون|دون|بلا|لا مزيد من|لا|كفى) (${THING}.*)|لا ل(ل${THING.slice(6)}.*)`);
const NOT_DEED = line(`(?:عدم|ممنوع) (${DEED}(?: .+)?)`);
const DO_NOT = line('(?:لا|ما|ممنوع) (ت\\p{L}+)(?: (.+))?');

function onlyNot(at: Line, body: string): JegformHint | null {
  const forgotten = FORGET.exec(body)?.[1];
  if (forgotten) {
    const own = /^(?:أن|ان) /u.test(forgotten) ? null : mapWords(forgotten, turn('you'));
    return finish(at, 'command', own === null ? null : `أريد أن أتذكر ${own}`);
  }
  const without = WITHOUT.exec(body);
  const thing = without?.[1] ?? without?.[2]?.replace(/^ل/u, '');
  if (thing) return finish(at, 'onlyNot', `أريد أن أعيش بدون ${thing}`);
  const deed = NOT_DEED.exec(body)?.[1];
  if (deed) return finish(at, 'onlyNot', `أريد عدم ${deed}`);
  const [, verb = '', rest = ''] = DO_NOT.exec(body) ?? [];
  const known = knownPresent(verb);
  return known && !isSubject(wordsOf(rest)[0] ?? '', known.stem)
    ? finish(at, 'onlyNot', wish(presentAsI(verb), rest, true, 'you'))
    : null;
}

/** A writer who writes hamzas elsewhere means a bare alif when they write one. */
function writesHamza(body: string): boolean {
  return /[أإؤئ]/u.test(body) && !/(?:^| )(?:الى|ان|او|اي|اكثر|اصدقاء|اسبوع)(?= |$)/u.test(body);
}

function command(at: Line, body: string): JegformHint | null {
  const plain = body.replace(POLITE, '');
  const { verb, rest, next } = splitVerb(plain);
  const order = commandAsI(verb);
  if (!order || (verb === plain && !/[يا]$/u.test(verb))) return null;
  const settled =
    order.sure || speaksToYou(rest) || (verb.startsWith('ا') && writesHamza(rest)) || next === 'عن';
  return settled ? finish(at, 'command', wish(order.verb, rest, false, 'you')) : null;
}

function check(text: string): JegformHint | null {
  const clean = readLine(text);
  if (!clean) return null;
  const at = { ...clean, body: bareArabic(clean.body) };
  if (QUESTION.test(at.body) || HARM.test(at.body) || COMFORT.test(at.body)) return null;
  if (wordsOf(at.body).some(isFirstPerson)) return null;
  const lead = LEAD.exec(at.body)?.[0] ?? '';
  const body = at.body.slice(lead.length);
  const hint =
    onlyNot(at, body) ??
    spokenTo(at, body) ??
    spokenAbout(at, body) ??
    obliged(at, body) ??
    command(at, body);
  return hint && { ...hint, suggestion: hint.suggestion && lead + hint.suggestion };
}

/** The Arabic rules. */
export const rules: JegformRules = { lang: 'ar', check };
