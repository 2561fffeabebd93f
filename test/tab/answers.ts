import type { BridgeNumbers, Me, MyNumbers, NumberView, ProposalView } from '../../tab/api/contract.js';

/** A number of the bridge; every field can be another. */
export function aNumber(other: Partial<NumberView> = {}): NumberView {
  return {
    number: '+442079460100',
    international: '+44 20 7946 0100',
    national: '020 7946 0100',
    tollFree: false,
    source: 'microsoft',
    country: 'GB',
    sharedCode: false,
    city: 'London',
    shared: true,
    languages: ['en-GB'],
    ...other,
  };
}

export const PARIS = aNumber({
  number: '+33199001000',
  international: '+33 1 99 00 10 00',
  national: '01 99 00 10 00',
  country: 'FR',
  city: 'Paris',
  languages: ['fr-FR', 'en-GB'],
});

export const LEEDS_BT = aNumber({
  number: '+441134960180',
  international: '+44 113 496 0180',
  national: '0113 496 0180',
  city: 'Leeds',
  source: 'operator',
  operator: 'BT',
  shared: false,
});

export const US_TOLL_FREE = aNumber({
  number: '+18005550100',
  international: '+1 800 555 0100',
  national: '(800) 555-0100',
  tollFree: true,
  country: 'US',
  sharedCode: true,
  languages: ['en-US'],
});

/** Who is asking: somebody who may see their own affairs and nothing else, unless said. */
export function aReader(other: Partial<Me> = {}): Me {
  return {
    mayListBridgeNumbers: false,
    mayChangeDefaults: false,
    mayCheckSetup: false,
    mayShowHistory: false,
    ...other,
  };
}

export function myNumbers(other: Partial<MyNumbers> = {}): MyNumbers {
  return {
    summary: 'Your invites print 1 number.',
    license: { license: 'standard', name: 'Standard', sentence: 'You have Audio Conferencing (Standard).' },
    usageLocation: 'GB',
    printedFrom: 'defaults',
    printed: [aNumber()],
    callable: [aNumber(), PARIS, LEEDS_BT, US_TOLL_FREE],
    notes: [],
    trace: [
      {
        subject: 'license',
        looked: 'License',
        found: 'You have Audio Conferencing (Standard).',
        verdict: 'goesOn',
        adminCenter: 'Microsoft 365 admin center › Users',
        cmdlet: 'Get-MgUserLicenseDetail',
        changedBy: ['License Administrator', 'User Administrator'],
      },
      {
        subject: 'defaults',
        looked: 'Your own default numbers',
        found: 'Toll: +44 20 7946 0100.',
        verdict: 'decides',
        adminCenter: 'Teams admin center › Users',
        cmdlet: 'Get-CsOnlineDialInConferencingUser',
        changedBy: ['Teams Administrator'],
      },
    ],
    readAt: '2026-01-14T09:00:00.000Z',
    ...other,
  };
}

export function bridgeNumbers(numbers: readonly NumberView[]): BridgeNumbers {
  const bridge = {
    id: 'bridge-1',
    name: 'Conference Bridge',
    isDefault: true,
    defaultNumber: '+442079460100',
  };
  return { bridges: [{ ...bridge, numbers: [...numbers] }], notes: [], readAt: '2026-01-14T09:00:00.000Z' };
}

export function aProposal(other: Partial<ProposalView> = {}): ProposalView {
  return {
    id: 'proposal-1',
    fingerprint: 'fingerprint-of-the-plan',
    expiresAt: '2026-01-14T09:15:00.000Z',
    title: 'Set the default number of Olivia Hart to +44 113 496 0180?',
    confirm: 'Set default number',
    steps: 1,
    organizers: 1,
    sample: [
      {
        about: 'Olivia Hart',
        signIn: 'olivia.hart@contoso.com',
        facts: [
          { what: 'Toll', before: '+44 20 7946 0100', after: '+44 113 496 0180' },
          { what: 'Toll-free', before: 'None', after: 'None' },
        ],
      },
    ],
    effects: ['New invites can take up to 24 hours to show it.'],
    lasting: [],
    takesSeconds: 8,
    ...other,
  };
}
