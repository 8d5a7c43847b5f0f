// The `age` command of the distribution. It asks for words on a terminal only, so it gets one (`script` of util-linux).
import { spawn } from 'node:child_process';

/** Runs age at a terminal and types `words` whenever it asks for some. Answers how it ended, and what it said. */
export function age(
  words: string,
  ...args: readonly string[]
): Promise<{ status: number | null; said: string }> {
  const given =
    process.platform === 'darwin'
      ? ['-q', '/dev/null', 'age', ...args]
      : ['-qec', ['age', ...args].map((one) => `'${one}'`).join(' '), '/dev/null'];
  return new Promise((done, failed) => {
    const running = spawn('script', given, { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    let said = '';
    let answered = 0;
    running.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString('utf8');
      for (const asked = said.match(/passphrase[^:\n]*: /gi)?.length ?? 0; answered < asked; answered++)
        running.stdin.write(`${words}\n`);
    });
    running.on('error', failed);
    running.on('close', (status) => {
      done({ status, said });
    });
  });
}
