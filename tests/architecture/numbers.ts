// Responsible for keeping bare numbers out of the equations of the rules: a number that means something is a parameter
// (parameters/), or a constant with a name and its reason.
import { isNode, lineOf, type Node, parse } from './syntax.ts';

/** The neutral numbers: nothing, one, and minus one as its negative. */
const NEUTRAL = new Set([0, 1]);

type Step = { readonly node: Node; readonly key: string };

/** What may stand for itself. Each with the reason; `path` runs from the number's parent up to the root. */
const ALLOWED: readonly { readonly why: string; readonly fits: (value: number, path: readonly Step[]) => boolean }[] = [
  {
    why: 'the place of something in a list whose layout is in a comment of world.ts or published.ts',
    fits: (value, path) =>
      value <= LAST_PLACE &&
      path.some(({ node, key }) => node.type === 'MemberExpression' && key === 'property' && node.computed === true),
  },
  {
    why: 'half of something: a spread from end to end, or rounding',
    fits: (value, [parent]) =>
      parent?.node.type === 'BinaryExpression' &&
      parent.key === 'right' &&
      ((value === 2 && parent.node.operator === '/') ||
        (value === 0.5 && (parent.node.operator === '+' || parent.node.operator === '-'))),
  },
  {
    why: 'a draw from 0 to 1 made one from -1 to 1: 2 u - 1',
    fits: (value, [parent, above]) =>
      value === 2 &&
      parent?.node.type === 'BinaryExpression' &&
      parent.node.operator === '*' &&
      parent.key === 'left' &&
      above?.node.type === 'BinaryExpression' &&
      above.node.operator === '-' &&
      isNode(above.node.right) &&
      above.node.right.value === 1,
  },
  { why: 'the length of a typed array', fits: (_, path) => path.some(({ node }) => isTypedArray(node)) },
];

const LAST_PLACE = 4;
const isTypedArray = (node: Node) =>
  node.type === 'NewExpression' && isNode(node.callee) && /^\w+Array$/.test(String(node.callee.name));

/** A constant of the file, in capitals, with a comment above it or behind it that gives its meaning or reason. */
function isNamed(source: string, path: readonly Step[]): boolean {
  const at = path.findIndex(({ node }) => node.type === 'VariableDeclarator');
  const name = path[at]?.node.id;
  if (at < 0 || !isNode(name) || !/^[A-Z][A-Z0-9_]*$/.test(String(name.name))) return false;
  const above = path.slice(at + 1).map(({ node }) => node.type);
  if (above.some((type) => !['VariableDeclaration', 'ExportNamedDeclaration', 'Program'].includes(type))) return false;
  const lines = source.split('\n');
  const line = lineOf(source, (path[at] as Step).node.start) - 1;
  return /\*\/\s*$|^\s*\/\//.test(lines[line - 1] ?? '') || /;\s*\/\//.test(lines[line] ?? '');
}

/** Every constant in capitals that is a number or holds one other than the neutral ones, wherever it stands in the file. */
export function namedNumbers(file: string, source: string): readonly string[] {
  const found = new Set<string>();
  const step = (node: Node, path: readonly Step[]): void => {
    if (node.type.startsWith('TS') && node.type !== 'TSAsExpression' && node.type !== 'TSSatisfiesExpression') return;
    if (node.type === 'Literal' && typeof node.value === 'number' && !NEUTRAL.has(node.value)) {
      const name = path.find(({ node: above }) => above.type === 'VariableDeclarator')?.node.id;
      const inFunction = path.some(({ node: above }) => /Function|Method|Property/.test(above.type));
      if (isNode(name) && !inFunction && /^[A-Z][A-Z0-9_]*$/.test(String(name.name))) found.add(String(name.name));
    }
    for (const [key, inner] of Object.entries(node))
      for (const child of Array.isArray(inner) ? inner : [inner])
        if (isNode(child)) step(child, [{ node, key }, ...path]);
  };
  step(parse(file, source), []);
  return [...found];
}

/** Numbers of a file that are neither neutral nor allowed nor named: one line each. Numbers in types do not count. */
export function bareNumbers(file: string, source: string): readonly string[] {
  const found: string[] = [];
  const step = (node: Node, path: readonly Step[]): void => {
    if (node.type.startsWith('TS') && node.type !== 'TSAsExpression' && node.type !== 'TSSatisfiesExpression') return;
    if (node.type === 'Literal' && typeof node.value === 'number' && !NEUTRAL.has(node.value)) {
      const value = node.value;
      if (!isNamed(source, path) && !ALLOWED.some(({ fits }) => fits(value, path)))
        found.push(`${file}:${lineOf(source, node.start)} ${value}`);
    }
    for (const [key, inner] of Object.entries(node))
      for (const child of Array.isArray(inner) ? inner : [inner])
        if (isNode(child)) step(child, [{ node, key }, ...path]);
  };
  step(parse(file, source), []);
  return found;
}
