// What a camera would see: the codes on a screen, written as a film that the browser's own pretended camera plays in a circle.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { emptyFolder } from './browser.ts';

const [width, height, framesInSecond] = [640, 480, 5] as const;

/** The squares of a code as it is drawn on the screen: true is dark. */
export async function squaresOf(code: Locator): Promise<readonly (readonly boolean[])[]> {
  const size = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
  const drawn = (await code.locator('path').getAttribute('d')) ?? '';
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, run] of drawn.matchAll(/M(\d+) (\d+)h(\d+)/g))
    rows[Number(y)]!.fill(true, Number(x), Number(x) + Number(run));
  return rows;
}

/** A grey picture of a code in the middle of a table. */
function picture(squares: readonly (readonly boolean[])[]): Buffer {
  const side = Math.floor(height / Math.max(1, squares.length));
  const luma = Buffer.alloc(width * height, 150);
  const [left, top] = [width, height].map((room) => Math.floor((room - side * squares.length) / 2)) as [
    number,
    number,
  ];
  squares.forEach((row, y) => {
    row.forEach((isDark, x) => {
      for (let line = 0; line < side; line++) {
        const from = (top + y * side + line) * width + left + x * side;
        luma.fill(isDark ? 20 : 235, from, from + side);
      }
    });
  });
  // No colour: both other planes in the middle.
  return Buffer.concat([luma, Buffer.alloc((width * height) / 2, 128)]);
}

export interface Shown {
  readonly squares: readonly (readonly boolean[])[];
  readonly seconds: number;
}

/** A camera before which codes can be held, and the flags of a browser that has it. It plays its film in a circle. */
export class Camera {
  readonly #film = join(emptyFolder(), 'codes.y4m');

  constructor() {
    this.sees([{ squares: [], seconds: 1 }]);
  }

  get flags(): readonly string[] {
    return [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${this.#film}`,
    ];
  }

  /** What it sees from the next time it is opened, each code for some seconds. */
  sees(codes: readonly Shown[]): void {
    const frames = codes.flatMap(({ squares, seconds }) =>
      Array<Buffer>(Math.round(seconds * framesInSecond)).fill(
        Buffer.concat([Buffer.from('FRAME\n'), picture(squares)]),
      ),
    );
    const head = `YUV4MPEG2 W${String(width)} H${String(height)} F${String(framesInSecond)}:1 Ip A1:1 C420jpeg\n`;
    writeFileSync(this.#film, Buffer.concat([Buffer.from(head), ...frames]));
  }
}
