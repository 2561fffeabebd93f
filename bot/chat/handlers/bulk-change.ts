import { parseBulkCsv } from '../../domain/changes/bulk-csv.js';
import type { NumberSaid, Scope, Wanted, WantedOf } from '../../domain/changes/wanted.js';
import type { Entities } from '../../language/understood.js';
import { sayFileTrouble } from '../../text/say-file.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import type { FetchFile } from '../files/received-file.js';
import { refusal, textAnswer, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { isOpenQuestion, modifiersOf } from './modifiers-of.js';
import { propose } from './propose.js';
import { numberFrom, numberTo, scopeOf } from './scope-of.js';

/** A list as CSV, "replace A by B", "everyone in Germany gets the Berlin number": proposals for many people. */
export function bulkChange(
  useCases: Pick<ChatUseCases, 'authorize' | 'proposeChange' | 'showScript'>,
): Handler {
  const proposed = propose(useCases);
  return async (turn, entities) => {
    const allowed = await useCases.authorize(turn.caller, 'setDefaults');
    if (!allowed.ok) return refusal(turn, allowed.failure);
    const wanted = turn.file === undefined ? wantedFrom(turn, entities) : await listed(turn, turn.file);
    if ('outcome' in wanted) return wanted;
    const modifiers = modifiersOf(turn, entities);
    return isOpenQuestion(modifiers) ? modifiers : proposed(turn, wanted, modifiers);
  };
}

async function listed({ text }: Turn, fetchFile: FetchFile): Promise<Answer | WantedOf<'setDefaultsEach'>> {
  const file = await fetchFile();
  if (!file.ok) return textAnswer(sayFileTrouble(text, file.failure), 'refused');
  const { rows, wrong: unread } = parseBulkCsv(file.value.text);
  if (rows.length === 0 && unread.length === 0) return textAnswer(text('bulk.ask.emptyList'), 'asked');
  return { kind: 'setDefaultsEach', rows, ...(unread.length > 0 && { unread }) };
}

/** What the words wish for many people, or the question that is still open. */
export function wantedFrom({ text }: Pick<Turn, 'text'>, entities: Entities): Answer | Wanted {
  const ask = (code: 'whom' | 'number' | 'oneNumber' | 'oneGroup' | 'city' | 'license' | 'oneFrom') =>
    textAnswer(text(`bulk.ask.${code}`), 'asked');
  const scope = scopeOf(entities);
  if (scope !== undefined && 'ask' in scope) return ask(scope.ask);
  const from = numberFrom(entities);
  if (typeof from === 'object' && 'ask' in from) return ask(from.ask);
  const number = numberTo(entities);
  if (number === undefined && from === undefined && entities.updateInvites === true) {
    return scope === undefined ? ask('whom') : { kind: 'updateInvites', to: scope };
  }
  if (number === undefined) return ask('number');
  if (typeof number === 'object' && 'several' in number) return ask('oneNumber');
  if (from !== undefined) return replacing({ from, to: number, scope });
  return scope === undefined ? ask('whom') : { kind: 'setDefaults', to: scope, number };
}

interface Replacing {
  readonly from: NumberSaid;
  readonly to: NumberSaid;
  readonly scope: Scope | undefined;
}

/** One number in the place of another; of a whole country's numbers, whoever has one of them. */
function replacing({ from, to, scope }: Replacing): Wanted {
  if (typeof from === 'object' && from.cities === undefined) {
    const everyone = scope?.kind === 'everyone' ? scope : { kind: 'everyone' as const };
    return { kind: 'setDefaults', to: { ...everyone, onNumber: from }, number: to };
  }
  const isNarrowed =
    scope?.kind !== 'everyone' || scope.countries !== undefined || scope.license !== undefined;
  return { kind: 'replaceNumber', from, to, ...(scope !== undefined && isNarrowed && { among: scope }) };
}
