// What of the open plan there is to choose from when something is shown.
import type { Agreement } from '../../domain/agreement.ts';
import type { GoodThing } from '../../domain/goodThing.ts';
import type { Person } from '../../domain/person.ts';
import type { SafetyPlan } from '../../domain/safetyPlan.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { AboutCard } from '../../domain/share.ts';
import type { Talk } from '../../domain/talk.ts';
import type { Plan } from '../../plan/plan.svelte.ts';
import type { Sources } from '../../sharing/choices.ts';
import { networkMapIn } from '../network/say.ts';

export const sourcesOf = (plan: Plan): Sources => ({
  me: plan.me,
  about: plan.desk.all<AboutCard>('aboutCard')[0],
  goals: plan.goals,
  steps: plan.steps,
  stones: plan.stones,
  week: plan.week(plan.thisWeek),
  agreements: plan.desk.all<Agreement>('agreement'),
  talks: plan.desk.all<Talk>('talk'),
  safety: plan.desk.all<SafetyPlan>('safetyPlan')[0],
  scenarios: plan.desk.all<Scenario>('scenario'),
  goodThings: plan.desk.all<GoodThing>('goodThing'),
  people: plan.desk.all<Person>('person'),
  sectors: networkMapIn(plan).sectors,
});
