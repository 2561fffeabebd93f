import { namesIn, theNamed } from '../../domain/changes/bridge-settings-change.js';
import { languagesOf, ORIGINAL } from '../../domain/changes/languages-change.js';
import type {
  ChangeBridgeSettingsStep,
  PlaceNumberStep,
  SetBridgeDefaultStep,
  SetLanguagesStep,
} from '../../domain/changes/step.js';
import type { Unreadable } from '../../domain/reading.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Bridge } from '../../domain/tenant/bridge.js';
import type { BridgeAdministration } from '../../ports/bridge-administration.js';
import type { Changed } from '../../ports/changed.js';
import type { ConferencingDirectory } from '../../ports/conferencing-directory.js';
import type { StateWork } from './step-work.js';

interface Ports {
  readonly bridge: BridgeAdministration;
  readonly directory: Pick<ConferencingDirectory, 'bridges'>;
}

/** Whether a number is on its bridge. What was taken off as the default comes back as the default, where none has followed. */
export function workOnPlacement({ bridge, directory }: Ports): StateWork<PlaceNumberStep> {
  const isOn = async ({ number, bridgeId }: PlaceNumberStep): Promise<Result<boolean, Unreadable>> => {
    const listed = await bridge.numbersOn(bridgeId);
    return listed.ok ? ok(listed.value.some((each) => each.number === number)) : listed;
  };
  const lacksDefault = async ({ bridgeId }: PlaceNumberStep): Promise<Result<boolean, Unreadable>> => {
    const found = await bridgeWith(directory, bridgeId);
    return found.ok ? ok(found.value?.defaultNumber === undefined) : found;
  };
  const comesBackAsDefault = ({ after, evenDefault }: PlaceNumberStep): boolean =>
    after === 'onBridge' && evenDefault === true;
  return {
    async live(step) {
      const on = await isOn(step);
      if (!on.ok) return on;
      if (!on.value || !comesBackAsDefault(step)) return ok(on.value ? 'onBridge' : 'offBridge');
      const lacks = await lacksDefault(step);
      return lacks.ok ? ok(lacks.value ? 'offBridge' : 'onBridge') : lacks;
    },
    async make(step) {
      if (step.after === 'offBridge') {
        return step.evenDefault === true ? bridge.unregisterEvenDefault(step) : bridge.unregister(step);
      }
      const on = await isOn(step);
      if (!on.ok) return on;
      const registered: Changed = on.value ? ok(undefined) : await bridge.register(step);
      if (!registered.ok || !comesBackAsDefault(step)) return registered;
      const lacks = await lacksDefault(step);
      if (!lacks.ok) return lacks;
      return lacks.value ? bridge.setDefaultNumber(step) : ok(undefined);
    },
  };
}

/** A bridge's default number. Microsoft has no way to take it away but with the number itself. */
export function workOnBridgeDefault({ bridge, directory }: Ports): StateWork<SetBridgeDefaultStep> {
  return {
    async live({ bridgeId }) {
      const found = await bridgeWith(directory, bridgeId);
      return found.ok ? ok(found.value?.defaultNumber) : found;
    },
    make: async ({ bridgeId, after }) =>
      after === undefined ? fail(NO_WAY) : bridge.setDefaultNumber({ number: after, bridgeId }),
  };
}

/**
 * Prompt languages. Which ones a number came with is told by nobody, so after they were restored whatever is read back is
 * what was wanted; found again after work broke off, it is a conflict, which a person looks at.
 */
export function workOnLanguages({ bridge, directory }: Ports): StateWork<SetLanguagesStep> {
  const restored = new WeakSet<SetLanguagesStep>();
  return {
    async live(step) {
      const bridges = await directory.bridges();
      if (!bridges.ok) return bridges;
      const numbers = bridges.value.flatMap((each) => each.numbers);
      const listed = numbers.find(({ number }) => number === step.number);
      if (listed === undefined) return ok(NOT_THERE);
      return ok(restored.has(step) ? ORIGINAL : languagesOf(listed));
    },
    async make(step) {
      const { number, before, after } = step;
      if (after.primary === undefined) {
        const made = await bridge.restoreLanguages(number);
        if (made.ok) restored.add(step);
        return made;
      }
      const isNew = after.secondary.join() !== before.secondary.join();
      const secondary = isNew && after.secondary.length > 0 ? after.secondary : undefined;
      return bridge.setLanguages({ number, primary: after.primary, secondary });
    },
  };
}

/** Bridge-wide settings, of which only those that the step names. */
export function workOnBridgeSettings({ bridge }: Ports): StateWork<ChangeBridgeSettingsStep> {
  return {
    async live({ before, after }) {
      const now = await bridge.settings();
      return now.ok ? ok(theNamed(now.value, namesIn(before, after))) : now;
    },
    make: ({ after }) => bridge.changeSettings(after),
  };
}

const NO_WAY = { code: 'refusedByMicrosoft', reason: 'A default number can only be replaced.' } as const;
/** A number that is on no bridge speaks no language; a step never wants that. */
const NOT_THERE = { primary: '', secondary: [] } as const;

async function bridgeWith(
  directory: Ports['directory'],
  bridgeId: string,
): Promise<Result<Bridge | undefined, Unreadable>> {
  const bridges = await directory.bridges();
  return bridges.ok ? ok(bridges.value.find(({ id }) => id === bridgeId)) : bridges;
}
