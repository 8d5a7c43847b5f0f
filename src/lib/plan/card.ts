// Keeps the short card before the lock in step with the plan: it is written in the same transaction as the change that
// makes it another, so that nobody marked «no» can stand on it, whatever happens in between.
import type { PlanRecord } from '../domain/kinds.ts';
import type { Person, SafetyPlan } from '../domain/schemas.ts';
import { shortCard } from '../domain/shortCard.ts';
import type { DoorChange } from '../vault/store.ts';

/** What is to lie at the door once these records are all there is. */
export function cardChange(records: Iterable<PlanRecord>, at: Date): DoorChange {
  let plan: SafetyPlan | undefined;
  const people: Person[] = [];
  for (const record of records) {
    if (record.kind === 'safetyPlan') plan = record;
    else if (record.kind === 'person') people.push(record);
  }
  const card = shortCard(plan, people, at);
  return card === null
    ? { put: [], remove: ['card'] }
    : {
        put: [{ id: 'card', lines: card.lines, people: card.people }],
        remove: [],
      };
}
