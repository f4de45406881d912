import { ADDRESS_POOL_KIND, addressRange, isInRange, type AddressRange } from '../../facts/kubernetes/metallb';
import { Fields } from '../../manifest/fields';
import type { ManifestDocument } from '../../manifest/source';
import type { RuleContext } from '../engine/context';

const CONTROL_PLANE_KIND = 'OpenStackControlPlane';

/** The address pools of an input, by file. */
export class AddressPools {
  /** The address pools of the input of a rule. */
  public static of({ view: { documents } }: RuleContext): AddressPools {
    const clouds = new Set(documents.filter(({ kind }) => kind === CONTROL_PLANE_KIND).map(({ file }) => file));
    return new AddressPools(documents.filter(({ kind, patch }) => kind === ADDRESS_POOL_KIND && patch === undefined), clouds);
  }

  private readonly byFile = new Map<string, AddressPool[]>();

  /**
   * @param documents the pools
   * @param clouds the files with control planes
   */
  private constructor(documents: readonly ManifestDocument[], private readonly clouds: ReadonlySet<string>) {
    documents.forEach((document) => this.byFile.set(document.file, [...this.byFile.get(document.file) ?? [], new AddressPool(document)]));
  }

  /**
   * The pools that a document can mean: those in its file, or else those in the only other file with pools, if the input is one cloud:
   * it has one file with control planes, which is not the one with the pools.
   */
  public near({ file }: ManifestDocument): readonly AddressPool[] {
    const [[other, pools] = [], ...more] = this.byFile;
    const isOneCloud = more.length === 0 && this.clouds.size <= 1 && !this.clouds.has(other ?? '');
    return this.byFile.get(file) ?? (isOneCloud ? pools ?? [] : []);
  }
}

/** An address pool. */
export class AddressPool {
  public readonly name: string;

  /** The elements of `spec.addresses`, as text. */
  public readonly addresses: readonly string[];
  private readonly ranges: ReadonlyArray<AddressRange | undefined>;

  public constructor(document: ManifestDocument) {
    this.name = document.name;
    this.addresses = Fields.at(document, ['spec']).texts('addresses');
    this.ranges = this.addresses.map(addressRange);
  }

  /** Whether the pool has an address. A pool with an element that cannot be read may have any. */
  public mayHave(address: string): boolean {
    return this.ranges.length === 0 || this.ranges.some((range) => range === undefined || isInRange(address, range));
  }
}
