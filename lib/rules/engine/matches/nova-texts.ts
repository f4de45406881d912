import { isNovaConfigFile } from '../../../facts/operators/data-plane';
import { ConfigText } from '../../../manifest/config-text';
import { dataOf } from '../../../manifest/secrets';
import type { RuleContext } from '../context';

/** The texts that compute nodes read as configuration of Nova: keys of ConfigMaps and Secrets. */
export function novaTexts({ view }: RuleContext): ConfigText[] {
  return view.documents.filter(({ kind }) => kind === 'ConfigMap' || kind === 'Secret').flatMap((document) => dataOf(document)
    .filter(({ key }) => isNovaConfigFile(key))
    .flatMap(({ path, text }) => (text === undefined ? []
      : [new ConfigText({ document, path, service: 'nova', expandedAs: 'cinderVolume', isSecret: document.kind === 'Secret' }, text)])));
}
