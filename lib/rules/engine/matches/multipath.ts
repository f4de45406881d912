import { MULTIPATH_UNIT } from '../../../facts/nodes/systemd';
import type { RuleContext } from '../context';

/** Whether a MachineConfig of the input enables multipathd. */
export function isMultipathOnNodes({ view: { machineConfigs } }: RuleContext): boolean {
  return machineConfigs.some((machineConfig) => machineConfig.enables(MULTIPATH_UNIT));
}
