/* eslint-disable no-bitwise -- the flags of types are bits */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as ts from 'typescript';

const root = join(__dirname, '..');

/** The rooms whose names come from inputs that nobody here wrote. */
const ROOMS = ['facts', 'oslo', 'schemas', 'manifest', 'rules', 'plan', 'cli'];

/** The only place that reads a property by a name from an input. */
const HELPER = 'lib/json.ts';

/** Rooms of constructs that read manifests that somebody gave. */
const MORE_ROOMS = ['control-plane'];

// An input may name a field or an option `constructor` or `__proto__`. A table answers such a name with what every object inherits.
test('names and values from an input are read by own() and plainText()', () => {
  const files = readdirSync(join(root, 'lib'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => join(root, 'lib', file));
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, 'test/tsconfig.json'), ts.sys.readFile).config, ts.sys, join(root, 'test'));
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const found: string[] = [];

  const visit = (node: ts.Node, source: ts.SourceFile, isFound: (node: ts.Node) => boolean): void => {
    if (isFound(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${relative(root, source.fileName)}:${line + 1}: ${node.getText(source)}`);
    }
    ts.forEachChild(node, (child) => visit(child, source, isFound));
  };
  const inRooms = (rooms: readonly string[]) => program.getSourceFiles().filter(({ fileName }) => rooms.some((room) => fileName.startsWith(join(root, 'lib', room))));
  inRooms(ROOMS).filter(({ fileName }) => relative(root, fileName) !== HELPER)
    .forEach((source) => visit(source, source, (node) => ts.isElementAccessExpression(node) && !isWrite(node) && isOpen(checker, node)));
  // `String()` and templates call toString(), which an object may have replaced. plainText() does not.
  inRooms([...ROOMS, ...MORE_ROOMS]).forEach((source) => visit(source, source, (node) => isConverted(checker, node)));
  expect(found).toEqual([]);
}, 120_000);

/** Whether a value of any type becomes text. */
function isConverted(checker: ts.TypeChecker, node: ts.Node): boolean {
  const isCall = ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'String';
  const value = isCall ? node.arguments[0] : ts.isTemplateSpan(node) ? node.expression : undefined;
  return value !== undefined && (checker.getTypeAtLocation(value).flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) !== 0;
}

/** Whether the object may have any name as a property, and the name may be any text. */
function isOpen(checker: ts.TypeChecker, { expression, argumentExpression }: ts.ElementAccessExpression): boolean {
  const isAnyText = (checker.getTypeAtLocation(argumentExpression).flags & ts.TypeFlags.String) !== 0;
  const object = checker.getNonNullableType(checker.getTypeAtLocation(expression));
  return isAnyText && checker.getIndexInfoOfType(object, ts.IndexKind.String) !== undefined;
}

function isWrite(node: ts.Node): boolean {
  const { parent } = node;
  const isAssigned = ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isAssigned || ts.isDeleteExpression(parent);
}
