// Times fountain-js on one file as the benchmark times Moteur: warm, the median of the runs. Prints milliseconds.
const { readFileSync } = require('fs');
const { Fountain } = require('fountain-js');

const [file, warmUps, runs] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const text = readFileSync(file, 'utf8');
const times = [];
for (let run = 0; run < warmUps + runs; run++) {
  const start = process.hrtime.bigint();
  const script = new Fountain().parse(text, true);
  const end = process.hrtime.bigint();
  if (!script.tokens.some((token) => token.type === 'scene_heading')) throw new Error('no scene read');
  if (run >= warmUps) times.push(Number(end - start) / 1e6);
}
times.sort((a, b) => a - b);
console.log(times[times.length >> 1].toFixed(2));
