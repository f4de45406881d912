import { Progress } from '../../lib/cli/progress';

function progress(isWatched: boolean) {
  const written: string[] = [];
  const clock = { now: 0 };
  return { written, clock, progress: new Progress({ isWatched, showStatus: (text) => void written.push(text ?? 'erased') }, () => clock.now) };
}

test('a long wait shows progress, not too often, and erases the line at the end', () => {
  const { written, clock, progress: line } = progress(true);
  for (const now of [0, 1000, 2999, 3000, 3100, 3200]) {
    clock.now = now;
    line.show(`at ${now}`);
  }
  line.end();
  expect(written).toEqual(['at 3000…', 'at 3200…', 'erased']);
});

test('a short wait, or a stream that nobody watches, shows nothing', () => {
  const short = progress(true);
  short.progress.show('a');
  short.progress.end();
  const unseen = progress(false);
  unseen.clock.now = 10_000;
  unseen.progress.show('a');
  unseen.progress.end();
  expect([short.written, unseen.written]).toEqual([[], []]);
});
