import { isRecord, listOf, textOf } from '../sandbox/connector/json.js';
import type { JsonRecord } from '../sandbox/connector/json.js';
import { buttonsOf } from './card-buttons.js';
import { fileCardText } from './file-text.js';
import { plainMarkdown } from './plain-markdown.js';

/** What a person reads of an activity, line by line: its text, its cards, and its buttons as `[Title]` at the end. */
export function plainText(activity: JsonRecord): string {
  const text = textOf(activity['text']) ?? '';
  const said = activity['textFormat'] === 'plain' ? text : plainMarkdown(text);
  const cards = listOf(activity['attachments']).filter(isRecord).map(cardText);
  return [said, ...cards].filter((part) => part !== '').join('\n\n');
}

/** The text of one attached card. */
function cardText(attachment: JsonRecord): string {
  const { contentType, content } = attachment;
  const ofFile = fileCardText(attachment);
  if (ofFile !== undefined || !isRecord(content)) return ofFile ?? '';
  if (contentType === 'application/vnd.microsoft.card.adaptive') return adaptiveCardText(content);
  const lines = ['title', 'subtitle', 'text'].map((name) => plainMarkdown(textOf(content[name]) ?? ''));
  const titles = listOf(content['buttons'])
    .filter(isRecord)
    .map(({ title }) => `[${String(title)}]`);
  return [...lines, titles.join(' ')].filter((line) => line !== '').join('\n');
}

/** The text of an Adaptive Card, with what is folded away marked as hidden. */
export function adaptiveCardText(card: JsonRecord): string {
  const buttons = buttonsOf(card).filter(({ title }) => title !== '');
  const titles = (hidden: boolean): string =>
    buttons
      .filter((button) => button.hidden === hidden)
      .map(({ title }) => `[${title}]`)
      .join(' ');
  const hiddenTitles = titles(true);
  const lines = [...linesOfAll(card['body']), '', titles(false), hiddenTitles && `(hidden) ${hiddenTitles}`];
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function linesOfAll(elements: unknown): readonly string[] {
  return listOf(elements).filter(isRecord).flatMap(linesOf);
}

function linesOf(element: JsonRecord): readonly string[] {
  const lines = visibleLines(element);
  return element['isVisible'] === false ? lines.map((line) => `(hidden) ${line}`) : lines;
}

function visibleLines(element: JsonRecord): readonly string[] {
  const type = textOf(element['type']) ?? '';
  if (type.startsWith('Input.')) return [inputLine(element)];
  switch (type) {
    case 'TextBlock': {
      const lines = plainMarkdown(textOf(element['text']) ?? '').split(/\n+/);
      return element['style'] === 'heading' ? ['', ...lines] : lines;
    }
    case 'RichTextBlock':
      return [listOf(element['inlines']).map(inlineText).join('')];
    case 'Image':
      return [element['altText']].flatMap((text) =>
        typeof text === 'string' && text !== '' ? [`(${text})`] : [],
      );
    case 'FactSet':
      return listOf(element['facts']).filter(isRecord).map(factLine);
    case 'ColumnSet':
      return besideOrBelow(listOf(element['columns']).filter(isRecord).map(holderLines));
    case 'Table':
      return listOf(element['rows']).filter(isRecord).flatMap(rowLines);
    default:
      return holderLines(element);
  }
}

/** A container, a column or a cell. */
function holderLines(element: JsonRecord): readonly string[] {
  const lines = linesOfAll(element['items'] ?? element['images']);
  return element['type'] === 'Column' && element['isVisible'] === false
    ? lines.map((line) => `(hidden) ${line}`)
    : lines;
}

function rowLines(row: JsonRecord): readonly string[] {
  return besideOrBelow(listOf(row['cells']).filter(isRecord).map(holderLines));
}

/** Columns of one line each stand beside each other; longer ones are read one after the other. */
function besideOrBelow(columns: readonly (readonly string[])[]): readonly string[] {
  if (columns.some((lines) => lines.length > 1)) return columns.flat();
  const line = columns.flat().join(' | ');
  return line === '' ? [] : [line];
}

function factLine({ title, value }: JsonRecord): string {
  return `${plainMarkdown(String(title))}: ${plainMarkdown(String(value))}`;
}

function inputLine(input: JsonRecord): string {
  const label =
    textOf(input['label']) ??
    textOf(input['title']) ??
    textOf(input['placeholder']) ??
    textOf(input['id']) ??
    '';
  const choices = listOf(input['choices']).filter(isRecord);
  const chosen = choices.find((choice) => choice['value'] === input['value']);
  const value = textOf(chosen?.['title']) ?? textOf(input['value']) ?? '';
  const offered = choices.map(({ title }) => String(title)).join(', ');
  return `${plainMarkdown(label)}: ${value}${offered === '' ? '' : ` (choices: ${offered})`}`;
}

function inlineText(inline: unknown): string {
  return textOf(isRecord(inline) ? inline['text'] : inline) ?? '';
}
