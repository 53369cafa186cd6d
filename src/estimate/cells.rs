//! A smooth function in cells, in each of which a polynomial stands for it.

use crate::estimate::jet::Jet;

/// A polynomial of the fifth degree in −½..½, lowest power first.
pub(super) type Cell = [f64; 6];

/// What a cell holds whose function has to be asked itself.
pub(super) const ASK: Cell = [f64::NAN; 6];

/// Draws that are computed in step, so that one does not wait for the other.
pub(super) const LANES: usize = 8;

/// The values of polynomials, each at its own t.
#[inline(always)]
pub(super) fn values(cells: [&Cell; LANES], t: [f64; LANES]) -> [f64; LANES] {
    let mut values = cells.map(|cell| cell[5]);
    for power in (0..5).rev() {
        for lane in 0..LANES {
            values[lane] = values[lane] * t[lane] + cells[lane][power];
        }
    }
    values
}

/// The polynomial that has value, slope and bend of the function at both ends of a cell (Hermite's),
/// so that neighbours meet smoothly. Its error is width⁶ times the sixth derivative over 46,080.
fn between(left: Jet, right: Jet, width: f64) -> Cell {
    // Even and odd part at the right end.
    let half =
        |right: f64, left: f64, scale: f64| (0.5 * scale * (right + left), 0.5 * scale * (right - left));
    let (even, odd) = half(right.value, left.value, 1.0);
    let (odd_slope, even_slope) = half(right.slope, left.slope, width);
    let (even_bend, odd_bend) = half(right.bend, left.bend, width * width);
    let c4 = 0.5 * even_bend - even_slope;
    let c2 = even_slope - 0.5 * c4;
    let excess = odd_slope - 2.0 * odd;
    let c5 = odd_bend - 6.0 * excess;
    let c3 = 2.0 * excess - 0.5 * c5;
    [even - 0.25 * c2 - 0.0625 * c4, 2.0 * odd - 0.25 * c3 - 0.0625 * c5, c2, c3, c4, c5]
}

/// Where the cells of a table lie, the finer the higher the level: each level halves every cell.
pub(super) trait Grid {
    fn cells(&self, level: u32) -> usize;
    /// The left end of a cell; that of the cell after the last is the right end of all.
    fn end(&self, level: u32, cell: usize) -> f64;
    /// How probable a draw in the cell is.
    fn weight(&self, level: u32, cell: usize) -> f64;
}

/// A function on a grid.
pub(super) struct Draft<'a, G> {
    grid: &'a G,
    function: &'a dyn Fn(f64) -> Jet,
    /// How far a value may be off.
    tolerance: &'a dyn Fn(f64) -> f64,
    level: u32,
    ends: Vec<Jet>,
    middles: Vec<Jet>,
}

impl<'a, G: Grid> Draft<'a, G> {
    pub(super) fn new(
        grid: &'a G,
        level: u32,
        function: &'a dyn Fn(f64) -> Jet,
        tolerance: &'a dyn Fn(f64) -> f64,
    ) -> Self {
        let ends = (0..=grid.cells(level)).map(|cell| function(grid.end(level, cell))).collect();
        let mut draft = Self { grid, function, tolerance, level, ends, middles: Vec::new() };
        draft.find_middles();
        draft
    }

    fn find_middles(&mut self) {
        let (grid, level) = (self.grid, self.level + 1);
        let middle = |cell: usize| (self.function)(grid.end(level, 2 * cell + 1));
        self.middles = (0..grid.cells(self.level)).map(middle).collect();
    }

    pub(super) fn refine(&mut self) {
        let (ends, middles) = (std::mem::take(&mut self.ends), std::mem::take(&mut self.middles));
        let mut middles = middles.into_iter();
        self.ends = ends.into_iter().flat_map(|end| std::iter::once(end).chain(middles.next())).collect();
        self.level += 1;
        self.find_middles();
    }

    fn cell(&self, cell: usize) -> Cell {
        let width = self.grid.end(self.level, cell + 1) - self.grid.end(self.level, cell);
        between(self.ends[cell], self.ends[cell + 1], width)
    }

    /// Whether the polynomial is good enough in the middle, where it is off most.
    fn is_good(&self, cell: usize) -> bool {
        let exact = self.middles[cell].value;
        (self.cell(cell)[0] - exact).abs() <= (self.tolerance)(exact)
    }

    /// How probable a draw is for which no polynomial is good enough.
    pub(super) fn unfit(&self) -> f64 {
        let bad = (0..self.middles.len()).filter(|&cell| !self.is_good(cell));
        bad.map(|cell| self.grid.weight(self.level, cell)).sum()
    }

    pub(super) fn fit(&self) -> impl Iterator<Item = Cell> {
        (0..self.middles.len()).map(|cell| if self.is_good(cell) { self.cell(cell) } else { ASK })
    }
}
