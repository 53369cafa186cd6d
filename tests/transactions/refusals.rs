//! Customers who tell nothing, and are said not to.

use cltv::fit::Unfit;
use cltv::transactions::{BgBb, BgNbd, BuyingModel, Distinct, GammaGamma, MbgNbd, Spend};

use crate::history;

#[test]
fn nobody_or_hardly_anybody() {
    let few: Distinct = [history(3.0, 5.0, 9.0); 4].into_iter().collect();
    let too_few = Unfit::TooFewCustomers { customers: 4.0, needed: 5.0 };
    assert_eq!(BgNbd::fit(&few), Err(too_few));
    let nobody: Distinct = [].into_iter().collect();
    assert_eq!(MbgNbd::fit(&nobody), Err(Unfit::TooFewCustomers { customers: 0.0, needed: 5.0 }));
}

#[test]
fn nobody_came_back() {
    let once: Distinct = (1..50).map(|age| history(0.0, 0.0, f64::from(age))).collect();
    assert_eq!(BgNbd::fit(&once), Err(Unfit::NoRepeatPurchase));
    assert_eq!(
        GammaGamma::fit(&(0..50).map(|_| (0.0, 0.0)).collect::<Spend>()),
        Err(Unfit::NoRepeatPurchase)
    );
}

/// Everybody bought up to the last day: the chance to leave is as good as none, and is not bounded.
#[test]
fn nobody_leaves() {
    let loyal: Distinct = (1..200).map(|x| history(f64::from(x % 9 + 1), 40.0, 40.0)).collect();
    for unfit in [BgNbd::fit(&loyal), MbgNbd::fit(&loyal)] {
        let Err(Unfit::Ridge { parameters }) = unfit else { panic!("{unfit:?}") };
        assert!(parameters.contains(&"a") || parameters.contains(&"b"), "{parameters:?}");
    }
}

/// All alike: rates do not vary, so their shape runs away.
#[test]
fn everybody_alike() {
    let alike: Distinct = [history(4.0, 33.0, 40.0); 500].into_iter().collect();
    let unfit = BgNbd::fit(&alike);
    assert!(matches!(unfit, Err(Unfit::Ridge { .. })), "{unfit:?}");
}

/// Means of customers differ no more than their purchases do: shapes without bounds.
#[test]
fn no_spread_between_customers() {
    let spend: Spend = (0..400).map(|i| (f64::from(5 + i % 2), 20.0 + 1e-3 * f64::from(i % 7 - 3))).collect();
    let unfit = GammaGamma::fit(&spend);
    assert!(matches!(unfit, Err(Unfit::Ridge { .. })), "{unfit:?}");
}

/// What counts occasions takes whole numbers of them, and no more than anybody has.
#[test]
fn parts_of_periods() {
    for age in [9.5, 1e6] {
        let customers: Distinct = (0..20).map(|i| history(f64::from(i % 3), f64::from(i % 3), age)).collect();
        assert_eq!(BgBb::fit(&customers).unwrap_err(), Unfit::NotWholePeriods);
    }
}
