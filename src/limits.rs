//! The one table of legal ranges: checks, sentences and generators of test data read it.

use serde::Serialize;

use crate::error::{Code, Problem, shown};

/// The legal range of a number.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Limit {
    /// What the number is, as a sentence would name it.
    #[serde(skip)]
    pub name: &'static str,
    /// The smallest value, or the one it must exceed.
    pub min: f64,
    /// The largest value.
    pub max: f64,
    /// Whether `min` itself is not allowed.
    pub min_open: bool,
    /// Whether only whole numbers are allowed.
    #[serde(skip)]
    pub whole: bool,
}

impl Limit {
    const fn from(name: &'static str, min: f64, max: f64) -> Self {
        Self { name, min, max, min_open: false, whole: false }
    }

    const fn above(name: &'static str, min: f64, max: f64) -> Self {
        Self { name, min, max, min_open: true, whole: false }
    }

    const fn whole(name: &'static str, min: f64, max: f64) -> Self {
        Self { name, min, max, min_open: false, whole: true }
    }

    /// Whether the value is legal. NaN is not.
    ///
    /// ```
    /// let rate = cltv::limits::DISCOUNT_RATE;
    /// assert!(rate.allows(0.1) && !rate.allows(-1.0) && !rate.allows(f64::NAN));
    /// ```
    pub fn allows(&self, value: f64) -> bool {
        let above = if self.min_open { value > self.min } else { value >= self.min };
        above && value <= self.max && (!self.whole || value == value.floor())
    }

    /// The problem with a value at a place, or `None` if it is legal.
    ///
    /// ```
    /// let margin = cltv::limits::MARGIN;
    /// assert_eq!(margin.problem("segments[0].margin", 0.5), None);
    /// let problem = margin.problem("segments[0].margin", 55.0).expect("a share is at most 1");
    /// assert_eq!((problem.code, problem.range), (cltv::Code::OutOfRange, Some(margin)));
    /// ```
    pub fn problem(&self, path: &str, value: f64) -> Option<Problem> {
        if self.allows(value) {
            return None;
        }
        let (code, message) = if !value.is_finite() {
            (Code::NotFinite, format!("{} must be a finite number, but is {value}.", self.name))
        } else if self.whole && value != value.floor() {
            (Code::NotWhole, format!("{} must be a whole number, but is {value}.", self.name))
        } else {
            (Code::OutOfRange, format!("{} must be {}, but is {value}.", self.name, self.range()))
        };
        Some(Problem { path: path.to_owned(), code, message, value: shown(value), range: Some(*self) })
    }

    pub(crate) fn range(&self) -> String {
        if self.min_open {
            format!("more than {} and at most {}", self.min, self.max)
        } else {
            format!("from {} to {}", self.min, self.max)
        }
    }
}

/// Most money in one field, either sign: large enough for any currency, small enough that no
/// projection overflows.
pub const MOST_MONEY: f64 = 1e15;
/// Most customers in one field.
pub const MOST_CUSTOMERS: f64 = 1e11;
/// Most that revenue per customer may grow in all, as a factor.
pub const MOST_GROWTH: f64 = 1e30;
/// Most periods of a projection.
pub const LONGEST_HORIZON: f64 = 600.0;

/// Most segments, and most initiatives, of a case.
pub const MOST_PARTS: usize = 100;
/// Most scenarios of a case.
pub const MOST_SCENARIOS: usize = 20;
/// Most entries of any other list.
pub const MOST_ENTRIES: usize = 600;
/// Most characters of a name.
pub const LONGEST_NAME: usize = 200;
/// Most characters of a source.
pub const LONGEST_SOURCE: usize = 2000;
/// Most trials of a simulation.
pub const MOST_TRIALS: usize = 1 << 24;
/// Most flows of a list of cash flows.
pub const MOST_FLOWS: usize = 10_000;

/// Periods of a projection.
pub const HORIZON: Limit = Limit::whole("The horizon", 1.0, LONGEST_HORIZON);
/// Effective discount rate per year.
pub const DISCOUNT_RATE: Limit = Limit::from("The discount rate per year", 0.0, 10.0);
/// Discount rate of one period, for present values of plain flows.
pub const DISCOUNT_RATE_PER_PERIOD: Limit = Limit::above("The discount rate per period", -1.0, 1000.0);
/// Customers of a group.
pub const CUSTOMERS: Limit = Limit::from("The number of customers", 0.0, MOST_CUSTOMERS);
/// New customers per period.
pub const NEW_CUSTOMERS: Limit = Limit::from("The number of new customers per period", 0.0, MOST_CUSTOMERS);
/// Renewals already behind a customer.
pub const TENURE: Limit = Limit::whole("The tenure", 0.0, 1200.0);
/// Money that is never negative.
pub const MONEY: Limit = Limit::from("The amount", 0.0, MOST_MONEY);
/// Money of either sign.
pub const SIGNED_MONEY: Limit = Limit::from("The amount", -MOST_MONEY, MOST_MONEY);
/// Orders per customer and period.
pub const ORDERS: Limit = Limit::from("The number of orders per period", 0.0, 1e6);
/// Contribution margin.
pub const MARGIN: Limit = Limit::from("The margin, as a share of revenue,", 0.0, 1.0);
/// Growth per year.
pub const GROWTH: Limit = Limit::from("Growth per year", -0.99, 10.0);
/// Retention of one base period.
pub const RETENTION: Limit = Limit::from("Retention", 0.0, 1.0);
/// Shape parameters of the beta distribution.
pub const SHAPE: Limit = Limit::above("The shape parameter", 0.0, 1e6);
/// Exponent of time in the beta-discrete-Weibull curve.
pub const TIME_EXPONENT: Limit = Limit::above("The exponent of time", 0.0, 10.0);
/// Start of an initiative and period of a payment.
pub const PERIOD: Limit = Limit::whole("The period", 1.0, LONGEST_HORIZON);
/// Periods until full effect.
pub const RAMP: Limit = Limit::from("The ramp, in periods,", 0.0, LONGEST_HORIZON);
/// A share: reach, confidence, persistence, a step of a ramp.
pub const SHARE: Limit = Limit::from("The share", 0.0, 1.0);
/// Relative reduction of churn; negative values make churn grow.
pub const CHURN_REDUCTION: Limit = Limit::from("The relative reduction of churn", -10.0, 1.0);
/// Relative change of anything else.
pub const RELATIVE_CHANGE: Limit = Limit::from("The relative change", -1.0, 1000.0);
/// Change of a share in points.
pub const POINTS: Limit = Limit::from("The change in points", -1.0, 1.0);
/// Change of new customers per period.
pub const SIGNED_CUSTOMERS: Limit =
    Limit::from("The change in new customers", -MOST_CUSTOMERS, MOST_CUSTOMERS);
/// One cash flow.
pub const FLOW: Limit = Limit::from("A cash flow", -1e100, 1e100);
/// Revenue per customer and period, which may be orders times their value.
pub const REVENUE: Limit = Limit::from("Revenue per period", 0.0, 1e21);
/// Share of customers who stay after what they lived through.
pub const LOYALTY: Limit = Limit::from("Loyalty", 0.0, 1.0);
/// Relative reduction of a problem rate; negative values make it grow.
pub const PROBLEM_REDUCTION: Limit = Limit::from("The relative reduction of the problem rate", -10.0, 1.0);
/// A move between shares.
pub const MOVE: Limit = Limit::from("The share that moves", 0.0, 1.0);
/// Contacts of a customer who tells us.
pub const CONTACTS: Limit = Limit::from("The number of contacts", 0.0, 1000.0);
/// People told by one customer.
pub const PEOPLE_TOLD: Limit = Limit::from("The number of people told", 0.0, 1000.0);
/// How many good words one bad word outweighs.
pub const NEGATIVE_WEIGHT: Limit = Limit::from("The weight of bad words", 0.0, 100.0);
/// Answers of a survey.
pub const RESPONSES: Limit = Limit::whole("The number of answers", 1.0, MOST_CUSTOMERS);
/// Most states of a Markov chain.
pub const MOST_STATES: usize = 50;
/// Most raw answers or times of a list.
pub const MOST_ANSWERS: usize = 100_000;
/// Probability of a move between states.
pub const PROBABILITY: Limit = Limit::from("The probability", 0.0, 1.0);
/// Discount rate of one period, where money later is never worth more.
pub const PRICE_OF_TIME: Limit = Limit::from("The discount rate per period", 0.0, 1000.0);
/// Level of an interval.
pub const CONFIDENCE: Limit = Limit::from("The level of confidence", 0.5, 0.999_999);
/// Answers of one kind.
pub const ANSWERS: Limit = Limit::whole("The number of answers", 0.0, MOST_CUSTOMERS);
/// One answer to "would you recommend us?".
pub const NPS_ANSWER: Limit = Limit::whole("The answer", 0.0, 10.0);
/// Customers whom a share is taken of.
pub const SOME_CUSTOMERS: Limit = Limit::above("The number of customers", 0.0, MOST_CUSTOMERS);
/// Good words that bring one new customer.
pub const PRAISES_PER_CUSTOMER: Limit =
    Limit::above("The number of good words that bring a customer", 0.0, 1e6);
/// Seed of a simulation: whole numbers that JavaScript holds exactly.
pub const SEED: Limit = Limit::whole("The seed", 0.0, 9_007_199_254_740_991.0);
/// Trials of a simulation: a single one tells no spread.
pub const TRIALS: Limit = Limit::whole("The number of trials", 2.0, MOST_TRIALS as f64);
/// Share of the worst trials.
pub const TAIL: Limit = Limit::from("The share of worst trials", 0.0001, 1.0);
/// A probability of which both sides are left.
pub const INNER_SHARE: Limit = Limit::from("The probability", 0.0001, 0.9999);
/// Share by which a single number is moved.
pub const SPREAD: Limit = Limit::above("The share", 0.0, 1.0);
/// Values of an axis.
pub const STEPS: Limit = Limit::whole("The number of steps", 2.0, 101.0);
/// A normal score: further out nothing is left of its distribution.
pub const NORMAL_SCORE: Limit = Limit::from("The normal score", -100.0, 100.0);
/// Correlation of two uncertain numbers.
pub const CORRELATION: Limit = Limit::from("The correlation", -1.0, 1.0);
/// A stretch of time in any unit.
pub const TIME: Limit = Limit::from("The time", 0.0, 1e15);
/// Standard deviation of a normal distribution.
pub const SD: Limit = Limit::above("The standard deviation", 0.0, MOST_MONEY);
/// Middle of the logarithm, or of the log odds, of an uncertain number.
pub const MU: Limit = Limit::from("The parameter mu", -700.0, 700.0);
/// Standard deviation of the logarithm, or of the log odds, of an uncertain number.
pub const SIGMA: Limit = Limit::above("The parameter sigma", 0.0, 10.0);
/// Parameters of a beta distribution.
pub const BETA_PARAMETER: Limit = Limit::above("The parameter of the beta distribution", 0.0, 1e6);
