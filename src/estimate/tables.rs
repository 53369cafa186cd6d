//! Two tables of a quantile: by standard normal scores, in cells of equal width, and by shares, in
//! cells that grow with the distance from either end, where quantiles change like powers of it.

use crate::estimate::cells::{ASK, Cell, Draft, Grid, LANES, values};
use crate::estimate::jet::{Jet, Place};
use crate::estimate::level::bell;

/// Draws of which no more than so many need the function itself: its cost, a few microseconds, is
/// then lost in that of the others.
const RARE: f64 = 1e-5;

/// Cells of a draft that is fine enough, or as fine as may be.
fn fitted<G: Grid>(drafts: &mut [Draft<'_, G>], steps: u32) -> u32 {
    let mut step = 0;
    while step < steps && drafts.iter().map(Draft::unfit).sum::<f64>() > RARE {
        drafts.iter_mut().for_each(Draft::refine);
        step += 1;
    }
    step
}

/// Adding it to a small number rounds that to a whole one, which then stands in the lowest bits.
const ROUND: f64 = 6_755_399_441_055_744.0; // 1.5 · 2^52

/// Scores further out are asked for one by one: one draw in two millions.
const FAR: f64 = 5.0;

/// By scores.
#[derive(Clone, Debug)]
pub(super) struct ByScore {
    /// Cells for each unit.
    density: f64,
    /// Before the first and after the last stands one to ask.
    pub(super) cells: Vec<Cell>,
}

struct Even;

impl Even {
    fn density(level: u32) -> f64 {
        f64::from(1_u32 << level)
    }
}

impl Grid for Even {
    fn cells(&self, level: u32) -> usize {
        (2.0 * FAR * Self::density(level)) as usize
    }

    fn end(&self, level: u32, cell: usize) -> f64 {
        cell as f64 / Self::density(level) - FAR
    }

    fn weight(&self, level: u32, cell: usize) -> f64 {
        bell(self.end(level, cell)) / Self::density(level)
    }
}

impl ByScore {
    pub(super) fn new(function: &dyn Fn(Place) -> Jet, tolerance: &dyn Fn(f64) -> f64) -> Self {
        // From 8 cells a unit to 128.
        const COARSE: u32 = 3;
        const STEPS: u32 = 4;
        let by_score = |z: f64| function(Place::score(z));
        let mut draft = [Draft::new(&Even, COARSE, &by_score, tolerance)];
        let level = COARSE + fitted(&mut draft, STEPS);
        let cells = std::iter::once(ASK).chain(draft[0].fit()).chain([ASK]).collect();
        Self { density: Even::density(level), cells }
    }

    /// NaN where the function itself has to be asked.
    #[inline(always)]
    pub(super) fn values(&self, z: [f64; LANES]) -> [f64; LANES] {
        let last = (self.cells.len() - 1) as f64;
        // The middle of the first real cell is 1.
        let place = z.map(|z| (z + FAR) * self.density + 0.5);
        let place = place.map(|place| if place > 0.0 { place } else { 0.0 });
        let place = place.map(|place| if place < last { place } else { last });
        let rounded = place.map(|place| place + ROUND);
        let t = std::array::from_fn(|lane| place[lane] - (rounded[lane] - ROUND));
        values(rounded.map(|rounded| &self.cells[rounded.to_bits() as u32 as usize]), t)
    }
}

/// By shares.
#[derive(Clone, Debug)]
pub(super) struct ByShare {
    /// 2^level cells for each octave.
    level: u32,
    /// Those that are counted from below, then those from above; before the first and after the last
    /// of each stands one to ask.
    pub(super) cells: Vec<Cell>,
}

/// Shares nearer to an end are asked for one by one: one draw in 130,000.
const NEAREST: f64 = 1.0 / 262_144.0;
/// The nearest of them.
const TOO_NEAR: f64 = NEAREST.next_down();
/// From there to a half.
const OCTAVES: usize = 17;
/// Bits of a double below its exponent.
const MANTISSA: u32 = 52;

struct Octaves;

/// Exponent and leading bits of the mantissa number the cells.
fn number(share: f64, level: u32) -> u64 {
    share.to_bits() >> (MANTISSA - level)
}

impl Grid for Octaves {
    fn cells(&self, level: u32) -> usize {
        OCTAVES << level
    }

    fn end(&self, level: u32, cell: usize) -> f64 {
        f64::from_bits((number(NEAREST, level) + cell as u64) << (MANTISSA - level))
    }

    fn weight(&self, level: u32, cell: usize) -> f64 {
        self.end(level, cell + 1) - self.end(level, cell)
    }
}

impl ByShare {
    pub(super) fn new(function: &dyn Fn(Place) -> Jet, tolerance: &dyn Fn(f64) -> f64) -> Self {
        // From 16 cells an octave to 128.
        const COARSE: u32 = 4;
        const STEPS: u32 = 3;
        let (below, above) = (|v: f64| function(Place::below(v)), |v: f64| function(Place::above(v)));
        let mut drafts = [
            Draft::new(&Octaves, COARSE, &below, tolerance),
            Draft::new(&Octaves, COARSE, &above, tolerance),
        ];
        let level = COARSE + fitted(&mut drafts, STEPS);
        let cells =
            drafts.iter().flat_map(|draft| std::iter::once(ASK).chain(draft.fit()).chain([ASK])).collect();
        Self { level, cells }
    }

    /// NaN where the function itself has to be asked.
    #[inline(always)]
    pub(super) fn values(&self, u: [f64; LANES]) -> [f64; LANES] {
        const FRACTION: u64 = (1 << MANTISSA) - 1;
        let (side, before) = ((self.cells.len() / 2) as u64, number(NEAREST, self.level) - 1);
        let above = u.map(|u| 1.0 - u);
        let share: [f64; LANES] = std::array::from_fn(|i| if u[i] < above[i] { u[i] } else { above[i] });
        let share = share.map(|share| if share > TOO_NEAR { share } else { TOO_NEAR });
        let index: [u64; LANES] = std::array::from_fn(|i| {
            let number = number(share[i], self.level) - before;
            number + if u[i] < above[i] { 0 } else { side }
        });
        let t = share.map(|share| {
            let fraction = (share.to_bits() << self.level) & FRACTION;
            f64::from_bits(fraction | 1.0_f64.to_bits()) - 1.5
        });
        values(index.map(|index| &self.cells[index as usize]), t)
    }
}
