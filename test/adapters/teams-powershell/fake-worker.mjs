// A worker that misbehaves on demand: the Identity of a call says how. Starts by FAKE_START; counts its starts in
// FAKE_STARTS, a file that grows by one byte each time, so that a test sees how many there were.
import { appendFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';

const { FAKE_START = 'well', FAKE_STARTS = '' } = process.env;
if (FAKE_STARTS !== '') appendFileSync(FAKE_STARTS, '.');
const starts = FAKE_STARTS === '' ? 1 : statSync(FAKE_STARTS).size;
const say = (value) => process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`);
const later = (ms, task) => setTimeout(task, ms);

if (FAKE_START === 'refused' || (FAKE_START === 'refused once' && starts === 1)) {
  say({ ready: false, error: { code: 'signedOut', message: 'AADSTS700027' } });
  process.exit(1);
}
if (FAKE_START === 'dies') process.exit(3);
if (FAKE_START === 'hangs') later(60_000, () => undefined);
if (FAKE_START === 'stubborn') process.on('SIGTERM', () => undefined);
if (FAKE_START === 'noisy') say('Welcome to PowerShell');
if (FAKE_START !== 'hangs') say({ ready: true, module: '7.8.1' });

const ways = {
  echoes: ({ id, cmdlet, parameters }) =>
    say({
      id,
      ok: true,
      output: [{ cmdlet, parameters, starts, environment: Object.keys(process.env).sort() }],
    }),
  'is big': ({ id }) => say({ id, ok: true, output: [], megabytes: 600 }),
  'says garbage': (call) => {
    say('WARNING: ümlaut');
    say('{"id": 7');
    say({ id: 'nobody', ok: true, output: [] });
    say({ id: call.id, ok: 'perhaps' });
    ways.echoes(call);
  },
  'says only garbage': () => say('nothing of use'),
  hangs: () => undefined,
  'hangs first': (call) => starts > 1 && ways.echoes(call),
  dies: () => process.exit(9),
  'dies first': (call) => (starts === 1 ? process.exit(9) : ways.echoes(call)),
  'answers and dies': (call) => {
    ways.echoes(call);
    later(20, () => process.exit(0));
  },
  'answers at length': ({ id }) => {
    process.stdout.write(`{"id":"${id}","ok":true,"output":["`);
    const more = () => process.stdout.write('x'.repeat(1 << 20)) && setImmediate(more);
    process.stdout.on('drain', more);
    more();
  },
  'takes 50 ms': (call) => later(50, () => ways.echoes(call)),
  'in two pieces': ({ id }) => {
    const bytes = Buffer.from(`${JSON.stringify({ id, ok: true, output: [{ name: 'Zoë – 東京' }] })}\n`);
    const inside = bytes.indexOf(Buffer.from('東')) + 1;
    process.stdout.write(bytes.subarray(0, inside));
    later(30, () => process.stdout.write(bytes.subarray(inside)));
  },
};

for (const code of ['notFound', 'refused', 'throttled', 'signedOut', 'failed', 'newWord']) {
  ways[code] = ({ id }) => say({ id, ok: false, error: { code, message: `It was ${code}.` } });
}

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const call = JSON.parse(line);
  ways[call.parameters.Identity ?? 'echoes'](call);
});
if (FAKE_START !== 'stubborn') lines.on('close', () => process.exit(0));
else later(60_000, () => undefined);
