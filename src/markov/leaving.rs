//! What customers bring until they are gone.

/// Probabilities of the next state.
pub(super) type Row = Vec<f64>;

/// What is expected of a customer who begins in each of these states until he moves out of them.
/// Besides, `going` leaves from each, in proportion to the probabilities. Solves
///
/// (out_s + Σ_{j≠s} P_sj) x_s = income_s + Σ_{j≠s} P_sj x_j, with out_s = `going` + moves beyond.
///
/// State by state is eliminated, and nothing is ever subtracted: what leaves a state is added up
/// from where it goes (Grassmann, Taksar & Heyman 1985; O'Cinneide 1993). So every digit counts even
/// where hardly anything leaves, where the usual elimination would lose one for each zero of it.
pub(super) fn until_gone(
    moves: &[Row],
    these: &[usize],
    going: f64,
    income: &dyn Fn(usize) -> f64,
) -> Vec<f64> {
    let among = |&state: &usize| these.iter().map(|&other| moves[state][other]).collect();
    let mut inside: Vec<Row> = these.iter().map(among).collect();
    let mut out: Vec<f64> = these.iter().map(|&state| going + beyond(&moves[state], these)).collect();
    let mut brought: Vec<f64> = these.iter().map(|&state| income(state)).collect();
    for last in (0..these.len()).rev() {
        let leaving = out[last] + inside[last][..last].iter().sum::<f64>();
        inside[last].iter_mut().for_each(|share| *share /= leaving);
        out[last] /= leaving;
        brought[last] /= leaving;
        // Whoever would move to the last state moves on at once, with what it brings.
        let (before, after) = inside.split_at_mut(last);
        for (state, row) in before.iter_mut().enumerate() {
            let share = row[last];
            row[..last].iter_mut().zip(&after[0]).for_each(|(direct, onward)| *direct += share * onward);
            out[state] += share * out[last];
            brought[state] += share * brought[last];
        }
    }
    let mut values: Vec<f64> = Vec::with_capacity(these.len());
    for (state, row) in inside.iter().enumerate() {
        let onward: f64 = row[..state].iter().zip(&values).map(|(share, value)| share * value).sum();
        values.push(brought[state] + onward);
    }
    values
}

/// The probability of a move out of these states.
fn beyond(row: &Row, these: &[usize]) -> f64 {
    let others = row.iter().enumerate().filter(|(state, _)| !these.contains(state));
    others.map(|(_, probability)| probability).sum()
}
