// Whether the hard moment is open. In memory only: no address and no history entry says that it was.
import type { SafetyPlan } from '../../domain/schemas.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { house } from '../../plan/house.svelte.ts';

class Moment {
  isOpen = $state(false);
  /** Its screen is to be fetched: a while after the first look, or when a finger comes near the bar. */
  wanted = $state(false);

  /** What the bar is called: it can be read over a shoulder, so a person may name it otherwise. */
  get name(): string {
    const plan = house.isOpen ? house.plan.desk.all<SafetyPlan>('safetyPlan')[0] : undefined;
    return plan?.barName ?? i18n.t('nav.hard');
  }

  readonly fetch = (): void => {
    this.wanted = true;
  };

  readonly open = (): void => {
    this.wanted = this.isOpen = true;
  };

  readonly close = (): void => {
    this.isOpen = false;
  };
}

export const moment = new Moment();
