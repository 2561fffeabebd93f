import { isRecord, listOf, textOf } from '../sandbox/connector/json.js';
import type { JsonRecord } from '../sandbox/connector/json.js';

/** One thing to press on a card. Hidden: in a part that is folded away, or on a card that another button shows. */
export interface Button {
  readonly title: string;
  readonly verb: string | undefined;
  readonly hidden: boolean;
  readonly action: JsonRecord;
}

/** Every button of an Adaptive Card, in reading order. */
export function buttonsOf(card: JsonRecord): readonly Button[] {
  return [...actionsIn(card['body'], false), ...pressable(card['actions'], false)];
}

/** The buttons whose verb, else whose title, is that word, in any case; the visible ones where there are any. */
export function buttonsNamed(card: JsonRecord, name: string): readonly Button[] {
  const wanted = name.trim().toLowerCase();
  const buttons = buttonsOf(card);
  const byVerb = buttons.filter(({ verb }) => verb?.toLowerCase() === wanted);
  const found = byVerb.length > 0 ? byVerb : buttons.filter(({ title }) => title.toLowerCase() === wanted);
  const visible = found.filter(({ hidden }) => !hidden);
  return visible.length > 0 ? visible : found;
}

/** What the card's inputs hold as long as nobody has changed them, as Teams sends it along with a press. */
export function inputValuesOf(card: JsonRecord): JsonRecord {
  return Object.fromEntries(
    everythingIn([card['body'], card['actions']])
      .filter(({ type, id }) => String(type).startsWith('Input.') && typeof id === 'string')
      .map((input) => [
        String(input['id']),
        input['value'] ?? (input['type'] === 'Input.Toggle' ? 'false' : ''),
      ]),
  );
}

/** The card after an Action.ToggleVisibility. */
export function toggled(card: JsonRecord, action: JsonRecord): JsonRecord {
  const targets = new Map(
    listOf(action['targetElements']).map((target) =>
      isRecord(target) ? [target['elementId'], target['isVisible']] : [target, undefined],
    ),
  );
  return withTargets(card, targets);
}

function withTargets(element: JsonRecord, targets: ReadonlyMap<unknown, unknown>): JsonRecord {
  const inside = Object.entries(element).map(
    ([name, value]) => [name, changedInside(value, targets)] as const,
  );
  const same: JsonRecord = Object.fromEntries(inside);
  if (!targets.has(element['id'])) return same;
  return { ...same, isVisible: targets.get(element['id']) ?? element['isVisible'] === false };
}

function changedInside(value: unknown, targets: ReadonlyMap<unknown, unknown>): unknown {
  if (Array.isArray(value)) return value.map((each) => changedInside(each, targets));
  return isRecord(value) ? withTargets(value, targets) : value;
}

function actionsIn(elements: unknown, hidden: boolean): readonly Button[] {
  return listOf(elements)
    .filter(isRecord)
    .flatMap((element) => {
      const away = hidden || element['isVisible'] === false;
      const inside = HOLDERS.flatMap((name) => actionsIn(element[name], away));
      const own = ['actions', 'selectAction', 'inlineAction'].flatMap((name) =>
        pressable(element[name], away),
      );
      return [...inside, ...own];
    });
}

const HOLDERS = ['items', 'columns', 'rows', 'cells', 'images'];

function pressable(actions: unknown, hidden: boolean): readonly Button[] {
  const list = Array.isArray(actions) ? listOf(actions) : [actions];
  return list.filter(isRecord).flatMap((action) => {
    const title = textOf(action['title']) ?? '';
    const button = { title, verb: textOf(action['verb']), hidden, action };
    const shown = isRecord(action['card']) ? buttonsOf(action['card']) : [];
    return [button, ...shown.map((each) => ({ ...each, hidden: true }))];
  });
}

function everythingIn(value: unknown): readonly JsonRecord[] {
  if (Array.isArray(value)) return value.flatMap(everythingIn);
  if (!isRecord(value)) return [];
  return [value, ...Object.values(value).flatMap(everythingIn)];
}
