import { checkValue } from '../../oslo/catalog/values/check';
import { defineRule } from '../engine/define';
import { fieldFragment } from '../engine/fragments';
import { TEXT_OPTIONS } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { didYouMean, shown } from '../engine/words';

const fragment = (line: string) => fieldFragment(['cinder', 'template', 'cinderVolumes', 'ontap'], [
  'customServiceConfig: |', '  [ontap]', '  volume_backend_name = ontap', '  volume_driver = cinder.volume.drivers.netapp.common.NetAppDriver',
  '  netapp_storage_protocol = iscsi', `  ${line}`, 'customServiceConfigSecrets: [ontap-secrets]',
]);

export const VENDOR_OPTION: Rule = defineRule(where(TEXT_OPTIONS, ({ isOfVendor }) => isOfVendor), {
  id: 'text/vendor-option',
  severity: 'info',
  title: 'Option or value that the open version of a vendor\'s driver does not have',
  why: 'The image of a vendor may have another version of the driver than Cinder. Cinder\'s own version ignores the option, or refuses the value.',
  source: 'https://docs.openstack.org/cinder/latest/configuration/block-storage/volume-drivers.html',
  bad: fragment('consistencygroup_support = True'),
  good: fragment('netapp_lun_space_reservation = enabled'),
  find({ option, known, names, owner }) {
    const problem = known && checkValue(known, option.rawValue);
    if (known === undefined) {
      return {
        message: `${option.name} in [${option.section}] is not an option of ${owner} in Cinder, but the image of the vendor may have it.`,
        fix: didYouMean(option.name, names(), 'Look it up in the documentation of the vendor.'),
      };
    }
    return problem && {
      message: `${option.name} in [${option.section}] is ${shown({ option, known }, problem.value)}. Cinder allows ${problem.allowed}.`,
      fix: 'Look it up in the documentation of the vendor.',
    };
  },
});
