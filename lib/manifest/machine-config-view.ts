import { Fields } from './fields';
import type { ManifestDocument } from './source';
import { ROLE_LABEL } from '../facts/names';


/** A file or a systemd unit of a `MachineConfig`. */
export interface NodePart {
  readonly kind: 'file' | 'unit';

  /** The path of the file, or the name of the unit. */
  readonly name: string;

  readonly fields: Fields;
}

/** What nodes of a role have on them. Ignition reads its fields in any case of letters, and so does this. */
export class MachineConfigView {
  /** The pool whose nodes it configures; `undefined` where no label says it. */
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

  /** The unit of a name. */
  public unit(name: string): Fields | undefined {
    return this.units.find((fields) => anyCaseText(fields, 'name') === name);
  }
}

/** The object in a field, whatever the case of the field's name. */
export function anyCase(fields: Fields, name: string): Fields {
  return fields.child(fieldNamed(fields, name));
}

/** The elements of a list in a field, whatever the case of the field's name. */
export function anyCaseList(fields: Fields, name: string): Fields[] {
  return fields.list(fieldNamed(fields, name));
}

/** The string in a field, whatever the case of the field's name. */
export function anyCaseText(fields: Fields, name: string): string | undefined {
  return fields.text(fieldNamed(fields, name));
}

/** The value of a field, whatever the case of the field's name. */
export function anyCaseValue(fields: Fields, name: string): unknown {
  return fields.get(fieldNamed(fields, name));
}

/** How a field is spelled that may be spelled in any case. */
export function fieldNamed(fields: Fields, name: string): string {
  return Object.keys(fields.object).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
}

function part(kind: NodePart['kind'], fields: Fields, nameField: string): NodePart[] {
  const name = anyCaseText(fields, nameField);
  return name === undefined ? [] : [{ kind, name, fields }];
}
