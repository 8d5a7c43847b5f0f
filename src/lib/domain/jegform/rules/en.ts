/**
 * English rules.
 *
 * What is noticed, and what is left alone, and why:
 * - A first-person word anywhere ("I", "my", "we" …) means silence: the words are the person's own.
 * - In English a command and a bare goal have the same form: "Get a job", "Learn Norwegian" and "Sleep better" are how
 *   people write their own goals. So a bare verb is noticed only with a second-person word ("Clean your room") or when
 *   it belongs to a short list of things one is told ("Be on time", "Follow the rules", "Stop shouting").
 *   "Quit smoking" and "Stay sober" are left alone.
 * - Wishes about others ("Mum should …", "He should stop calling"), comfort ("You can do it") and mottos
 *   ("Don't give up") are left alone. So are texts about death and harm: wording is not what matters there.
 * - Marrying and obeying get no suggestion: the helper must not put "I want to get married" in anybody's mouth.
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
  "i i'm im i'd i'll i've ive me my mine myself we we're we'll we've us our ours ourselves let's lets jeg",
);

/** Everyday deeds of one's own, in the base form. */
const VERBS = wordSet(
  'clean tidy wash take attend go get stop find learn eat sleep shower manage see talk speak call contact pay save ' +
    'cook make do be look keep hand come wake brush empty respect think become move live work start try practise ' +
    'practice exercise reduce participate follow listen avoid play drink smoke use have lend borrow budget read write ' +
    'study apply finish spend drive visit remember improve stay quit give cut walk rest wear bring sign meet share ' +
    'ask tell register open buy shop plan prepare return lock engage cooperate seek build maintain accept control ' +
    'calm behave limit complete join vacuum mop turn put pick show check set hang water fold change focus leave',
);
/** What people are told not to do. "Don't sleep" and "Don't have" are left out: there "I" may just be dropped. */
const BANNED = wordSet(
  'drink smoke use take go be lie shout yell scream hit swear argue fight steal borrow lend spend buy eat bring ' +
    'invite leave miss break come touch throw interrupt skip waste gamble curse run vape bully insult cheat play ' +
    'talk open make do ask call text disturb stay get',
);

const THINGS =
  'drugs?|alcohol|beer|wine|weed|hash|booze|cigarettes?|violence|lies|noise|drama|trouble|threats|visitors|guests|' +
  'parties|stress|pills|fights|arguments|excuses|swearwords|weapons|pets';

const SUBJECT =
  '(?:the |all |each |every |any )?(?:resident|client|service user|user|tenant|patient|participant|young person|' +
  'individual|person)s?';
const DUTY =
  'need to|needs to|have to|has to|must|should|shall|will|ought to|had better|got to|gotta|can|could|may|' +
  '(?:are|is) (?:supposed to|expected to|required to|meant to|obliged to|asked to|going to|to)|wants? to|wish(?:es)? to|' +
  'would like to|(?:are|is)(?= not allowed)';
const DEED = '(?: (not|never))?(?: allowed)?(?: to)? (.+)';

const STAFF_WORD = pattern(SUBJECT);
const SPOKEN_TO = pattern(`(you|u|ya) (?:really |always |also |just )?(${DUTY})${DEED}`);
const SPOKEN_ABOUT = pattern(`(${SUBJECT}|she|he|they|one) (?:always |also )?(${DUTY}|to)${DEED}`);
const NAMED = new RegExp(`^(\\p{Lu}\\p{Ll}{1,14}) (must|should|needs to|has to|ought to)${DEED}$`, 'u');
const NEEDS = pattern(`(you|u|${SUBJECT}) needs? (?!to |not )(.+)`);
const PRESENT = pattern(`(you|${SUBJECT}|she|he) (\\p{L}+) (.+)`);
const AFTER_LEAD = pattern(
  '((?:tomorrow|today|tonight|now|here|first|then|every|each|from|on|in|at|after|before|by|when|if|once|as|until)(?: .{1,60}?)?,?) ' +
    '(?:you|u) (?:have to|need to|must|should|shall|will|ought to) (.+)',
);
const OWNED = pattern(
  `(?:(your)|his|her|their|${SUBJECT}'s|${SUBJECT}s') (?:goal|job|task|aim|plan|responsibility|duty) is to (.+)`,
);

const LEADS = [
  pattern('(?:main |sub-?)?(?:goal|aim|plan|target|action) ?[:-] ?(.+)'),
  pattern(
    "(?:(?:it is|it's) (?:very )?(?:important|necessary|essential|best|expected|required)|important|remember|" +
      '(?:the |our )?(?:goal|aim|plan|rule) is)(?: that)? (.+)',
  ),
];
const POLITE = /^(?:please|kindly|always)[ ,]+/i;

const ORDERS = new RegExp(
  '^(?:' +
    [
      'clean (?:the|up|after)',
      'tidy (?:up|the|away|after)',
      'take (?:the )?(?:medic|meds|pills|tablets|out the)',
      'be (?:on time|quiet|polite|respectful|nice|good(?! at| in| for)|punctual|careful|cooperative|home (?:by|before)|in by|back by)',
      'stop (?!worry|think|overthink|feel|cry|being (?:afraid|scared|sad|hard))\\p{L}+ing',
      'go to (?:bed|sleep) (?:by|before|at|on)',
      'listen to (?:the |all )?(?:staff|adults|what|carer|worker|parents)',
      'attend (?:all|the|every|meeting|house|weekly|daily|appointment|group|session|therapy)',
      '(?:follow|obey) (?:the|all|house|rules|instructions|staff|orders)',
      'respect (?:the|staff|all|others|other|people|house)',
      'lock (?:the|all|up)',
      '(?:comply|cooperate|behave|refrain|report to|adhere|ensure|make sure|show up|turn up|calm down|hand in)',
      'keep (?:the|quiet|noise|appointments)',
      'do (?:as|what|the (?:dishes|laundry|washing|cleaning|chores|shopping))',
      '(?:tell|inform|ask|notify) (?:the )?staff',
    ].join('|') +
    ')(?!\\p{L}*ed(?: |$))',
  'iu',
);

const NO_NAME = wordSet(
  'mum mom mother dad father sister brother grandma grandpa aunt uncle god allah everyone everybody someone somebody ' +
    'nobody people life everything something nothing it this that there here who what when where why how nav staff ' +
    'children kids doctor police teacher landlord boss nurse neighbour neighbor friend husband wife son daughter baby child ' +
    'women men work school money things politicians society norway oslo',
);
/** Deeds of others: "He should stop calling" is a wish about somebody else. */
const OTHERS_DO =
  /^(?:stop (?:calling|hitting|threaten\p{L}+|yelling|shouting|follow\p{L}+|bother\p{L}+|texting|control\p{L}+|asking|coming|contact\p{L}+)|have a|call|help|let|leave|understand|answer|pay (?!his|her|their|rent|bills)|be (?!on time|polite|quiet|respectful|punctual|more|home|careful|honest))(?= |$)/iu;
/** What a noun at the start may do too: "Family should come first". */
const THINGS_DO =
  /^(?:be|have|come|go(?! to)|get (?:better|worse)|look|stay|move|become|rest|leave|give)(?= |$)/i;
const COMFORT =
  /^(?:you|u) (?:can|will|shall|could|must|have to|are going to) (?:always |never )?(?:do (?:it|this|that|anything)|be (?:ok|okay|fine|alright|all right|safe|loved|happy|proud|free|anything|alone)|get (?:through|better|there)|make it|find|feel|survive|believe|manage it|have)(?= |$)|^(?:never|do not|not) (?:give up|worry|panic|cry|be (?:afraid|scared|sad|shy|hard)|look back|lose|let|quit|stop|stress|fear)/i;
const HARM =
  /(?:^| )(?:die|dead|death|kill\p{L}*|suicide|(?:hurt|harm|cut|hang)\p{L}* (?:your|my|her|him|them|one)\p{L}*|self-harm)(?= |$)/iu;
const COERCED =
  /(?:^| )(?:marr(?:y|ied|iage)|wedding|get engaged|obey|obedient|submit|virgin|hijab|forgive)(?= |$)/i;
const QUESTION =
  /^(?:what|who|whom|where|when (?:can|will|should|do|are)|why|how|which|can you|could you|will you)(?= |$)/i;
const NEVER_SUGGEST = /(?:^| )(?:you|your|yours|yourself|he|she|him|they|them|u|ur|must|wrong)(?= |$|,)/i;

/** Writes short forms out, so that the patterns need know only one spelling of each. */
function spellOut(body: string): string {
  return body
    .replace(/(^| )(you|she|he|they|it)'re(?= )/giu, '$1$2 are')
    .replace(/(^| )(you|she|he|they)'ll(?= )/giu, '$1$2 will')
    .replace(/(^| )(you|she|he|they)'d better(?= )/giu, '$1$2 had better')
    .replace(/(^| )(you|she|he|they)'d like(?= )/giu, '$1$2 would like')
    .replace(/(^| )(must|should|could)n'?t(?= )/giu, '$1$2 not')
    .replace(/(^| )(?:can't|cannot|cant)(?= )/giu, '$1can not')
    .replace(/(^| )(?:won't|wont)(?= )/giu, '$1will not')
    .replace(/(^| )(are|is)n'?t(?= )/giu, '$1$2 not')
    .replace(/(^| )(?:don't|dont)(?= )/giu, '$1do not');
}

/** "drink" gives "drinking", "lie" gives "lying", "hit" gives "hitting". */
function gerund(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb) && verb !== 'be') return `${verb.slice(0, -1)}ing`;
  if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb)) return `${verb}${verb.slice(-1)}ing`;
  return `${verb}ing`;
}

/** "takes" gives "take", "tidies" gives "tidy", "does" gives "do". */
function baseForm(verb: string): string {
  if (verb.endsWith('ies')) return `${verb.slice(0, -3)}y`;
  if (/(?:sh|ch|ss|o|x)es$/.test(verb)) return verb.slice(0, -2);
  return verb.replace(/s$/, '');
}

const CLAUSE = wordSet(
  'when if that what where how who why while before after until till as because than whenever unless once',
);
const TO_WHOM = wordSet(
  'for to with of about from by near around behind at on help helps tell tells ask give',
);

/** "you" is "I" where it does something and "me" where something is done; null where that cannot be told. */
function youOrI({ before, after }: Place): string | null {
  if (CLAUSE.has(before) && after && !TO_WHOM.has(after)) return 'I';
  if (!after || TO_WHOM.has(before)) return 'me';
  return /^(?:are|will|have|need|want|can|do|feel|get|must|should)$/.test(after) ? 'I' : null;
}

function toMe(place: Place): string | null {
  const { word, before } = place;
  if (word === 'you' || word === 'u') return youOrI(place);
  if (word === 'are' && before === 'you') return 'am';
  if (word === 'yourselves') return null;
  return TO_ME[word] ?? word;
}

const TO_ME: Readonly<Record<string, string>> = { your: 'my', ur: 'my', yours: 'mine', yourself: 'myself' };

/** Turns "her room", "himself" and "own room" round to the writer; any other third person may be somebody else. */
function aboutMe(subject: string) {
  const own = subject === 'she' ? /^her/ : subject === 'he' ? /^hi[sm]/ : /^(?:her|hi[sm]|their|them|one)/;
  return ({ word, before, after }: Place): string | null => {
    if (/^(?:your|you|yours|yourself|she|he|they|him|them|hers|theirs)$/.test(word)) return null;
    if (word === 'own') return /^(?:his|her|their|the|one's)$/.test(before) ? word : 'my own';
    if (/(?:self|selves)$/.test(word)) return own.test(word) ? 'myself' : null;
    if (!/^(?:his|her|their|one's)$/.test(word)) return word;
    return own.test(word) && after && !/^(?:to|for|with|about|at|on|in|and|when|every|if)$/.test(after)
      ? 'my'
      : null;
  };
}

/** Pronouns of both a man and a woman in one line: one of them is somebody else. */
function twoPeople(text: string): boolean {
  return [/ (?:her|herself)(?= |$)/i, / (?:his|himself)(?= |$)/i].every((one) => one.test(` ${text}`));
}

function wording(line: Line, opening: string, rest: string | null): string | null {
  if (rest === null || COERCED.test(line.body)) return null;
  const text = `${opening} ${rest}`;
  return NEVER_SUGGEST.test(text) ? null : text;
}

/** "avoid …ing": softer than "stop", and it says nothing of what the person does today. */
function refrain(line: Line, rest: string | null): string | null {
  const [verb = ''] = wordsOf(rest ?? '');
  const twoDeeds = wordsOf(rest ?? '').some(
    (word, at, all) => VERBS.has(word) && /^(?:and|or)$/.test(all[at - 1] ?? ''),
  );
  if (rest === null || twoDeeds || !(VERBS.has(verb) || BANNED.has(verb))) return null;
  return wording(line, 'I want to avoid', gerund(verb) + rest.slice(verb.length));
}

/** The parts of "the resident must (not) shower daily", as the patterns above cut it up. */
function readDuty(match: RegExpExecArray | null) {
  if (!match) return null;
  const [, subject = '', duty = '', not, rest = ''] = match;
  const [verb = ''] = wordsOf(rest);
  const plainFact = /^(?:can|could|may|will|to)$/i.test(duty) && !VERBS.has(verb) && !BANNED.has(verb);
  if (/^to$/i.test(duty) && /(?:person|individual)$/i.test(subject)) return null;
  return plainFact
    ? null
    : {
        subject: subject.toLowerCase(),
        can: /^can$/i.test(duty),
        firm: !/^(?:can|could|may|will|to|want|wish|would)/i.test(duty),
        not,
        rest,
      };
}

type Duty = NonNullable<ReturnType<typeof readDuty>>;

function dutyWording(
  line: Line,
  { can, not, rest }: Duty,
  change: (place: Place) => string | null,
): string | null {
  const own = mapWords(lowerFirst(rest), change);
  if (not) return refrain(line, own);
  return wording(line, can ? 'I can' : 'I want to', own);
}

function spokenTo(line: Line, body: string): JegformHint | null {
  const duty = readDuty(SPOKEN_TO.exec(body));
  if (duty) return hintFor(line, 'spokenTo', dutyWording(line, duty, toMe));
  const [, lead = '', deed = ''] = AFTER_LEAD.exec(body) ?? [];
  if (!deed) return null;
  const plain = !/(?:^| )(?:you|your|not|never)(?= |$)/i.test(`${lead} ${wordsOf(deed)[0]}`);
  return hintFor(line, 'spokenTo', plain ? wording(line, `${lead} I want to`, mapWords(deed, toMe)) : null);
}

function spokenAbout(line: Line, body: string): JegformHint | null {
  const duty = readDuty(SPOKEN_ABOUT.exec(body) ?? NAMED.exec(body));
  if (!duty) return null;
  const { subject, firm, rest } = duty;
  if (!STAFF_WORD.test(subject) && !(firm && (subject === 'one' || isOwnDeed(subject, rest)))) return null;
  const own = twoPeople(rest) ? null : dutyWording(line, duty, aboutMe(subject));
  return hintFor(line, 'spokenAbout', own);
}

/** "She should …" and "Noor must …" may be about somebody else; only everyday deeds of one's own count. */
function isOwnDeed(subject: string, rest: string): boolean {
  const pronoun = /^(?:she|he|they)$/.test(subject);
  if (!pronoun && (NO_NAME.has(subject) || subject.endsWith('s') || THINGS_DO.test(rest))) return false;
  return VERBS.has(wordsOf(rest)[0] ?? '') && !OTHERS_DO.test(rest);
}

/** "The resident needs support with shopping": the need is kept as a need. */
function needs(line: Line, body: string): JegformHint | null {
  const [, subject = '', what = ''] = NEEDS.exec(body) ?? [];
  if (!what) return null;
  const about = STAFF_WORD.test(subject);
  const own = mapWords(what, about ? aboutMe('') : toMe);
  return hintFor(line, about ? 'spokenAbout' : 'spokenTo', wording(line, 'I need', own));
}

/** "(It is important that) the resident takes part": a plan in the present tense. */
function presentTense(line: Line, body: string): JegformHint | null {
  const [, subject = '', verb = '', rest = ''] = PRESENT.exec(body) ?? [];
  const about = STAFF_WORD.test(subject);
  if (!about && body === line.body) return null;
  const to = /^you$/i.test(subject);
  const base = to ? verb.toLowerCase() : baseForm(verb.toLowerCase());
  if (!VERBS.has(base) || /^(?:be|have|get|see|need)$/.test(base)) return null;
  const own = twoPeople(rest) ? null : mapWords(rest, to ? toMe : aboutMe(subject.toLowerCase()));
  return hintFor(line, to ? 'spokenTo' : 'spokenAbout', wording(line, `I want to ${base}`, own));
}

function ownedGoal(line: Line, body: string): JegformHint | null {
  const [, yours, deed = ''] = OWNED.exec(body) ?? [];
  if (!deed) return null;
  const own = mapWords(deed, yours ? toMe : aboutMe(''));
  return hintFor(line, yours ? 'spokenTo' : 'spokenAbout', wording(line, 'I want to', own));
}

function command(line: Line, body: string): JegformHint | null {
  const plain = lowerFirst(body.replace(POLITE, ''));
  const words = wordsOf(plain);
  const toYou = words.some((word, at) => word in TO_ME || (at > 1 && word === 'you'));
  if (/^(?:do not|never) /.test(plain)) return null;
  const ordered = ORDERS.test(plain) || (toYou && VERBS.has(words[0] ?? ''));
  return ordered ? hintFor(line, 'command', wording(line, 'I want to', mapWords(plain, toMe))) : null;
}

const FORGET = pattern('(?:do not|never) forget (.+)');
const NOT_DEED = pattern('(?:do not|never|not allowed to) ((\\p{L}+)(?: .+)?)');
const NOT_DOING = pattern('not (\\p{L}{2,}ing(?: .+)?)');
const WITHOUT = pattern(
  `(?:no|without|no more|not any more|zero) (?:any )?((?:${THINGS}|\\p{L}{3,}ing)(?: .+)?)`,
);

/** "fighting", "using drugs"; but "meaning" and "going out" are no such deeds. */
function isBannedDoing(text: string): boolean {
  const [doing = ''] = wordsOf(text);
  const everyday = /^(?:going|coming|being|doing|making|staying|leaving|getting)$/.test(doing);
  return !everyday && [...BANNED].some((verb) => gerund(verb) === doing);
}

function onlyNot(line: Line, body: string): JegformHint | null {
  const remember = FORGET.exec(body)?.[1];
  if (remember)
    return hintFor(line, 'command', wording(line, 'I want to remember', mapWords(remember, toMe)));
  const thing = WITHOUT.exec(body)?.[1];
  if (thing && (!/^\p{L}+ing(?= |$)/iu.test(thing) || isBannedDoing(thing)))
    return hintFor(line, 'onlyNot', wording(line, 'I want to live without', mapWords(thing, toMe)));
  const doing = NOT_DOING.exec(body)?.[1];
  if (doing && isBannedDoing(doing)) {
    return hintFor(line, 'onlyNot', wording(line, 'I want to avoid', mapWords(doing, toMe)));
  }
  const [, deed = '', verb = ''] = NOT_DEED.exec(body) ?? [];
  if (!BANNED.has(verb.toLowerCase())) return null;
  return hintFor(line, 'onlyNot', refrain(line, mapWords(lowerFirst(deed), toMe)));
}

/** Strips what only introduces the goal: "Goal:", "It is important that …". */
function withoutLead(body: string): string {
  const text = body.replace(/^(?:we|staff) (?:expect|want|need|ask|require) you to /i, 'you must ');
  return LEADS.reduce((rest, lead) => lead.exec(rest)?.[1] ?? rest, text);
}

function check(text: string): JegformHint | null {
  const line = readLine(text);
  if (!line) return null;
  const whole = spellOut(line.body);
  if (QUESTION.test(whole) || HARM.test(whole)) return null;
  const body = withoutLead(whole);
  if (COMFORT.test(body)) return null;
  if (wordsOf(body).some((word) => FIRST.has(word))) return null;
  const led = { ...line, body: whole };
  return (
    onlyNot(led, body) ??
    spokenTo(led, body) ??
    spokenAbout(led, body) ??
    needs(led, body) ??
    presentTense(led, body) ??
    ownedGoal(led, body) ??
    command(led, body)
  );
}

/** The English rules. */
export const rules: JegformRules = { lang: 'en', check };
