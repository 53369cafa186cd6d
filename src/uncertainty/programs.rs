//! The case as programs over its uncertain numbers.

use std::sync::OnceLock;

use crate::case::BusinessCase;
use crate::case::gate::case;
use crate::input::gate::varied;
use crate::program::{Bounds, Node, Program, Tape};
use crate::scalar::Scalar;
use crate::uncertainty::Figure;
use crate::uncertainty::number::Number;

/// The programs of a case: one for each combination of its uncertain whole numbers, which decide
/// how the computation runs (when an initiative starts), and are fixed within it.
pub(crate) struct Programs<'c> {
    case: &'c BusinessCase,
    /// The uncertain numbers; a program takes them as its columns.
    numbers: Vec<Number<'c>>,
    /// Their places among the numbers, with their least value and how many values there are.
    wholes: Vec<Whole>,
    figures: Vec<Figure>,
    compiled: Vec<OnceLock<Recorded>>,
}

/// An uncertain whole number.
struct Whole {
    column: usize,
    least: f64,
    count: usize,
}

/// The same computation with fewer and with more answers.
pub(crate) struct Recorded {
    /// The figures.
    pub(crate) figures: Program,
    /// The figures, then the one-off and then the recurring cash of each period.
    with_cash: Program,
}

impl Recorded {
    /// The program with as few answers as are wanted.
    pub(crate) fn answering(&self, with_cash: bool) -> &Program {
        if with_cash { &self.with_cash } else { &self.figures }
    }
}

/// Most combinations of uncertain whole numbers.
pub(crate) const MOST_COMBINATIONS: usize = 1000;

impl<'c> Programs<'c> {
    /// Nothing is compiled before it is used. Fails with the number of combinations where they are
    /// too many.
    pub(crate) fn new(
        case: &'c BusinessCase,
        numbers: Vec<Number<'c>>,
        figures: Vec<Figure>,
    ) -> Result<Self, usize> {
        let wholes: Vec<Whole> =
            numbers.iter().enumerate().filter_map(|(column, number)| Whole::of(column, number)).collect();
        let combinations = wholes.iter().fold(1usize, |product, whole| product.saturating_mul(whole.count));
        if combinations > MOST_COMBINATIONS {
            return Err(combinations);
        }
        let compiled = (0..combinations).map(|_| OnceLock::new()).collect();
        Ok(Self { case, numbers, wholes, figures, compiled })
    }

    pub(crate) fn combinations(&self) -> usize {
        self.compiled.len()
    }

    /// Which combination a trial is of.
    pub(crate) fn combination(&self, columns: &[Vec<f64>], trial: usize) -> usize {
        self.wholes.iter().fold(0, |index, whole| {
            let value = (columns[whole.column][trial] - whole.least) as usize;
            index * whole.count + value.min(whole.count - 1)
        })
    }

    /// The programs of a combination.
    pub(crate) fn of(&self, combination: usize) -> &Recorded {
        self.compiled[combination].get_or_init(|| self.compile(&self.values(combination)))
    }

    /// The whole numbers of a combination.
    fn values(&self, combination: usize) -> Vec<f64> {
        let mut rest = combination;
        let mut values: Vec<f64> = (self.wholes.iter().rev())
            .map(|whole| {
                let value = whole.least + (rest % whole.count) as f64;
                rest /= whole.count;
                value
            })
            .collect();
        values.reverse();
        values
    }

    fn compile(&self, wholes: &[f64]) -> Recorded {
        let tape = Tape::default();
        let take = |place: usize| self.node(&tape, wholes, place);
        let returns = varied(&take, |gate| case(gate, &self.case.draft)).returns();
        // All of them are asked of trials: the plan saw to it.
        let mut answers: Vec<Node<'_>> =
            self.figures.iter().filter_map(|figure| figure.of_returns(&returns)).collect();
        let figures = Program::new(&tape, &answers);
        answers.extend(returns.one_off);
        answers.extend(returns.recurring);
        Recorded { figures, with_cash: Program::new(&tape, &answers) }
    }

    fn node<'t>(&self, tape: &'t Tape, wholes: &[f64], place: usize) -> Node<'t> {
        let stated = self.case.assumptions[place].value;
        let Some(column) = self.numbers.iter().position(|number| number.place == place) else {
            return Node::from_f64(stated);
        };
        if let Some(index) = self.wholes.iter().position(|whole| whole.column == column) {
            return Node::from_f64(wholes[index]);
        }
        let (low, high) = self.numbers[column].support();
        Node::input(tape, column as u32, stated, Bounds { low, high })
    }
}

impl Whole {
    fn of(column: usize, number: &Number<'_>) -> Option<Self> {
        let (least, most) = number.support();
        number.entry().limit.whole.then(|| Self { column, least, count: (most - least) as usize + 1 })
    }
}
