import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of a measurement, which answers questions about itself. */
export interface Child {
  /** What it said when it was ready. */
  readonly ready: Readonly<Record<string, string>>;
  ask(question: string): Promise<Readonly<Record<string, number>>>;
  stop(): Promise<void>;
}

/** Starts a program of this folder, with flags of Node's if any; it says `{ ready: {…} }` when it can be measured. */
export async function startChild(
  file: string,
  env: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Promise<Child> {
  const { PATH = '', HOME = '', TMPDIR = '/tmp', BENCH_EXEC_ARGV = '' } = process.env;
  const child: ChildProcess = fork(fileURLToPath(new URL(file, import.meta.url)), {
    execArgv: ['--import', 'tsx', ...flags, ...BENCH_EXEC_ARGV.split(' ').filter((each) => each !== '')],
    env: { PATH, HOME, TMPDIR, NODE_ENV: 'production', BRIDGEKEEPER_MODE: 'tenant', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const started = await Promise.race([messageOf(child), ended.then(() => undefined)]);
  if (started === undefined) throw new Error(`${file} ended before it was ready`);
  return {
    ready: started as Readonly<Record<string, string>>,
    async ask(question) {
      const answer = messageOf(child);
      child.send(question);
      return (await answer) as Readonly<Record<string, number>>;
    },
    async stop() {
      const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
      child.disconnect();
      await ended;
      clearTimeout(late);
    },
  };
}

/** For the program itself: says that it is ready and answers what it is asked. */
export function serveParent(
  ready: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, () => Answer | Promise<Answer>>> = {},
): void {
  process.on('disconnect', () => process.exit());
  process.on('message', (question: string) => {
    const cpu = process.cpuUsage();
    const own = { cpuMicros: cpu.user + cpu.system, rssBytes: process.memoryUsage.rss() };
    void Promise.resolve(answers[question]?.() ?? own).then((answer) => process.send?.(answer));
  });
  process.send?.(ready);
}

type Answer = Readonly<Record<string, number>>;

async function messageOf(child: ChildProcess): Promise<unknown> {
  const [message] = (await once(child, 'message')) as [unknown];
  return message;
}
