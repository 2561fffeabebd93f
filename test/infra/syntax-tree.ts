import { createRequire } from 'node:module';
import { Language, Parser, type Node } from 'web-tree-sitter';

export type { Node } from 'web-tree-sitter';

/** The syntax tree of a Bicep or PowerShell text, by grammars that come from npm; they know syntax and no types. */
export async function syntaxTree(grammar: 'bicep' | 'powershell', text: string): Promise<Node> {
  await Parser.init();
  const wasm = createRequire(import.meta.url).resolve(`tree-sitter-${grammar}/tree-sitter-${grammar}.wasm`);
  const parser = new Parser();
  parser.setLanguage(await Language.load(wasm));
  const tree = parser.parse(text);
  if (tree === null) throw new Error(`${grammar} text could not be parsed`);
  return tree.rootNode;
}

/** The nodes of some types, in the order of the text. */
export function nodesOf(root: Node, ...types: string[]): readonly Node[] {
  return root.descendantsOfType(types);
}

/** What the grammar did not understand, as "line: text". */
export function syntaxErrors(node: Node): readonly string[] {
  const own =
    node.isError || node.isMissing ? [`${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`] : [];
  return [...own, ...node.children.flatMap(syntaxErrors)];
}
