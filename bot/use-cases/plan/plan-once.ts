import type { Caller } from '../../domain/authority.js';
import { effectsOfUpdates, LASTING_OF_UPDATES } from '../../domain/changes/invite-updates.js';
import type { Effect, Lasting } from '../../domain/changes/effect.js';
import type { Planned, StageName } from '../../domain/changes/plan.js';
import type { OnceStep } from '../../domain/changes/step.js';
import type { Scope } from '../../domain/changes/wanted.js';
import type { Failure } from '../../domain/failure.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { ReadConferencing } from './live-conferencing.js';
import type { WalkScope } from './walk-scope.js';

type PlanOnce = (caller: Caller, wanted: { readonly to: Scope }) => Promise<Result<Planned, Failure>>;

interface Steps {
  readonly walkScope: WalkScope;
  readonly readConferencing: ReadConferencing;
}

/** Things that are done for people, each once: a new PIN, a mail with the numbers, invites that are rewritten. */
export function planOnce(kind: OnceStep['kind'], { walkScope, readConferencing }: Steps): PlanOnce {
  return async (caller, { to: scope }) => {
    const live = await readConferencing(caller);
    if (!live.ok) return live;
    const steps: OnceStep[] = [];
    let unlicensed = 0;
    let unknown = 0;
    const walked = await walkScope(
      caller.tenantId,
      { scope, facts: live.value.facts },
      ({ organizer, lists }) => {
        const { license } = lists.license;
        if (license === 'none') unlicensed += 1;
        else if (license === 'unknown') unknown += 1;
        else steps.push({ kind, organizerId: organizer.person.id });
      },
    );
    if (!walked.ok) return walked;
    const [only, ...others] = steps;
    if (only === undefined) return fail({ code: 'noDialIn', license: unlicensed > 0 ? 'none' : 'unknown' });
    return ok({
      command: kind,
      about: { kind, ...(others.length === 0 && { organizerId: only.organizerId }) },
      stages: [{ name: STAGE_OF[kind], steps }],
      effects: [
        ...walked.value.effects,
        ...(unlicensed > 0 ? [{ code: 'unlicensedLeftOut', count: unlicensed } as const] : []),
        ...(unknown > 0 ? [{ code: 'mirrorIsOld', count: unknown } as const] : []),
        ...effectsOf(kind, steps.length),
      ],
      lasting: LASTING_OF[kind],
    });
  };
}

const STAGE_OF: Readonly<Record<OnceStep['kind'], StageName>> = {
  resetPin: 'organizers',
  sendConferenceInfo: 'organizers',
  updateInvites: 'invites',
};

const LASTING_OF: Readonly<Record<OnceStep['kind'], readonly Lasting[]>> = {
  resetPin: ['pinIsReplaced', 'mailsAreSent'],
  sendConferenceInfo: ['mailsAreSent'],
  updateInvites: LASTING_OF_UPDATES,
};

function effectsOf(kind: OnceStep['kind'], organizers: number): readonly Effect[] {
  switch (kind) {
    case 'resetPin':
      return [{ code: 'pinIsMailed' }];
    case 'sendConferenceInfo':
      return [{ code: 'infoIsMailed' }];
    case 'updateInvites':
      return effectsOfUpdates(organizers);
  }
}
