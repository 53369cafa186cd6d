//! Several processors, the same bits.

use cltv::SimulationDraft;
use cltv::uncertainty::Sampling;

use crate::checked;
use crate::simulation::reference;

#[test]
fn threads_change_no_bit() {
    let asked = SimulationDraft {
        trials: Some(100_000.0),
        sampling: Some(Sampling::Random),
        ..SimulationDraft::default()
    };
    for correlated in [false, true] {
        let case = checked(&reference(correlated));
        let with = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| case.simulate(&asked).unwrap())
        };
        let one = with(1);
        assert_eq!(one, with(2));
        assert_eq!(one, with(5));
        // And as if there were none at all.
        let plan = case.simulation_plan(&asked).unwrap();
        let whole = vec![case.simulate_part(&asked, 0..plan.blocks).unwrap()];
        assert_eq!(one, case.merge_simulation(&asked, whole).unwrap());
    }
}
