import { Duration } from 'cdk8s';
import { deviceLines, distinctDevices, MultipathDevice, PathGroupingPolicy } from '../../../lib/nodes/multipath/multipath-device';

const DEVICE = { vendor: 'NETAPP', product: 'LUN.*' };

test('the lines of a device', () => {
  expect(deviceLines(DEVICE)).toEqual(['vendor "NETAPP"', 'product "LUN.*"']);
  expect(deviceLines({
    ...DEVICE,
    pathGroupingPolicy: PathGroupingPolicy.MULTIBUS,
    pathChecker: 'tur',
    pathSelector: 'service-time 0',
    priority: 'alua',
    hardwareHandler: '1 alua',
    failback: 'immediate',
    noPathRetry: '12',
    fastIoFail: Duration.seconds(5),
    deviceLoss: Duration.minutes(1),
    options: { user_friendly_names: 'no' },
  })).toEqual([
    'vendor "NETAPP"', 'product "LUN.*"', 'path_grouping_policy multibus', 'path_checker tur', 'path_selector "service-time 0"', 'prio alua',
    'hardware_handler "1 alua"', 'failback immediate', 'no_path_retry 12', 'fast_io_fail_tmo 5', 'dev_loss_tmo 60', 'user_friendly_names no',
  ]);
});

test.each<[Partial<MultipathDevice>, string]>([
  [{ vendor: 'a"' }, "vendor of devices of Multipathd contains 'a\"': use a regular expression without a double quote; '.' matches any character."],
  [{ pathGroupingPolicy: 'all' as PathGroupingPolicy },
    "pathGroupingPolicy of devices of Multipathd is 'all': use 'failover', 'multibus', 'group_by_serial', 'group_by_prio' or 'group_by_node_name'."],
  [{ pathChecker: 'ping' },
    "devices of Multipathd['path_checker'] is 'ping': use 'tur', 'directio', 'readsector0', 'emc_clariion', 'hp_sw', 'rdac', 'cciss_tur' or 'none'."],
  [{ pathSelector: 'random' },
    "devices of Multipathd['path_selector'] is 'random': use 'round-robin 0', 'queue-length 0', 'service-time 0' or 'historical-service-time 0'."],
  [{ priority: 'ALUA' }, "devices of Multipathd['prio'] is 'ALUA': use the name of a program such as 'alua', 'ana', 'ontap' or 'const'."],
  [{ hardwareHandler: 'alua' }, "devices of Multipathd['hardware_handler'] is 'alua': use '0' or the number of words and the words, such as '1 alua'."],
  [{ failback: 'soon' }, "devices of Multipathd['failback'] is 'soon': use 'immediate', 'manual', 'followover' or a number of seconds."],
  [{ fastIoFail: Duration.seconds(0) }, 'fastIoFail of devices of Multipathd, in seconds, is 0: use a whole number from 1 to 86400.'],
  [{ options: { prio: 'alua' } }, "options of devices of Multipathd holds 'prio', which has a property: use the property instead."],
])('%j is refused', (props, message) => {
  expect(() => deviceLines({ ...DEVICE, ...props })).toThrow(new Error(message));
});

test('each device is given once', () => {
  expect(distinctDevices([])).toEqual([]);
  expect(() => distinctDevices([DEVICE, DEVICE])).toThrow(new Error("devices of Multipathd holds 'NETAPP LUN.*' twice: give each once."));
});
