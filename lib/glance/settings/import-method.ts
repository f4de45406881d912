import { FilterOptions, HostFilter, PortFilter, SchemeFilter } from './url-filters';
import { distinct, oneLine } from '../../check';
import { OptionValue } from '../../oslo/value/option-value';

/** The web servers from which users import images. */
export interface WebDownloadOptions {
  /**
   * The hosts.
   *
   * @default - every host
   */
  readonly hosts?: HostFilter;

  /**
   * The ports.
   *
   * @default - 80 and 443
   */
  readonly ports?: PortFilter;

  /**
   * The schemes of the URLs.
   *
   * @default - `http` and `https`
   */
  readonly schemes?: SchemeFilter;
}

/** What an image keeps when it is imported from another Glance. */
export interface GlanceDownloadOptions {
  /**
   * The beginnings of the names of the properties that the image keeps (`extra_properties`).
   *
   * @default ['hw_', 'trait:', 'os_distro', 'os_secure_boot', 'os_type']
   */
  readonly properties?: string[];
}

/**
 * A way to import images.
 *
 * @see https://docs.openstack.org/glance/latest/admin/interoperable-image-import.html
 */
export class ImportMethod {
  /** Users upload the data to the staging area, and then import it. */
  public static glanceDirect(): ImportMethod {
    return new ImportMethod('glance-direct');
  }

  /**
   * Glance downloads the data from a web server.
   *
   * @param options the web servers that users may name
   */
  public static webDownload(options: WebDownloadOptions = {}): ImportMethod {
    const filters = [options.schemes, options.hosts, options.ports].map((filter) => filter?._options() ?? {});
    return new ImportMethod('web-download', 'import_filtering_opts', Object.assign({}, ...filters) as FilterOptions);
  }

  /** Glance copies the data of an image that exists to further stores. It needs several stores that can be written to. */
  public static copyImage(): ImportMethod {
    return new ImportMethod('copy-image');
  }

  /**
   * Glance downloads an image from the Glance of another region of the same Keystone.
   *
   * @param options the properties that the image keeps
   * @throws if the list of properties is empty or has an item that is empty
   */
  public static glanceDownload(options: GlanceDownloadOptions = {}): ImportMethod {
    const { properties } = options;
    const list = properties && OptionValue.boundedList(distinct('properties', properties).map((name) => oneLine('properties', name)));
    return new ImportMethod('glance-download', 'glance_download_properties', list ? { extra_properties: list } : {});
  }

  private constructor(
    /** The name of the method in Glance. */
    public readonly name: string, private readonly section: string = '', private readonly options: FilterOptions = {},
  ) {}

  /**
   * The options of the method, by section and name.
   *
   * @internal
   */
  public _options(): { readonly [section: string]: FilterOptions } {
    return Object.keys(this.options).length > 0 ? { [this.section]: this.options } : {};
  }
}
