import { Size } from 'cdk8s';
import { IgnitionDisk } from '../../../lib/nodes/disks/ignition-disk';

const DEVICE = '/dev/disk/by-id/wwn-0x5000c500a0b1c2d3';

test('a disk with nothing, and with everything', () => {
  expect(new IgnitionDisk(DEVICE)._toJson()).toEqual({ device: DEVICE });
  expect(new IgnitionDisk(DEVICE, {
    wipeTable: true,
    partitions: [{ label: 'cinder', number: 1, size: Size.gibibytes(1), start: Size.mebibytes(0), wipe: true, resize: false }, { label: 'rest' }],
  })._toJson()).toEqual({
    device: DEVICE,
    wipeTable: true,
    partitions: [
      { label: 'cinder', number: 1, sizeMiB: 1024, startMiB: 0, wipePartitionEntry: true, resize: false },
      { label: 'rest', number: 0 },
    ],
  });
});

test('what Ignition refuses', () => {
  expect(() => new IgnitionDisk('sda')).toThrow("the device of a disk is 'sda': use an absolute path");
  const partitions = [{ label: 'a:b', number: 0, size: Size.kibibytes(1) }, { label: 'c', number: 200 }, { label: 'c', number: 200, wipe: 'no' as never }];
  expect(() => new IgnitionDisk(DEVICE, { partitions, wipeTable: 'yes' as never })).toThrow(new Error([
    "wipeTable is 'yes': use true or false.",
    "partitions holds 'c' twice: give each once.",
    "numbers of partitions holds '200' twice: give each once.",
    "label of a partition is 'a:b': use at most 36 characters, without blanks and ':'.",
    "number of partition 'a:b' is 0: use a whole number from 1 to 128.",
    "size of partition 'a:b', in mebibytes, is 0.0009765625: use a whole number from 1 to 9007199254740991.",
    "number of partition 'c' is 200: use a whole number from 1 to 128.",
    "number of partition 'c' is 200: use a whole number from 1 to 128.",
    "wipe of partition 'c' is 'no': use true or false.",
  ].map((message) => `disk '${DEVICE}': ${message}`).join('\n')));
});
