import { isReachable } from './languages-change.js';
import type { StateStep, Step } from './step.js';

/** The step that takes another back; undefined where nothing can: a mail that went out, a PIN that was replaced. */
export function inverseOf(step: Step): StateStep | undefined {
  switch (step.kind) {
    case 'setDefaults':
      return clearsANumber(step.after, step.before) ? undefined : { ...step, ...swapped(step) };
    case 'setBridgeDefault':
      return step.before === undefined ? undefined : { ...step, ...swapped(step) };
    case 'grantPolicy':
      return { ...step, ...swapped(step) };
    case 'grantToGroup':
      return { ...step, ...swapped(step) };
    case 'grantToTenant':
      return { ...step, ...swapped(step) };
    case 'placeNumber':
      return { ...step, ...swapped(step) };
    case 'setLanguages':
      return isReachable(step.after, step.before) ? { ...step, ...swapped(step) } : undefined;
    case 'changeBridgeSettings':
      return { ...step, ...swapped(step) };
    case 'invitePolicy':
      return { ...step, ...swapped(step) };
    case 'routingPolicy':
      return { ...step, ...swapped(step) };
    case 'voiceRoute':
      return { ...step, ...swapped(step) };
    case 'usage':
      return { ...step, ...swapped(step) };
    case 'changeSettings':
      return { ...step, ...swapped(step) };
    case 'resetPin':
    case 'sendConferenceInfo':
    case 'updateInvites':
      return undefined;
  }
}

interface Sides<State> {
  readonly before: State;
  readonly after: State;
}

function swapped<State>({ before, after }: Sides<State>): Sides<State> {
  return { before: after, after: before };
}

/** Microsoft documents no way to take a default away again, only to replace it. */
function clearsANumber(
  from: { readonly toll: unknown; readonly tollFree: unknown },
  to: { readonly toll: unknown; readonly tollFree: unknown },
): boolean {
  return (
    (from.toll !== undefined && to.toll === undefined) ||
    (from.tollFree !== undefined && to.tollFree === undefined)
  );
}
