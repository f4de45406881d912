import { own } from '../json';
import type { SchemaFile, SchemaNodeFacts } from './schema-file';

/** The schema of one kind, from its CustomResourceDefinition. */
export class Schema {
  /** API group, for example `core.openstack.org`. */
  public readonly group: string;
  /** For example `core.openstack.org/v1beta1`. */
  public readonly apiVersion: string;
  public readonly kind: string;
  /** Name of the resource in URLs and in `oc get`, for example `openstackcontrolplanes`. */
  public readonly plural: string;
  /** Whether objects of the kind belong to a namespace. */
  public readonly namespaced: boolean;
  /** The node of the whole object. */
  public readonly root: SchemaNode;

  public constructor(file: SchemaFile) {
    this.group = file.group;
    this.apiVersion = `${file.group}/${file.version}`;
    this.kind = file.kind;
    this.plural = file.plural;
    this.namespaced = file.scope === 'Namespaced';
    this.root = new NodeTable(file).node(file.root);
  }

  /**
   * The node of the value at a path.
   *
   * @param path names of fields and map entries, and indices of list elements, from the object's root.
   * @returns `undefined` when the schema declares nothing at that path.
   */
  public at(path: ReadonlyArray<string | number>): SchemaNode | undefined {
    return path.reduce<SchemaNode | undefined>((node, step) => (typeof step === 'number' ? node?.items : node?.field(step)), this.root);
  }
}

/** One subschema. Equal subschemas of a kind share one node, which is created on first use. */
export class SchemaNode {
  private readonly fields = new Map<string, SchemaNode>();
  private names?: readonly string[];
  private itemsNode?: SchemaNode;
  private additionalNode?: SchemaNode;

  public constructor(public readonly facts: SchemaNodeFacts, private readonly table: NodeTable) {}

  /** Names of the fields that the schema declares, in alphabetical order. */
  public get fieldNames(): readonly string[] {
    return this.names ??= Object.keys(this.facts.properties ?? {});
  }

  /** The node of the elements of a list. */
  public get items(): SchemaNode | undefined {
    return this.facts.items === undefined ? undefined : this.itemsNode ??= this.table.node(this.facts.items);
  }

  /** The node of the entries of a map with free keys. */
  public get additional(): SchemaNode | undefined {
    return this.facts.additionalProperties === undefined ? undefined : this.additionalNode ??= this.table.node(this.facts.additionalProperties);
  }

  /** Whether the API server keeps fields that the schema does not declare. */
  public get preservesUnknownFields(): boolean {
    return this.facts['x-kubernetes-preserve-unknown-fields'] === true;
  }

  /** The node of a declared field, or of an entry of a map with free keys. */
  public field(name: string): SchemaNode | undefined {
    return this.declared(name) ?? this.additional;
  }

  private declared(name: string): SchemaNode | undefined {
    const known = this.fields.get(name);
    if (known !== undefined) {
      return known;
    }
    const definition = own(this.facts.properties, name);
    if (definition === undefined) {
      return undefined;
    }
    const node = this.table.node(definition);
    this.fields.set(name, node);
    return node;
  }
}

class NodeTable {
  private readonly nodes = new Map<string, SchemaNode>();

  public constructor(private readonly file: SchemaFile) {}

  public node(name: string): SchemaNode {
    let node = this.nodes.get(name);
    if (node === undefined) {
      node = new SchemaNode(own(this.file.nodes, name) as SchemaNodeFacts, this);
      this.nodes.set(name, node);
    }
    return node;
  }
}
