/**
 * Norwegian rules (bokmål, with room for nynorsk, dialect and learner's Norwegian).
 *
 * What is noticed, and what is left alone, and why:
 * - A first-person word anywhere («jeg», «eg», «æ», «min», «oss» …) means silence: the words are the person's own.
 * - Goals that start with an infinitive or a noun («Lage middag», «Søvn») are a natural way to write one's own goal.
 *   Only «Bli flink(ere) til å …» is noticed: «flink» is what others call you.
 * - A bare imperative is noticed when its form shows it («Rydd», not «Rydde»). Where imperative and infinitive are
 *   the same («ta», «gå») or it may be a noun («ring», «besøk»), another sign is needed, such as «din» or an object.
 * - Wishes about others («Mamma skal …», «Han skal slutte å slå»), comfort («Du klarer det») and mottos
 *   («Ikke gi opp») are left alone. So are texts about death and harm: wording is not what matters there.
 * - Marrying and obeying get no suggestion: the helper must not put «Jeg vil gifte meg» in anybody's mouth.
 */
import type { JegformHint, JegformRules } from '../hint.ts';
import {
  hintFor,
  lowerFirst,
  mapWords,
  pattern,
  readLine,
  wordSet,
  wordsOf,
  type Line,
  type Place,
} from '../words.ts';

const FIRST = wordSet(
  'jeg jei jæi jæ jg jag jej eg æ æg ej je meg mæ mei min mi mitt mine vi oss vår vårt våre my me want',
);
const SECOND = wordSet('du deg din di ditt dine dere deres dykk dykkar');

/** Verbs whose imperative differs from the infinitive and is no noun: «rydd», «husk». */
const CLEAR =
  'rydde støvsuge huske lære legge skrive lese spise møte betale følge høre lytte holde prøve øve tenke finne kaste ' +
  'lukke sende bestille tømme henge vente respektere trene begynne fortelle skjerpe studere oppføre hente tørke koke ' +
  'velge bytte melde vise reise flytte skaffe sørge avslutte redusere oppsøke akseptere pakke fokusere spare kjøre ' +
  'informere registrere sortere planlegge';

/** Verbs whose imperative may also be a noun, an adjective or a past tense, with the next words that settle it. */
const UNSURE: Readonly<Record<string, string>> = {
  ringe: '',
  vaske: '',
  besøke: '',
  svare: '',
  lage: 'mat middag frokost lunsj en et ei',
  slutte: 'å med',
  stoppe: 'å med',
  starte: 'med',
  snakke: 'med til',
  drikke: 'vann mer mindre nok',
  søke: 'på om jobb jobber',
  bruke: 'mindre mer tid',
  hjelpe: '',
  sove: 'mer minst nok',
  komme: 'tidsnok presis i hjem deg',
  gjøre: 'ferdig som det',
  være: 'snill stille rolig hjemme grei høflig ærlig presis forsiktig tålmodig hyggelig punktlig ute med på',
  jobbe: 'mer hardere',
  stille: 'opp klokka',
  kutte: 'ut ned',
  dusje: 'oftere deg',
  kjøpe: '',
  kontakte: '',
  sjekke: '',
  levere: '',
  passe: 'på',
  pusse: '',
  brette: '',
  skifte: '',
  sette: 'av på opp inn',
  slappe: 'av',
  rope: '',
};
const SHORT =
  'bli få gå stå ta se be dra gi si la ha le bo sy slå unngå forstå oppnå delta snu kle ruse klare';
/** Verbs that mostly turn up after a negation, and whose imperative counts only there: «ikke røyk». */
const OTHER =
  'røyke lyve banne krangle skrike slåss stjele juge snuse skulke låne spille sutre klage tigge sitte';

const INFINITIVES = wordSet([CLEAR, Object.keys(UNSURE).join(' '), SHORT, OTHER].join(' '));
const clear = imperatives(CLEAR.split(' '));
const unsure = imperatives(Object.keys(UNSURE));
const afterNot = imperatives(OTHER.split(' '));

const THINGS =
  'rus|rusmidler|alkohol|øl|vin|narkotika|dop|stoff|hasj|vold|bråk|krangel|kjeft|løgn|løgner|røyk|sigaretter|snus|' +
  'pengespill|trusler|tvang|stress|drama|piller|hærverk|fest|' +
  '(?:krangl|skrik|bann|røyk|lyv|stjel|jug|snus|skulk|sutr|klag|kjeft|slåss|drikk|fest|mobb|gambl|rop|rus|true)ing';

const NOUN_SUBJECT =
  '(?:alle |hver |den )?(?:(?:beboer|bruker|brukar|klient|pasient|deltaker|deltakar|leietaker|tjenestemottaker|' +
  'ungdom|kandidat)(?:en|e|ne|ene|men|mene)?|den enkelte|vedkommende|personen|jenta|gutten)';
const DUTY =
  'skal|ska|må|bør|burde|skulle|vil|får|kan|kommer til å|(?:er|blir) nødt til å|har ansvar(?:et)? for å|' +
  'har plikt til å|plikter å|får lov til å|trenger|ønsker|har behov for|forventes|ønskes';
const NOT = 'ikke|ikkje|aldri';

const DEED = `(?: (${NOT}))?(?: lov til)?( å)? (.+)`;
const STAFF_WORD = pattern(NOUN_SUBJECT);
const SPOKEN_TO = pattern(`(du|d|dere) (${DUTY})${DEED}`);
const SPOKEN_ABOUT = pattern(`(${NOUN_SUBJECT}|hun|han|hen|ho|de|dei|man) (${DUTY})${DEED}`);
const NAMED = new RegExp(`^(\\p{Lu}\\p{Ll}{1,10}) (skal|må|bør|burde)${DEED}$`, 'u');
const PRESENT = pattern(`(du|${NOUN_SUBJECT}) (\\p{L}{1,12}r) (.+)`);
const INVERTED = pattern(
  `((?:nå|no|så|her|hjemme|først|etterpå|derfor|ellers|i|hver|hvert|fra|etter|før|på|om|til|hvis|dersom|når|ved|` +
    `mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)(?: .{1,60})?) (?:skal|må|bør|burde) du (.+)`,
);
const OWNED = pattern(
  `(?:(?:(ditt|din)|hans|hennes|hens) (?:mål|oppgave|ansvar|jobb)|(?:målet|oppgaven|jobben) (?:(ditt|din)|hans|hennes|hens)) er å (.+)`,
);

const LEADS = [
  pattern('(?:(?:hoved|del)?mål(?:et)?|tiltak|plan)\\s*[:-] ?(.+)'),
  pattern(
    '(?:(?:målet|planen|meningen|husk|viktig|avtalen er|målet er|planen er|meningen er|' +
      'det (?:er|blir) (?:\\p{L}+ )?(?:viktig|bra|fint|bestemt|avtalt|ønskelig|forventet|meningen|krav)|' +
      'det (?:forventes|kreves|ønskes|anbefales)) at|(?:vi|personalet) (?:forventer|ønsker|krever|vil) at(?= du )) (.+)',
  ),
];

const POLITE = /^(?:vennligst|vær så snill(?: å| og)?|alltid)[ ,]+/iu;
/** Who may be wished for or spoken of without it being the writer: family, the world, things. */
const NO_NAME = wordSet(
  'mamma pappa mor far søster bror bestemor bestefar tante onkel kona faren moren gud allah alle noen ingen folk ' +
    'barna alt noe det dette den her der nå så vi resten norge hytta søstera mora hva hvem hvor når man de dei ' +
    'ting livet hunden katta kommunen nav staten mat rus jobb skole lege psykolog ansatte vakt politi ' +
    'advokat verge kjæreste venninne kompis mann kone',
);
const NO_NAME_ENDING = /(?:en|et|ene|er|ing|het|sjon|skap)$/u;
/** Deeds of others: «Han skal slutte å ringe» is a wish about somebody else. */
const OTHERS_DO =
  /^(?:(?:slutte|stoppe|holde opp)(?: med)? å )?(?:ringe|slå|true|plage|kontakte|mase|kjefte|bestemme|kontrollere|forfølge|følge etter|skrike|rope|hjelpe|forstå|svare|la|tro|lytte|få vite|komme|(?:få|ha) det|bli (?:bra|frisk|glad))(?= |$)/iu;
/** What a noun at the start may do too: «Musikk skal være gøy». */
const THINGS_DO = /^(?:være|bli|ha|komme|gå (?:bra|fint|over))(?= |$)/iu;
const COMFORT =
  /^(?:du|dere) (?:skal|vil|kan|kommer til å) (?:få|klare|greie|bli (?:bra|frisk|glad|trygg))(?= |$)|^d (?:skal|ska|må|vil|kan|bør) (?:gå (?:bra|fint|over)|bli|være|komme|ordne)(?= |$)|^(?:hold (?:ut|fast|motet)|kjør på|kos deg)$|^(?:ikke|aldri) (?:gi (?:deg |seg )?opp|mist|bekymre|stress|vær redd|være redd|gråt|tenk|gi slipp)/iu;
const HARM =
  /(?:^| )(?:dø|dør|død|drep\p{L}*|selvmord\p{L}*|livet av|skad\p{L}+|kutte (?:seg|deg)|heng\p{L}* (?:seg|deg))(?= |$)/iu;
const COERCED = /(?:^| )(?:gift\p{L}*|adlyd\p{L}*|lyde|lydig|forlov\p{L}*|tilgi|hijab|jomfru)(?= |$)/iu;
const QUESTION =
  /^(?:hva|hvem|hvor|hvorfor|hvordan|hvilke\p{L}*|korleis|kva|kven|ka|kem|når (?:skal|kan|må|vil))(?= |$)/iu;
const NYNORSK = /(?:^| )(?:ikkje|ho|dei|dykk|eit|noko|heim|frå|gjer|meir|berre|vere|frukost)(?= |$)/iu;
const NEVER_SUGGEST = /(?:^| )(?:må|feil|du|deg|ditt|dine|dere|hun|han|henne|ham)(?= |$|,)/iu;

function imperatives(infinitives: readonly string[]): ReadonlyMap<string, string> {
  return new Map(infinitives.map((verb) => [verb.slice(0, -1).replace(/mm$/, 'm'), verb]));
}

/** «rommet», «legen», «klærne»: what tends to follow a command and not a noun. */
function isDefinite(word: string): boolean {
  return (
    /\p{L}{3}(?:en|et|ene|rne|na|ta|ka|la)$/u.test(word) &&
    !/^(?:alene|igjen|innen|uten|annen|etter)$/.test(word)
  );
}

function isVerb(word: string): boolean {
  return INFINITIVES.has(word);
}

/** Turns pronouns round to the writer. `about`: the words were about a third person. */
function swap(about: boolean) {
  return ({ word, before }: Place): string | null => {
    if (about && /^(?:hans|hennes|hens|hennar)$/.test(word)) {
      if (/(?:ene|rne)$/.test(before)) return 'mine';
      if (/..et$/.test(before)) return 'mitt';
      return /...en$/.test(before) ? 'min' : null;
    }
    if (about && /^(?:hun|han|hen|ho|de|dei|ham|henne|dem|deres|du|deg|din)$/.test(word)) return null;
    if (!about && /^(?:dere|deres|dykk|dykkar)$/.test(word)) return null;
    // «si» is a pronoun only after its noun («boka si»); elsewhere it is the verb.
    if (word === 'si') return about && /..a$/.test(before) ? 'mi' : word;
    return (about ? ABOUT_ME : TO_ME)[word] ?? word;
  };
}

const TO_ME: Readonly<Record<string, string>> = {
  du: 'jeg',
  d: 'jeg',
  deg: 'meg',
  din: 'min',
  di: 'mi',
  ditt: 'mitt',
  dine: 'mine',
};
const ABOUT_ME: Readonly<Record<string, string>> = {
  seg: 'meg',
  sin: 'min',
  sitt: 'mitt',
  sine: 'mine',
  man: 'jeg',
};

/** The wording in the person's own voice, in nynorsk where that is what they write; null when it is not good. */
function wording(line: Line, opening: string, rest: string | null): string | null {
  if (rest === null || COERCED.test(line.body)) return null;
  const text = `${opening} ${rest}`.replace(/ +$/, '');
  if (NEVER_SUGGEST.test(text)) return null;
  if (!NYNORSK.test(line.body)) return text;
  return text.replace(/(^| )jeg(?= )/giu, '$1eg').replace('la være', 'la vere');
}

/** «la være å …» for a deed; plain «ikke» where that reads badly («ikke være sint», «ikke på fest»). */
function refrain(line: Line, rest: string | null): string | null {
  if (rest === null) return null;
  const [verb = ''] = wordsOf(rest);
  const deed = (isVerb(verb) || /..e$/.test(verb)) && !/^(?:være|vere|ha|få|bli)$/.test(verb);
  return wording(line, deed ? 'jeg vil la være å' : 'jeg vil ikke', rest);
}

/** The parts of «beboer må (ikke) (å) dusje daglig», as the patterns above cut it up. */
function readDuty(match: RegExpExecArray | null) {
  if (!match) return null;
  const [, subject = '', duty = '', not, to = '', rest = ''] = match;
  // «Du trenger ikke …» lifts a duty, it lays none on.
  return !(not && /^(?:trenger|ønsker)$/i.test(duty)) && isDuty(duty.toLowerCase(), rest)
    ? { subject: subject.toLowerCase(), duty: duty.toLowerCase(), not, to, rest }
    : null;
}

type Duty = NonNullable<ReturnType<typeof readDuty>>;

/** «kan» and «trenger» are kept, for they are kind words; every other duty becomes a wish. */
function dutyWording(line: Line, about: boolean, { duty, not, to, rest }: Duty): string | null {
  const mine = mapWords(rest, swap(about));
  if (not) return refrain(line, mine);
  if (duty === 'kan') return wording(line, 'jeg kan', mine);
  if (duty === 'trenger' || (duty === 'har behov for' && !to)) return wording(line, `jeg trenger${to}`, mine);
  return wording(line, duty === 'ønsker' && !to ? 'jeg ønsker' : 'jeg vil', mine);
}

/** After «kan», «vil» and «får» only a known verb counts: «Du kan norsk» and «Du får penger» are plain facts. */
function isDuty(duty: string, rest: string): boolean {
  const [first = '', second = ''] = wordsOf(rest);
  if (/^(?:kan|vil|får|kommer)/.test(duty)) return isVerb(first);
  if (/^(?:skal|ska|må|bør|burde|skulle)$/.test(duty)) {
    return (
      isVerb(first) || /..e$/.test(first) || isVerb(second) || /^(?:på|til|i|ut|hjem|bort|opp)$/.test(first)
    );
  }
  return true;
}

function spokenTo(line: Line, body: string): JegformHint | null {
  const duty = readDuty(SPOKEN_TO.exec(body));
  if (duty) return hintFor(line, 'spokenTo', dutyWording(line, false, duty));
  const [, lead = '', deed = ''] = INVERTED.exec(body) ?? [];
  if (!deed) return null;
  const plain = !/(?:^| )(?:du|ikke|ikkje|aldri)(?= |$)/i.test(`${lead} ${wordsOf(deed)[0]}`);
  return hintFor(
    line,
    'spokenTo',
    plain ? wording(line, `${lead} vil jeg`, mapWords(deed, swap(false))) : null,
  );
}

function spokenAbout(line: Line, body: string): JegformHint | null {
  const duty = readDuty(SPOKEN_ABOUT.exec(body) ?? NAMED.exec(body));
  if (!duty) return null;
  const { subject, rest } = duty;
  const firm = /^(?:skal|ska|må|bør|burde|skulle|.* nødt til å|trenger)$/.test(duty.duty);
  const means = STAFF_WORD.test(subject) || (firm && (subject === 'man' || isOwnDeed(subject, rest)));
  return means ? hintFor(line, 'spokenAbout', dutyWording(line, true, duty)) : null;
}

/** «Hun skal …» and «Noor må …» may be about somebody else; only everyday deeds of one's own count. */
function isOwnDeed(subject: string, rest: string): boolean {
  const pronoun = /^(?:hun|han|hen|ho|de|dei)$/.test(subject);
  const thing = NO_NAME.has(subject) || NO_NAME_ENDING.test(subject) || THINGS_DO.test(rest);
  if (!pronoun && thing) return false;
  return isVerb(wordsOf(rest)[0] ?? '') && !OTHERS_DO.test(rest);
}

/** «Du rydder kjøkkenet», «(at) beboer holder rommet ryddig»: a plan in the present tense. */
function presentTense(line: Line, body: string): JegformHint | null {
  const [, subject = '', verb = '', rest = ''] = PRESENT.exec(body) ?? [];
  const infinitive = /^gjør$/i.test(verb) ? 'gjøre' : verb.slice(0, -1).toLowerCase();
  if (/^du klarer /i.test(body) || !isVerb(infinitive) || /^(?:få|bli|ha|se|le)$/.test(infinitive))
    return null;
  const about = !/^du$/i.test(subject);
  const own = mapWords(rest, swap(about));
  return hintFor(line, about ? 'spokenAbout' : 'spokenTo', wording(line, `jeg vil ${infinitive}`, own));
}

function ownedGoal(line: Line, body: string): JegformHint | null {
  const [, yours, yoursAfter, deed = ''] = OWNED.exec(body) ?? [];
  if (!deed) return null;
  const about = !(yours ?? yoursAfter);
  return hintFor(
    line,
    about ? 'spokenAbout' : 'spokenTo',
    wording(line, 'jeg vil', mapWords(deed, swap(about))),
  );
}

/** The infinitive of a first word that is clearly a command, or null. */
function commanded(body: string, words: readonly string[], ending: string): string | null {
  const [first = '', second = '', third = ''] = words;
  if (!second) return null;
  const toYou = words.some((word) => SECOND.has(word));
  const paired = clear.has(third) || unsure.has(third);
  // «Finn er snill», «Finn og Kari», «Pass og visum» are names and nouns.
  if (FINITE.has(second) || (second === 'og' && !paired && !toYou)) return null;
  const known = clear.get(first);
  if (known) return known;
  const maybe = PAST.test(body) ? undefined : unsure.get(first);
  if (maybe) return toYou || settles(maybe, second, body) ? maybe : null;
  if (isVerb(first)) {
    const getUp = /^stå opp$/i.test(body) && ending.includes('!');
    return toYou || getUp || (second === 'og' && clear.has(third)) ? first : null;
  }
  return second === 'deg' && ENDS_LIKE_COMMAND.test(first) && !NO_VERB.has(first) ? `${first}e` : null;
}

/** Whether the word after «ring», «vask» … shows a command: «vask gulvet», «ring NAV», «slutt å». */
function settles(infinitive: string, second: string, body: string): boolean {
  const shows = UNSURE[infinitive]?.split(' ').includes(second) ?? false;
  return shows || /^\S+ \p{Lu}/u.test(body) || isDefinite(second);
}

const PAST = / (?:i går|i natt|i fjor|forrige|nettopp)(?= |$)/iu;
const FINITE = wordSet('er har var vil skal må kan bør sa sier');
const ENDS_LIKE_COMMAND = /^[^aeiouyæøå]*[aeiouyæøå]{1,2}[^aeiouyæøår]+$/;
const NO_VERB = wordSet(
  'med til hos av om på i ved med blant uten mot takk hils sånn slik som ved foran bak',
);

/** Later commands in the same line become infinitives too: «… og rydd kjøkkenet». */
function commandRest(place: Place): string | null {
  const joined = place.afterComma || /^(?:og|eller|så)$/.test(place.before);
  const verb = joined ? (clear.get(place.word) ?? unsure.get(place.word)) : undefined;
  return verb ?? swap(false)(place);
}

function command(line: Line, body: string, ending: string): JegformHint | null {
  const practise = /^bli (?:flinke?|flinkere|flinkare) (?:til|i|på) å (.+)$/iu.exec(body);
  if (practise?.[1])
    return hintFor(line, 'command', wording(line, 'jeg øver på å', mapWords(practise[1], swap(true))));
  const plain = lowerFirst(body.replace(POLITE, ''));
  const words = wordsOf(plain);
  const infinitive = commanded(plain, words, ending);
  if (infinitive === null) return null;
  const rest = plain.replace(/^[^\s,]+/u, infinitive);
  return hintFor(line, 'command', wording(line, 'jeg vil', mapWords(rest, commandRest)));
}

function onlyNot(line: Line, body: string): JegformHint | null {
  const forget = /^(?:ikke|ikkje) glem(?:me)?(?: å)? (.+)$/iu.exec(body);
  if (forget?.[1]) {
    const to = / glem(?:me)? å /iu.test(body) ? 'å ' : '';
    return hintFor(
      line,
      'command',
      wording(line, `jeg vil huske ${to}`.trimEnd(), mapWords(forget[1], swap(false))),
    );
  }
  const deed = notDeed(body);
  if (deed) return hintFor(line, 'onlyNot', refrain(line, mapWords(deed, swapAny)));
  const thing = WITHOUT.exec(body)?.[1];
  return thing ? hintFor(line, 'onlyNot', wording(line, 'jeg vil leve uten', thing)) : null;
}

/** What should not be done, as an infinitive: «ikke røyk inne» gives «røyke inne». */
function notDeed(body: string): string | null {
  const deed = NOT_DEED.exec(body)?.[1];
  const [verb = ''] = wordsOf(deed ?? '');
  const infinitive = isVerb(verb) ? verb : (clear.get(verb) ?? unsure.get(verb) ?? afterNot.get(verb));
  // «Ikke svar fra NAV», «Ikke hjelp å få» are nouns, «Ikke sov i natt» is what was.
  if (/^(?:svar|hjelp|besøk|kontakt|sjekk|skift)$/.test(verb) || PAST.test(body)) return null;
  return deed && infinitive ? deed.replace(/^\S+/u, infinitive) : null;
}

/** With no subject in sight both «deg» and «seg» mean the writer. */
function swapAny(place: Place): string | null {
  return ABOUT_ME[place.word] ?? swap(false)(place);
}

const WITHOUT = pattern(
  `(?:(?:ikke|ikkje|ingen|aldri|null|uten|nei til)(?: noe| noen| noko)?(?: mer| meir| flere| fleire)?) ((?:${THINGS})(?: .+)?)`,
);
const NOT_DEED = pattern(`(?:(?:${NOT})(?: lov| lov til)?|forbudt)(?: å)? (.+)`);

/** Strips what only introduces the goal: «Mål:», «Det er viktig at …». */
function withoutLead(body: string): string {
  return LEADS.reduce((text, lead) => lead.exec(text)?.[1] ?? text, body);
}

function check(text: string): JegformHint | null {
  const line = readLine(text);
  if (!line || QUESTION.test(line.body) || HARM.test(line.body)) return null;
  const body = withoutLead(line.body);
  if (COMFORT.test(body)) return null;
  const words = wordsOf(body);
  if (words[0] === 'e' || words.some((word) => FIRST.has(word))) return null;
  return (
    onlyNot(line, body) ??
    spokenTo(line, body) ??
    spokenAbout(line, body) ??
    presentTense(line, body) ??
    ownedGoal(line, body) ??
    command(line, body, text)
  );
}

/** The Norwegian rules. */
export const rules: JegformRules = { lang: 'nb', check };
