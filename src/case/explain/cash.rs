//! Rates of return, payback, exposure: what is read from the cash.

use crate::case::explain::{BREALEY_MYERS_ALLEN, Frame, Teller, maybe};
use crate::extended::Extended;

const DISCOUNTED: Frame =
    Frame { source: BREALEY_MYERS_ALLEN, excludes: &["wordOfMouth", "laterPeriods", "inflation", "taxes"] };
const UNDISCOUNTED: Frame = Frame {
    source: BREALEY_MYERS_ALLEN,
    excludes: &["discounting", "wordOfMouth", "laterPeriods", "inflation", "taxes"],
};

impl Teller<'_> {
    pub(super) fn rates_and_paybacks(&mut self) {
        self.internal_rate();
        self.modified_rate();
        let (verdict, cash) = (&self.outcome.verdict, &self.outcome.cash);
        let courses = [&cash.cumulative_at_start[..], &cash.cumulative];
        self.payback("T paybackPeriods", verdict.payback_periods, courses, &UNDISCOUNTED);
        let courses = [&cash.cumulative_discounted_at_start[..], &cash.cumulative_discounted];
        self.payback("T discountedPaybackPeriods", verdict.discounted_payback_periods, courses, &DISCOUNTED);
        self.peak_exposure();
    }

    /// Each of the rates, if there are several.
    fn internal_rate(&mut self) {
        let irr = &self.outcome.verdict.irr;
        self.figure("irr", "{NPV}({IRR}) = 0, {NPV} = {NPV}({d})", &DISCOUNTED);
        match irr.per_year() {
            [] => self.share("IRR irr", f64::NAN),
            rates => rates.iter().for_each(|&rate| self.share("IRR irr", rate)),
        }
        if let Some(explanation) = self.told.last_mut() {
            explanation.value = Extended::of(maybe(irr.only()));
        }
        self.npv();
        self.discount_rate();
    }

    /// (gains ÷ payments)^(1 ÷ years) × (1 + d) − 1, both sides at today's worth.
    fn modified_rate(&mut self) {
        let grid = &self.case.grid;
        let dated = self.outcome.cash.dated(grid);
        let step = -libm::log1p(self.case.discount_rate_per_year) / dated.per_year;
        let (mut gains, mut payments) = (0.0, 0.0);
        for (date, flow) in dated.flows.iter().enumerate() {
            let present = flow * libm::exp(step * date as f64);
            if present > 0.0 { gains += present } else { payments -= present }
        }
        self.figure("mirrPerYear", "{MIRR} = (1 + {d}) × ({P} ÷ {Q})^({y} ÷ {t}) − 1", &DISCOUNTED);
        self.share("MIRR mirrPerYear", maybe(self.outcome.verdict.mirr_per_year));
        self.discount_rate();
        self.money("P presentValueOfReceipts", gains);
        self.money("Q presentValueOfPayments", payments);
        self.count("y periodsPerYear", grid.per_year());
        self.periods("t lastDate", grid.last_date() as f64 * grid.per_year() / dated.per_year);
    }

    /// Full periods and the part of the next in which the cumulative crosses zero; it is known at
    /// the start of each period and at its end.
    fn payback(
        &mut self,
        symbol_and_name: &'static str,
        periods: Option<f64>,
        [at_start, at_end]: [&[f64]; 2],
        frame: &Frame,
    ) {
        let full = maybe(periods).floor();
        // Of no number the first period: it is not looked at.
        let at = |series: &[f64]| series.get(full as usize).copied().unwrap_or_default();
        let (start, end) = (at(at_start), at(at_end));
        let crosses = start < 0.0 && end >= 0.0;
        let name = symbol_and_name.trim_start_matches("T ");
        let formula = match periods {
            None => "{T}: {S}({H}) < 0",
            Some(_) if crosses => "{T} = {k} + {S} ÷ ({S} − {E})",
            Some(_) => "{T} = {k}",
        };
        self.figure(name, formula, frame);
        self.periods(symbol_and_name, maybe(periods));
        if periods.is_none() {
            self.money("S cumulativeCash", at_end.last().copied().unwrap_or_default());
            self.periods("H horizon", at_end.len() as f64);
            self.input("horizon".to_owned());
            return;
        }
        self.periods("k fullPeriods", full);
        if crosses {
            self.money("S cumulativeAtStart", start);
            self.money("E cumulativeAtEnd", end);
        }
    }

    fn peak_exposure(&mut self) {
        let exposure = self.outcome.verdict.peak_exposure;
        let formula = if exposure.period.is_some() { "{X} = −{S}({t})" } else { "{X} = 0" };
        self.figure("peakExposure", formula, &UNDISCOUNTED);
        self.money("X peakExposure", exposure.amount);
        if let Some(period) = exposure.period {
            self.money("S cumulativeCash", -exposure.amount);
            self.periods("t period", period as f64);
        }
    }
}
