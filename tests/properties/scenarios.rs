//! Scenarios of any case.

use cltv::{BusinessCase, Estimate, ScenarioDraft, Setting};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::generate::case;
use crate::{cases, evaluated};

proptest! {
    #![proptest_config(cases(64))]

    /// A scenario that sets nothing is the base in every figure, and lies nowhere from it.
    #[test]
    fn nothing_set_is_the_base(mut draft in case()) {
        let nothing = ScenarioDraft { name: "As it is".to_owned(), ..ScenarioDraft::default() };
        draft.scenarios = Some(vec![nothing]);
        let compared = draft.check().unwrap().compare();
        let [base, same] = &compared[..] else { panic!("one scenario was given") };
        prop_assert_eq!((base.name.as_deref(), same.name.as_deref()), (None, Some("As it is")));
        let figures = |scenario| {
            let mut json: Value = serde_json::to_value(scenario).unwrap();
            json["name"] = Value::Null;
            json
        };
        prop_assert_eq!(figures(base), figures(same));
        let difference = figures(base)["difference"].clone();
        prop_assert!(difference.as_object().unwrap().values().all(|it| it.is_null() || *it == json!(0.0)), "{difference}");
        // And the base is the case.
        let outcome = evaluated(&draft);
        prop_assert_eq!(&base.verdict, &outcome.verdict);
        prop_assert_eq!(&base.average_cltv, &outcome.average_cltv);
        prop_assert_eq!(&base.cumulative, &outcome.cash.cumulative);
        prop_assert_eq!(base.cost_of_doing_nothing_per_month, outcome.cost_of_doing_nothing_per_month);
    }

    /// A scenario is the case that holds its values.
    #[test]
    fn a_scenario_is_the_case_with_its_values(mut draft in case(), margin in 0.0..=1.0, discount in 0.0..0.5) {
        let set = [("discountRatePerYear", discount), ("segments[0].margin", margin)];
        let set = set.into_iter().map(|(path, value)| (path.to_owned(), Setting(json!(value)))).collect();
        draft.scenarios = Some(vec![ScenarioDraft { name: "Other".to_owned(), set }]);
        // Written and read again.
        let case = BusinessCase::from_json(&serde_json::to_string(&draft).unwrap()).unwrap();
        prop_assert_eq!(&case, &draft.check().unwrap());
        let compared = case.compare();
        draft.discount_rate_per_year = Estimate::from(discount);
        draft.segments[0].margin = Estimate::from(margin);
        let outcome = evaluated(&draft);
        prop_assert_eq!(&compared[1].verdict, &outcome.verdict);
        let npv = compared[1].verdict.npv - compared[0].verdict.npv;
        prop_assert_eq!(compared[1].difference.npv, Some(npv));
    }
}
