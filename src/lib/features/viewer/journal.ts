// What was shown as plain text, for the service's own journal: the same things in the same order as on the screen, and that they
// are the words of the one who wrote them.
import { weekNumber } from '../../domain/dates.ts';
import { rings } from '../../domain/limits.ts';
import type { Words } from '../../domain/words.ts';
import { clock, dayAndMonth } from '../../i18n/format.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { languageOf, type Lang } from '../../i18n/languages.ts';
import type {
  Packet,
  SharedAgreement,
  SharedLine,
  SharedPart,
  SharedPerson,
  SharedStep,
} from '../../sharing/packet.ts';
import { isArea } from '../shared/area.ts';
import { wordsIn } from '../shared/bilingual.ts';
import { isAboutPrompt, isInterest, laidOut, whenIn } from '../sharing/view.ts';

type Line = string | undefined;

/** Everything in a copy as text, in the language of the reader, whose texts are here. */
export function journalText(packet: Packet, lang: Lang): string {
  const t = i18n.in(lang);
  const { locale } = languageOf(lang);
  const say = (words: Words): string => wordsIn([lang], words)[0]?.text ?? words.text;
  // A journal is read in other years too.
  const dayText = (day: string): string => dayAndMonth(day, '', locale);
  const whenText = (when: SharedStep['when']): Line => whenIn([lang], when)[0]?.text;
  const joined = (parts: readonly Line[], between: string): string =>
    parts.filter((part) => part !== undefined && part !== '').join(between);

  const stepLines = (steps: readonly SharedStep[] | undefined): readonly string[] =>
    laidOut(steps ?? []).map(({ step, label }) => {
      const when = step.state === 'done' ? undefined : whenText(step.when);
      return `${t(`shared:${label}`)}: ${joined([say(step.words), when], ', ')}`;
    });

  const agreementLine = ({ parts, day, time, moment, state }: SharedAgreement): string => {
    const who = ({ who: side, name }: SharedAgreement['parts'][number]): string =>
      side === 'me' && packet.from !== undefined ? packet.from : (name?.text ?? t(`shared:${side}`));
    const at = joined(
      [
        day === undefined ? undefined : dayText(day),
        time === undefined ? undefined : t('week:row.at', { time: clock(time, locale) }),
      ],
      ' ',
    );
    return joined(
      [
        ...parts.map((part) => `${who(part)}: ${say(part.words)}`),
        at === '' && moment !== undefined ? say(moment) : at,
        state === 'notYet' ? undefined : t(`shared:agreementState.${state}`),
      ],
      ' · ',
    );
  };

  const safetyLine = (line: SharedLine): string => {
    if ('person' in line) return joined([line.person.name, line.person.way && say(line.person.way)], ', ');
    if ('sign' in line)
      return `${t('shared:when')}: ${say(line.sign)} · ${t('shared:then')}: ${say(line.action)}`;
    if ('when' in line)
      return joined(
        [
          `${t('shared:if')}: ${say(line.when)}`,
          line.solution && `${t('shared:solution')}: ${say(line.solution)}`,
          line.people && `${t('shared:turn')}: ${line.people.map(({ name }) => name).join(', ')}`,
        ],
        ' · ',
      );
    return say(line.words);
  };

  const titleOf = ({ sort, title }: SharedPart): string => {
    if (title !== undefined) return say(title);
    if (sort === undefined) return t('shared:parts.own');
    return sort === 'pairs' || sort === 'scenarios' || sort === 'goodThings'
      ? t(`shared:parts.${sort}`)
      : t(`safety:sections.${sort}`);
  };

  const personLine = (person: SharedPerson): string => {
    const { name, role, part, sector, quality, means, home } = person;
    return joined(
      [
        name,
        role && say(role),
        part ? say(part) : sector && t(`network:sectors.${sector}`),
        quality && t(`network:qualityShort.${quality}`),
        means && `${t('shared:means')}: ${say(means)}`,
        home && t(`shared:home.${home}`),
      ],
      ' · ',
    );
  };

  /** A heading and the lines below it; nothing where there are none. */
  const block = (title: Line, lines: readonly Line[]): string => {
    const there = lines.filter((line) => line !== undefined && line !== '');
    if (there.length === 0) return '';
    return [...(title === undefined ? [] : [title]), ...there.map((line) => `– ${line ?? ''}`)].join('\n');
  };

  const { from, to, until, purpose, week, safety = [], people = [] } = packet;
  const who =
    from !== undefined && to !== undefined
      ? t('shared:fromTo', { from, to })
      : from !== undefined
        ? t('shared:from', { from })
        : to === undefined
          ? undefined
          : t('shared:to', { to });
  const head = joined(
    [
      who,
      t('viewer:journal.made', { day: dayText(packet.madeOn) }),
      until === undefined ? undefined : t('shared:until', { day: dayText(until) }),
      purpose && `${t('shared:purpose')}: ${say(purpose)}`,
    ],
    '\n',
  );
  const points = (side: 'want' | 'need'): readonly string[] =>
    (packet.points ?? []).filter((point) => point.side === side).map(({ words }) => say(words));

  return joined(
    [
      head,
      block(t('shared:about.title'), [
        ...(packet.about ?? []).map(({ prompt, words }) =>
          prompt !== undefined && isAboutPrompt(prompt)
            ? `${t(`shared:about.${prompt}`)} ${say(words)}`
            : say(words),
        ),
        packet.likes &&
          `${t('shared:likes')}: ${packet.likes
            .map((like) =>
              'interest' in like
                ? isInterest(like.interest)
                  ? t(`areas:interest.${like.interest}`)
                  : like.interest
                : say(like),
            )
            .join(', ')}`,
      ]),
      ...(packet.goals ?? []).map(({ words, state, area, why, steps }) =>
        joined(
          [
            joined([isArea(area) ? t(`areas:area.${area}`) : undefined, say(words)], ': '),
            block(undefined, [
              state === 'active' ? undefined : t(`shared:goalState.${state}`),
              why && `${t('shared:why')}: ${say(why)}`,
              ...stepLines(steps),
            ]),
          ],
          '\n',
        ),
      ),
      block(t('shared:loose'), stepLines(packet.steps)),
      week &&
        block(t('shared:week', { number: weekNumber(week.week) }), [
          week.anchor &&
            `${t('shared:anchor')}: ${joined([say(week.anchor.words), whenText(week.anchor.when)], ', ')}`,
          ...stepLines(week.steps),
        ]),
      block(
        t('shared:stones'),
        (packet.stones ?? []).map(({ day, words }) => `${dayText(day)}: ${say(words)}`),
      ),
      block(t('shared:agreed'), (packet.agreements ?? []).map(agreementLine)),
      block(t('shared:wants'), points('want')),
      block(t('shared:needs'), points('need')),
      ...safety.map((part) => block(titleOf(part), part.lines.map(safetyLine))),
      ...[...rings, undefined].map((ring) =>
        block(
          joined([t('shared:people'), ring && t(`shared:rings.${ring}`)], ': '),
          people.filter((person) => person.ring === ring).map(personLine),
        ),
      ),
      from === undefined ? t('viewer:journal.last') : t('viewer:journal.lastFrom', { from }),
    ],
    '\n\n',
  );
}
