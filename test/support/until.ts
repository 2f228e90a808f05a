export { until, type UntilOptions } from '../../src/demo/until.ts';
