//! The cells of one type of problem, as formulas of other sheets read them.

/// The cells of one type of problem, loyalties fitted.
pub(super) struct ProblemCells {
    pub(super) rate: String,
    pub(super) contact_rate: String,
    /// Satisfied, mollified, dissatisfied.
    pub(super) shares: [String; 3],
    pub(super) loss: String,
    /// Cost of one customer who contacts us.
    pub(super) each_contact: String,
    pub(super) well: String,
    pub(super) silent: String,
    pub(super) loyalty: [String; 3],
}

impl ProblemCells {
    /// L₀ − Lp under a contact rate and outcomes.
    pub(super) fn loss(&self, contact: &str, outcomes: [&str; 3]) -> String {
        loss(&self.well, contact, &self.silent, outcomes, &self.loyalty)
    }
}

/// (1−k)(L₀−Lₙ) + k Σ share (L₀−L).
pub(super) fn loss(
    well: &str,
    contact: &str,
    silent: &str,
    outcomes: [&str; 3],
    loyalty: &[String; 3],
) -> String {
    let told = (0..3).map(|end| format!("{}*({well}-{})", outcomes[end], loyalty[end]));
    let told = told.collect::<Vec<_>>().join("+");
    format!("(1-{contact})*({well}-{silent})+{contact}*({told})")
}

/// Customers won and lost by the words of one customer: silent, then by the outcome of the contact.
pub(super) struct TalkCells {
    pub(super) won: [String; 4],
    pub(super) lost: [String; 4],
    /// Won less lost per customer and base period, as things are.
    pub(super) net: String,
}

impl TalkCells {
    /// What one customer with a problem says, net.
    pub(super) fn said(&self, contact: &str, outcomes: [&str; 3]) -> String {
        let net = [0, 1, 2, 3].map(|end| format!("({}-{})", self.won[end], self.lost[end]));
        mean(&net, contact, outcomes)
    }
}

/// (1−k) · silent + k Σ share · told.
pub(super) fn mean(each: &[String; 4], contact: &str, outcomes: [&str; 3]) -> String {
    let told = (0..3).map(|end| format!("{}*{}", outcomes[end], each[end + 1]));
    let told = told.collect::<Vec<_>>().join("+");
    format!("((1-{contact})*{}+{contact}*({told}))", each[0])
}
