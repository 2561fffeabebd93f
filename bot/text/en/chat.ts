import { explain } from './explain.js';
import { dialOut } from './dial-out.js';
import { facts } from './facts.js';
import { factsAdministration } from './facts-administration.js';
import { factsLicenses } from './facts-licenses.js';
import { factsMeeting } from './facts-meeting.js';
import { factsMoney } from './facts-money.js';
import { factsNumbers } from './facts-numbers.js';
import { help } from './help.js';
import { organizer } from './organizer.js';
import { support } from './support.js';
import { meeting } from './meeting.js';
import { share } from './share.js';
import { coverage } from './coverage.js';
import { identity } from './identity.js';
import { request } from './request.js';
import { advice } from './advice.js';
import { lookAlike } from './look-alike.js';
import { whatIf } from './what-if.js';

/** What only the chat says. */
export const chat = {
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
} as const;
