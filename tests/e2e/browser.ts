// A real browser with a profile of its own, and guards that fail a test on anything a person would
// never see: errors, warnings, broken policies, requests to somewhere else.
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, vi } from 'vitest';
import { browserFlags, browserPath } from '../../scripts/browser.mjs';

type Options = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

/** Arabic chosen without a network for the first time: the letters are the phone's own, and the browser says why. */
export const arabicFontAway = /Failed to load resource.*vazirmatn[^/]*\.woff2/;

/** An empty folder that goes when the tests end. */
export const emptyFolder = (): string => mkdtempSync(join(inject('folder'), 'p-'));

/** One profile on disk, and the browser that has it open. */
export class Browser {
  readonly faults: string[] = [];
  /** Every address that was asked for. */
  readonly requests: string[] = [];
  readonly profile: string;
  #context: BrowserContext | null = null;
  /** Ends a browser that was started as it is. */
  #end: (() => Promise<void>) | null = null;
  #tolerated: readonly RegExp[] = [];
  readonly #options: Options;

  constructor(profile = emptyFolder(), options: Options = {}) {
    this.profile = profile;
    this.#options = options;
  }

  get context(): BrowserContext {
    if (this.#context === null) throw new Error('The browser is not open');
    return this.#context;
  }

  /** Starts the browser and answers its first page. */
  async open(): Promise<Page> {
    const context = await chromium.launchPersistentContext(this.profile, {
      executablePath: browserPath(),
      args: browserFlags,
      locale: 'nb-NO',
      viewport: { width: 390, height: 844 },
      serviceWorkers: 'allow',
      reducedMotion: 'reduce',
      ...this.#options,
    });
    context.setDefaultTimeout(20_000);
    this.#context = context;
    await this.guard(context);
    return context.pages()[0] ?? (await context.newPage());
  }

  /**
   * Starts the browser without what makes testing easy: a tab behind another is out of sight and slowed down, and a page
   * that was left is kept in memory for Back.
   */
  async openAsItIs(): Promise<Page> {
    const flags = [
      ...browserFlags,
      '--headless=new',
      '--force-prefers-reduced-motion',
      '--window-size=500,1000',
    ];
    const process = spawn(
      browserPath(),
      [...flags, '--remote-debugging-port=0', `--user-data-dir=${this.profile}`, 'about:blank'],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const ended = new Promise<void>((done) => process.once('exit', () => done()));
    const address = await new Promise<string>((done, failed) => {
      let told = '';
      process.stderr.on('data', (part: Buffer) => {
        told += part.toString();
        const found = /DevTools listening on (\S+)/.exec(told)?.[1];
        if (found !== undefined) done(found);
      });
      void ended.then(() => failed(new Error(`The browser did not start: ${told}`)));
    });
    const browser = await chromium.connectOverCDP(address, { noDefaults: true });
    this.#end = async () => {
      const session = await browser.newBrowserCDPSession();
      // It may be gone before it has answered.
      await session.send('Browser.close').catch(() => undefined);
      await ended;
    };
    const context = browser.contexts()[0]!;
    context.setDefaultTimeout(20_000);
    this.#context = context;
    await this.guard(context);
    return context.pages()[0] ?? (await context.newPage());
  }

  /** Another page in a window of its own: a tab behind another one is slowed down by the browser. */
  async another(): Promise<Page> {
    const [page] = await Promise.all([
      this.context.waitForEvent('page'),
      this.context.pages()[0]!.evaluate(() => {
        window.open('about:blank', '_blank', 'popup,noopener,width=390,height=844');
      }),
    ]);
    return page;
  }

  /** Watches every page of a context. */
  async guard(context: BrowserContext): Promise<void> {
    const origins = new Set<string>();
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        throw new Error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.#fault(`${message.type()}: ${message.text()} ${message.location().url}`);
    });
    context.on('weberror', (error) => {
      const { message, stack = '' } = error.error();
      this.#fault(`error: ${message} ${stack}`);
    });
    context.on('request', (request) => {
      const { protocol, origin, hostname } = new URL(request.url());
      this.requests.push(request.url());
      if (protocol !== 'http:' && protocol !== 'https:') return;
      origins.add(origin);
      if (hostname !== 'localhost' || origins.size > 1)
        this.#fault(`request to somewhere else: ${request.url()}`);
    });
  }

  #fault(fault: string): void {
    if (!this.#tolerated.some((one) => one.test(fault))) this.faults.push(fault);
  }

  /** What a test brings about itself (a stopped server) is no fault. */
  tolerate(...faults: RegExp[]): void {
    this.#tolerated = faults;
  }

  /** Fails when anything went wrong since the last time this was asked. */
  expectNoFaults(): void {
    expect(this.faults.splice(0)).toEqual([]);
  }

  async close(): Promise<void> {
    await (this.#end === null ? this.#context?.close() : this.#end());
    this.#context = this.#end = null;
  }

  /** Ends the browser as a crash or an empty battery would: nothing gets to tidy up. */
  async kill(): Promise<void> {
    const { context } = this;
    const closed = new Promise<void>((done) => context.once('close', () => done()));
    process.kill(rootProcess(this.profile), 'SIGKILL');
    await closed;
    await vi.waitFor(() => expect(processesOf(this.profile)).toEqual([]));
    this.#context = null;
  }
}

function processesOf(profile: string): readonly { pid: number; line: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [{ pid: Number(name), line: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
      } catch {
        // It ended while we were looking.
        return [];
      }
    })
    .filter(({ line }) => line.includes(`--user-data-dir=${profile}`));
}

function rootProcess(profile: string): number {
  if (process.platform !== 'linux') {
    const [first] = execFileSync('pgrep', ['-f', `user-data-dir=${profile}`], { encoding: 'utf8' }).split(
      '\n',
    );
    return Number(first);
  }
  const root = processesOf(profile).find(({ line }) => !line.includes('--type='));
  if (root === undefined) throw new Error('The browser is not running');
  return root.pid;
}
