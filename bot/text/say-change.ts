import type { Change, Effect } from '../domain/changes/change.js';
import type { Text } from './catalogue.js';

/** What people forget about a change, one sentence each. */
export function sayEffects(text: Text, effects: readonly Effect[]): readonly string[] {
  return effects.map((effect) => text(`change.effect.${effect}`));
}

/** How a change stands, in a sentence. */
export function sayChange(text: Text, change: Change): string {
  const refused = change.results.find((result) => result?.outcome === 'refused');
  if (change.state === 'failed' && refused?.outcome === 'refused') {
    return text('change.state.refused', { reason: refused.reason });
  }
  return text(`change.state.${change.state}`);
}
