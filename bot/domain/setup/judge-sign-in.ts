import type { Instant } from '../instant.js';
import { finding, type SetupFinding } from './setup-check.js';
import type { CertificateFact, KeysFact, Probed, SetupFacts } from './setup-facts.js';

/** Who we are to Microsoft, and whether we know who speaks to us: sign-in, certificate, clock, and the keys of both doors. */
export function judgeSignIn(facts: SetupFacts, now: Instant): readonly SetupFinding[] {
  return [
    signInFinding(facts.signIn),
    certificateFinding(facts.certificate, now),
    clockFinding(facts.clock),
    keysFinding('tabSignIn', facts.tabKeys),
    keysFinding('botChannel', facts.botKeys),
  ];
}

function signInFinding(signIn: SetupFacts['signIn']): SetupFinding {
  if (signIn.ok) return finding('signIn.good');
  const { cause, code = 'none' } = signIn.failure;
  return finding(cause === 'signInFailed' ? 'signIn.refused' : 'signIn.unreachable', { code });
}

function certificateFinding(certificate: CertificateFact, now: Instant): SetupFinding {
  switch (certificate.kind) {
    case 'managedIdentity':
      return finding('certificate.notUsed');
    case 'unreadable':
      return finding('certificate.unreadable');
    case 'keyOnly':
      return finding('certificate.keyOnly');
    case 'certificate':
      return validityFinding(certificate, now);
  }
}

function validityFinding(
  { validFrom, validUntil, thumbprintFits, keyFits }: Extract<CertificateFact, { kind: 'certificate' }>,
  now: Instant,
): SetupFinding {
  const days = Math.abs(Math.trunc((validUntil - now) / DAY_MS));
  if (validUntil <= now) return finding('certificate.expired', { days });
  if (validFrom > now) return finding('certificate.notYet');
  if (!thumbprintFits) return finding('certificate.otherThumbprint');
  if (!keyFits) return finding('certificate.otherKey');
  return finding(days < RENEW_WITHIN_DAYS ? 'certificate.soon' : 'certificate.good', { days });
}

/** Tokens are good within five minutes of their times (Microsoft's own tolerance), so that is where a clock breaks things. */
function clockFinding(clock: SetupFacts['clock']): SetupFinding {
  if (!clock.ok) return finding('clock.untold');
  const off = Math.abs(clock.value);
  const details = { minutes: Math.round(off / MINUTE_MS), way: clock.value > 0 ? 'ahead' : 'behind' };
  if (off > 5 * MINUTE_MS) return finding('clock.wrong', details);
  return off > 2 * MINUTE_MS ? finding('clock.drifting', details) : finding('clock.good');
}

function keysFinding(check: 'tabSignIn' | 'botChannel', keys: Probed<KeysFact>): SetupFinding {
  if (!keys.ok) return finding(`${check}.unreachable`);
  return finding(keys.value.issuerFits ? `${check}.good` : `${check}.otherIssuer`);
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const RENEW_WITHIN_DAYS = 30;
