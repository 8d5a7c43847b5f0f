// The public help lines, ready for use: those built in at once, and those of whoever hosts the app when they are here.
import { resolve } from '$app/paths';
import builtIn from '../../../../static/help-lines.json';
import {
  mostBytes,
  readHelpLines,
  withAlways,
  type HelpLine,
  type HelpLinesFile,
} from '../../domain/helpLines.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';

interface LineLabel {
  readonly name: string;
  readonly what: string;
  readonly hours: string;
  /** The language the texts are in: that of the screen, or Norwegian. */
  readonly lang: string;
}

class HelpLines {
  #file = $state.raw<HelpLinesFile>(builtIn as HelpLinesFile);
  /** The file of the host could not be read; the lines built in are shown. */
  isForeign = $state(false);
  #asked = false;

  readonly all = $derived<readonly HelpLine[]>(this.#file.lines);
  readonly publisher = $derived(this.#file.publisher);

  /** Looks once for the file of whoever hosts the app. Nothing waits for it. */
  async refresh(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    let text: string;
    try {
      const answer = await fetch(resolve('/help-lines.json' as '/'));
      if (!answer.ok) return;
      text = await answer.text();
    } catch {
      // No network, and none kept: those built in will do.
      return;
    }
    const file = text.length > mostBytes ? null : readHelpLines(parsed(text));
    if (file === null) this.isForeign = true;
    else this.#file = withAlways(file, builtIn as HelpLinesFile);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const helpLines = new HelpLines();

/** The texts of a line in the reader's language. */
export function label({ name, what, hours }: HelpLine): LineLabel {
  const { lang } = i18n;
  const there = [name, what, hours].every((texts) => texts[lang] !== undefined) ? lang : 'nb';
  const of = (texts: Readonly<Record<string, string>>): string => texts[there] ?? '';
  return { name: of(name), what: of(what), hours: of(hours), lang: there };
}
