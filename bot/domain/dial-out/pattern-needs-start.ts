import { PLUS, type PatternNode } from './pattern-tree.js';

/**
 * True when every match is tied to the number's beginning, by an anchor or by its plus, of which a number has one: then the
 * pattern cannot match some digits inside a number of another country.
 */
export function patternNeedsStart(node: PatternNode): boolean {
  switch (node.kind) {
    case 'start':
      return true;
    case 'sequence':
      return node.items.some(patternNeedsStart);
    case 'choice':
      return node.options.every(patternNeedsStart);
    case 'repeat':
      return node.min > 0 && patternNeedsStart(node.body);
    case 'atomic':
      return patternNeedsStart(node.body);
    case 'one':
      return node.of === PLUS;
    case 'look':
      return node.where === 'ahead' && node.wanted && patternNeedsStart(node.body);
    case 'end':
    case 'boundary':
      return false;
  }
}
