import { Agent, request } from 'node:http';
import { env } from 'node:process';
import { text } from 'node:stream/consumers';
import { SECRET_HEADER } from './sign-in.js';
import { ADDRESS_VARIABLE, SECRET_VARIABLE } from './start-program.js';

/** Asks the simulated tenant over the one connection that a process keeps. Rejects where the sandbox does not answer. */
export function askTenant(body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(ADDRESS, { agent: AGENT, method: 'POST', headers: HEADERS }, (response) => {
      text(response).then(resolve, reject);
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

const ADDRESS = new URL(env[ADDRESS_VARIABLE] ?? '');
const AGENT = new Agent({ keepAlive: true, maxSockets: 1 });
const HEADERS = { 'content-type': 'application/json', [SECRET_HEADER]: env[SECRET_VARIABLE] ?? '' };
