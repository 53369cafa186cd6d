// Compiled, never run: what TypeScript must accept of cltv/uncertainty, and what it must refuse.

import type { Case } from "cltv";
import {
  SimulationPool, breakEven, curve, grid, informationValue, init, initSync, mergeSimulation, numbers, sensitivity, simulate,
  simulateInWorkers, simulatePart, simulationPlan, tornado, version,
} from "cltv/uncertainty";
import type {
  Axis, BreakEven, CaseNumber, Correlation, CltvError, Curve, Extended, Figure, Grid, InformationValue, Percentile, Problem, Sensitivity,
  SimulatedFigure, Simulation, SimulationFigure, SimulationOptions, SimulationPart, SimulationPlan, Tornado, TornadoBar, WorkerLike,
} from "cltv/uncertainty";
import * as inline from "cltv/uncertainty/inline";
import "cltv/uncertainty/worker";

const input: Case = {
  period: "year", horizon: 3, discountRatePerYear: 0.1,
  segments: [{ name: "All", customers: 10, revenuePerPeriod: 1, margin: { low: 0.4, likely: 0.5, high: 0.6 }, retention: { curve: "constant", rate: 0.8 } }],
  correlations: [{ between: ["segments[0].margin", "discountRatePerYear"], rank: 0.5 }],
  simulation: { seed: 1, trials: 1000, sampling: "random", figures: ["npv", "roi"], fan: false, tail: 0.1 },
};

/* Right calls */

const all: CaseNumber[] = numbers(input);
const name: string | null = all[0]!.dist;
const bars: TornadoBar[] = tornado(input).bars;
const swing: number | null = tornado(input, { figure: "irr", low: 0.1, high: 0.9, spread: 0.1, paths: ["horizon"] }).bars[0]!.swing;
const axis: Axis = { path: "segments[0].margin", from: 0, to: 1, steps: 3 };
const rows: Extended[][] = grid(input, { x: axis, y: { path: "horizon" } }).rows;
const along: Float64Array = curve(input, { figure: "costs", x: axis }).x.at;
const crossings: number[] = breakEven(input, { path: "horizon", target: 5, from: 1, to: 6 }).crossings;
const simulated: Simulation = simulate(input);
const same: Simulation = inline.simulate(input, { trials: 100 });
const npv: SimulatedFigure = simulated.figures[0]!;
const percentile: Percentile = npv.percentiles[0]!;
const line: Float64Array | undefined = simulated.fan?.p50;
const never: number | null | undefined = simulated.payback?.p90;
const drivers: string[] = sensitivity(input, { figure: "roi", trials: 10, seed: 3 }).inputs[0]!.paths;
const worth: number = informationValue(input).evpi + informationValue(input, { trials: 100 }).inputs[0]!.evppi;
const plan: SimulationPlan = simulationPlan(input);
const part: SimulationPart = simulatePart(input, undefined, 0, plan.blocks);
const merged: Simulation = mergeSimulation(input, {}, [part] as const);
const loading: Promise<void> = init("./uncertainty.wasm");
initSync(new Uint8Array(8));
const text: string = version();

const controller = new AbortController();
const soon: Promise<Simulation> = simulateInWorkers(input, { trials: 10 }, { workers: 2, signal: controller.signal, onProgress: (share) => share.toFixed() });
declare const begun: () => WorkerLike;
const pool = new SimulationPool({ workers: 2, worker: begun });
export const onThisThread = new SimulationPool({ worker: null });
const answers: [Promise<Simulation>, Promise<Tornado>, Promise<Grid>, Promise<Curve>, Promise<BreakEven>, Promise<Sensitivity>, Promise<InformationValue>, Promise<CaseNumber[]>] = [
  pool.simulate(input, {}, { signal: controller.signal }),
  pool.ask("tornado", input, { figure: "irr" }, { signal: controller.signal }),
  pool.ask("grid", input, { x: axis, y: axis }),
  pool.ask("curve", input, { x: axis }),
  pool.ask("breakEven", input, { path: "horizon" }),
  pool.ask("sensitivity", input),
  pool.ask("informationValue", input),
  pool.ask("numbers", input),
];
pool.close();

const correlations: Correlation[] = [{ between: ["a", "b"], rank: 1 }, { between: ["a", "b"], gaussian: -1 }];
const options: SimulationOptions = { figures: ["npv"] };
const figures: Figure[] = ["npv", "cltvEndless"];
try {
  simulate(input);
} catch (error) {
  const problems: Problem[] = (error as CltvError).problems;
  void problems;
}

/* Wrong calls */

// @ts-expect-error: a case is required
simulate();
// @ts-expect-error: not text
tornado("{}");
// @ts-expect-error: a misspelt option
simulate(input, { trails: 100 });
// @ts-expect-error: a number
simulate(input, { trials: "100" });
// @ts-expect-error: no such way to draw
simulate(input, { sampling: "latin" });
// @ts-expect-error: not asked of every trial
simulate(input, { figures: ["irr"] });
// @ts-expect-error: not asked of every trial
const each: SimulationFigure = "irr";
// @ts-expect-error: no such figure
tornado(input, { figure: "profit" });
// @ts-expect-error: both axes are needed
grid(input, { x: axis });
// @ts-expect-error: an axis is of a number
curve(input, { x: { from: 1, to: 2 } });
// @ts-expect-error: the path is needed
breakEven(input);
// @ts-expect-error: the blocks are needed
simulatePart(input, {});
// @ts-expect-error: parts are a list
mergeSimulation(input, {}, part);
// @ts-expect-error: there may be no fan
const surely: Float64Array = simulated.fan.p50;
// @ts-expect-error: a cell may have no number
const cell: number = rows[0]![0]!;
// @ts-expect-error: series are typed arrays
const plain: number[] = along;
// @ts-expect-error: two numbers, not three
const three: Correlation = { between: ["a", "b", "c"], rank: 0 };
// @ts-expect-error: one strength
const both: Correlation = { between: ["a", "b"], rank: 0, gaussian: 0 };
// @ts-expect-error: a strength
const none: Correlation = { between: ["a", "b"] };
// @ts-expect-error: no such question
pool.ask("evaluate", input);
// @ts-expect-error: a break-even is of a number
pool.ask("breakEven", input);
// @ts-expect-error: options of another question
pool.ask("tornado", input, { trials: 5 });
// @ts-expect-error: the answer is promised
const now: Simulation = pool.simulate(input);
// @ts-expect-error: a number of workers
new SimulationPool({ workers: "all" });
// @ts-expect-error: a worker is begun by a function
new SimulationPool({ worker: "./worker.js" });
// @ts-expect-error: a signal, not its controller
pool.simulate(input, {}, { signal: controller });
// @ts-expect-error: nothing but the entries can be imported
import * as hidden from "cltv/uncertainty/api.js";
// @ts-expect-error: of the other module
import { evaluate } from "cltv/uncertainty";

void [name, bars, swing, crossings, same, percentile, line, never, drivers, worth, merged, loading, text, soon, answers, correlations];
void [options, figures, each, surely, cell, plain, three, both, none, now, hidden, evaluate, npv];
