//! Customers who move between states, surveys, and counts.

use cltv::markov::MarkovDraft;
use cltv::metrics::{CountsDraft, RetentionCounts};
use cltv::nps::{AnswersDraft, NpsScore, SurveyCellDraft, SurveyDraft};
use cltv::{markov_value, metrics, nps};

use crate::Vector;

/// Pfeifer & Carraway's chain; Dwyer's customers as states of recency.
pub(crate) fn chain(vector: &Vector) -> Vec<f64> {
    let inputs = &vector.inputs;
    match vector.id.as_str() {
        "A.PC.Vinf" => {
            let endless = markov_value(&pfeifer_carraway(vector)).unwrap().endless;
            endless.into_iter().map(|value| value.finite().unwrap()).collect()
        }
        // t = 0 … T: one reward more.
        "A.PC.V4" => {
            let horizon = Some(inputs.number("T") + 1.0);
            let draft = MarkovDraft { horizon, ..pfeifer_carraway(vector) };
            markov_value(&draft).unwrap().horizon.unwrap()
        }
        "A.BN.case5.buyers" => buyers(&inputs.list("p_by_recency"), inputs.number("periods") as usize),
        unknown => panic!("unknown vector {unknown}"),
    }
}

fn pfeifer_carraway(vector: &Vector) -> MarkovDraft {
    MarkovDraft {
        transitions: vector.inputs.table("P"),
        rewards: vector.inputs.list("R"),
        discount_rate_per_period: vector.inputs.number("d"),
        ..MarkovDraft::default()
    }
}

/// Buyers in each period of one who bought in period 0: who has not bought for r periods buys again
/// with p_r, and is gone after the last of them.
fn buyers(by_recency: &[f64], periods: usize) -> Vec<f64> {
    let gone = by_recency.len();
    let row = |(recency, &buys): (usize, &f64)| {
        let mut row = vec![0.0; gone + 1];
        row[recency + 1] = 1.0 - buys;
        row[0] = buys;
        row
    };
    let mut transitions: Vec<Vec<f64>> = by_recency.iter().enumerate().map(row).collect();
    transitions.push([vec![0.0; gone], vec![1.0]].concat());
    let so_far = |horizon: usize| {
        let draft = MarkovDraft {
            transitions: transitions.clone(),
            rewards: [vec![1.0], vec![0.0; gone]].concat(),
            horizon: Some(horizon as f64),
            ..MarkovDraft::default()
        };
        markov_value(&draft).unwrap().horizon.unwrap()[0]
    };
    let bought =
        (0..=periods).map(|period| so_far(period + 1) - if period > 0 { so_far(period) } else { 0.0 });
    bought.collect()
}

/// Scores in points, as they are published.
pub(crate) fn survey(vector: &Vector) -> Vec<f64> {
    let inputs = &vector.inputs;
    let answered =
        |[promoters, passives, detractors]: [f64; 3]| AnswersDraft { promoters, passives, detractors };
    match vector.id.as_str() {
        "D.NPS.bins" => {
            let counts = CountsDraft { nps_scores: Some(inputs.list("scores")), ..CountsDraft::default() };
            vec![100.0 * metrics(&counts).unwrap().nps.unwrap().score]
        }
        // Of shares: so many answers in six. The variance of one answer is that of the score × answers.
        "D.NPS.se.whuber" => {
            let counts = inputs.list("p").into_iter().map(|share| (6.0 * share).round());
            let outcome = nps(&survey_of(&counts.collect::<Vec<_>>(), None)).unwrap();
            vec![outcome.score.score, 6.0 * outcome.score.standard_error * outcome.score.standard_error]
        }
        "D.NPS.diff" => {
            let before = inputs.list("b");
            let before = answered([before[0], before[1], before[2]]);
            let change = nps(&survey_of(&inputs.list("a"), Some(before))).unwrap().change.unwrap();
            vec![100.0 * change.difference, change.z.unwrap(), change.p_value.unwrap()]
        }
        id => {
            let counts = ["promoters", "passives", "detractors"].map(|key| inputs.number(key));
            let outcome = nps(&survey_of(&counts, None)).unwrap();
            if id.contains(".ci.") {
                let adjusted = outcome.adjusted_wald;
                let figures = [adjusted.score, adjusted.standard_error].map(|figure| 100.0 * figure);
                return [&ends(&outcome.score)[..], &figures, &ends(&adjusted)].concat();
            }
            let error = 100.0 * outcome.score.standard_error;
            let responses: f64 = counts.iter().sum();
            // Some divide by one answer less.
            let unbiased = error * (responses / (responses - 1.0)).sqrt();
            vec![100.0 * outcome.score.score, error, unbiased]
        }
    }
}

fn survey_of(counts: &[f64], before: Option<AnswersDraft>) -> SurveyDraft {
    let cell = SurveyCellDraft {
        name: "All".to_owned(),
        promoters: counts[0],
        passives: counts[1],
        detractors: counts[2],
        ..SurveyCellDraft::default()
    };
    SurveyDraft { cells: vec![cell], before, ..SurveyDraft::default() }
}

fn ends(score: &NpsScore) -> [f64; 2] {
    [score.interval.low, score.interval.high].map(|end| 100.0 * end)
}

/// Customers counted at both ends of a period; nothing where the counts contradict each other.
pub(crate) fn counts(vector: &Vector) -> Vec<f64> {
    let inputs = &vector.inputs;
    if vector.id == "D.churn.denominator" {
        let [start, new, lost] = ["start", "new", "lost"].map(|key| inputs.number(key));
        return retention(start, new, start + new - lost).map(|rate| 1.0 - rate).into_iter().collect();
    }
    let [start, new, end] = ["S", "N", "E"].map(|key| inputs.number(key));
    retention(start, new, end).into_iter().collect()
}

fn retention(start: f64, new: f64, end: f64) -> Option<f64> {
    let counts =
        RetentionCounts { customers_at_start: start, customers_at_end: end, new_customers: new, per: None };
    let metrics = metrics(&CountsDraft { retention: Some(counts), ..CountsDraft::default() });
    metrics.ok().map(|metrics| metrics.retention.unwrap().rate)
}
