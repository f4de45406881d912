import { SettingsGroup } from './settings-group';
import { distinct } from '../../check';
import { since } from '../../facts/release';
import { quoted } from '../../facts/text/quoting';
import { derived, flag, list } from '../../options/option-rows';
import { OptionRow, OptionTable } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';

/** The disk formats that Glance knows by default. */
export class DiskFormat {
  /** Amazon's machine image. */
  public static readonly AMI = new DiskFormat('ami');
  /** Amazon's kernel image. */
  public static readonly AKI = new DiskFormat('aki');
  /** Amazon's ramdisk image. */
  public static readonly ARI = new DiskFormat('ari');
  /** The data of an optical disc. */
  public static readonly ISO = new DiskFormat('iso');
  /** Virtuozzo's expandable format. */
  public static readonly PLOOP = new DiskFormat('ploop');
  /** QEMU's format, expandable and with copy on write. */
  public static readonly QCOW2 = new DiskFormat('qcow2');
  /** Unstructured. */
  public static readonly RAW = new DiskFormat('raw');
  /** VirtualBox's format. */
  public static readonly VDI = new DiskFormat('vdi');
  /** Hyper-V's format. */
  public static readonly VHD = new DiskFormat('vhd');
  /** Hyper-V's newer format. */
  public static readonly VHDX = new DiskFormat('vhdx');
  /** VMware's format. */
  public static readonly VMDK = new DiskFormat('vmdk');

  /**
   * Any other format.
   *
   * @param name the name that users give as `disk_format`, without blanks, commas, quotes and brackets
   * @throws if the name is malformed
   */
  public static of(name: string): DiskFormat {
    return new DiskFormat(formatName(name));
  }

  private constructor(
    /** The name of the format. */
    public readonly name: string,
  ) {}
}

/** The container formats that Glance knows by default. */
export class ContainerFormat {
  /** Amazon's kernel image. */
  public static readonly AKI = new ContainerFormat('aki');
  /** Amazon's machine image. */
  public static readonly AMI = new ContainerFormat('ami');
  /** Amazon's ramdisk image. */
  public static readonly ARI = new ContainerFormat('ari');
  /** No container. Clients create images with it, so every list needs it. */
  public static readonly BARE = new ContainerFormat('bare');
  /** A compressed file. */
  public static readonly COMPRESSED = new ContainerFormat('compressed');
  /** A tar archive of Docker's file system. */
  public static readonly DOCKER = new ContainerFormat('docker');
  /** An OVA archive in a tar file. */
  public static readonly OVA = new ContainerFormat('ova');
  /** OVF. */
  public static readonly OVF = new ContainerFormat('ovf');

  /**
   * Any other format.
   *
   * @param name the name that users give as `container_format`, without blanks, commas, quotes and brackets
   * @throws if the name is malformed
   */
  public static of(name: string): ContainerFormat {
    return new ContainerFormat(formatName(name));
  }

  private constructor(
    /** The name of the format. */
    public readonly name: string,
  ) {}
}

/**
 * The formats of images that users can create.
 *
 * @see https://docs.openstack.org/glance/latest/user/formats.html
 */
export interface ImageFormats {
  /**
   * The disk formats (`disk_formats`).
   *
   * @default - ami, ari, aki, vhd, vhdx, vmdk, raw, qcow2, vdi, iso and ploop
   */
  readonly diskFormats?: DiskFormat[];

  /**
   * The container formats, with `ContainerFormat.BARE` (`container_formats`).
   *
   * @default - ami, ari, aki, bare, ovf, ova, docker and compressed
   */
  readonly containerFormats?: ContainerFormat[];

  /**
   * The subformats of vmdk images that Glance accepts (`vmdk_allowed_types`).
   *
   * @default ['streamOptimized', 'monolithicSparse']
   */
  readonly vmdkTypes?: string[];

  /**
   * Whether Glance refuses data of another format than the image's (`require_image_format_match`). Since release `main`.
   *
   * @default true
   */
  readonly requireMatch?: boolean;

  /**
   * The checks of partition tables whose failure Glance only logs, such as `mbr` (`gpt_safety_checks_nonfatal`). Since release `main`.
   *
   * @default - none
   */
  readonly nonfatalGptChecks?: string[];
}

/** The options of formats. */
export const FORMAT_OPTIONS: OptionTable<ImageFormats> = {
  diskFormats: names<DiskFormat>('disk_formats'),
  containerFormats: names<ContainerFormat>('container_formats', (found) => {
    if (!found.includes('bare')) {
      throw new Error(`containerFormats is ${found.join(', ')}: add ContainerFormat.BARE, because clients create images with it.`);
    }
  }),
  vmdkTypes: list('vmdk_allowed_types'),
  requireMatch: flag('require_image_format_match', { releases: since('main') }),
  nonfatalGptChecks: list('gpt_safety_checks_nonfatal', undefined, { releases: since('main') }),
};

/** The formats of images. */
export const FORMATS: SettingsGroup<ImageFormats> = { parts: (props) => [{ section: 'image_format', table: FORMAT_OPTIONS, props }] };

function names<F extends { readonly name: string }>(option: string, check?: (found: readonly string[]) => void): OptionRow<F[]> {
  return derived(option, 'list', (property, formats) => {
    const found = distinct(property, formats.map(({ name }) => name));
    check?.(found);
    return OptionValue.list([...found]);
  });
}

function formatName(name: string): string {
  if (!/^[^\s,"'[\]]+$/.test(name)) {
    throw new Error(`the name of a format is ${quoted(name)}: use text without blanks, commas, quotes and brackets.`);
  }
  return name;
}
