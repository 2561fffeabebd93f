import { ACTIONS, ELEMENTS, IMPLIED_TYPES } from './card-vocabulary.js';
import type { CardPart } from './card-vocabulary.js';
import { isRecord, listOf } from './json.js';
import type { JsonRecord } from './json.js';

/** Store validation: at most six actions on a card or in a set. */
const MAX_ACTIONS = 6;
/** Teams' documented limit moved from 28 KB upwards; 25 KB is safe in every client. */
const MAX_BYTES = 25 * 1024;
const MAX_REFRESH_USERS = 60;
const VERSIONS = ['1.0', '1.1', '1.2', '1.3', '1.4', '1.5'];

/** What Teams would not show or not take of an Adaptive Card, one sentence each; empty when the card is right. */
export function cardFaults(card: unknown): readonly string[] {
  if (!isRecord(card)) return ['the card is not an object'];
  const bytes = Buffer.byteLength(JSON.stringify(card));
  const faults: string[] = bytes > MAX_BYTES ? [`the card has ${bytes} bytes, more than ${MAX_BYTES}`] : [];
  if (typeof card['version'] !== 'string' || !VERSIONS.includes(card['version'])) {
    faults.push(`version ${JSON.stringify(card['version'])} is not 1.0 to 1.5`);
  }
  const walk: Walk = { faults, ids: new Set(), targets: [] };
  checkCard(walk, card, 'card');
  for (const target of walk.targets) {
    if (!walk.ids.has(target))
      faults.push(`Action.ToggleVisibility names "${target}", which is not on the card`);
  }
  return faults;
}

interface Walk {
  readonly faults: string[];
  readonly ids: Set<string>;
  readonly targets: string[];
}

function checkCard(walk: Walk, card: JsonRecord, at: string): void {
  if (card['type'] !== 'AdaptiveCard') walk.faults.push(`${at}: type is not AdaptiveCard`);
  checkElements(walk, card['body'], `${at}.body`);
  checkActions(walk, card['actions'], `${at}.actions`);
  checkSelectAction(walk, card, at);
  if (isRecord(card['refresh'])) checkRefresh(walk, card['refresh'], `${at}.refresh`);
}

function checkElements(walk: Walk, elements: unknown, at: string): void {
  if (elements === undefined) return;
  if (!Array.isArray(elements)) {
    walk.faults.push(`${at} is not a list`);
    return;
  }
  elements.forEach((element: unknown, index) => checkElement(walk, element, `${at}[${index}]`));
}

function checkElement(walk: Walk, element: unknown, at: string): void {
  if (!isRecord(element)) {
    walk.faults.push(`${at} is not an object`);
    return;
  }
  const type = element['type'] ?? IMPLIED_TYPES[/\.(\w+)\[\d+\]$/.exec(at)?.[1] ?? ''];
  const part = typeof type === 'string' ? ELEMENTS.get(type) : undefined;
  if (part === undefined) {
    walk.faults.push(`${at}: ${JSON.stringify(type)} is no element of Adaptive Cards 1.5`);
    return;
  }
  checkNeeds(walk, element, { part, at });
  checkId(walk, element, at);
  for (const property of part.elements ?? []) checkElements(walk, element[property], `${at}.${property}`);
  for (const property of part.actions ?? []) checkActions(walk, element[property], `${at}.${property}`);
  if (type === 'FactSet') checkFacts(walk, element, at);
  if (type === 'Input.ChoiceSet') checkChoices(walk, element, at);
  if (type === 'TextBlock' && typeof element['text'] !== 'string')
    walk.faults.push(`${at}: text is not text`);
  checkSelectAction(walk, element, at);
}

function checkActions(walk: Walk, actions: unknown, at: string): void {
  if (actions === undefined) return;
  const list = Array.isArray(actions) ? (actions as readonly unknown[]) : [actions];
  if (list.length > MAX_ACTIONS)
    walk.faults.push(`${at} has ${list.length} actions, more than ${MAX_ACTIONS}`);
  list.forEach((action, index) => checkAction(walk, action, `${at}[${index}]`));
}

function checkAction(walk: Walk, action: unknown, at: string): void {
  const type = isRecord(action) ? action['type'] : undefined;
  const part = typeof type === 'string' ? ACTIONS.get(type) : undefined;
  if (!isRecord(action) || part === undefined) {
    walk.faults.push(`${at}: ${JSON.stringify(type)} is no action of Adaptive Cards 1.5`);
    return;
  }
  checkNeeds(walk, action, { part, at });
  checkId(walk, action, at);
  if (type === 'Action.OpenUrl') checkUrl(walk, action, at);
  if (type === 'Action.Execute') checkExecute(walk, action, at);
  if (type === 'Action.ShowCard' && isRecord(action['card'])) checkCard(walk, action['card'], `${at}.card`);
  if (type === 'Action.ToggleVisibility') walk.targets.push(...targetsOf(action));
}

/** tel: and mailto: in Action.OpenUrl do nothing on desktop and web (AdaptiveCards#3905, msteams-docs#8133). */
function checkUrl(walk: Walk, action: JsonRecord, at: string): void {
  const url = typeof action['url'] === 'string' ? action['url'] : '';
  if (!/^https?:\/\//i.test(url))
    walk.faults.push(`${at}: Action.OpenUrl opens http and https addresses only`);
}

function checkExecute(walk: Walk, action: JsonRecord, at: string): void {
  const fallback = action['fallback'];
  if (fallback === 'drop') return;
  if (!isRecord(fallback) || !ACTIONS.has(String(fallback['type']))) {
    walk.faults.push(`${at}: Action.Execute has no fallback for clients that do not know it`);
  }
}

function checkSelectAction(walk: Walk, holder: JsonRecord, at: string): void {
  const action = holder['selectAction'];
  if (action === undefined) return;
  if (isRecord(action) && action['type'] === 'Action.ShowCard') {
    walk.faults.push(`${at}: selectAction cannot be Action.ShowCard`);
  }
  checkAction(walk, action, `${at}.selectAction`);
}

function checkRefresh(walk: Walk, refresh: JsonRecord, at: string): void {
  const action = refresh['action'];
  if (!isRecord(action) || action['type'] !== 'Action.Execute')
    walk.faults.push(`${at}: the action is not Action.Execute`);
  if (listOf(refresh['userIds']).length > MAX_REFRESH_USERS) {
    walk.faults.push(`${at}: more than ${MAX_REFRESH_USERS} userIds`);
  }
}

function checkFacts(walk: Walk, element: JsonRecord, at: string): void {
  const wrong = listOf(element['facts']).some(
    (fact) => !isRecord(fact) || typeof fact['title'] !== 'string' || typeof fact['value'] !== 'string',
  );
  if (wrong) walk.faults.push(`${at}: a fact lacks a title or a value`);
}

function checkChoices(walk: Walk, element: JsonRecord, at: string): void {
  if (isRecord(element['choices.data'])) return;
  const choices = listOf(element['choices']);
  const wrong = choices.some(
    (choice) =>
      !isRecord(choice) || typeof choice['title'] !== 'string' || typeof choice['value'] !== 'string',
  );
  if (choices.length === 0 || wrong) walk.faults.push(`${at}: choices need a title and a value each`);
}

function checkNeeds(walk: Walk, thing: JsonRecord, { part, at }: { part: CardPart; at: string }): void {
  for (const property of part.needs) {
    const value = thing[property];
    if (value === undefined || value === null || value === '')
      walk.faults.push(`${at}: ${property} is missing`);
  }
}

function checkId(walk: Walk, thing: JsonRecord, at: string): void {
  const id = thing['id'];
  if (id === undefined) return;
  if (typeof id !== 'string' || id === '') walk.faults.push(`${at}: the id is not text`);
  else if (walk.ids.has(id)) walk.faults.push(`${at}: the id "${id}" is used twice`);
  else walk.ids.add(id);
}

function targetsOf(action: JsonRecord): readonly string[] {
  return listOf(action['targetElements']).flatMap((target) => {
    const id = isRecord(target) ? target['elementId'] : target;
    return typeof id === 'string' ? [id] : [];
  });
}
