// Responsible for the direction of imports: what a file imports, by whatever syntax, against the table in house.ts.
import { posix } from 'node:path';
import { CLOSED_TO_TOOLS, HOUSE, type Room } from './house.ts';
import { isNode, lineOf, type Node, parse, walk } from './syntax.ts';

export interface Import {
  readonly target: string;
  /** Only types cross: `import type`, `export type … from`, `import('…')` in a type. */
  readonly typeOnly: boolean;
  readonly line: number;
}

const text = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type === 'TSLiteralType') return text(node.literal);
  if (node.type !== 'TemplateLiteral') return undefined;
  const quasis = node.quasis as readonly { value: { cooked: string } }[];
  return quasis.length === 1 ? quasis[0]?.value.cooked : undefined;
};

const isNamed = (node: unknown, name: string): boolean =>
  isNode(node) && node.type === 'Identifier' && node.name === name;

const isImportMetaUrl = (node: unknown): boolean =>
  isNode(node) &&
  node.type === 'MemberExpression' &&
  isNode(node.object) &&
  node.object.type === 'MetaProperty' &&
  isNamed(node.property, 'url');

/** The node that names the target, where this node imports something. */
function targetOf(node: Node): { target: unknown; typeOnly: boolean } | undefined {
  const first = (node.arguments as readonly unknown[] | undefined)?.[0];
  switch (node.type) {
    case 'ImportDeclaration':
      return { target: node.source, typeOnly: node.importKind === 'type' };
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source ? { target: node.source, typeOnly: node.exportKind === 'type' } : undefined;
    case 'ImportExpression':
      return { target: node.source, typeOnly: false };
    case 'TSImportType':
      return { target: node.source ?? node.argument, typeOnly: true };
    case 'TSExternalModuleReference':
      return { target: node.expression, typeOnly: false };
    case 'CallExpression': {
      const callee = node.callee;
      const isRequire =
        isNamed(callee, 'require') ||
        (isNode(callee) && callee.type === 'MemberExpression' && isNamed(callee.object, 'require')) ||
        (isNode(callee) &&
          callee.type === 'MemberExpression' &&
          isNode(callee.object) &&
          callee.object.type === 'MetaProperty');
      return isRequire ? { target: first, typeOnly: false } : undefined;
    }
    case 'NewExpression':
      // new Worker(new URL('./worker.ts', import.meta.url)): the bundler follows it like an import.
      return isNamed(node.callee, 'URL') && isImportMetaUrl((node.arguments as readonly unknown[])[1])
        ? { target: first, typeOnly: false }
        : undefined;
    default:
      return undefined;
  }
}

/** Everything that a file imports. A target that is computed at run time is reported as `(computed)`. */
export function importsOf(file: string, source: string): readonly Import[] {
  const found: Import[] = [];
  walk(parse(file, source), (node) => {
    const hit = targetOf(node);
    if (hit)
      found.push({
        target: text(hit.target) ?? '(computed)',
        typeOnly: hit.typeOnly,
        line: lineOf(source, node.start),
      });
  });
  return found;
}

/** `rules` for src/rules/…, `main` for a file in src itself; undefined outside src. */
function roomOf(file: string): string | undefined {
  const parts = file.split('/');
  if (parts[0] !== 'src') return undefined;
  return parts.length === 2 ? 'main' : parts[1];
}

const covers = (allowed: string, name: string): boolean =>
  allowed.endsWith('/*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed || name.startsWith(`${allowed}/`);

function whyForbidden(file: string, { target, typeOnly }: Import): string | undefined {
  const clean = target.replace(/[?#].*$/, '');
  const path = clean.startsWith('.')
    ? posix.normalize(posix.join(posix.dirname(file), clean))
    : clean.startsWith('/')
      ? clean.slice(1)
      : undefined;
  const from = roomOf(file);
  const to = path === undefined ? undefined : roomOf(path);

  if (from === undefined) {
    const closed = file.startsWith('tools/') && to !== undefined && CLOSED_TO_TOOLS.includes(to);
    return closed ? `tools may not import ${to}` : undefined;
  }
  const room: Room | undefined = (HOUSE as Readonly<Record<string, Room>>)[from];
  if (!room) return `src/${from} has no row in house.ts`;
  if (target === '(computed)') return 'a computed import cannot be checked';

  if (path === undefined) {
    const allowed = (room.packages ?? []).some((name) => covers(name, clean));
    return allowed ? undefined : `${from} may not import the package ${clean}`;
  }
  if (to === undefined) {
    if (path.startsWith('assets/') && room.assets === true) return undefined;
    return `${from} may not import ${path}`;
  }
  if (to === from || room.folders.includes(to)) return undefined;
  if (room.types?.includes(to)) return typeOnly ? undefined : `${from} may import only types from ${to}`;
  return `${from} may not import ${to}`;
}

/** The forbidden imports of one file, one line each. */
export const wrongImports = (file: string, source: string): readonly string[] =>
  importsOf(file, source).flatMap((one) => {
    const why = whyForbidden(file, one);
    return why === undefined ? [] : [`${file}:${one.line} ${why} ('${one.target}')`];
  });
