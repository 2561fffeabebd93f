import { parseArgs } from 'node:util';
import { isSound, type SetupReport } from '../domain/setup/setup-check.js';
import { chatTextIn } from '../text/chat-text.js';
import { sayFinding, sayVerdict, setupAsText } from '../text/say-setup.js';
import { TOLD_PLAINLY } from '../told-plainly.js';
import { examine, type Surroundings } from './examine.js';

const HELP = `Checks the setup: settings, sign-in, certificate, clock, each permission, Teams PowerShell, the app's directory
role, the bridge, license map, database, local copy. It changes nothing, and names no person, number or secret.

  npm run doctor -- [--json] [--tenant <file>]

Looks at the tenant that the settings name (BRIDGEKEEPER_MODE=tenant). Without such settings it looks at the sandbox that
runs at PORT, and where none runs at a sandbox of its own, which ends with it.

  --json     one JSON object instead of the report
  --tenant   a tenant file for a sandbox of its own

Status: 0 everything works or is switched off by choice (some may want a look), 1 something does not work or could not be
told, 2 it could not be tried.`;

interface Terminal extends Surroundings {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

export async function runDoctor(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const options = optionsFrom(args);
  if (typeof options === 'string') {
    terminal.complain(options);
    return 2;
  }
  if (options.help) {
    terminal.print(HELP);
    return 0;
  }
  try {
    const { looked, report } = await examine(options.tenant, terminal);
    terminal.print(options.json ? asJson(looked, report) : `${LOOKED[looked]}\n\n${asWords(report)}`);
    return isSound(report) ? 0 : 1;
  } catch (cause) {
    if (!(cause instanceof Error) || !TOLD_PLAINLY.has(cause.name)) throw cause;
    terminal.complain(cause.message);
    return 2;
  }
}

/** The options, or a sentence about why they cannot be used. */
function optionsFrom(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        tenant: { type: 'string' },
      },
    });
    return { help: values.help === true, json: values.json === true, tenant: values.tenant };
  } catch (error) {
    const what = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    return `${what}. Say --help for what can be said.`;
  }
}

const LOOKED = {
  settings: 'The settings cannot be used yet.',
  tenant: 'Looked at the tenant that the settings name.',
  runningSandbox: 'Looked at the sandbox that runs on this machine.',
  ownSandbox: 'No sandbox runs on this machine and no tenant is set, so this is about a sandbox of its own.',
} as const;

function asWords(report: SetupReport): string {
  return setupAsText(chatTextIn('en'), report);
}

function asJson(looked: keyof typeof LOOKED, report: SetupReport): string {
  const text = chatTextIn('en');
  return JSON.stringify({
    looked,
    verdict: sayVerdict(text, report),
    checkedAt: new Date(report.checkedAt).toISOString(),
    findings: report.findings.map((finding) => ({ ...finding, said: sayFinding(text, finding) })),
  });
}
