//! One customer's rows become purchases, by the rules.

use serde::Serialize;

use crate::transactions::rules::{Refunds, SummaryRules, Zeros};

/// What is left of a purchase below this share of it is rounding: sums of decimal amounts are off
/// by some 1e-16 a row, and nobody pays a billionth.
const NOTHING: f64 = 1e-9;

/// One row of a customer: the stretch it falls into, and its amount.
pub(crate) type Row = (i32, f64);

/// What counts once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Purchase {
    pub(crate) stretch: i32,
    pub(crate) spent: f64,
    /// Before anything was paid back.
    bought: f64,
}

/// How often which rule was needed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Applied {
    /// Rows that were added to an earlier one of their stretch.
    pub merged: u64,
    /// Rows with a negative amount.
    pub refund_rows: u64,
    /// Purchases of which refunds left nothing.
    pub refunded: u64,
    /// Refunds, or their rests, for which there is no purchase.
    pub unmatched_refunds: u64,
    /// Their sum.
    pub unmatched_amount: f64,
    /// Rows with an amount of 0.
    pub zero_rows: u64,
}

/// Makes the purchases of one customer, in the order of time. Rows are sorted on the way, so that
/// their order in the file does not matter, to the last bit of a sum.
pub(crate) fn of(
    rows: &mut [Row],
    amounts: bool,
    rules: &SummaryRules,
    applied: &mut Applied,
    purchases: &mut Vec<Purchase>,
) {
    purchases.clear();
    // Refunds after what is bought in the same stretch.
    rows.sort_unstable_by(|one, other| one.0.cmp(&other.0).then(other.1.total_cmp(&one.1)));
    for &(stretch, amount) in &*rows {
        if amount < 0.0 {
            applied.refund_rows += 1;
            if rules.refunds == Refunds::Subtract {
                pay_back(purchases, -amount, applied);
            }
        } else if amount > 0.0 || !amounts {
            buy(purchases, stretch, amount, applied);
        } else {
            applied.zero_rows += 1;
            if rules.zeros == Zeros::Count {
                buy(purchases, stretch, amount, applied);
            }
        }
    }
}

fn buy(purchases: &mut Vec<Purchase>, stretch: i32, amount: f64, applied: &mut Applied) {
    match purchases.last_mut() {
        Some(last) if last.stretch == stretch => {
            last.spent += amount;
            last.bought += amount;
            applied.merged += 1;
        }
        _ => purchases.push(Purchase { stretch, spent: amount, bought: amount }),
    }
}

/// From the latest purchase back, as long as something is due.
fn pay_back(purchases: &mut Vec<Purchase>, amount: f64, applied: &mut Applied) {
    let mut due = amount;
    for index in (0..purchases.len()).rev() {
        let Purchase { spent, bought, .. } = purchases[index];
        if spent == 0.0 {
            continue;
        }
        if spent - due > bought * NOTHING {
            purchases[index].spent = spent - due;
            return;
        }
        purchases.remove(index);
        applied.refunded += 1;
        due -= spent;
        if due <= amount * NOTHING {
            return;
        }
    }
    applied.unmatched_refunds += 1;
    applied.unmatched_amount += due;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn purchases(rows: &[Row], rules: SummaryRules) -> (Vec<(i32, f64)>, Applied) {
        let (mut rows, mut applied, mut list) = (rows.to_vec(), Applied::default(), Vec::new());
        of(&mut rows, true, &rules, &mut applied, &mut list);
        (list.iter().map(|purchase| (purchase.stretch, purchase.spent)).collect(), applied)
    }

    #[test]
    fn refunds_go_back_in_time() {
        let rules = SummaryRules::default();
        let rows = [(1, 10.0), (5, 20.0), (7, -25.0), (9, 4.0)];
        let (list, applied) = purchases(&rows, rules);
        assert_eq!(list, [(1, 5.0), (9, 4.0)]);
        assert_eq!((applied.refund_rows, applied.refunded, applied.unmatched_refunds), (1, 1, 0));
        // What comes before any purchase, or exceeds all of them, is told.
        let (list, applied) = purchases(&[(0, -3.0), (1, 10.0), (2, -14.0)], rules);
        assert_eq!(list, []);
        assert_eq!((applied.unmatched_refunds, applied.unmatched_amount), (2, 7.0));
        let (list, _) = purchases(&rows, SummaryRules { refunds: Refunds::Ignore, ..rules });
        assert_eq!(list, [(1, 10.0), (5, 20.0), (9, 4.0)]);
    }

    /// 0.1 + 0.2 − 0.3 is 5.6e-17 in binary, and still nothing.
    #[test]
    fn rounding_is_no_purchase() {
        let (list, applied) = purchases(&[(1, 0.1), (1, 0.2), (1, -0.3)], SummaryRules::default());
        assert_eq!((list.len(), applied.refunded, applied.unmatched_refunds), (0, 1, 0));
        let (list, applied) = purchases(&[(1, 0.1), (2, 0.2), (3, -0.3)], SummaryRules::default());
        assert_eq!((list.len(), applied.refunded, applied.unmatched_refunds), (0, 2, 0));
    }

    #[test]
    fn zeros_count_only_if_they_shall() {
        let rows = [(1, 0.0), (2, 5.0), (3, 0.0), (4, -5.0)];
        let rules = SummaryRules::default();
        assert_eq!(purchases(&rows, rules).0, []);
        // A refund passes by what cost nothing.
        let rules = SummaryRules { zeros: Zeros::Count, ..rules };
        assert_eq!(purchases(&rows, rules).0, [(1, 0.0), (3, 0.0)]);
        assert_eq!(purchases(&rows, rules).1.zero_rows, 2);
    }

    #[test]
    fn one_stretch_is_one_purchase() {
        let (list, applied) = purchases(&[(3, 1.5), (2, 1.0), (3, 2.5)], SummaryRules::default());
        assert_eq!((list, applied.merged), (vec![(2, 1.0), (3, 4.0)], 1));
    }
}
