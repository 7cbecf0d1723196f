import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { MemberKind, Members } from './members';

const FOLDER = join(process.cwd(), 'node_modules/et-jsapi-declare');
const FILES = ['index.d.ts', 'addon.et.d.ts', 'lib.et.d.ts'];

/** Every interface of the declarations that WPS publishes, as `Et.Range`; read from the installed package, never copied. */
export function readDeclarations(): Members {
  const found = new Map<string, Map<string, MemberKind>>();
  for (const file of FILES) {
    const source = ts.createSourceFile(file, readFileSync(join(FOLDER, file), 'utf8'), ts.ScriptTarget.Latest);
    source.statements.forEach((statement) => visit(statement, ''));
  }
  return found;

  function visit(node: ts.Node, space: string): void {
    if (ts.isModuleDeclaration(node) && node.body !== undefined && ts.isModuleBlock(node.body)) {
      const inner = `${node.name.text}.`;
      node.body.statements.forEach((statement) => visit(statement, inner));
    } else if (ts.isInterfaceDeclaration(node)) {
      const name = `${space}${node.name.text}`;
      const members = found.get(name) ?? new Map<string, MemberKind>();
      for (const member of node.members) if (member.name !== undefined && ts.isIdentifier(member.name)) members.set(member.name.text, kindOf(member));
      found.set(name, members);
    }
  }
}

function kindOf(member: ts.TypeElement): MemberKind {
  if (ts.isMethodSignature(member)) return 'method';
  if (!ts.isPropertySignature(member)) return 'property';
  if (member.type !== undefined && ts.isFunctionTypeNode(member.type)) return 'method';
  return member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ? 'readonly' : 'property';
}
