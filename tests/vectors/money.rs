//! What flows of money are worth and what they return.

use cltv::{irr, mirr, npv, payback};

use crate::{Vector, numbers};

pub(crate) fn present_value(vector: &Vector) -> Vec<f64> {
    let (inputs, rate) = (&vector.inputs, vector.inputs.number("rate"));
    let mut flows = inputs.list("flows");
    if inputs.has("initial") {
        flows.insert(0, inputs.number("initial"));
        return vec![npv(rate, &flows).unwrap()];
    }
    let value = npv(rate, &flows).unwrap();
    match inputs.word("convention") {
        "start" => vec![value],
        // Spreadsheets: the first flow is already one period away.
        "end" => vec![value / (1.0 + rate)],
        unknown => panic!("unknown convention {unknown}"),
    }
}

pub(crate) fn internal_rates(vector: &Vector) -> Vec<f64> {
    let inputs = &vector.inputs;
    let mut flows = Vec::new();
    if inputs.has("flows") {
        flows = inputs.list("flows");
    } else {
        flows.extend(inputs.has("first").then(|| inputs.number("first")));
        let repeat = inputs.list("repeat");
        flows.extend(std::iter::repeat_n(repeat[0], repeat[1] as usize));
        flows.extend(inputs.has("last").then(|| inputs.number("last")));
    }
    let rates = irr(&flows).unwrap().list().to_vec();
    let one_of_several = vector.id.contains(".multi.") && !vector.id.ends_with(".all");
    if !one_of_several {
        return rates;
    }
    // What a peer answered to flows with several rates is one of ours.
    assert!(rates.len() > 1, "{}: {rates:?}", vector.id);
    let known = numbers(&vector.recomputed)[0].unwrap();
    let nearest = rates.into_iter().min_by(|a, b| (a - known).abs().total_cmp(&(b - known).abs()));
    nearest.into_iter().collect()
}

pub(crate) fn payback_periods(vector: &Vector) -> Vec<f64> {
    let rate = vector.inputs.number("rate");
    let flows = vector.inputs.list("flows").into_iter().enumerate();
    let present: Vec<f64> = flows.map(|(t, flow)| flow / libm::pow(1.0 + rate, t as f64)).collect();
    payback(&present).unwrap().into_iter().collect()
}

pub(crate) fn modified_rate(vector: &Vector) -> Vec<f64> {
    let [finance, reinvest] = ["finance", "reinvest"].map(|key| vector.inputs.number(key));
    mirr(&vector.inputs.list("flows"), finance, reinvest).unwrap().into_iter().collect()
}
