import type { RequestHandler, Server } from 'restify';
import { CHANGE_ROUTES, RECORD_HEAD_HEADER, RecordFormat, type ScriptView } from '../contract/change-list.js';
import { ConfirmRequest } from '../contract/change-view.js';
import { ROUTES } from '../contract/routes.js';
import { ProposalRequest } from '../contract/wanted-request.js';
import type { ChangeAction } from '../ports/running-changes.js';
import { fail, ok } from '../domain/result.js';
import { RECORD_CSV_HEADER, recordLineAsCsv, recordLineAsJson } from '../text/record-csv.js';
import type { ApproveChange } from '../use-cases/changes/approve-change.js';
import type { ConfirmChange } from '../use-cases/changes/confirm-change.js';
import type { ControlChange } from '../use-cases/changes/control-change.js';
import type { DeclineChange } from '../use-cases/changes/decline-change.js';
import type { ExportRecord, RecordExport } from '../use-cases/changes/export-record.js';
import type { ListAwaiting } from '../use-cases/changes/list-awaiting.js';
import type { ProposeChange } from '../use-cases/changes/propose-change.js';
import type { ProposeForReal } from '../use-cases/changes/propose-for-real.js';
import type { ShowChangeSteps } from '../use-cases/changes/show-change-steps.js';
import type { ShowChange } from '../use-cases/changes/show-change.js';
import type { ShowRecord } from '../use-cases/changes/show-record.js';
import type { ShowScript } from '../use-cases/changes/show-script.js';
import type { ShowSettings } from '../use-cases/show-settings.js';
import type { ApiAnswer, ApiCall, DownloadAnswer } from './api-route.js';
import { approvalsViewOf, changeListOf, stepListOf } from './change-list-of.js';
import { changeViewOf, confirmedViewOf, proposalViewOf } from './change-view-of.js';
import { settingsViewOf } from './settings-view-of.js';

/** What may be asked about changes. */
export interface ChangeUseCases {
  readonly proposeChange: ProposeChange;
  readonly proposeForReal: ProposeForReal;
  readonly confirmChange: ConfirmChange;
  readonly declineChange: DeclineChange;
  readonly approveChange: ApproveChange;
  readonly listAwaiting: ListAwaiting;
  readonly showScript: ShowScript;
  readonly showChange: ShowChange;
  readonly showChangeSteps: ShowChangeSteps;
  readonly controlChange: ControlChange;
  readonly showRecord: ShowRecord;
  readonly exportRecord: ExportRecord;
  readonly showSettings: ShowSettings;
}

interface Routes {
  readonly route: (answer: (call: ApiCall) => Promise<ApiAnswer>) => RequestHandler;
  readonly download: (answer: (call: ApiCall) => Promise<DownloadAnswer>) => RequestHandler;
}

/** Proposing, confirming, approving, following, steering and exporting changes. */
export function addChangeRoutes(server: Server, { route, download }: Routes, useCases: ChangeUseCases): void {
  server.post(ROUTES.proposals, route(propose(useCases)));
  server.post('/api/v1/proposals/:id/confirm', route(confirm(useCases)));
  server.post('/api/v1/proposals/:id/decline', route(decline(useCases)));
  server.post(CHANGE_ROUTES.forReal, route(forReal(useCases)));
  server.post(CHANGE_ROUTES.approve, route(approve(useCases)));
  server.get(CHANGE_ROUTES.script, route(script(useCases)));
  server.get(CHANGE_ROUTES.approvals, route(approvals(useCases)));
  server.get(CHANGE_ROUTES.changes, route(changes(useCases)));
  server.get('/api/v1/changes/:id', route(change(useCases)));
  server.get(CHANGE_ROUTES.steps, route(steps(useCases)));
  server.post(CHANGE_ROUTES.pause, route(control(useCases, 'pause')));
  server.post(CHANGE_ROUTES.resume, route(control(useCases, 'resume')));
  server.post(CHANGE_ROUTES.cancel, route(control(useCases, 'cancel')));
  server.post('/api/v1/changes/:id/undo', route(undo(useCases)));
  server.get(CHANGE_ROUTES.record, download(record(useCases)));
  server.get(CHANGE_ROUTES.settings, route(settings(useCases)));
}

function propose({ proposeChange }: ChangeUseCases) {
  return async ({ caller, body, text }: ApiCall): Promise<ApiAnswer> => {
    const asked = ProposalRequest.safeParse(body);
    if (!asked.success) return fail('badRequest');
    const proposed = await proposeChange(caller, asked.data.wanted, asked.data.modifiers);
    return proposed.ok ? ok(proposalViewOf(text, proposed.value)) : proposed;
  };
}

function forReal({ proposeForReal }: ChangeUseCases) {
  return async ({ caller, params, body, text }: ApiCall): Promise<ApiAnswer> => {
    const looked = ConfirmRequest.safeParse(body);
    if (!looked.success) return fail('badRequest');
    const proposed = await proposeForReal(caller, { proposalId: idIn(params), ...looked.data });
    return proposed.ok ? ok(proposalViewOf(text, proposed.value)) : proposed;
  };
}

function confirm({ confirmChange }: ChangeUseCases) {
  return async ({ caller, params, body, text }: ApiCall): Promise<ApiAnswer> => {
    const confirmation = ConfirmRequest.safeParse(body);
    if (!confirmation.success) return fail('badRequest');
    const confirmed = await confirmChange(caller, { proposalId: idIn(params), ...confirmation.data });
    return confirmed.ok ? ok(confirmedViewOf(text, confirmed.value)) : confirmed;
  };
}

function approve({ approveChange, showChange }: ChangeUseCases) {
  return async ({ caller, params, body, text, at }: ApiCall): Promise<ApiAnswer> => {
    const confirmation = ConfirmRequest.safeParse(body);
    if (!confirmation.success) return fail('badRequest');
    const approved = await approveChange(caller, { proposalId: idIn(params), ...confirmation.data });
    if (!approved.ok) return approved;
    const shown = await showChange(caller, approved.value.id);
    return shown.ok ? ok(changeViewOf(text, shown.value, at)) : shown;
  };
}

function decline({ declineChange }: ChangeUseCases) {
  return async ({ caller, params }: ApiCall): Promise<ApiAnswer> => {
    const declined = await declineChange(caller, idIn(params));
    return declined.ok ? ok({}) : declined;
  };
}

function script({ showScript }: ChangeUseCases) {
  return async ({ caller, params }: ApiCall): Promise<ApiAnswer> => {
    const shown = await showScript(caller, idIn(params));
    return shown.ok ? ok({ script: shown.value.script } satisfies ScriptView) : shown;
  };
}

function approvals({ listAwaiting }: ChangeUseCases) {
  return async ({ caller, text }: ApiCall): Promise<ApiAnswer> => {
    const listed = await listAwaiting(caller);
    return listed.ok ? ok(approvalsViewOf(text, listed.value)) : listed;
  };
}

function changes({ showRecord }: ChangeUseCases) {
  return async ({ caller, query, text, at }: ApiCall): Promise<ApiAnswer> => {
    const limit = numberIn(query['limit'], { from: 1, to: 100, otherwise: 20 });
    const before = query['before'] === undefined ? undefined : Date.parse(query['before']);
    if (limit === undefined || Number.isNaN(before)) return fail('badRequest');
    const shown = await showRecord(caller, { before, limit });
    return shown.ok ? ok(changeListOf(text, shown.value, at)) : shown;
  };
}

function change({ showChange }: ChangeUseCases) {
  return async ({ caller, params, text, at }: ApiCall): Promise<ApiAnswer> => {
    const shown = await showChange(caller, idIn(params));
    return shown.ok ? ok(changeViewOf(text, shown.value, at)) : shown;
  };
}

function steps({ showChangeSteps }: ChangeUseCases) {
  return async ({ caller, params, query, text }: ApiCall): Promise<ApiAnswer> => {
    const from = numberIn(query['from'], { from: 0, to: 10_000_000, otherwise: 0 });
    const count = numberIn(query['count'], { from: 1, to: 200, otherwise: 50 });
    if (from === undefined || count === undefined) return fail('badRequest');
    const shown = await showChangeSteps(caller, idIn(params), { from, count });
    return shown.ok ? ok(stepListOf(text, shown.value)) : shown;
  };
}

function control({ controlChange }: ChangeUseCases, action: ChangeAction) {
  return async ({ caller, params, text, at }: ApiCall): Promise<ApiAnswer> => {
    const controlled = await controlChange(caller, { changeId: idIn(params), action });
    return controlled.ok ? ok(changeViewOf(text, controlled.value, at)) : controlled;
  };
}

function undo({ proposeChange }: ChangeUseCases) {
  return async ({ caller, params, text }: ApiCall): Promise<ApiAnswer> => {
    const proposed = await proposeChange(caller, { kind: 'undo', changeId: idIn(params) }, {});
    return proposed.ok ? ok(proposalViewOf(text, proposed.value)) : proposed;
  };
}

function record({ exportRecord }: ChangeUseCases) {
  return async ({ caller, query }: ApiCall): Promise<DownloadAnswer> => {
    const format = RecordFormat.safeParse(query['format'] ?? 'csv');
    if (!format.success) return fail('badRequest');
    const exported = await exportRecord(caller);
    if (!exported.ok) return exported;
    const { sequence, hash } = exported.value.head;
    const csv = format.data === 'csv';
    return ok({
      contentType: csv ? 'text/csv; charset=utf-8' : 'application/jsonl; charset=utf-8',
      fileName: `bridgekeeper-record.${format.data}`,
      headers: { [RECORD_HEAD_HEADER]: `${String(sequence)}:${hash}` },
      lines: csv ? csvLines(exported.value) : jsonLines(exported.value),
    });
  };
}

async function* csvLines({ lines }: RecordExport): AsyncIterable<string> {
  yield RECORD_CSV_HEADER;
  for await (const line of lines) yield recordLineAsCsv(line);
}

async function* jsonLines({ lines }: RecordExport): AsyncIterable<string> {
  for await (const line of lines) yield recordLineAsJson(line);
}

function settings({ showSettings }: ChangeUseCases) {
  return async ({ caller }: ApiCall): Promise<ApiAnswer> => {
    const shown = await showSettings(caller);
    return shown.ok ? ok(settingsViewOf(shown.value)) : shown;
  };
}

function idIn(params: ApiCall['params']): string {
  return params['id'] ?? '';
}

function numberIn(
  said: string | undefined,
  { from, to, otherwise }: { readonly from: number; readonly to: number; readonly otherwise: number },
): number | undefined {
  if (said === undefined) return otherwise;
  const number = Number(said);
  return Number.isInteger(number) && number >= from && number <= to ? number : undefined;
}
