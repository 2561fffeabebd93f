import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Change } from '../../bot/domain/changes/change.js';
import { endedSteps } from '../../bot/domain/changes/change.js';
import type { SetDefaultsStep, Step } from '../../bot/domain/changes/step.js';
import { sizedTenant } from '../../bot/sandbox/tenant/sized-tenant.js';
import type { ChangeAction } from '../../bot/ports/running-changes.js';
import { planFor } from './change-stage.js';
import { ADMIN, openEngine, type OpenEngine } from './open-engine.js';
import { Calls, openStage, type Stage } from './sync-stage.js';

const DAY_S = 86_400;

let stage: Stage;
let open: OpenEngine;
let changes = 0;
beforeAll(async () => {
  stage = await openStage(sizedTenant({ organizers: 120, numbers: 40 }));
  open = await openEngine(stage);
}, 60_000);
afterAll(async () => {
  await open.stop();
  await stage.stop();
});
afterEach(async () => {
  await stage.control('DELETE', 'faults');
  await stage.control('DELETE', 'limits');
  open.answers.mayStill = true;
  open.answers.gateHolds = true;
  open.told.progressed.length = 0;
  open.told.ended.length = 0;
  open.told.visible.length = 0;
});

/** Another number for everybody, from what they have now. */
const everybody = (): readonly SetDefaultsStep[] =>
  (planFor(stage.truth())[0] ?? []).flatMap(({ step, ends }) =>
    step.kind === 'setDefaults' && ends[0] === 'applied' ? [step] : [],
  );

async function confirm(steps: readonly Step[], notBefore?: number): Promise<string> {
  changes += 1;
  const id = `change-${changes}`;
  await open.confirm(id, [{ name: 'organizers', steps }], notBefore);
  return id;
}

const find = async (id: string): Promise<Change> => {
  const found = await open.changes.find(open.tenantId, id);
  if (found === undefined) throw new Error(id);
  return found;
};

const control = (id: string, action: ChangeAction): Promise<boolean> =>
  open.engine.running.control(
    { tenantId: open.tenantId, changeId: id },
    { action, by: ADMIN, door: 'chat', at: stage.microsoft.sandbox.clock() },
  );

async function until(holds: () => boolean | Promise<boolean>, within = 30_000): Promise<void> {
  const end = performance.now() + within;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('it did not come to pass in time');
    await pause(20);
  }
}

async function writes(): Promise<number> {
  const counts = Calls.parse((await stage.microsoft.control('GET', 'writes')).body);
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

const tooFew = async (id: string): Promise<boolean> => endedSteps((await find(id)).progress) < 15;

describe('a change that goes well', () => {
  it('is done once for everybody, with one line in the record for each step, and told', async () => {
    const steps = everybody();
    const before = await writes();
    const id = await confirm(steps);
    const change = await open.over(id);
    expect(change).toMatchObject({ state: 'done', progress: { applied: steps.length } });
    expect((await writes()) - before).toBe(steps.length);
    const events = await open.events(id);
    expect(events.filter((event) => event === 'stepEnded')).toHaveLength(steps.length);
    await until(() => open.told.ended.length > 0);
    expect(open.told.ended).toMatchObject([{ id, state: 'done' }]);
  }, 60_000);

  it('is looked at again once everybody should see it, and told what moved since', async () => {
    const steps = everybody().slice(0, 3);
    const id = await confirm(steps);
    const change = await open.over(id);
    expect(change.visibleBy).toBeGreaterThanOrEqual((change.endedAt ?? 0) + DAY_S * 1_000 - 60_000);
    const [moved] = everybody();
    if (moved === undefined) throw new Error('nobody');
    const other = await confirm([moved]);
    await open.over(other);
    open.told.visible.length = 0;
    await stage.control('POST', 'clock', { advanceSeconds: DAY_S + 60 });
    await until(async () => (await find(id)).seenLater !== undefined && open.told.visible.length >= 2);
    expect((await find(id)).seenLater).toEqual({ asPlanned: 2, moved: 1 });
    expect((await find(other)).seenLater).toEqual({ asPlanned: 1, moved: 0 });
    expect(open.told.visible).toContainEqual({ asPlanned: 2, moved: 1 });
  }, 60_000);
});

describe('a change that goes wrong', () => {
  it('stops after its first few steps when one of them did not go well', async () => {
    const steps = everybody();
    const [first] = steps;
    if (first === undefined) throw new Error('nobody');
    const outdated = { ...first, before: { ...first.before, tollFree: first.after.toll } };
    const before = await writes();
    const change = await open.over(await confirm([outdated, ...steps.slice(1)]));
    expect(change).toMatchObject({
      state: 'stopped',
      ending: 'canary',
      progress: { conflict: 1, applied: 4, skipped: steps.length - 5 },
    });
    expect((await writes()) - before).toBe(4);
    const events = await open.events(change.id);
    expect(events.filter((event) => event === 'stepEnded')).toHaveLength(steps.length);
  }, 60_000);

  it('stops once too many steps went wrong', async () => {
    const steps = everybody().map((step, at) =>
      at > 5 && at % 2 === 0 ? { ...step, before: { ...step.before, tollFree: step.after.toll } } : step,
    );
    const change = await open.over(await confirm(steps));
    expect(change).toMatchObject({ state: 'stopped', ending: 'errorRate' });
    expect(change.progress.skipped).toBeGreaterThan(0);
    expect(endedSteps(change.progress)).toBe(steps.length);
  }, 60_000);

  it('leaves a stage undone whose stage before did not end well, and one whose gate does not hold', async () => {
    const steps = everybody();
    const [one, two, three] = steps;
    if (one === undefined || two === undefined || three === undefined) throw new Error('nobody');
    const outdated = { ...one, before: { ...one.before, tollFree: one.after.toll } };
    await open.confirm('stages', [
      { name: 'policies', steps: [outdated] },
      { name: 'organizers', steps: [two] },
    ]);
    expect(await open.over('stages')).toMatchObject({
      state: 'conflicted',
      ending: 'stageBefore',
      progress: { conflict: 1, skipped: 1 },
    });
    open.answers.gateHolds = false;
    const { after } = three;
    if (after.toll === undefined) throw new Error('no number');
    const gate = { kind: 'numberUnused', number: after.toll } as const;
    await open.confirm('gate', [
      { name: 'organizers', steps: [two] },
      { name: 'number', steps: [three], gate },
    ]);
    const change = await open.over('gate');
    expect(change).toMatchObject({ state: 'partlyFailed', progress: { applied: 1, skipped: 1 } });
    expect(change.troubles).toMatchObject([{ result: { because: 'stillUsed' } }]);
  }, 60_000);
});

describe('somebody who changes their mind', () => {
  it('pauses a change, which rests until it is resumed', async () => {
    await stage.control('PUT', 'limits', { dialInUsersPerSecond: 60 });
    const steps = everybody();
    const before = await writes();
    const id = await confirm(steps);
    await until(async () => !(await tooFew(id)));
    expect(await control(id, 'pause')).toBe(true);
    await pause(1_500);
    const paused = await find(id);
    expect(paused.state).toBe('paused');
    expect(endedSteps(paused.progress)).toBeLessThan(steps.length);
    await pause(1_000);
    expect((await find(id)).progress).toEqual(paused.progress);
    await stage.control('DELETE', 'limits');
    expect(await control(id, 'resume')).toBe(true);
    expect(await open.over(id)).toMatchObject({ state: 'done', progress: { applied: steps.length } });
    expect((await writes()) - before).toBe(steps.length);
  }, 60_000);

  it.each(['runs', 'is paused'])(
    'cancels the rest of a change that %s, and each step is either made or left',
    async (how) => {
      await stage.control('PUT', 'limits', { dialInUsersPerSecond: 60 });
      const steps = everybody();
      const before = await writes();
      const id = await confirm(steps);
      await until(async () => !(await tooFew(id)));
      if (how === 'is paused') await control(id, 'pause');
      expect(await control(id, 'cancel')).toBe(true);
      const { state, progress, ending } = await open.over(id);
      expect({ state, ending }).toEqual({ state: 'cancelled', ending: 'asked' });
      expect(progress.applied + progress.skipped).toBe(steps.length);
      expect((await writes()) - before).toBe(progress.applied);
      expect(await control(id, 'cancel')).toBe(false);
      const events = await open.events(id);
      expect(events.filter((event) => event === 'stepEnded')).toHaveLength(steps.length);
    },
    60_000,
  );

  it('lets everything rest with the stop switch, and go on when it is off again', async () => {
    await stage.control('PUT', 'limits', { dialInUsersPerSecond: 60 });
    const steps = everybody();
    const id = await confirm(steps);
    await until(async () => !(await tooFew(id)));
    await open.settings.change(open.tenantId, { writing: false });
    await pause(1_500);
    const resting = await find(id);
    expect(resting.state).toBe('running');
    await pause(1_000);
    expect((await find(id)).progress).toEqual(resting.progress);
    await stage.control('DELETE', 'limits');
    await open.settings.change(open.tenantId, { writing: true });
    expect(await open.over(id)).toMatchObject({ state: 'done', progress: { applied: steps.length } });
  }, 60_000);
});

describe('a scheduled change', () => {
  it('begins when the product’s clock has come there, and not before', async () => {
    const at = stage.microsoft.sandbox.clock() + 3_600_000;
    const id = await confirm(everybody().slice(0, 2), at);
    await pause(2_500);
    expect((await find(id)).state).toBe('scheduled');
    await stage.control('POST', 'clock', { advanceSeconds: 3_601 });
    expect(await open.over(id)).toMatchObject({ state: 'done', progress: { applied: 2 } });
    expect(await open.events(id)).toContain('started');
  }, 60_000);

  it('is cancelled when the one who asked may not ask any more', async () => {
    const before = await writes();
    const id = await confirm(everybody().slice(0, 2), stage.microsoft.sandbox.clock() + 3_600_000);
    open.answers.mayStill = false;
    await stage.control('POST', 'clock', { advanceSeconds: 3_601 });
    expect(await open.over(id)).toMatchObject({
      state: 'cancelled',
      ending: 'roleLost',
      progress: { skipped: 2 },
    });
    expect(await writes()).toBe(before);
    await until(() => open.told.ended.length > 0);
    expect(open.told.ended).toMatchObject([{ id, ending: 'roleLost' }]);
  }, 60_000);
});

describe('while Microsoft would not', () => {
  it.each([
    ['throttles', { mode: 'throttled' }],
    ['is down', { mode: 'down' }],
  ])(
    '%s for a while, no step fails',
    async (_, fault) => {
      const steps = everybody().slice(0, 20);
      await stage.control('PUT', 'faults', { teamsPowerShell: fault });
      const id = await confirm(steps);
      await pause(3_000);
      await stage.control('DELETE', 'faults');
      expect(await open.over(id)).toMatchObject({ state: 'done', progress: { applied: 20 } });
    },
    90_000,
  );

  it('takes what it made and did not answer for made, and a PIN that may have been replaced for unsure', async () => {
    const steps = everybody().slice(0, 4);
    await stage.control('PUT', 'faults', { teamsPowerShell: { mode: 'lost', match: 'Set-Cs' } });
    const before = await writes();
    expect(await open.over(await confirm(steps))).toMatchObject({ state: 'done', progress: { applied: 4 } });
    const pin = { kind: 'resetPin', organizerId: steps[0]?.organizerId ?? '' } as const;
    expect(await open.over(await confirm([pin]))).toMatchObject({ progress: { unsure: 1 } });
    expect((await writes()) - before).toBe(5);
  }, 60_000);

  it('gives a PIN once that it would not take at first', async () => {
    const [step] = everybody();
    const pin = { kind: 'resetPin', organizerId: step?.organizerId ?? '' } as const;
    await stage.control('PUT', 'faults', {
      teamsPowerShell: { mode: 'throttled', match: 'Set-Cs', times: 2 },
    });
    const before = await writes();
    expect(await open.over(await confirm([pin]))).toMatchObject({ state: 'done', progress: { applied: 1 } });
    expect((await writes()) - before).toBe(1);
  }, 60_000);
});
