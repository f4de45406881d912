import { Size } from 'cdk8s';
import { GlanceQuotas, QUOTAS_ROW } from '../../lib/glance/glance-quotas';

const QUOTAS: GlanceQuotas = {
  imageCountTotal: 100, imageCountUpload: 10, imageSizeTotal: Size.gibibytes(1000), imageStageTotal: Size.mebibytes(500),
};
const check = (quotas: GlanceQuotas) => QUOTAS_ROW.checks!('quotas', quotas, 'main').forEach((one) => one());

test('sizes are in mebibytes', () => {
  expect(QUOTAS_ROW.write('quotas', QUOTAS, 'main')).toEqual({ imageCountTotal: 100, imageCountUpload: 10, imageSizeTotal: 1024000, imageStageTotal: 500 });
});

test('four zeros switch the quotas off', () => {
  const none = { imageCountTotal: 0, imageCountUpload: 0, imageSizeTotal: Size.mebibytes(0), imageStageTotal: Size.mebibytes(0) };
  check(none);
  expect(QUOTAS_ROW.write('quotas', none, 'main')).toEqual({ imageCountTotal: 0, imageCountUpload: 0, imageSizeTotal: 0, imageStageTotal: 0 });
});

test.each<[Partial<GlanceQuotas>, string]>([
  [{ imageCountTotal: 0 }, 'quotas.imageCountTotal is 0, so creating images fails: use at least 1, or 0 for all four to switch the quotas off.'],
  [{ imageStageTotal: Size.mebibytes(0) }, 'quotas.imageStageTotal is 0, so staging images fails: use at least 1, or 0 for all four to switch the quotas off.'],
  [{ imageCountUpload: undefined }, 'quotas.imageCountUpload is 0, so uploading images fails: use at least 1, or 0 for all four to switch the quotas off.'],
  [{ imageCountTotal: 1.5 }, 'quotas.imageCountTotal is 1.5: use a whole number from 0 to 2147483647.'],
  [{ imageSizeTotal: Size.kibibytes(100) }, "quotas.imageSizeTotal is '100Ki': use a whole number of mebibytes from 0 to 2147483647."],
])('refuses %j', (quotas, message) => expect(() => check({ ...QUOTAS, ...quotas })).toThrow(new Error(message)));
