import { ADDRESS_POOL_KIND, addressRange, isInRange, type AddressRange } from '../../facts/kubernetes/metallb';
import { Fields } from '../../manifest/fields';
import type { ManifestDocument } from '../../manifest/source';
import type { RuleContext } from '../engine/context';

/** The address pools of an input, by file. */
export class AddressPools {
  /** The address pools of the input of a rule. */
  public static of({ view: { documents } }: RuleContext): AddressPools {
    return new AddressPools(documents.filter(({ kind, patch }) => kind === ADDRESS_POOL_KIND && patch === undefined));
  }

  private readonly byFile = new Map<string, AddressPool[]>();

  private constructor(documents: readonly ManifestDocument[]) {
    documents.forEach((document) => this.byFile.set(document.file, [...this.byFile.get(document.file) ?? [], new AddressPool(document)]));
  }

  /**
   * The pools that a document can mean: those in its file, or else those in the only other file with pools. Several other files may
   * belong to several clouds.
   */
  public near({ file }: ManifestDocument): readonly AddressPool[] {
    return this.byFile.get(file) ?? (this.byFile.size === 1 ? [...this.byFile.values()][0] : []);
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
