import type { Path } from '../../facts/text/field-path';
import type { JsonObject } from '../../json';
import type { ManifestDocument } from '../../manifest/source';
import type { Schema } from '../../schemas/schema';
import { schemaFor } from '../../schemas/schema-for';
import { validate } from '../../schemas/validate';
import type { SchemaRule, SchemaViolation } from '../../schemas/violation';
import type { RuleContext } from '../engine/context';
import { OBJECTS } from '../engine/queries';
import { each, where, type PlacedQuery } from '../engine/query';

/** A violation of a schema in an object. */
export interface ObjectViolation {
  readonly document: ManifestDocument;
  readonly violation: SchemaViolation;
}

/** Each violation of the schema of each object, at its field. */
const VIOLATIONS: PlacedQuery<ObjectViolation> = each('each violation of a schema', OBJECTS, (document, context) => {
  const schema = schemaFor(context.release, document.kind);
  const violations = schema === undefined ? [] : violationsIn(document.object, schema, context);
  return violations.filter(({ path }) => !isInUnknownEndpoint(path) && !isDirective(path)).map((violation) => ({ document, violation }));
}, ({ document, violation }) => ({ document, path: [...document.root, ...violation.path] }));

/** Each violation of one kind. */
export function violationsOf(rule: SchemaRule): PlacedQuery<ObjectViolation> {
  return where(VIOLATIONS, ({ violation }) => violation.rule === rule);
}

/** The violations in an object. Documents of one text share an object, which is validated once. */
function violationsIn(object: JsonObject, schema: Schema, context: RuleContext): readonly SchemaViolation[] {
  const known = context.onceFor(schema, noViolations);
  const violations = known.get(object) ?? validate(schema, object);
  known.set(object, violations);
  return violations;
}

function noViolations(): Map<JsonObject, readonly SchemaViolation[]> {
  return new Map();
}

/** Whether a path is below an override of a service that an API instance does not have. A rule about API instances reports the service. */
function isInUnknownEndpoint(path: Path): boolean {
  const index = path.indexOf('glanceAPIs');
  const [override, service, endpoint, ...rest] = path.slice(index + 2);
  return index >= 0 && override === 'override' && service === 'service' && endpoint !== 'internal' && endpoint !== 'public' && rest.length > 0;
}

/** Whether a path ends with a directive of a strategic merge patch, such as `$patch`, which kustomize removes. */
function isDirective(path: Path): boolean {
  const name = path[path.length - 1];
  return typeof name === 'string' && name.startsWith('$');
}
