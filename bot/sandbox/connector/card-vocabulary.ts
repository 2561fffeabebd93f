/** What one kind of card element or action must have, and which of its properties hold further ones. */
export interface CardPart {
  readonly needs: readonly string[];
  readonly elements?: readonly string[];
  readonly actions?: readonly string[];
}

/** Every element of Adaptive Cards 1.5, which is the newest version Teams takes from a bot. */
export const ELEMENTS: ReadonlyMap<string, CardPart> = new Map<string, CardPart>([
  ['TextBlock', { needs: ['text'] }],
  ['RichTextBlock', { needs: ['inlines'] }],
  ['Image', { needs: ['url'] }],
  ['ImageSet', { needs: ['images'], elements: ['images'] }],
  ['Media', { needs: ['sources'] }],
  ['Container', { needs: ['items'], elements: ['items'] }],
  ['ColumnSet', { needs: ['columns'], elements: ['columns'] }],
  ['Column', { needs: [], elements: ['items'] }],
  ['FactSet', { needs: ['facts'] }],
  ['Table', { needs: ['columns', 'rows'], elements: ['rows'] }],
  ['TableRow', { needs: ['cells'], elements: ['cells'] }],
  ['TableCell', { needs: [], elements: ['items'] }],
  ['ActionSet', { needs: ['actions'], actions: ['actions'] }],
  ['Input.Text', { needs: ['id'], actions: ['inlineAction'] }],
  ['Input.Number', { needs: ['id'] }],
  ['Input.Date', { needs: ['id'] }],
  ['Input.Time', { needs: ['id'] }],
  ['Input.Toggle', { needs: ['id', 'title'] }],
  ['Input.ChoiceSet', { needs: ['id'] }],
]);

/** Every action of Adaptive Cards 1.5. */
export const ACTIONS: ReadonlyMap<string, CardPart> = new Map<string, CardPart>([
  ['Action.OpenUrl', { needs: ['url'] }],
  ['Action.Submit', { needs: [] }],
  ['Action.ShowCard', { needs: ['card'] }],
  ['Action.ToggleVisibility', { needs: ['targetElements'] }],
  ['Action.Execute', { needs: ['verb'] }],
]);

/** Elements whose type may be left out because their place says it. */
export const IMPLIED_TYPES: Readonly<Record<string, string>> = {
  columns: 'Column',
  rows: 'TableRow',
  cells: 'TableCell',
  images: 'Image',
};
