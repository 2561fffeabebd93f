import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Card } from '../../../bot/chat/cards/blocks.js';
import { approvalCard } from '../../../bot/chat/cards/approval-card.js';
import { awaitingCard, declinedApprovalCard } from '../../../bot/chat/cards/awaiting-card.js';
import { changeCard } from '../../../bot/chat/cards/change-card.js';
import { proposalCard } from '../../../bot/chat/cards/proposal-card.js';
import { RECORD_PAGE, recordCard } from '../../../bot/chat/cards/record-card.js';
import { waitingCard } from '../../../bot/chat/cards/waiting-card.js';
import { EFFECTS, LASTING } from '../../../bot/domain/changes/effect.js';
import { outlineOf } from '../../../bot/domain/changes/plan.js';
import type { Proposal, StepResult } from '../../../bot/domain/changes/change.js';
import { organizerOf, type Step } from '../../../bot/domain/changes/step.js';
import type { Person } from '../../../bot/domain/tenant/organizer.js';
import { cardFaults } from '../../../bot/sandbox/connector/card-rules.js';
import { chatTextIn } from '../../../bot/text/chat-text.js';
import { LONDON } from '../../domain/build.js';
import { anyName, anyStep } from '../../domain/changes/any-step.js';
import { changeOf, defaultsStep, proposalOf } from '../../domain/changes/build-change.js';
import { PERSON } from '../small-bot.js';
import { NOW, TENANT_ID } from '../small-channel.js';

const { AdaptiveCard, SerializationContext } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof AdaptiveCards;

const OLIVIA = PERSON.id;
const text = chatTextIn('en-GB');
const look = { text, now: NOW, timeZone: 'Asia/Tokyo' };

function proposalWith(steps: readonly Step[], more: Partial<Proposal> = {}): Proposal {
  return { ...proposalOf({ tenantId: TENANT_ID, by: OLIVIA, at: NOW, steps }), ...more };
}

function peopleIn(steps: readonly Step[], name: string): ReadonlyMap<string, Person> {
  const ids = [OLIVIA, ...steps.flatMap((step) => organizerOf(step) ?? [])];
  return new Map(
    ids.map((id) => [id, { ...PERSON, id, displayName: name, userPrincipalName: `${'u'.repeat(200)}@x` }]),
  );
}

const RESULTS: readonly StepResult[] = [
  { outcome: 'applied' },
  { outcome: 'refused', reason: '*'.repeat(400) },
  { outcome: 'conflict', found: undefined },
  { outcome: 'failed', reason: 'down' },
  { outcome: 'skipped', because: 'stopped' },
];

/** Everything about a change that a card can be asked to say. */
const anyProposal = fc
  .record({
    steps: fc.array(anyStep, { minLength: 1, maxLength: 8 }),
    name: anyName,
    about: anyName,
    // More than this is never said of one change.
    codes: fc.subarray([...EFFECTS], { maxLength: 12 }),
  })
  .map(({ steps, name, about, codes }) => {
    const outline = outlineOf(
      {
        command: 'editRouting',
        about: { kind: 'createRoute', name: about },
        stages: [{ name: 'routes', steps }],
        effects: [],
        lasting: [],
      },
      NOW + 86_400_000,
    );
    const effects = codes.map((code) => ({ code, count: 3 }));
    const proposal = proposalWith(steps, {
      outline,
      effects,
      lasting: LASTING,
      secondPerson: 'wholeTenant',
      takesMs: 9_000_000,
    });
    return { proposal, people: peopleIn(steps, name), steps };
  });

function faultsOf(card: Card): readonly string[] {
  const context = new SerializationContext();
  new AdaptiveCard().parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  const links = JSON.stringify(card.body).match(/(?<!\\)\]\([^)]*\)/g) ?? [];
  const scripts = JSON.stringify(card.body).includes('TextRun');
  return [
    ...events.filter((event) => !event.includes('"lang"')),
    ...cardFaults(card),
    // Runs of text are no markdown; in everything else a link would be one of somebody else's making.
    ...(scripts ? [] : links),
    ...((card.actions ?? []).length > 6 ? ['more than six buttons'] : []),
  ];
}

const SCRIPT = Array.from({ length: 4_000 }, (_, at) => `Set-Cs "${String(at)} [x](tel:+1) **b**"`).join(
  '\n',
);

describe('whatever a change is about, its cards are ones that Teams takes', () => {
  it('as a proposal, a dry run, with the script, and for the second person', () => {
    fc.assert(
      fc.property(anyProposal, ({ proposal, people }) => {
        const view = { proposal, people };
        const dry = { proposal: { ...proposal, dryRun: true }, people };
        expect(faultsOf(proposalCard(view, look))).toEqual([]);
        expect(faultsOf(proposalCard(dry, look))).toEqual([]);
        expect(faultsOf(proposalCard(view, { ...look, script: SCRIPT }))).toEqual([]);
        expect(faultsOf(approvalCard(view, look))).toEqual([]);
        expect(faultsOf(awaitingCard(proposal, text))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('with five of the longest things at once, whose names are cut then', () => {
    const usages = Array.from({ length: 8 }, () => '字'.repeat(256));
    const side = { priority: 1, pattern: '*'.repeat(256), usages, bridgeSourceNumber: LONDON };
    const route = { kind: 'voiceRoute', name: '字'.repeat(256), before: side, after: side } as const;
    const view = { proposal: proposalWith(Array.from({ length: 5 }, () => route)), people: new Map() };
    const card = proposalCard(view, look);
    expect(faultsOf(card)).toEqual([]);
    expect(JSON.stringify(card)).toContain('字…');
    expect(faultsOf(approvalCard(view, look))).toEqual([]);
  });

  it('while it runs and once it is over', () => {
    fc.assert(
      fc.property(
        anyProposal,
        fc.constantFrom('running', 'paused', 'scheduled', 'partlyFailed', 'stopped'),
        ({ proposal, people, steps }, state) => {
          const troubles = steps
            .slice(0, 5)
            .map((step, index) => ({ index, step, result: RESULTS[index % RESULTS.length] }));
          const progress = {
            applied: 900,
            alreadySo: 3,
            conflict: 40,
            refused: 5,
            failed: 6,
            unsure: 1,
            skipped: 9,
          };
          const change = changeOf(proposal, {
            state,
            troubles,
            progress,
            startedAt: NOW - 60_000,
            ending: 'canary',
          });
          expect(faultsOf(changeCard({ change, people }, look))).toEqual([]);
          const happened = ['confirmed', 'approved', 'changeEnded'].map((event) => ({
            tenantId: TENANT_ID,
            at: NOW,
            actor: OLIVIA,
            door: 'chat' as const,
            event: event as 'confirmed',
            correlationId: change.id,
            details: {},
          }));
          const entries = Array.from({ length: RECORD_PAGE }, () => ({ change, happened }));
          const page = { text, timeZone: undefined, page: 'first' } as const;
          expect(faultsOf(recordCard({ entries, people, olderBefore: NOW }, page))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  it('however much waits', () => {
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 40 }), (titles) => {
        const items = titles.map((title) => ({
          title,
          notes: [title, title],
          look: { verb: 'lookAtProposal', proposalId: 'p' } as const,
        }));
        expect(faultsOf(waitingCard(items, text))).toEqual([]);
      }),
      { numRuns: 50 },
    );
    expect(faultsOf(declinedApprovalCard(text))).toEqual([]);
  });
});

describe('the card of a proposal', () => {
  const people = peopleIn([defaultsStep(OLIVIA)], 'Olivia Hart');
  const shown = (proposal: Proposal, more: object = {}): string =>
    JSON.stringify(proposalCard({ proposal, people }, { ...look, ...more }));
  const one = proposalWith([defaultsStep(OLIVIA)]);

  it('says until when it can be confirmed, in the reader’s time with its zone', () => {
    expect(shown(one)).toMatch(/GMT\+9|JST/);
    expect(shown(one, { timeZone: undefined })).toContain('UTC');
  });

  it('shows five of many, and how many there are', () => {
    const steps = Array.from({ length: 212 }, (_, at) => defaultsStep(`organizer-${String(at)}`));
    const many = shown(proposalWith(steps));
    expect(many).toContain('212 steps for 212 organizers');
    expect(many.match(/"Before"|"Now"/g)).toHaveLength(5);
    expect(many).toContain('Set 212 defaults');
  });

  it('confirms, leaves and shows the script; a dry run can only be proposed for real', () => {
    expect(shown(one)).toMatch(/"verb":"confirm".*"verb":"decline".*"verb":"script"/);
    const dry = shown({ ...one, dryRun: true });
    expect(dry).not.toContain('"verb":"confirm"');
    expect(dry).toContain('"verb":"forReal"');
  });

  it('cuts a long script where the card ends, and says how much is left out', () => {
    const card = proposalCard({ proposal: one, people }, { text, script: SCRIPT });
    const lines = JSON.stringify(card).match(/"TextRun"/g)?.length ?? 0;
    expect(lines).toBeGreaterThan(20);
    expect(JSON.stringify(card)).toContain(`${(4_000 - lines).toLocaleString('en-GB')} more lines`);
  });

  it('gives a script as it is, markdown signs and all', () => {
    const script = "New-Cs -Name '**[x](y)** _a_'";
    expect(JSON.stringify(proposalCard({ proposal: one, people }, { text, script }))).toContain(script);
  });
});

describe('the card of a change', () => {
  const steps = Array.from({ length: 100 }, (_, at) => defaultsStep(`organizer-${String(at)}`));
  const proposal = proposalWith(steps);
  const progress = { applied: 20, alreadySo: 0, conflict: 0, refused: 0, failed: 0, unsure: 0, skipped: 0 };
  const shown = (so: object): string =>
    JSON.stringify(changeCard({ change: changeOf(proposal, so), people: new Map() }, look));

  it('says how far it is, how fast it goes and how long it will take', () => {
    const running = shown({ state: 'running', startedAt: NOW - 120_000, progress });
    expect(running).toContain('20 of 100 steps have ended');
    expect(running).toContain('About 10 steps a minute, about 8 minutes left');
  });

  it.each([
    ['running', ['progress', 'pause', 'cancelChange']],
    ['scheduled', ['progress', 'pause', 'cancelChange']],
    ['paused', ['progress', 'resume', 'cancelChange']],
    ['done', ['undo']],
    ['failed', []],
  ])('offers what can be done while it is %s', (state, verbs) => {
    const failed = state === 'failed' ? { ...progress, applied: 0, failed: 20 } : progress;
    const card = shown({ state, progress: failed });
    expect([...card.matchAll(/"title":"[^"]*","verb":"(\w+)"/g)].map(([, verb]) => verb)).toEqual(verbs);
  });

  it('says when everybody should see it, until then', () => {
    expect(shown({ state: 'done', progress, visibleBy: NOW + 86_400_000 })).toContain(
      'Everybody should see it by',
    );
    expect(shown({ state: 'done', progress, visibleBy: NOW - 1 })).not.toContain('should see it by');
  });
});
