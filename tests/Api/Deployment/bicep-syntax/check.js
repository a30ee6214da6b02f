// Parses every template of a folder and prints where the grammar breaks: path:line:column: what. Ends with 1 if it does anywhere.
// Syntax only: a misspelt property or an undefined name passes.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { Parser, Language } = require('web-tree-sitter');

const grammar = path.join(path.dirname(require.resolve('tree-sitter-bicep/package.json')), 'tree-sitter-bicep.wasm');

function templates(folder) {
  return fs.readdirSync(folder, { recursive: true }).filter(file => file.endsWith('.bicep')).sort();
}

function* faults(node) {
  if (node.isMissing) yield [node, `missing ${node.type}`];
  else if (node.isError) yield [node, `unexpected ${JSON.stringify(node.text.split('\n')[0])}`];
  else if (node.hasError) for (const child of node.children) yield* faults(child);
}

async function main(folder) {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  const found = templates(folder);
  let broken = found.length === 0;
  for (const file of found) {
    const tree = parser.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
    for (const [node, fault] of faults(tree.rootNode)) {
      broken = true;
      console.log(`${file}:${node.startPosition.row + 1}:${node.startPosition.column + 1}: ${fault}`);
    }
  }
  console.log(`${found.length} templates`);
  return broken ? 1 : 0;
}

main(process.argv[2]).then(code => { process.exitCode = code; });
