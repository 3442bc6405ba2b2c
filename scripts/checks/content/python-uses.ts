import { parser } from '@lezer/python';
import type { SyntaxNode } from '@lezer/common';

/** A name that Python code uses, with its offset in the code. */
export interface PythonUse {
  readonly kind: 'import' | 'module' | 'member' | 'argument';
  readonly name: string;
  /** For an import the module it comes from. */
  readonly module?: string;
  readonly offset: number;
}

/**
 * Reads off Python code what it uses of a package: modules and names it imports from it, members of objects that came
 * from it, and keyword arguments in calls of either. An object comes from the package when it was made by a name
 * imported from it, or by a member of such an object; what a program imports from a file of its own counts as well.
 */
export function pythonUses(code: string, packageName: string, ownModules: ReadonlySet<string> = new Set()): PythonUse[] {
  const uses: PythonUse[] = [];
  const fromPackage = new Set<string>();
  const text = (node: SyntaxNode): string => code.slice(node.from, node.to);
  const belongs = (module: string): boolean => module === packageName || module.startsWith(`${packageName}.`);

  const readImport = (node: SyntaxNode): void => {
    const { module, moduleOffset, names } = importParts(node, text);
    const own = ownModules.has(module);
    if (!belongs(module) && !own) return;
    if (belongs(module)) uses.push({ kind: 'module', name: module, offset: moduleOffset });
    for (const { name, as, offset } of names) {
      fromPackage.add(as);
      if (!own) uses.push({ kind: 'import', name, module, offset });
    }
    if (names.length === 0) fromPackage.add(module.split('.')[0]!);
  };

  const rootOf = (node: SyntaxNode | null): string | undefined => {
    if (node === null) return undefined;
    if (node.name === 'VariableName') return text(node);
    return ['MemberExpression', 'CallExpression', 'AwaitExpression'].includes(node.name)
      ? rootOf(node.name === 'AwaitExpression' ? node.lastChild : node.firstChild)
      : undefined;
  };
  const comesFrom = (node: SyntaxNode | null): boolean => {
    const root = rootOf(node);
    return root !== undefined && fromPackage.has(root);
  };

  const readCall = (callee: boolean, list: SyntaxNode | null): void => {
    if (!callee || list === null) return;
    for (let child = list.firstChild; child !== null; child = child.nextSibling) {
      if (child.name === 'VariableName' && child.nextSibling?.name === 'AssignOp') uses.push({ kind: 'argument', name: text(child), offset: child.from });
    }
  };

  const readDecorator = (node: SyntaxNode): void => {
    const names = node.getChildren('VariableName');
    if (names.length === 0 || !fromPackage.has(text(names[0]!))) return;
    for (const name of names.slice(1)) uses.push({ kind: 'member', name: text(name), offset: name.from });
    readCall(true, node.getChild('ArgList'));
  };

  parser.parse(code).iterate({
    enter({ node }) {
      if (node.name === 'ImportStatement') readImport(node);
      if (node.name === 'Decorator') readDecorator(node);
      if (node.name === 'AssignStatement' && comesFrom(node.lastChild) && node.firstChild?.name === 'VariableName') fromPackage.add(text(node.firstChild));
      if (node.name === 'WithStatement') {
        const target = node.getChild('as')?.nextSibling;
        if (target?.name === 'VariableName' && comesFrom(node.getChild('CallExpression'))) fromPackage.add(text(target));
      }
      if (node.name === 'MemberExpression' && comesFrom(node)) {
        const member = node.getChild('PropertyName');
        if (member !== null) uses.push({ kind: 'member', name: text(member), offset: member.from });
      }
      if (node.name === 'CallExpression') readCall(comesFrom(node), node.getChild('ArgList'));
    },
  });
  return uses;
}

interface ImportParts {
  readonly module: string;
  readonly moduleOffset: number;
  readonly names: readonly { name: string; as: string; offset: number }[];
}

function importParts(node: SyntaxNode, text: (node: SyntaxNode) => string): ImportParts {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  const importAt = children.findIndex((child) => child.name === 'import');
  const isFrom = children[0]?.name === 'from';
  const head = isFrom ? children.slice(1, importAt) : children.slice(importAt + 1);
  const asAt = head.findIndex((child) => child.name === 'as');
  const moduleNodes = (asAt === -1 ? head : head.slice(0, asAt)).filter((child) => child.name === 'VariableName');
  const names: { name: string; as: string; offset: number }[] = [];
  if (isFrom) {
    const tail = children.slice(importAt + 1);
    tail.forEach((child, index) => {
      if (child.name !== 'VariableName' || tail[index - 1]?.name === 'as') return;
      const alias = tail[index + 1]?.name === 'as' ? tail[index + 2] : undefined;
      names.push({ name: text(child), as: text(alias ?? child), offset: child.from });
    });
  }
  return { module: moduleNodes.map(text).join('.'), moduleOffset: moduleNodes[0]?.from ?? node.from, names };
}
