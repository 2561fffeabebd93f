import { bridgeChange } from './bridge-change.js';
import { change } from './change.js';
import { failures } from './failures.js';
import { proposal } from './proposal.js';
import { refusals } from './refusals.js';
import { roles } from './roles.js';
import { settings } from './settings.js';
import { step } from './step.js';
import { explain } from './explain.js';
import { dialOut } from './dial-out.js';
import { facts } from './facts.js';
import { factsAdministration } from './facts-administration.js';
import { factsLicenses } from './facts-licenses.js';
import { file } from './file.js';
import { policyChange } from './policy-change.js';
import { report } from './report.js';
import { factsMeeting } from './facts-meeting.js';
import { factsMoney } from './facts-money.js';
import { factsNumbers } from './facts-numbers.js';
import { help } from './help.js';
import { organizer } from './organizer.js';
import { bulk } from './bulk.js';
import { support } from './support.js';
import { meeting } from './meeting.js';
import { share } from './share.js';
import { coverage } from './coverage.js';
import { identity } from './identity.js';
import { request } from './request.js';
import { advice } from './advice.js';
import { lookAlike } from './look-alike.js';
import { whatIf } from './what-if.js';
import { when } from './when.js';
import { approval } from './approval.js';
import { record } from './record.js';
import { script } from './script.js';

/** What the bot says, in the chat and in what its API answers. */
export const chat = {
  ...change,
  ...proposal,
  ...step,
  ...bulk,
  ...bridgeChange,
  ...settings,
  ...failures,
  ...refusals,
  ...roles,
  ...help,
  ...facts,
  ...factsMeeting,
  ...factsLicenses,
  ...factsMoney,
  ...factsNumbers,
  ...factsAdministration,
  ...dialOut,
  ...share,
  ...explain,
  ...organizer,
  ...support,
  ...meeting,
  ...coverage,
  ...identity,
  ...request,
  ...lookAlike,
  ...advice,
  ...whatIf,
  ...when,
  ...approval,
  ...script,
  ...record,
  ...file,
  ...report,
  ...policyChange,
} as const;
