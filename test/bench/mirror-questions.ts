import { Agent, request } from 'node:http';

/** How long questions took. */
export interface Answered {
  readonly questions: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface Asking {
  /** Ends the asking when the questions under way are answered. */
  stop(): Promise<Answered>;
}

const agent = new Agent({ keepAlive: true });

/** Asks for people's own numbers as the tab does: so many at a time, each a little after the last, until stopped. */
export function startAsking(url: string, tokens: readonly string[], lanes = 2): Asking {
  const times: number[] = [];
  let stopped = false;
  let next = 0;
  const lane = async (): Promise<void> => {
    while (!stopped) {
      const token = tokens[next % tokens.length] ?? '';
      next += 1;
      const began = performance.now();
      await askMyNumbers(url, token);
      times.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  };
  const asking = Promise.all(Array.from({ length: lanes }, lane));
  return {
    async stop() {
      stopped = true;
      await asking;
      times.sort((one, other) => one - other);
      const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;
      return { questions: times.length, p50Ms: at(0.5), p99Ms: at(0.99) };
    },
  };
}

/** About twenty questions a second: more than a big tenant asks, and far from keeping one processor busy. */
const PAUSE_MS = 100;

/** Tokens of people who may ask, each asked for once, so that their rows are fresh. */
export async function warmTokens(
  { microsoftUrl, botUrl }: { readonly microsoftUrl: string; readonly botUrl: string },
  userIds: readonly string[],
): Promise<readonly string[]> {
  const tokens: string[] = [];
  for (const as of userIds) {
    const answer = await fetch(`${microsoftUrl}/sandbox/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as }),
    });
    const { token } = (await answer.json()) as { readonly token: string };
    await askMyNumbers(botUrl, token);
    tokens.push(token);
  }
  return tokens;
}

function askMyNumbers(url: string, token: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` };
    const sent = request(`${url}/api/v1/me/numbers`, { agent, headers }, (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`A question was answered with ${String(response.statusCode)}`));
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
