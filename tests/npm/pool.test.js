// Workers give the bits of one thread, stop when they are told to, and survive each other.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, describe, test } from "node:test";
import { Worker } from "node:worker_threads";
import { SimulationPool, simulate, simulateInWorkers, tornado } from "cltv/uncertainty";
import { anEvenCase, uncertainCases } from "./cases.js";
import { thrownBy, unreadable } from "./garbage.js";

const root = new URL("../../", import.meta.url);
const input = uncertainCases.independent;
const pool = new SimulationPool({ workers: 2 });
after(() => pool.close());

describe("the same bits as on one thread", () => {
  const asked = {
    independent: { trials: 100_000 },
    correlated: { trials: 33_333, sampling: "random", seed: 12 },
    experience: undefined,
  };
  for (const workers of [1, 2, 3]) {
    test(`${workers} workers`, async () => {
      const pool = new SimulationPool({ workers });
      for (const [name, options] of Object.entries(asked)) {
        assert.deepEqual(await pool.simulate(uncertainCases[name], options), simulate(uncertainCases[name], options), name);
      }
      pool.close();
    });
  }

  test("once, with workers of its own", async () => {
    assert.deepEqual(await simulateInWorkers(input, { trials: 3000 }, { workers: 2 }), simulate(input, { trials: 3000 }));
    assert.deepEqual(await simulateInWorkers(input), simulate(input));
  });

  test("several at a time", async () => {
    const seeds = [1, 2, 3, 4, 5];
    const answers = await Promise.all(seeds.map((seed) => pool.simulate(input, { seed, trials: 20_000 })));
    assert.deepEqual(answers, seeds.map((seed) => simulate(input, { seed, trials: 20_000 })));
  });

  test("of a case that somebody watches", async () => {
    const watched = (value) => (typeof value !== "object" || value === null ? value
      : new Proxy(value, { get: (target, key) => watched(Reflect.get(target, key)) }));
    assert.deepEqual(await pool.simulate(watched(input), watched({ trials: 5000 })), simulate(input, { trials: 5000 }));
  });

  test("as the case was when it was asked", async () => {
    const changing = anEvenCase();
    const promise = pool.simulate(changing);
    changing.initiatives[0].costs.perPeriod = 1e6;
    assert.deepEqual(await promise, simulate(anEvenCase()));
  });
});

describe("any question in a worker", () => {
  const margin = "segments[0].margin";
  const questions = {
    numbers: undefined, tornado: { low: 0.2 }, grid: { x: { path: margin }, y: { path: "segments[0].customers" } },
    curve: { x: { path: margin } }, breakEven: { path: margin }, sensitivity: { trials: 100 }, informationValue: { trials: 100 },
    simulate: { trials: 100 },
  };
  for (const [question, options] of Object.entries(questions)) {
    test(question, async () => {
      const module = await import("cltv/uncertainty");
      assert.deepEqual(await pool.ask(question, input, options), module[question](input, options));
    });
  }

  test("no question of another name", async () => {
    for (const name of ["nonsense", "constructor", "__proto__", "initSync", undefined]) {
      await assert.rejects(pool.ask(name, input), /There is no question/);
    }
  });
});

describe("progress", () => {
  test("rises to 1", async () => {
    const shares = [];
    await pool.simulate(input, { trials: 200_000, fan: false }, { onProgress: (share) => shares.push(share) });
    assert.ok(shares.length >= 5, `${shares}`);
    assert.deepEqual(shares, [...new Set(shares)].sort((a, b) => a - b));
    assert.equal(shares.at(-1), 1);
  });

  test("a listener that throws ends the simulation, not the pool", async () => {
    const onProgress = () => { throw new Error("enough"); };
    await assert.rejects(pool.simulate(input, {}, { onProgress }), /enough/);
    await stillAnswers(pool);
  });
});

describe("an aborted signal", () => {
  const long = { trials: 2 ** 22, fan: false };

  test("before it begins", async () => {
    const reason = new Error("changed my mind");
    await assert.rejects(pool.simulate(input, {}, { signal: AbortSignal.abort(reason) }), reason);
    await assert.rejects(pool.ask("tornado", input, {}, { signal: AbortSignal.abort(reason) }), reason);
    await assert.rejects(simulateInWorkers(input, {}, { signal: AbortSignal.abort(reason) }), reason);
  });

  test("half-way: it rejects with the reason, and within a moment no worker is busy", async () => {
    const controller = new AbortController();
    let last = 0;
    const onProgress = (share) => {
      last = share;
      if (share > 0.01) controller.abort("enough");
    };
    await assert.rejects(pool.simulate(input, long, { signal: controller.signal, onProgress }), (reason) => reason === "enough");
    assert.ok(last < 0.2, `${last}`);
    const at = last;
    await stillAnswers(pool);
    const { user } = process.cpuUsage();
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(last, at);
    // Of 0.3 seconds on two busy workers at least half a one would be in use.
    assert.ok(process.cpuUsage().user - user < 150_000, "somebody is still computing");
  });

  test("of one of several simulations leaves the others alone", async () => {
    const controller = new AbortController();
    const aborted = assert.rejects(pool.simulate(input, long, { signal: controller.signal }), { name: "AbortError" });
    const kept = pool.simulate(input, { trials: 50_000 });
    setTimeout(() => controller.abort(), 50);
    await aborted;
    assert.deepEqual(await kept, simulate(input, { trials: 50_000 }));
  });

  test("of a single question ends its worker", async () => {
    const signal = AbortSignal.timeout(100);
    const start = performance.now();
    await assert.rejects(pool.ask("sensitivity", input, { trials: 2 ** 20 }, { signal }), { name: "TimeoutError" });
    assert.ok(performance.now() - start < 2000);
    await stillAnswers(pool);
  });

  test("after the end does nothing", async () => {
    const controller = new AbortController();
    await pool.simulate(input, {}, { signal: controller.signal });
    controller.abort();
    await stillAnswers(pool);
  });
});

describe("refusals are those of the function", () => {
  const wrong = {
    "a case": [{ ...input, horizon: NaN }, {}],
    options: [input, { trials: 0.5, figures: ["irr"], nonsense: 1 }],
    "no case": [undefined, undefined],
    "a function": [() => 1, {}],
    "a symbol for options": [input, Symbol("options")],
    "functions and such in their place": [{ ...input, horizon: () => 1, timing: Symbol("end") }, { trials: 1n }],
    "a key called __proto__": [Object.defineProperty({ ...input }, "__proto__", { value: 1, enumerable: true }), {}],
    ...Object.fromEntries(Object.entries(unreadable).map(([name, value]) => [name, [value, {}]])),
  };
  for (const [name, given] of Object.entries(wrong)) {
    test(name, async () => {
      const { name, message, problems } = thrownBy(() => simulate(...given));
      for (const ask of [() => pool.simulate(...given), () => pool.ask("simulate", ...given)]) {
        await assert.rejects(ask, (error) => {
          assert.deepEqual([error.name, error.message, error.problems], [name, message, problems]);
          return error instanceof Error;
        });
      }
      assert.deepEqual(await pool.ask("tornado", anEvenCase()), tornado(anEvenCase()));
    });
  }

  test("of the pool's own options", async () => {
    for (const workers of [0, -1, 1.5, NaN, "2", {}]) assert.throws(() => new SimulationPool({ workers }), /workers/);
    await assert.rejects(simulateInWorkers(input, {}, { workers: 0 }), /workers/);
    await assert.rejects(pool.simulate(input, {}, { signal: 5 }), Error);
    await stillAnswers(pool);
  });
});

describe("a worker that fails", () => {
  const failing = (code) => () => new Worker(code, { eval: true });
  const real = () => new Worker(new URL(import.meta.resolve("cltv/uncertainty/worker")));

  test("while it begins", async () => {
    const pool = new SimulationPool({ worker: failing("throw new Error('no luck')") });
    await assert.rejects(pool.simulate(input), /A worker of the pool failed: no luck/);
    await assert.rejects(pool.ask("numbers", input), /no luck/);
    pool.close();
  });

  test("without a file", async () => {
    const pool = new SimulationPool({ worker: () => new Worker(new URL("nowhere.js", root)) });
    await assert.rejects(pool.simulate(input), /A worker of the pool failed: Cannot find module/);
    pool.close();
  });

  test("that cannot even be begun", async () => {
    const pool = new SimulationPool({ worker: () => { throw new Error("forbidden"); } });
    await assert.rejects(pool.simulate(input), /forbidden/);
    await assert.rejects(pool.simulate(input), /forbidden/);
    pool.close();
  });

  test("that leaves without a word", async () => {
    const leaving = "require('node:worker_threads').parentPort.on('message', ({ question }) => question && process.exit(3))";
    const pool = new SimulationPool({ worker: failing(leaving) });
    await assert.rejects(pool.simulate(input), /A worker of the pool failed: it ended/);
    pool.close();
  });

  test("is replaced, for those who wait, too", async () => {
    const broken = "require('node:worker_threads').parentPort.on('message', ({ question }) => { if (question) throw new Error('crash') })";
    let count = 0;
    const pool = new SimulationPool({ workers: 1, worker: () => (count++ === 0 ? failing(broken)() : real()) });
    const [first, second] = await Promise.allSettled([pool.ask("tornado", input), pool.simulate(input, { trials: 5000 })]);
    assert.match(first.reason.message, /A worker of the pool failed: crash/);
    assert.deepEqual(second.value, simulate(input, { trials: 5000 }));
    assert.equal(count, 2);
    pool.close();
  });

  test("between two questions is replaced", async () => {
    const workers = [];
    const pool = new SimulationPool({ workers: 1, worker: () => workers[workers.push(real()) - 1] });
    await stillAnswers(pool);
    await workers[0].terminate();
    await stillAnswers(pool);
    assert.equal(workers.length, 2);
    pool.close();
  });
});

describe("close", () => {
  test("refuses whoever still waits, and whoever asks later", async () => {
    const pool = new SimulationPool({ workers: 1 });
    const waiting = Promise.allSettled([pool.simulate(input, { trials: 2 ** 22 }), pool.ask("tornado", input), pool.ask("numbers", input)]);
    // Before the worker has answered anything.
    await new Promise((resolve) => setTimeout(resolve, 0));
    pool.close();
    for (const { reason } of await waiting) assert.match(reason.message, /The pool is closed/);
    await assert.rejects(pool.ask("numbers", input), /The pool is closed/);
    pool.close();
  });

  test("is not needed for Node to come to an end", () => {
    const code = `
      import { SimulationPool } from "cltv/uncertainty";
      const pool = new SimulationPool({ workers: 2 });
      const { figures } = await pool.simulate(${JSON.stringify(anEvenCase())}, { trials: 40000 });
      console.log(figures[0].trials === undefined, Math.round(figures[0].mean));`;
    assert.equal(run(code), "true 100\n");
  });
});

test("without workers it runs in slices, and the rest of the program goes on", () => {
  const code = `
    process.getBuiltinModule = undefined;
    const { SimulationPool, simulate } = await import("cltv/uncertainty");
    const input = ${JSON.stringify(anEvenCase())};
    const pool = new SimulationPool({ workers: 4 });
    let ticks = 0;
    const clock = setInterval(() => ticks++, 1);
    const shares = [];
    const answer = await pool.simulate(input, { trials: 300000 }, { onProgress: (share) => shares.push(share) });
    clearInterval(clock);
    const { deepEqual } = await import("node:assert/strict");
    deepEqual(answer, simulate(input, { trials: 300000 }));
    const signal = AbortSignal.timeout(30);
    const aborted = await pool.simulate(input, { trials: 4194304, fan: false }, { signal }).catch((error) => error.name);
    await pool.ask("nonsense", input).catch(({ message }) => console.log(message));
    pool.close();
    await pool.ask("numbers", input).catch(({ message }) => console.log(message));
    console.log(ticks > 3, shares.length > 3, shares.at(-1), aborted);`;
  assert.equal(run(code), "There is no question nonsense.\nThe pool is closed.\ntrue true 1 TimeoutError\n");
});

async function stillAnswers(pool) {
  assert.deepEqual(await pool.simulate(input, { trials: 2000 }), simulate(input, { trials: 2000 }));
}

function run(code) {
  return execFileSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: root, encoding: "utf8" });
}
