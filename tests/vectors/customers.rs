//! What customers are worth and how they stay.

use cltv::lifetime_value::Cltv;
use cltv::retention::Curve;
use cltv::{
    CaseDraft, Extended, OneOrMany, Period, RetentionDraft, SegmentDraft, TenureDraft, Timing,
    convert_retention,
};

use crate::common::{evaluated, segment, yearly};
use crate::{Inputs, Vector};

fn figure(reading: Extended) -> f64 {
    match reading {
        Extended::Finite(number) => number,
        Extended::Infinite => f64::INFINITY,
        other => panic!("a value of customers that is {other:?}"),
    }
}

fn cltv(draft: &CaseDraft) -> Cltv {
    evaluated(draft).segments[0].cltv.clone()
}

fn endless(timing: Timing, discount: f64, margin: f64, retention: f64) -> f64 {
    let customers = segment(1.0, margin, RetentionDraft::constant(retention));
    figure(cltv(&yearly(timing, discount, 1.0, customers)).endless.contribution)
}

/// Constant retention: the three conventions of Fader & Hardie 2012, and lifetimes.
pub(crate) fn constant(vector: &Vector) -> Vec<f64> {
    let inputs = &vector.inputs;
    // The literature's "renewal now": renewed at once, paid at once.
    let at_renewal = |retention: f64| {
        let discount = inputs.number("d");
        (1.0 + discount) * endless(Timing::End, discount, inputs.number("margin"), retention)
    };
    let lifetime = |retention: f64| {
        let customers = segment(1.0, 1.0, RetentionDraft::constant(retention));
        figure(cltv(&yearly(Timing::Start, 0.0, 1.0, customers)).expected_lifetime_periods)
    };
    match vector.id.as_str() {
        id if id.starts_with("A.geo.case") || id == "A.geo.diverge" => vec![conventional(inputs)],
        "A.geo.vodafone" => {
            vec![endless(Timing::End, inputs.number("discount"), 1.0, 1.0 - inputs.number("churn"))]
        }
        "A.geo.naive_lifetime_pv" => {
            let annuity = segment(1.0, inputs.number("margin"), RetentionDraft::constant(1.0));
            let case = yearly(Timing::End, inputs.number("discount"), inputs.number("years"), annuity);
            vec![figure(cltv(&case).horizon.contribution)]
        }
        "A.2seg.seg1" | "A.HB15.const" => vec![at_renewal(inputs.number("r"))],
        "A.2seg.naive_base" => {
            let counts: Vec<f64> =
                inputs.word("retention").split('/').map(|text| text.parse().unwrap()).collect();
            vec![inputs.number("active") * at_renewal(counts[0] / counts[1])]
        }
        "A.RS.lifetime..1" | "A.RS.lifetime..2" => vec![lifetime(1.0 - inputs.number("defection"))],
        // Periods, and renewals: one fewer.
        "D.lifetime" => vec![lifetime(inputs.number("r")), lifetime(inputs.number("r")) - 1.0],
        unknown => panic!("unknown vector {unknown}"),
    }
}

/// Case 1 pays at once, case 2 after renewal; case 3 is booked at the end of the period.
fn conventional(inputs: &Inputs) -> f64 {
    let discount = inputs.number("discount");
    let (timing, later) = match inputs.number("case") {
        1.0 => (Timing::Start, 1.0),
        2.0 => (Timing::End, 1.0),
        3.0 => (Timing::Start, 1.0 + discount),
        other => panic!("unknown case {other}"),
    };
    let growth = if inputs.has("growth") { inputs.number("growth") } else { 0.0 };
    let customers = SegmentDraft {
        growth_per_year: Some(growth.into()),
        ..segment(1.0, inputs.number("margin"), RetentionDraft::constant(inputs.number("retention")))
    };
    let horizon = if inputs.has("horizon") { inputs.number("horizon") } else { 1.0 };
    let readings = cltv(&yearly(timing, discount, horizon, customers));
    let reading = if inputs.has("horizon") { readings.horizon } else { readings.endless };
    figure(reading.contribution) / later
}

/// Shifted beta-geometric: with P_n what a customer of n renewals is worth who pays at once,
/// DEL = P_0, DERL before the n-th renewal = (P_{n−1} − 1)(1 + d), just after it P_n − 1.
pub(crate) fn beta_geometric(vector: &Vector) -> Vec<f64> {
    let inputs = &vector.inputs;
    let [alpha, beta] = ["alpha", "beta"].map(|key| inputs.number(key));
    let retention = RetentionDraft::beta_geometric(alpha, beta);
    let curve = Curve::BetaGeometric { alpha, beta };
    let worth = |renewals: f64| {
        let old = SegmentDraft {
            tenure: Some(OneOrMany::One(renewals.into())),
            ..segment(1.0, 1.0, retention.clone())
        };
        let case = yearly(Timing::Start, inputs.number("d"), 1.0, old);
        figure(cltv(&case).residual_endless.contribution)
    };
    let before_renewal = |n: f64| (worth(n - 1.0) - 1.0) * (1.0 + inputs.number("d"));
    match vector.id.as_str() {
        "A.sBG.S12.highend" => survivors(&retention, &curve, 12),
        "A.sBG.retention.highend" => {
            survivors(&retention, &curve, 12).windows(2).map(|pair| pair[1] / pair[0]).collect()
        }
        id if id.starts_with("A.FH2010.DEL.") => vec![worth(0.0)],
        "A.FH2010.DERL.case2" => inputs.list("n").into_iter().map(before_renewal).collect(),
        "A.FH2010.DERLafter.case2" => inputs.list("n").into_iter().map(|n| worth(n) - 1.0).collect(),
        id if id.starts_with("A.HB15.DERL.n") => {
            vec![inputs.number("margin") * before_renewal(inputs.number("n"))]
        }
        id if id.starts_with("A.DEL4y.") || id.starts_with("A.sBG.stress.") => {
            vec![worth(0.0), before_renewal(inputs.number("n"))]
        }
        "A.sBG.EL.finite" => {
            let case = yearly(Timing::Start, 0.0, 1.0, segment(1.0, 1.0, retention));
            vec![figure(cltv(&case).expected_lifetime_periods)]
        }
        id if id.starts_with("A.FH2010.correct.") => {
            let cohorts = inputs.list("acquired").into_iter().zip(inputs.list("tenures"));
            let value = |(acquired, tenure): (f64, f64)| {
                acquired * curve.survival(tenure as usize) * before_renewal(tenure + 1.0)
            };
            vec![cohorts.map(value).sum()]
        }
        "A.FH2010.aggret.case1" => vec![aggregate_retention(&inputs.list("acquired"), retention, &curve)],
        unknown => panic!("unknown vector {unknown}"),
    }
}

/// Share of last year's customers who are still there; those acquired last are not asked yet.
fn aggregate_retention(acquired: &[f64], retention: RetentionDraft, curve: &Curve) -> f64 {
    let older = &acquired[..acquired.len() - 1];
    let a_year_ago = older.iter().zip((0..older.len()).rev()).map(|(acquired, tenure)| TenureDraft {
        tenure: (tenure as f64).into(),
        customers: (acquired * curve.survival(tenure)).into(),
    });
    let base = SegmentDraft {
        customers: None,
        tenure: Some(OneOrMany::Many(a_year_ago.collect())),
        ..segment(0.0, 1.0, retention)
    };
    let year = evaluated(&yearly(Timing::Start, 0.0, 1.0, base)).without;
    year.closing[0] / year.opening[0]
}

/// S(0), S(1), …, as a case projects one customer; the curve by itself says the same.
fn survivors(retention: &RetentionDraft, curve: &Curve, years: usize) -> Vec<f64> {
    let case = yearly(Timing::Start, 0.0, years as f64, segment(1.0, 1.0, retention.clone()));
    let there = evaluated(&case).without;
    let survivors: Vec<f64> = there.opening[..1].iter().chain(&there.closing).copied().collect();
    for (renewals, share) in survivors.iter().enumerate() {
        // So many factors, each rounded, against one exponential of log-gammas.
        approx::assert_relative_eq!(curve.survival(renewals), *share, max_relative = 1e-13);
    }
    survivors
}

pub(crate) fn beta_discrete_weibull(vector: &Vector) -> Vec<f64> {
    let [alpha, beta, c] = ["alpha", "beta", "c"].map(|key| vector.inputs.number(key));
    let retention = RetentionDraft::beta_discrete_weibull(alpha, beta, c);
    survivors(&retention, &Curve::BetaDiscreteWeibull { alpha, beta, c }, 20)
}

pub(crate) fn churn(vector: &Vector) -> Vec<f64> {
    let inputs = &vector.inputs;
    let (key, from, to) = match inputs.has("monthly_churn") {
        true => ("monthly_churn", Period::Month, Period::Year),
        false => ("annual_churn", Period::Year, Period::Month),
    };
    let kept = convert_retention(1.0 - inputs.number(key), from, to);
    vec![if vector.id == "D.churn.annual3" { kept } else { 1.0 - kept }]
}
