// The hard moment with a talk open for two: the light, the ground and the public numbers, and nothing of the plan.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlanRecord } from '../../domain/kinds.ts';
import { newPerson } from '../../domain/person.ts';
import { realWorld } from '../../domain/record.ts';
import { addLine, emptySafetyPlan } from '../../domain/safetyPlan.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import nb from '../../i18n/locales/nb/moment.json' with { type: 'json' };
import people from '../../i18n/locales/nb/people.json' with { type: 'json' };
import { house } from '../../plan/house.svelte.ts';
import MomentScreen from './MomentScreen.svelte';
import { moment } from './moment.svelte.ts';

vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));
vi.mock('$app/navigation', () => ({ goto: () => Promise.resolve() }));
Object.assign(window, { matchMedia: () => ({ matches: true }) });
Object.assign(Element.prototype, { scrollTo: () => undefined, scrollIntoView: () => undefined });

const user = userEvent.setup();

function records(): readonly PlanRecord[] {
  const plan = addLine(
    emptySafetyPlan(realWorld),
    'myself',
    { text: 'Jeg dusjer', lang: 'nb' },
    undefined,
    realWorld,
  );
  if (!plan.ok) throw new Error(plan.error);
  const amir = newPerson({ name: 'Amir', phone: '900 00 000', contact: 'yes', hours: [] }, [], realWorld);
  return [plan.value, amir];
}

const together: PlanRecord = {
  id: 'together',
  v: 1,
  kind: 'together',
  createdAt: '2026-11-18T10:00:00.000Z',
  updatedAt: '2026-11-18T10:00:00.000Z',
  talk: 'talk-1',
  langs: ['nb'],
};

beforeEach(async () => {
  await i18n.need('moment', 'people', 'safetyPhrases');
});
afterEach(() => {
  moment.close();
  cleanup();
  house.closeExample();
});

const dialog = (): HTMLElement => screen.getByRole('dialog');
const heading = (): HTMLElement => within(dialog()).getByRole('heading', { level: 1 });
const press = (name: string): Promise<void> => user.click(within(dialog()).getByRole('button', { name }));

async function open(...more: readonly PlanRecord[]): Promise<void> {
  await house.openExample([...records(), ...more]);
  render(MomentScreen);
  moment.open();
  await waitFor(() => {
    expect(heading()).toHaveFocus();
  });
}

describe('the hard moment', () => {
  it('begins with own words, and rings own people', async () => {
    await open();
    expect(heading()).toHaveTextContent('Jeg dusjer');
    await press(nb.ring);
    expect(within(dialog()).getByRole('link', { name: /^Ring Amir/ })).toHaveAttribute(
      'href',
      'tel:90000000',
    );
  });

  it('says what a call leaves behind before anybody is rung', async () => {
    await open();
    await press(nb.ring);
    const [first] = within(dialog()).getAllByRole('link');
    const follows = within(dialog())
      .getByText(people.ring.bill)
      .compareDocumentPosition(first as Node);
    expect(follows & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('while two look together shows nothing of the plan', async () => {
    await open(together);
    expect(heading()).toHaveTextContent(nb.breath);
    const seen: string[] = [];
    for (let card = 0; card < 4; card++) {
      seen.push(dialog().textContent);
      await press(nb.next);
    }
    expect(heading()).toHaveTextContent(nb.end.title);
    await press(nb.ring);
    seen.push(dialog().textContent);
    for (const text of seen) {
      expect(text).not.toContain('dusjer');
      expect(text).not.toContain('Amir');
    }
    expect(within(dialog()).getByRole('link', { name: /113/ })).toHaveAttribute('href', 'tel:113');
  });
});
