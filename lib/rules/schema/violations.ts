import type { ManifestDocument } from '../../manifest/source';
import { schemaFor } from '../../schemas/schema-for';
import { validate } from '../../schemas/validate';
import type { SchemaRule, SchemaViolation } from '../../schemas/violation';
import type { RuleContext } from '../engine/context';
import type { RawFinding } from '../engine/rule';

/** A violation, and the document that it is in. */
interface Violation {
  readonly document: ManifestDocument;
  readonly violation: SchemaViolation;
}

/** What the schemas of the release have to say, by one of their rules. */
export function violations(context: RuleContext, rule: SchemaRule): RawFinding[] {
  return context.once(allViolations).filter(({ violation }) => violation.rule === rule).map(({ document, violation }) => ({
    place: { document, path: [...document.root, ...violation.path] },
    message: `${violation.message}.`,
    fix: violation.fix,
  }));
}

function allViolations({ view, release }: RuleContext): Violation[] {
  return view.documents.flatMap((document) => {
    const schema = schemaFor(release, document.kind);
    return schema === undefined ? [] : validate(schema, document.object).map((violation) => ({ document, violation }));
  });
}
