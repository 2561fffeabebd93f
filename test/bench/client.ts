import { Agent, request } from 'node:http';

export interface Round {
  readonly turnsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

interface Load {
  readonly url: string;
  readonly token: string;
  readonly turns: number;
  readonly concurrency: number;
  /** The next activity to be posted. */
  readonly activity: () => object;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** Posts activities as the channel does, so many at a time, and measures until each is answered with 200. */
export async function measure({ url, token, turns, concurrency, activity }: Load): Promise<Round> {
  const times: number[] = [];
  let left = turns;
  const began = performance.now();
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const start = performance.now();
      const status = await post(`${url}/api/messages`, token, JSON.stringify(activity()));
      if (status !== 200) throw new Error(`A turn was answered with ${String(status)}`);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  const seconds = (performance.now() - began) / 1000;
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
  return { turnsPerSecond: turns / seconds, p50Ms: at(0.5), p99Ms: at(0.99) };
}

function post(url: string, token: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
