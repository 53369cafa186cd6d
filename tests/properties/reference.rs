//! What customers live through, computed once more from the formulas: plain numbers, one effect
//! after the other, nothing shared with the library.

use cltv::{EffectDraft, Estimate, Period, ProblemDraft, Quantity, RetentionDraft, ShareOf, TalkDraft};

/// An effect with the weight of its initiative.
pub(crate) type Pull<'a> = (&'a EffectDraft, f64);

/// L₀ and the types of problem of one base period.
#[derive(Clone)]
pub(crate) struct Life {
    pub(crate) well: f64,
    pub(crate) problems: Vec<Kind>,
}

/// One type of problem, its words included: what a customer says by how it ended, and silently.
#[derive(Clone)]
pub(crate) struct Kind {
    pub(crate) name: String,
    pub(crate) rate: f64,
    pub(crate) told: f64,
    pub(crate) ends: [f64; 3],
    pub(crate) silent: f64,
    pub(crate) loyalty: [f64; 3],
    pub(crate) cost: f64,
    said: [f64; 3],
    said_silently: f64,
}

impl Life {
    /// As stated, and calibrated.
    pub(crate) fn of(retention: &RetentionDraft) -> Self {
        let words = retention.word_of_mouth.clone().unwrap_or_default();
        let weight = words.negative_weight.as_ref().map_or(1.0, Estimate::value);
        let said =
            [&words.satisfied, &words.mollified, &words.dissatisfied].map(|talk| net(talk.as_ref(), weight));
        let kind = |draft: &ProblemDraft| {
            let (ends, loyalty) = (&draft.outcomes, &draft.loyalty);
            let contacts = draft.contacts_per_contacting_customer.as_ref().map_or(1.0, Estimate::value);
            Kind {
                name: draft.name.clone(),
                rate: draft.rate.value(),
                told: draft.contact_rate.value(),
                ends: [ends.satisfied.value(), ends.mollified.value(), ends.dissatisfied.value()],
                silent: loyalty.silent.value(),
                loyalty: [loyalty.satisfied.value(), loyalty.mollified.value(), loyalty.dissatisfied.value()],
                cost: contacts * draft.cost_per_contact.as_ref().map_or(0.0, Estimate::value),
                said,
                said_silently: net(words.silent.as_ref(), weight),
            }
        };
        let mut life = Self {
            well: retention.loyalty_without_problem.as_ref().unwrap().value(),
            problems: retention.problems.as_ref().unwrap().iter().map(kind).collect(),
        };
        if let Some(measured) = &retention.measured_retention {
            let modelled = life.retention();
            let factor = if modelled > 0.0 { measured.value() / modelled } else { 1.0 };
            life.well *= factor;
            for kind in &mut life.problems {
                kind.silent *= factor;
                kind.loyalty = kind.loyalty.map(|loyalty| loyalty * factor);
            }
        }
        life
    }

    /// r = L₀ − Σ p (L₀ − Lp).
    pub(crate) fn retention(&self) -> f64 {
        self.well
            - self.problems.iter().map(|kind| kind.rate * (self.well - kind.loyalty_after())).sum::<f64>()
    }

    /// Σ p k · contacts · cost of one.
    pub(crate) fn handling(&self) -> f64 {
        self.problems.iter().map(|kind| kind.rate * kind.told * kind.cost).sum()
    }

    /// New customers by what one customer says, less those kept away.
    pub(crate) fn words(&self) -> f64 {
        self.problems.iter().map(Kind::words).sum()
    }

    /// The same under effects: p' and k' each in their range, all p' together at most everybody.
    pub(crate) fn under(&self, pulls: &[Pull<'_>]) -> Self {
        let mut after = self.clone();
        for kind in &mut after.problems {
            let mine: Vec<Pull<'_>> = (pulls.iter())
                .filter(|(effect, _)| effect.problem.as_ref().is_none_or(|name| *name == kind.name))
                .copied()
                .collect();
            kind.rate = changed(kind.rate, &mine, Quantity::ProblemRate, -1.0);
            kind.told = changed(kind.told, &mine, Quantity::ContactRate, 1.0);
            kind.ends = moved(kind.ends, &mine, Quantity::Outcome);
        }
        let everybody: f64 = after.problems.iter().map(|kind| kind.rate).sum();
        if everybody > 1.0 {
            after.problems.iter_mut().for_each(|kind| kind.rate /= everybody);
        }
        after
    }
}

impl Kind {
    pub(crate) fn loyalty_after(&self) -> f64 {
        let heard: f64 = (0..3).map(|end| self.ends[end] * self.loyalty[end]).sum();
        (1.0 - self.told) * self.silent + self.told * heard
    }

    fn words(&self) -> f64 {
        let heard: f64 = (0..3).map(|end| self.ends[end] * self.said[end]).sum();
        self.rate * ((1.0 - self.told) * self.said_silently + self.told * heard)
    }
}

fn net(talk: Option<&TalkDraft>, weight: f64) -> f64 {
    let people = |told: &Option<Estimate>| told.as_ref().map_or(0.0, Estimate::value);
    talk.map_or(0.0, |talk| talk.act.value() * (people(&talk.praises) - weight * people(&talk.warnings)))
}

/// Times Π(1 ± x w), plus Σ points · w, held in 0..1.
fn changed(share: f64, pulls: &[Pull<'_>], on: Quantity, sign: f64) -> f64 {
    let mine = || pulls.iter().filter(|(effect, _)| effect.on == on);
    let times: f64 = mine().map(|(effect, w)| 1.0 + sign * size(&effect.relative) * w).product();
    let plus: f64 = mine().map(|(effect, w)| size(&effect.points) * w).sum();
    (share * times + plus).clamp(0.0, 1.0)
}

fn size(number: &Option<Estimate>) -> f64 {
    number.as_ref().map_or(0.0, Estimate::value)
}

/// Three shares after all moves of one kind, read from the shares as they were.
pub(crate) fn moved(shares: [f64; 3], pulls: &[Pull<'_>], on: Quantity) -> [f64; 3] {
    let mut after = shares;
    for (from, &share) in shares.iter().enumerate() {
        let out: Vec<(usize, &EffectDraft, f64)> = (pulls.iter())
            .filter(|(effect, _)| effect.on == on && place(effect.from) == from)
            .map(|(effect, w)| {
                (place(effect.to), *effect, w * effect.attribution.as_ref().map_or(1.0, Estimate::value))
            })
            .collect();
        let keep: f64 = out.iter().map(|(_, effect, w)| 1.0 - size(&effect.relative) * w).product();
        let asked: f64 = out.iter().map(|(_, effect, w)| size(&effect.relative) * w).sum();
        let wanted: f64 = out.iter().map(|(_, effect, w)| size(&effect.points) * w).sum();
        let granted = wanted.min(share * keep);
        for (to, effect, w) in out {
            let mut gone = 0.0;
            if asked > 0.0 {
                gone += share * (1.0 - keep) * size(&effect.relative) * w / asked;
            }
            if wanted > 0.0 {
                gone += granted * size(&effect.points) * w / wanted;
            }
            after[from] -= gone;
            after[to] += gone;
        }
    }
    after
}

fn place(share: Option<ShareOf>) -> usize {
    match share.unwrap() {
        ShareOf::Satisfied | ShareOf::Promoters => 0,
        ShareOf::Mollified | ShareOf::Passives => 1,
        ShareOf::Dissatisfied | ShareOf::Detractors => 2,
    }
}

/// Retention after changes of churn, in its base: relative ones multiply, points add, held in 0..1.
pub(crate) fn churned(retention: f64, pulls: &[Pull<'_>]) -> f64 {
    let on = |quantity| pulls.iter().filter(move |(effect, _)| effect.on == quantity);
    let times: f64 = on(Quantity::Churn).map(|(effect, w)| 1.0 - size(&effect.relative) * w).product();
    let less: f64 = on(Quantity::Churn).map(|(effect, w)| size(&effect.points) * w).sum();
    let more: f64 = on(Quantity::Retention).map(|(effect, w)| size(&effect.points) * w).sum();
    (1.0 - (1.0 - retention) * times - less + more).clamp(0.0, 1.0)
}

/// Length of a period ÷ length of a base.
pub(crate) fn pace(period: Period, base: Period) -> f64 {
    f64::from(base.per_year()) / f64::from(period.per_year())
}
