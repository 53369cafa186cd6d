//! When is the money back, and how deep does it go before?
//!
//! Timing-free: one-off payments fall at the start of their period, everything else evenly over
//! it. The cumulative is therefore a jump at each start and a straight line to each end.

/// The cumulative cash of an investment.
#[derive(Clone, Debug)]
pub(crate) struct Path {
    /// After the one-off payments at the start of each period.
    pub(crate) at_start: Vec<f64>,
    /// At the end of each period.
    pub(crate) at_end: Vec<f64>,
    /// Below zero is below this: what rounding leaves of an exact repayment is not debt.
    pub(crate) below: f64,
}

/// When the cumulative stays at or above zero for good.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Payback {
    /// 0 if it is never below; `None` if not within the horizon.
    pub(crate) periods: Option<f64>,
    /// It had come back before and fell again.
    pub(crate) relapsed: bool,
}

/// The deepest point of the cumulative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Exposure {
    pub(crate) amount: f64,
    /// Counted from 1; `None` if the cumulative is never below zero.
    pub(crate) period: Option<usize>,
}

impl Path {
    pub(crate) fn new(one_off: &[f64], recurring: &[f64]) -> Self {
        let mut path = Self { at_start: Vec::new(), at_end: Vec::new(), below: 0.0 };
        let (mut sum, mut gross) = (0.0, 0.0);
        for (start, over) in one_off.iter().zip(recurring) {
            sum += start;
            path.at_start.push(sum);
            sum += over;
            path.at_end.push(sum);
            gross += start.abs() + over.abs();
        }
        path.below = -f64::EPSILON * (2 * one_off.len()) as f64 * gross;
        path
    }

    pub(crate) fn payback(&self) -> Payback {
        let mut periods = Some(0.0);
        let mut came_back = false;
        let mut relapsed = false;
        for (period, (&start, &end)) in self.at_start.iter().zip(&self.at_end).enumerate() {
            // A jump has no width, a line crosses somewhere between.
            for (value, crossing) in [(start, 0.0), (end, -start / (end - start))] {
                if value < self.below {
                    relapsed |= came_back;
                    periods = None;
                } else if periods.is_none() {
                    periods = Some(period as f64 + crossing.clamp(0.0, 1.0));
                    came_back = true;
                }
            }
        }
        Payback { periods, relapsed }
    }

    pub(crate) fn exposure(&self) -> Exposure {
        let mut deepest = Exposure { amount: 0.0, period: None };
        for (period, (&start, &end)) in self.at_start.iter().zip(&self.at_end).enumerate() {
            for value in [start, end] {
                if value < self.below && -value > deepest.amount {
                    deepest = Exposure { amount: -value, period: Some(period + 1) };
                }
            }
        }
        deepest
    }
}
