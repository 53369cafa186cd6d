//! From what groups pay, cost and tell to what they are worth.

use super::NpsGroup;
use super::economics::{Economics, NpsMoveDraft, Question};
use super::value::{Conversion, GroupAverage, Migrating, MoveWorth, NpsGroupValue, NpsValue};
use crate::case::Cuts;
use crate::case::checked::{Origin, Segment, TenureGroup};
use crate::case::discount::Discount;
use crate::case::levers::Levers;
use crate::case::projection::Course;
use crate::lifetime_value::{Cltv, cltv};
use crate::markov::Chain;
use crate::retention::{Curve, Retention};
use crate::time::{Period, convert_retention, rate_per_period};

impl Question {
    pub(super) fn answer(&self) -> NpsValue {
        let cltvs = self.cltvs();
        let three_years = self.average(|group| cltvs[group].three_years.contribution.number());
        let new_customer = self.value_of_new_customer.unwrap_or(three_years);
        let migrating = self.migrating();
        let groups = NpsGroup::ALL.map(|group| {
            let (economics, cltv) = (&self.groups[group.index()], &cltvs[group.index()]);
            let referrals = self.customers_brought_by(economics) * new_customer;
            NpsGroupValue {
                group,
                customers: self.customers * economics.share,
                endless: cltv.endless,
                horizon: cltv.horizon,
                three_years: cltv.three_years,
                referrals,
                total: cltv.three_years.contribution.number() + referrals,
                migrating: migrating.as_ref().map(|values| values[group.index()]),
            }
        });
        NpsValue {
            average: GroupAverage { three_years, total: self.average(|group| groups[group].total) },
            conversions: conversions(&groups),
            moved: self.moved.map(|moved| MoveWorth::of(moved, self.customers, &groups)),
            groups: groups.into(),
        }
    }

    /// Each group as a segment of its own.
    fn cltvs(&self) -> [Cltv; 3] {
        let discount = Discount::new(self.discount_rate_per_year, &self.grid, self.grid.longest_view());
        self.groups.map(|economics| {
            let customers = self.customers * economics.share;
            let segment = economics.segment(customers, self.per);
            cltv(&Course::new(&segment, self.grid), &Levers::idle(), &discount)
        })
    }

    fn average(&self, worth: impl Fn(usize) -> f64) -> f64 {
        self.groups.iter().enumerate().map(|(group, economics)| economics.share * worth(group)).sum()
    }

    /// New customers that come because of one customer's words, less those who stay away.
    fn customers_brought_by(&self, economics: &Economics) -> f64 {
        let net = economics.praises - self.negative_weight * economics.warnings;
        self.praises_per_new_customer.map_or(0.0, |praises| net / praises)
    }

    /// The groups as states, and the state of those who are gone.
    fn migrating(&self) -> Option<Vec<Migrating>> {
        let rows = self.migration.as_ref()?;
        let leaves = |(economics, row): (&Economics, &Vec<f64>)| {
            let stays = convert_retention(economics.retention, self.per, self.grid.period);
            let sum: f64 = row.iter().sum();
            row.iter().map(|share| stays * (share / sum)).chain([1.0 - stays]).collect()
        };
        let mut moves: Vec<Vec<f64>> = self.groups.iter().zip(rows).map(leaves).collect();
        moves.push(vec![0.0, 0.0, 0.0, 1.0]);
        let rewards: Vec<f64> = self.groups.iter().map(Economics::contribution).chain([0.0]).collect();
        let discount = rate_per_period(self.discount_rate_per_year, self.grid.period);
        let chain = Chain::new(&moves, &rewards, discount, self.grid.timing);
        let values = chain.to_horizon(self.grid.horizon).into_iter().zip(chain.endless());
        Some(values.map(|(horizon, endless)| Migrating { horizon, endless }).collect())
    }
}

impl Economics {
    /// What a customer brings in a period in which he is there.
    fn contribution(&self) -> f64 {
        self.revenue * self.margin - self.cost_to_serve
    }

    fn segment(&self, customers: f64, per: Period) -> Segment<f64> {
        Segment {
            name: String::new(),
            base: vec![TenureGroup { tenure: 0, customers }],
            new_per_period: 0.0,
            revenue_per_period: self.revenue,
            margin: self.margin,
            cost_to_serve_per_period: self.cost_to_serve,
            growth_per_year: 0.0,
            acquisition_cost: 0.0,
            retention: Retention { curve: Curve::Constant { rate: self.retention }, per },
            origin: Origin::Curve,
            handling_per_period: 0.0,
            cuts: Cuts::default(),
        }
    }
}

/// From every group to every other, by total value.
fn conversions(groups: &[NpsGroupValue]) -> Vec<Conversion> {
    let pairs = groups.iter().flat_map(|from| groups.iter().map(move |to| (from, to)));
    let conversion = |(from, to): (&NpsGroupValue, &NpsGroupValue)| Conversion {
        from: from.group,
        to: to.group,
        per_customer: to.total - from.total,
    };
    pairs.filter(|(from, to)| from.group != to.group).map(conversion).collect()
}

impl MoveWorth {
    fn of(moved: NpsMoveDraft, customers: f64, groups: &[NpsGroupValue]) -> Self {
        let customers = customers * moved.share;
        let gain = |worth: fn(&NpsGroupValue) -> f64| {
            customers * (worth(&groups[moved.to.index()]) - worth(&groups[moved.from.index()]))
        };
        Self {
            customers,
            worth: gain(|value| value.total),
            worth_without_referrals: gain(|value| value.three_years.contribution.number()),
        }
    }
}
