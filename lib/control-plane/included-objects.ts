import { ApiObject, ApiObjectProps } from 'cdk8s';
import { Construct } from 'constructs';
import { plainText } from '../facts/text/quoting';
import { JsonObject, objectAt } from '../json';

/** Writes objects as they are, in the chart of the scope. */
export function includeObjects(scope: Construct, objects: readonly JsonObject[]): void {
  objects.forEach((object) => {
    const id = `${plainText(object.kind)}-${plainText(objectAt(object, 'metadata')?.name)}`;
    const isTaken = scope.node.tryFindChild(id) !== undefined;
    new ApiObject(scope, isTaken ? `${id}-${scope.node.children.length}` : id, object as unknown as ApiObjectProps);
  });
}
