import type { IConfigMap, ISecret } from 'cdk8s-plus-27';
import { ConfigFiles } from './config-files';
import { checkAll, dataKey, objectName, optional } from '../../check';
import { HTTPD_DIRECTORY, serverDirectiveIn } from '../../facts/operators/httpd';
import { quoted } from '../../facts/text/quoting';
import { ExtraVolume } from '../../mounts/extra-volume';

/** Options of the configuration of httpd in a ConfigMap that the library makes. */
export interface HttpdConfigOptions {
  /**
   * The name of the ConfigMap.
   *
   * @default - `glance-httpd`; `glance-httpd-NAME` for the API instance `NAME`
   */
  readonly name?: string;
}

/**
 * Directives for httpd, which serves Glance in the API pods. httpd includes them in the virtual host of each endpoint, after those of the
 * operator. It reads them when it starts: restart the pods after a change.
 *
 * `Timeout` in them does not change the timeout of the route. The property `apiTimeout` of Glance changes both.
 *
 * @see https://httpd.apache.org/docs/2.4/mod/directives.html
 */
export class HttpdConfig {
  /**
   * Directives in a ConfigMap that the library makes.
   *
   * @example
   * HttpdConfig.fromText('LimitRequestFields 50')
   *
   * @param text the directives, one on each line
   * @param options the name of the ConfigMap
   * @throws if the text is empty, or has a directive that httpd does not accept in a virtual host
   */
  public static fromText(text: string, options: HttpdConfigOptions = {}): HttpdConfig {
    return HttpdConfig.fromFiles({ 'httpd_custom.conf': text }, options);
  }

  /**
   * Files in a ConfigMap that the library makes. httpd reads them in the order of their names.
   *
   * @param files the directives by the name of the file, which ends with `.conf`
   * @param options the name of the ConfigMap
   * @throws if there is no file, a name is malformed, or httpd does not accept a directive in a virtual host
   */
  public static fromFiles(files: { readonly [name: string]: string }, options: HttpdConfigOptions = {}): HttpdConfig {
    checkAll('the configuration of httpd',
      () => refuseNone(files),
      () => optional(options.name, (name) => objectName('name', name)),
      ...Object.entries(files).flatMap(([name, text]) => [() => checkName(name), () => checkText(name, text)]));
    const texts = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.endsWith('\n') ? text : `${text}\n`]));
    return new HttpdConfig({ name: options.name, texts });
  }

  /**
   * The files of a ConfigMap that exists. httpd reads the keys that end with `.conf`.
   *
   * @param configMap the ConfigMap
   * @throws if the name of the ConfigMap is malformed
   */
  public static fromConfigMap(configMap: IConfigMap): HttpdConfig {
    return new HttpdConfig(ExtraVolume.fromConfigMap(configMap));
  }

  /**
   * The files of a Secret that exists. httpd reads the keys that end with `.conf`.
   *
   * @param secret the Secret
   * @throws if the name of the Secret is malformed
   */
  public static fromSecret(secret: ISecret): HttpdConfig {
    return new HttpdConfig(ExtraVolume.fromSecret(secret));
  }

  private constructor(private readonly source: ConfigFiles['source']) {}

  /**
   * The files.
   *
   * @internal
   */
  public _files(): ConfigFiles {
    return { purpose: 'Httpd', objectName: 'glance-httpd', mountPath: HTTPD_DIRECTORY, source: this.source, options: {} };
  }
}

function refuseNone(files: object): void {
  if (Object.keys(files).length === 0) {
    throw new Error('files is empty: give at least one file.');
  }
}

function checkName(name: string): void {
  if (!dataKey('the name of a file', name).endsWith('.conf')) {
    throw new Error(`the name of a file is ${quoted(name)}: end it with '.conf', because httpd reads no other files.`);
  }
}

function checkText(name: string, text: string): void {
  const directive = serverDirectiveIn(text);
  if (text.trim() === '') {
    throw new Error(`${quoted(name)} is empty: write at least one directive.`);
  }
  if (directive !== undefined) {
    throw new Error(`${quoted(name)} has ${directive}, which httpd does not accept in a virtual host, so it does not start: remove it.`);
  }
}
