import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A top-level declaration of the engine that does something: the unit that is drawn for mutation. Lines count from 1. */
export interface Declaration {
  readonly file: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The declarations of a file that leave code behind: no types, imports or mere re-exports. */
export function declarationsOf(file: string): Declaration[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  return source.statements.filter(leavesCode).map((statement) => ({
    file,
    name: nameOf(statement),
    from: lineOf(statement.getStart(source)),
    to: lineOf(statement.getEnd()),
  }));
}

const leavesCode = (statement: ts.Statement) =>
  ts.isFunctionDeclaration(statement) ||
  ts.isVariableStatement(statement) ||
  ts.isClassDeclaration(statement);

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations[0]!.name.getText();
  return (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name
    ? statement.name.text
    : '(no name)';
}
