// The one open plan: what is in memory of it, and every action a person can take, each a method here.
// An action answers when it is on the disk; its answer can be undone.
import { describeMe, emptyAboutMe, nameMe, aboutMeId, type AboutMe } from '../domain/aboutMe.ts';
import { addDays, addWeeks, dayOf, inTime, mondayOf, weekOf } from '../domain/dates.ts';
import { draftId, newDraft, type Draft } from '../domain/draft.ts';
import type { Goal, GoalDetails, GoalState } from '../domain/goal.ts';
import type { Kind, PlanRecord } from '../domain/kinds.ts';
import { layStone, liftStone, type Laying } from '../domain/laying.ts';
import type { Mastery } from '../domain/mastery.ts';
import { isPaused, type Pause } from '../domain/pause.ts';
import { realWorld, type World } from '../domain/record.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { byOrder, type Step, type StepDetails, type StepState } from '../domain/step.ts';
import {
  anchorWeek,
  carriedWeek,
  chooseGoal,
  chooseStep,
  emptyWeek,
  tiredOn,
  weekRecordId,
  type Anchor,
  type Week,
} from '../domain/week.ts';
import type { Words } from '../domain/words.ts';
import type { StorageProblem } from '../vault/problems.ts';
import type { Vault } from '../vault/vault.ts';
import { Committer, type Change, type Kept } from './commit.ts';
import { fetchSchemas, isOlder, readyFor } from './reading.ts';
import { Records, sameContent } from './records.ts';
import { daysShelf, goalShelves, networkShelf } from './shelfNames.ts';
import type { Desk, Done, Outcome, Refusal } from './desk.ts';

export type { Done, Outcome, Refusal };

const laterActions = () => import('./laterActions.ts');

/** The draft that a saved form leaves behind, to be dropped in the same transaction. */
const dropped = (form: string | undefined): readonly string[] => (form === undefined ? [] : [draftId(form)]);

export class Plan {
  readonly #vault: Vault;
  readonly #world: World;
  readonly #records = new Records();
  readonly #committer: Committer;
  readonly #stopWatching: () => void;
  #closed = false;
  /** Something in it was written by an earlier version of the app, and is written in today's shape when it changes. */
  hasOlder = false;
  #shown = -1;

  /** What is in memory: the open shelf and whatever shelves a screen has asked for. */
  #all = $state.raw<ReadonlyMap<string, PlanRecord>>(new Map());

  /** The day it is where the person is. */
  today = $state('1970-01-01');

  /** Why the latest change could not be kept; null as long as everything was. */
  problem = $state<StorageProblem | null>(null);

  /** Records that cannot be read by this version. They are kept as they are. */
  unreadable = $state(0);

  readonly thisWeek = $derived(weekOf(this.today));
  readonly goals = $derived(this.#ofKind<Goal>('goal').sort(byOrder));
  readonly steps = $derived(this.#ofKind<Step>('step').sort(byOrder));
  readonly weeks = $derived(this.#ofKind<Week>('week'));
  readonly stones = $derived(
    this.#ofKind<Mastery>('mastery').sort((a, b) => inTime(a.day, b.day) || inTime(a.createdAt, b.createdAt)),
  );
  readonly pauses = $derived(this.#ofKind<Pause>('pause'));
  readonly goalsById = $derived(new Map(this.goals.map((goal) => [goal.id, goal])));
  readonly stepsById = $derived(new Map(this.steps.map((step) => [step.id, step])));
  readonly me = $derived.by(
    () => (this.#all.get(aboutMeId) as AboutMe | undefined) ?? emptyAboutMe(this.#world),
  );
  readonly paused = $derived(isPaused(this.pauses, this.today));
  /** Whether anything of the person's own is in the plan. */
  readonly isEmpty = $derived(this.goals.length === 0 && this.steps.length === 0 && this.stones.length === 0);

  /** For the actions of rooms that the first screen does without: each lies in a module of its own. */
  readonly desk: Desk = {
    all: (kind) => this.#ofKind(kind),
    stored: (kind) => this.#stored(kind),
    one: (kind, id) => this.#one(kind, id),
    commit: (decide) => this.#commit(decide),
    loadDays: (from, to) => this.loadDays(from, to),
    loadNetwork: () => this.#load([networkShelf]),
    world: () => this.#world,
    today: () => this.today,
  };

  private constructor(vault: Vault, world: World) {
    this.#vault = vault;
    this.#world = world;
    this.#committer = new Committer(
      vault,
      this.#records,
      () => this.#read(),
      () => world.now(),
    );
    this.lookAtClock();
    this.#stopWatching = vault.watch(() => void this.#committer.refresh());
  }

  /** Reads the open shelf of a vault and gives the plan in it. */
  static async open(vault: Vault, world: World = realWorld): Promise<Result<Plan, StorageProblem>> {
    const plan = new Plan(vault, world);
    await plan.#committer.refresh();
    const problem = plan.problem;
    if (problem === null) return ok(plan);
    plan.close();
    return refuse(problem);
  }

  /** Lets go of keys and records in this very moment. What is on its way to the disk still gets there. */
  forget(): void {
    this.#closed = true;
    this.#stopWatching();
    this.#vault.forget();
    this.#records.clear();
    this.#all = new Map();
  }

  close(): void {
    this.forget();
    this.#vault.close();
  }

  /** Does something with the whole vault while nothing else reads or writes, then reads it anew. */
  whole<T>(task: (vault: Vault) => Promise<T>): Promise<T> {
    return this.#committer.inTurn(async () => {
      const outcome = await task(this.#vault);
      await this.#read();
      return outcome;
    });
  }

  /** Notices that the day has changed; called when the app comes into view and now and then. */
  lookAtClock(): void {
    this.today = dayOf(this.#world.now());
  }

  // ── Reading ────────────────────────────────────────────────────────────────

  #ofKind<R extends PlanRecord>(kind: Kind): R[] {
    return [...this.#all.values()].filter((record) => record.kind === kind) as R[];
  }

  async #read(): Promise<void> {
    if (this.#closed) return;
    const open = await this.#vault.readOpen();
    if (!open.ok) {
      this.problem = open.error;
      return;
    }
    const raws = [...open.value.kept.values()].map(({ value }) => value);
    this.hasOlder ||= raws.some(isOlder);
    await readyFor(raws);
    if (this.#isClosed()) return;
    const { unreadable, gone } = this.#records.setOpen(open.value.kept);
    this.unreadable = open.value.unreadable + unreadable;
    await this.#follow(gone);
    for (const name of this.#records.loadedShelves()) {
      const before = this.#records.shelf(name)?.iv ?? null;
      if (!(await this.#vault.isShelfAt(name, before))) await this.#readShelf(name);
    }
    this.#show();
  }

  /** What another tab has packed stays in sight here, and can still be changed and taken away. */
  async #follow(gone: readonly PlanRecord[]): Promise<void> {
    if (gone.length === 0) return;
    const { packedWhere } = await import('./settling.ts');
    for (const name of packedWhere(gone, this.#records, this.today, this.thisWeek))
      if (!this.#records.isLoaded(name)) await this.#readShelf(name);
  }

  async #readShelf(name: string): Promise<void> {
    const shelf = await this.#vault.readShelf(name);
    if (shelf.ok) {
      await readyFor(shelf.value.records);
      if (this.#isClosed()) return;
      this.#records.setShelf(name, shelf.value);
    } else if (shelf.error !== 'shelfUnreadable') this.problem = shelf.error;
  }

  /** Asked anew after waiting: it may have been let go of meanwhile. */
  #isClosed(): boolean {
    return this.#closed;
  }

  #show(): void {
    if (this.#closed || this.#shown === this.#records.revision) return;
    this.#shown = this.#records.revision;
    this.#all = this.#records.all();
  }

  async #load(shelves: readonly string[]): Promise<void> {
    if (shelves.every((name) => this.#records.isLoaded(name))) return;
    // In turn: what is being packed right now is neither missed nor read as it was before.
    await this.#committer.inTurn(async () => {
      const missing = shelves.filter((name) => !this.#records.isLoaded(name));
      await Promise.all(missing.map((name) => this.#readShelf(name)));
      this.#show();
    });
  }

  /** A week that is about to be changed may have been packed: then it is gone on with, not begun anew. */
  async #fetchWeek(week: string): Promise<void> {
    if (this.#one<Week>('week', weekRecordId(week)) === undefined) await this.loadWeek(week);
  }

  /** Stones of a day may have been packed when it is long ago. */
  async #fetchStones(day: string): Promise<void> {
    if (day < mondayOf(addWeeks(this.thisWeek, -1))) await this.#load([daysShelf(day)]);
  }

  /** Brings the days around a week into memory, however long ago it is. */
  async loadWeek(week: string): Promise<void> {
    const monday = mondayOf(week);
    await this.#load([...new Set([daysShelf(monday), daysShelf(addDays(monday, 6))])]);
  }

  /** Brings everything of a stretch of days into memory, however long ago it is. */
  async loadDays(from: string, to: string): Promise<void> {
    const shelves: string[] = [];
    for (let day = from; day < to; day = addDays(day, 80)) shelves.push(daysShelf(day));
    await this.#load([...new Set([...shelves, daysShelf(to)])]);
  }

  /** Brings goals that were reached or let go into memory, and the steps that were done long ago. */
  async loadSettledGoals(): Promise<void> {
    await this.#load(goalShelves(this.me.createdAt.slice(0, 10), this.today));
  }

  stepsOf(goal: string | undefined): readonly Step[] {
    return this.steps.filter((step) => step.goal === goal);
  }

  partsOf(goal: string): readonly Goal[] {
    return this.goals.filter((other) => other.parent === goal);
  }

  stonesOfWeek(week: string): readonly Mastery[] {
    return this.stones.filter((stone) => weekOf(stone.day) === week);
  }

  /** The week as it stands: what was chosen for it or, before that, what still stands from the week before. */
  week(week: string): Week {
    const chosen = this.#all.get(weekRecordId(week)) as Week | undefined;
    if (chosen !== undefined) return chosen;
    return week < this.thisWeek
      ? emptyWeek(week, this.#world)
      : carriedWeek(week, this.weeks, this.stepsById, this.goalsById, this.#world);
  }

  draft(form: string): Readonly<Record<string, string>> | null {
    return (this.#all.get(draftId(form)) as Draft | undefined)?.fields ?? null;
  }

  // ── Keeping ────────────────────────────────────────────────────────────────

  async #commit<E = never>(decide: () => Result<Change, E | 'missing'>): Promise<Outcome<E>> {
    const kept = await this.#committer.commit(decide);
    if (!kept.ok) {
      this.#noteProblem(kept.error);
      return kept;
    }
    this.problem = null;
    this.#show();
    return ok({ undo: () => this.#undo(kept.value) });
  }

  #noteProblem(error: unknown): void {
    const problems: readonly unknown[] = [
      'full',
      'denied',
      'blocked',
      'gone',
      'newer',
      'keysLost',
      'rekeyed',
    ];
    if (problems.includes(error)) this.problem = error as StorageProblem;
  }

  /** Puts back exactly what was there, unless something newer has come in its place. */
  async #undo({ before, after }: Kept): Promise<Result<null, Refusal>> {
    const undone = await this.#committer.commit<'changedSince'>(() => {
      for (const [id, record] of after)
        if (!sameContent(this.#records.get(id) ?? null, record)) return refuse('changedSince');
      return ok({
        put: [...before.values()].filter((record) => record !== null),
        remove: [...before].filter(([, record]) => record === null).map(([id]) => id),
      });
    });
    if (!undone.ok) {
      this.#noteProblem(undone.error);
      return undone;
    }
    this.problem = null;
    this.#show();
    return ok(null);
  }

  #one<R extends PlanRecord>(kind: Kind, id: string): R | undefined {
    const record = this.#records.get(id);
    return record?.kind === kind ? (record as R) : undefined;
  }

  #remove(kind: Kind, id: string): Promise<Outcome> {
    return this.#commit(() =>
      this.#one(kind, id) === undefined ? refuse('missing' as const) : ok({ remove: [id] }),
    );
  }

  #stored<R extends PlanRecord>(kind: Kind): readonly R[] {
    return [...this.#records.all().values()].filter(
      (record) => record.kind === kind,
    ) as unknown as readonly R[];
  }

  // ── About me ───────────────────────────────────────────────────────────────

  #changeMe(how: (me: AboutMe) => AboutMe, form?: string): Promise<Outcome> {
    return this.#commit(() =>
      ok({
        put: [how(this.#one<AboutMe>('aboutMe', aboutMeId) ?? emptyAboutMe(this.#world))],
        remove: dropped(form),
      }),
    );
  }

  callMe(name: string, form?: string): Promise<Outcome> {
    return this.#changeMe((me) => nameMe(me, name, this.#world), form);
  }

  /** Interests, whether hidden areas are shown, whether the first screens are behind. */
  describeMe(fields: Parameters<typeof describeMe>[1], form?: string): Promise<Outcome> {
    return this.#changeMe((me) => describeMe(me, fields, this.#world), form);
  }

  // ── Goals ──────────────────────────────────────────────────────────────────

  async addGoal(
    words: Words,
    details: GoalDetails,
    form?: string,
  ): Promise<Result<Done & { id: string }, Refusal>> {
    return (await laterActions()).addGoal(this.desk, words, details, dropped(form));
  }

  /** New words and details of a goal; the earlier wording is kept. */
  async changeGoal(id: string, words: Words, details: GoalDetails, form?: string): Promise<Outcome> {
    return (await laterActions()).changeGoal(this.desk, id, words, details, dropped(form));
  }

  /** Rests, reaches, lets go or takes up a goal. Taken up again, its unfinished steps come along. */
  async moveGoal(id: string, state: GoalState): Promise<Outcome> {
    const { moveGoal } = await laterActions();
    await this.loadSettledGoals();
    return moveGoal(this.desk, id, state, (step) => this.#records.openIv(step) === null);
  }

  // ── Steps ──────────────────────────────────────────────────────────────────

  /** Adds a step to a goal (or a loose one), and brings it into a week where that is wanted and there is room. */
  async addStep(
    words: Words,
    goal: string | undefined,
    details: StepDetails,
    week: string | null,
    form?: string,
  ): Promise<Outcome> {
    const id = this.#world.newId();
    const { stepFrom } = await laterActions();
    if (week !== null) await this.#fetchWeek(week);
    return this.#commit(() => {
      const step = stepFrom(this.desk, id, words, goal, details);
      const chosen = week === null ? null : chooseStep(this.#weekToChange(week), id, true, this.#world);
      return ok({ put: chosen?.ok === true ? [step, chosen.value] : [step], remove: dropped(form) });
    });
  }

  async changeStep(id: string, words: Words, details: StepDetails, form?: string): Promise<Outcome> {
    return (await laterActions()).changeStep(this.desk, id, words, details, dropped(form));
  }

  /** Rests a step, sets it aside as not relevant now, or opens it again. `done` and `partly` are laid as stones. */
  async moveStep(id: string, state: Exclude<StepState, 'done' | 'partly'>): Promise<Outcome> {
    return (await laterActions()).moveStep(this.desk, id, state);
  }

  async reorderStep(id: string, direction: -1 | 1): Promise<Outcome> {
    return (await laterActions()).reorderStep(this.desk, id, direction);
  }

  /** Takes a step away. Its stones stay: what was managed is not taken back. */
  removeStep(id: string): Promise<Outcome> {
    return this.#remove('step', id);
  }

  // ── What I managed ─────────────────────────────────────────────────────────

  /** Lays a stone for a step: done, partly, or its smaller version. Answers the stone's id. */
  async layStone(id: string, laying: Laying): Promise<Result<Done & { stone: string }, 'already' | Refusal>> {
    let stone = '';
    await this.#fetchStones(laying.day);
    const done = await this.#commit(() => {
      const step = this.#one<Step>('step', id);
      if (step === undefined) return refuse('missing' as const);
      const laid = layStone(step, laying, this.#stored<Mastery>('mastery'), this.#world);
      if (!laid.ok) return laid;
      stone = laid.value.stone.id;
      return ok({ put: laid.value.step === step ? [laid.value.stone] : [laid.value.stone, laid.value.step] });
    });
    return done.ok ? ok({ ...done.value, stone }) : done;
  }

  /** Takes a step's stone up again. */
  async liftStone(id: string, day: string, smaller: boolean): Promise<Outcome> {
    await this.#fetchStones(this.#one<Step>('step', id)?.doneOn ?? day);
    return this.#commit(() => {
      const step = this.#one<Step>('step', id);
      if (step === undefined) return refuse('missing' as const);
      const lifted = liftStone(step, day, smaller, this.#stored<Mastery>('mastery'), this.#world);
      return ok({
        put: lifted.step === step ? [] : [lifted.step],
        remove: lifted.stone === null ? [] : [lifted.stone.id],
      });
    });
  }

  removeStone(id: string): Promise<Outcome> {
    return this.#remove('mastery', id);
  }

  // ── The week ───────────────────────────────────────────────────────────────

  /** The week's own record or, before anything was chosen for it, what it starts with. */
  #weekToChange(week: string): Week {
    return (
      this.#one<Week>('week', weekRecordId(week)) ??
      carriedWeek(
        week,
        this.#stored<Week>('week'),
        new Map(this.#stored<Step>('step').map((step) => [step.id, step])),
        new Map(this.#stored<Goal>('goal').map((goal) => [goal.id, goal])),
        this.#world,
      )
    );
  }

  async #changeWeek<E = never>(
    week: string,
    how: (record: Week) => Result<Week, E>,
    form?: string,
  ): Promise<Outcome<E>> {
    await this.#fetchWeek(week);
    return this.#commit<E>(() => {
      const next = how(this.#weekToChange(week));
      return next.ok ? ok({ put: [next.value], remove: dropped(form) }) : next;
    });
  }

  chooseStep(week: string, step: string, chosen: boolean): Promise<Outcome<'handful'>> {
    return this.#changeWeek(week, (record) => chooseStep(record, step, chosen, this.#world));
  }

  chooseGoal(week: string, goal: string, chosen: boolean): Promise<Outcome<'handful'>> {
    return this.#changeWeek(week, (record) => chooseGoal(record, goal, chosen, this.#world));
  }

  setAnchor(week: string, anchor: Anchor | null, form?: string): Promise<Outcome> {
    return this.#changeWeek(week, (record) => ok(anchorWeek(record, anchor, this.#world)), form);
  }

  setTired(day: string, tired: boolean): Promise<Outcome> {
    return this.#changeWeek(weekOf(day), (record) => ok(tiredOn(record, day, tired, this.#world)));
  }

  // ── Pause ──────────────────────────────────────────────────────────────────

  /** Lets everything rest from a day on: today, or earlier when the pause has in truth begun already. */
  async pause(from: string): Promise<Outcome> {
    return (await laterActions()).pause(this.desk, from);
  }

  /** Ends the pause from today on. What it lay over is there exactly as before. */
  async resume(): Promise<Outcome> {
    return (await laterActions()).resume(this.desk);
  }

  // ── Drafts ─────────────────────────────────────────────────────────────────

  /** Keeps what is being typed. */
  keepDraft(form: string, fields: Record<string, string>): Promise<Outcome> {
    return this.#commit(() => ok({ put: [newDraft(form, fields, this.#world)] }));
  }

  dropDraft(form: string): Promise<Outcome> {
    return this.#commit(() => ok({ remove: [draftId(form)] }));
  }

  // ── Settling ───────────────────────────────────────────────────────────────

  /** Packs what has settled, so that the next start reads no more than what is going on. */
  async settle(): Promise<void> {
    // Nobody waits now: fetch the schemas, and look at what was taken on trust when the plan opened.
    await fetchSchemas();
    this.unreadable += this.#records.checkOpen();
    const { packSettled } = await import('./settling.ts');
    const packed = await this.#committer.inTurn(() =>
      packSettled(this.#vault, this.#records, this.today, this.thisWeek),
    );
    if (packed.ok) this.#show();
    else this.#noteProblem(packed.error);
  }

  /** Puts ready records into an empty plan: for the example, which is made rather than written. */
  fill(records: readonly PlanRecord[]): Promise<Outcome> {
    return this.#commit(() => ok({ put: records }));
  }
}
