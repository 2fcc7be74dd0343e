// Responsible for keeping out of the rules whatever differs between engines, machines, places or moments.
// Allowed of Math are the operations that every engine gives bit for bit alike; everything else is refused.
import { isNode, lineOf, parse, walk } from './syntax.ts';

const EXACT = new Set([
  ...['floor', 'ceil', 'trunc', 'abs', 'min', 'max', 'imul', 'sqrt', 'fround', 'clz32', 'sign', 'round'],
  ...['PI', 'E', 'LN2', 'LN10', 'LOG2E', 'LOG10E', 'SQRT2', 'SQRT1_2'],
]);

/** Names of the language that are a clock, a die, a locale, or a way around this check. */
const REFUSED_NAMES = new Set([
  ...['Date', 'Temporal', 'performance', 'Intl', 'crypto', 'WeakRef', 'FinalizationRegistry'],
  ...['globalThis', 'window', 'self', 'global', 'process', 'eval', 'Function', 'Reflect', 'Atomics'],
]);

const REFUSED_MEMBER = /^(toLocale\w*|localeCompare)$/;

/** Names that are not a reference to a variable: the key of a property, a member after a dot. */
const NAMING_KEYS: Readonly<Record<string, string>> = {
  MemberExpression: 'property',
  Property: 'key',
  PropertyDefinition: 'key',
  MethodDefinition: 'key',
  TSPropertySignature: 'key',
  TSMethodSignature: 'key',
  TSEnumMember: 'id',
  LabeledStatement: 'label',
  TSQualifiedName: 'right',
};

/** What a file of the rules uses and may not, one line each. */
export function inexactArithmetic(file: string, source: string): readonly string[] {
  const found: string[] = [];
  walk(parse(file, source), (node, parent, key) => {
    const report = (what: string) => found.push(`${file}:${lineOf(source, node.start)} ${what}`);
    if ((node.type === 'BinaryExpression' && node.operator === '**') || node.operator === '**=') report('**');

    if (node.type === 'MemberExpression' || node.type === 'Property') {
      const name = node.type === 'MemberExpression' ? node.property : node.key;
      if (isNode(name)) {
        const told = name.type === 'Literal' ? name.value : name.name;
        if (typeof told === 'string' && REFUSED_MEMBER.test(told)) report(told);
      }
    }

    if (node.type !== 'Identifier') return;
    const name = String(node.name);
    const namesOnly = parent !== undefined && NAMING_KEYS[parent.type] === key && parent.computed !== true;
    // `{ Math }` is both a key and a reference: the value is visited apart.
    if (namesOnly) return;
    if (REFUSED_NAMES.has(name)) report(name);
    if (name !== 'Math') return;
    const member = parent?.type === 'MemberExpression' && key === 'object' && parent.computed !== true;
    const used = member && isNode(parent.property) ? String(parent.property.name) : undefined;
    if (used === undefined) report('Math other than as Math.name');
    else if (!EXACT.has(used)) report(`Math.${used}`);
  });
  return found;
}
