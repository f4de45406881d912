import { Fields } from './fields';
import type { ManifestDocument } from './source';
import { ROLE_LABEL } from '../facts/kubernetes/names';

/** A file or a systemd unit of a `MachineConfig`. */
export interface NodePart {
  readonly kind: 'file' | 'unit';

  /** The path of the file, or the name of the unit. */
  readonly name: string;

  readonly fields: Fields;
}

/** A view of a `MachineConfig`. Like Ignition, it ignores the case of field names. */
export class MachineConfigView {
  /** The pool of the configured nodes, or `undefined` if the label is absent. */
  public readonly role: string | undefined;

  /** The configuration that Ignition reads. */
  public readonly config: Fields;

  public readonly files: readonly Fields[];
  public readonly units: readonly Fields[];

  public constructor(public readonly document: ManifestDocument) {
    const spec = Fields.at(document, ['spec']);
    this.role = Fields.at(document, ['metadata', 'labels']).text(ROLE_LABEL);
    this.config = anyCase(spec, 'config');
    this.files = anyCaseList(anyCase(this.config, 'storage'), 'files');
    this.units = anyCaseList(anyCase(this.config, 'systemd'), 'units');
  }

  /** The files and units that have a name. */
  public get parts(): NodePart[] {
    return [...this.files.flatMap((fields) => part('file', fields, 'path')), ...this.units.flatMap((fields) => part('unit', fields, 'name'))];
  }

  /** The unit with a name. */
  public unit(name: string): Fields | undefined {
    return this.units.find((fields) => anyCaseText(fields, 'name') === name);
  }

  /** Whether the nodes start the unit with a name. */
  public enables(name: string): boolean {
    const unit = this.unit(name);
    return unit !== undefined && anyCaseValue(unit, 'enabled') === true;
  }
}

/** The object in a field, ignoring the case of the field name. */
export function anyCase(fields: Fields, name: string): Fields {
  return fields.child(fieldNamed(fields, name));
}

/** The elements of a list in a field, ignoring the case of the field name. */
export function anyCaseList(fields: Fields, name: string): Fields[] {
  return fields.list(fieldNamed(fields, name));
}

/** The string in a field, ignoring the case of the field name. */
export function anyCaseText(fields: Fields, name: string): string | undefined {
  return fields.text(fieldNamed(fields, name));
}

/** The value of a field, ignoring the case of the field name. */
export function anyCaseValue(fields: Fields, name: string): unknown {
  return fields.get(fieldNamed(fields, name));
}

/** The actual spelling of a field name, or `name` if the field is absent. */
export function fieldNamed(fields: Fields, name: string): string {
  return Object.keys(fields.object).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
}

function part(kind: NodePart['kind'], fields: Fields, nameField: string): NodePart[] {
  const name = anyCaseText(fields, nameField);
  return name === undefined ? [] : [{ kind, name, fields }];
}
