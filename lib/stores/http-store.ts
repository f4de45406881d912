import { Store, StoreBindOptions, StoreProps } from './store';
import { checkAll, httpUrl } from '../check';
import { quoted } from '../facts/text/quoting';
import { checked, derived, invertedFlag, absolute } from '../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../options/option-table';
import { OptionValue } from '../oslo/value/option-value';

/** Properties of a store that reads images from web servers. */
export interface HttpStoreProps extends StoreProps {
  /**
   * A file with the certificates of the authorities that verify servers, an absolute path in the pods
   * (`https_ca_certificates_file`). If it is given, `verifyCertificate` has no effect.
   *
   * @default - the authorities of the system
   */
  readonly caCertificatesFile?: string;

  /**
   * Whether the certificates of https servers are verified (the opposite of `https_insecure`, which is true by default).
   *
   * @default true
   */
  readonly verifyCertificate?: boolean;

  /**
   * The proxy for each scheme, `http` or `https`, as a URL or as `host:port` (`http_proxy_information`).
   *
   * @default - no proxy
   */
  readonly proxies?: { readonly [scheme: string]: string };
}

/**
 * A store that reads images from the http and https locations that users register (type `http`).
 *
 * It is read-only: Glance cannot upload to it, so it must not be the default of several stores.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/configuring.html#configuring-the-http-storage-backend
 */
export class HttpStore extends Store {
  private readonly props: HttpStoreProps;

  /**
   * @param id the store's id
   * @param props how servers are reached
   * @throws if the id, the path or a proxy is malformed
   */
  public constructor(id: string, props: HttpStoreProps = {}) {
    super(id, 'http', props);
    this.props = props;
    checkAll(`store '${id}'`,
      ...propertyChecks(HTTP_OPTIONS, props),
      ...Object.entries(props.proxies ?? {}).map(([scheme, proxy]) => () => checkProxy(scheme, proxy)));
  }

  protected renderOptions({ release }: StoreBindOptions): { [name: string]: OptionValue } {
    return propertyOptions(HTTP_OPTIONS, this.props, release);
  }
}

/** The options of an http store, by property. */
export const HTTP_OPTIONS: OptionTable<HttpStoreProps> = {
  caCertificatesFile: absolute('https_ca_certificates_file'),
  verifyCertificate: invertedFlag('https_insecure', { absent: OptionValue.boolean(false) }),
  proxies: derived('http_proxy_information', 'dictionary', (property, proxies) => checked(property, proxyInformation(proxies))),
};

function checkProxy(scheme: string, proxy: string): void {
  if (scheme !== 'http' && scheme !== 'https') {
    throw new Error(`proxies has the scheme ${quoted(scheme)}: use 'http' or 'https'.`);
  }
  httpUrl(`proxies['${scheme}']`, proxy.includes('://') ? proxy : `http://${proxy}`);
}

function proxyInformation(proxies: { readonly [scheme: string]: string }): OptionValue {
  if (Object.keys(proxies).length === 0) {
    throw new Error('proxies is empty: leave it out, or name the proxy of http or https.');
  }
  return OptionValue.dictionary({ ...proxies });
}
