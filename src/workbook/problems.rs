//! What customers of a segment live through, as things are: a row for each type of problem.

use crate::case::checked::Segment;
use crate::experience::{Experience, ProblemType};
use crate::workbook::book::{Kind, Role, Series, Table};
use crate::workbook::origin::{OriginCells, Origins, RiskRows, TODAY};
use crate::workbook::problem_cells::{ProblemCells, TalkCells, loss};
use crate::workbook::problem_words::Said;
use crate::workbook::source::Source;
use crate::workbook::words::Word;

const PROBLEM: Word = ["Problem", "Проблема"];
const FITTED: Word = ["Measured ÷ modelled retention", "Измеренное ÷ модельное удержание"];
const WELL: Word = ["Loyalty without a problem, fitted", "Лояльность без проблем, подогнанная"];
const HANDLING: Word = ["Handling per customer, per base", "Обращения на клиента, за базу"];
const COLUMNS: [Word; 11] = [
    ["Problem rate", "Доля с проблемой"],
    ["Contact rate", "Доля обратившихся"],
    ["Satisfied", "Довольны"],
    ["Mollified", "Успокоены"],
    ["Dissatisfied", "Недовольны"],
    ["Loyalty, silent", "Лояльность, молчат"],
    ["Loyalty, satisfied", "Лояльность, довольны"],
    ["Loyalty, mollified", "Лояльность, успокоены"],
    ["Loyalty, dissatisfied", "Лояльность, недовольны"],
    ["Loyalty lost", "Потеря лояльности"],
    ["Cost of a customer who contacts us", "Затраты на обратившегося"],
];
const NET: Word = ["Won by words per customer, per base", "Приведено словом на клиента, за базу"];
const STATED_LOSS: Word = ["Lost before the fit", "Потеря до подгонки"];
pub(super) const ENDS: [&str; 4] = ["silent", "satisfied", "mollified", "dissatisfied"];

/// Writes the rows of a segment, and its figures above them.
pub(super) fn write(
    source: &Source<'_>,
    origins: &mut Origins,
    index: usize,
    experience: &Experience<f64>,
) -> OriginCells {
    Teller { source, index, experience, start: origins.row }.write(origins)
}

pub(super) struct Teller<'a> {
    pub(super) source: &'a Source<'a>,
    index: usize,
    pub(super) experience: &'a Experience<f64>,
    /// The row of the segment's name.
    start: u32,
}

/// Columns of what was stated.
pub(super) struct Stated {
    rates: Series,
    pub(super) contact_rates: Series,
    outcomes: [Series; 3],
}

/// Columns of what follows.
struct Fitted {
    /// L₀.
    well: String,
    loyalties: [Series; 4],
    losses: Series,
    /// Cost of a customer who contacts us.
    costs: Option<Series>,
    words: Option<Said>,
}

impl Stated {
    /// (1−k)(L₀−Lₙ) + k Σ share (L₀−L) of a row.
    fn loss(&self, place: usize, well: &str, loyalty: [String; 4]) -> String {
        let [silent, satisfied, mollified, dissatisfied] = loyalty;
        let outcomes = self.outcomes(place);
        let outcomes = [&*outcomes[0], &*outcomes[1], &*outcomes[2]];
        let told = [satisfied, mollified, dissatisfied];
        loss(well, &self.contact_rates.here(place), &silent, outcomes, &told)
    }

    pub(super) fn outcomes(&self, place: usize) -> [String; 3] {
        [0, 1, 2].map(|end: usize| self.outcomes[end].here(place))
    }

    /// − Σ p · loss, if there are problems.
    fn lost(&self, losses: &Series) -> String {
        match losses.len() {
            0 => String::new(),
            _ => format!("-SUMPRODUCT({},{})", self.rates.range(), losses.range()),
        }
    }
}

impl Teller<'_> {
    fn write(&self, origins: &mut Origins) -> OriginCells {
        let segment = &self.source.case.segments[self.index];
        let count = self.experience.problems.len();
        origins.sheet.text(self.start, 0, &segment.name, Role::Title);
        origins.sheet.text(self.head(), 0, self.source.say(PROBLEM), Role::Heading);
        for (row, problem) in (self.head() + 1..).zip(&self.experience.problems) {
            origins.sheet.text(row, 0, &problem.name, Role::Label);
        }
        let mut table = origins.sheet.table(self.head(), 1, count);
        let stated = self.stated(&mut table);
        let fitted = self.fitted(&mut table, &stated);
        let column = table.column_number();
        let cells = self.sums(origins, segment, &stated, &fitted);
        let Stated { rates, contact_rates, .. } = stated;
        let Fitted { losses, costs, words, .. } = fitted;
        origins.risks.push(RiskRows {
            segment: self.index,
            head: self.head(),
            contacts: costs.as_ref().map(|_| contact_rates),
            words: words.map(|said| said.columns),
            rates,
            losses,
            costs,
            column,
        });
        origins.row = self.head() + count as u32 + 3;
        cells
    }

    /// The row of the headings: the figures of the whole segment stand above, and are read below.
    fn head(&self) -> u32 {
        self.start + 7
    }

    pub(super) fn path(&self, field: &str) -> String {
        format!("segments[{}].retention.{field}", self.index)
    }

    fn field(&self, place: usize, field: &str, otherwise: f64) -> String {
        self.source.inputs.or(&self.path(&format!("problems[{place}].{field}")), otherwise)
    }

    fn loyalty(&self, place: usize) -> [String; 4] {
        ENDS.map(|end| self.field(place, &format!("loyalty.{end}"), 0.0))
    }

    pub(super) fn values(&self, of: impl Fn(&ProblemType<f64>) -> f64) -> Vec<f64> {
        self.experience.problems.iter().map(of).collect()
    }

    fn stated(&self, table: &mut Table<'_>) -> Stated {
        let mut share = |word: Word, name: &str, of: &dyn Fn(&ProblemType<f64>) -> f64| {
            table.column(self.source.say(word), Kind::Share, &self.values(of), |place, _| {
                self.field(place, name, 0.0)
            })
        };
        Stated {
            rates: share(COLUMNS[0], "rate", &|problem| problem.rate),
            contact_rates: share(COLUMNS[1], "contactRate", &|problem| problem.contact_rate),
            outcomes: [0, 1, 2].map(|end: usize| {
                let name = format!("outcomes.{}", ENDS[end + 1]);
                share(COLUMNS[2 + end], &name, &|problem| problem.outcomes[end])
            }),
        }
    }

    /// Loyalties times measured ÷ modelled retention, and what rests on them.
    fn fitted(&self, table: &mut Table<'_>, stated: &Stated) -> Fitted {
        let source = self.source;
        let well = source.inputs.or(&self.path("loyaltyWithoutProblem"), 1.0);
        let factor = self.factor(table, stated, &well);
        let fitted = |loyalty: &str| match &factor {
            Some(factor) => format!("MIN(1,{loyalty}*{factor})"),
            None => loyalty.to_owned(),
        };
        let row = self.start + 2;
        let value = self.experience.loyalty_without_problem;
        table.sheet.text(row, 0, source.say(WELL), Role::Label);
        let well = table.sheet.formula(row, 1, fitted(&well), value, Kind::Share).far();
        let loyalties = [0, 1, 2, 3].map(|end: usize| {
            let values = self.values(|problem| match end {
                0 => problem.silent,
                end => problem.loyalty[end - 1],
            });
            table.column(source.say(COLUMNS[5 + end]), Kind::Share, &values, |place, _| {
                fitted(&self.loyalty(place)[end])
            })
        });
        let values = self.values(|problem| problem.loss(value));
        let losses = table.column(source.say(COLUMNS[9]), Kind::Share, &values, |place, _| {
            stated.loss(place, &well, [0, 1, 2, 3].map(|end: usize| loyalties[end].here(place)))
        });
        let costs = self.costs(table);
        let words = self.words(table, stated);
        Fitted { well, loyalties, losses, costs, words }
    }

    /// Measured ÷ modelled retention, where one was measured.
    fn factor(&self, table: &mut Table<'_>, stated: &Stated, well: &str) -> Option<String> {
        let measured = self.source.inputs.name(&self.path("measuredRetention"))?;
        let values: Vec<f64> = (0..table.rows()).map(|place| self.stated_loss(place)).collect();
        let losses = table.column(self.source.say(STATED_LOSS), Kind::Share, &values, |place, _| {
            stated.loss(place, well, self.loyalty(place))
        });
        let lost = stated.lost(&losses);
        let formula = format!("IF({well}{lost}>0,{measured}/({well}{lost}),1)");
        let row = self.start + 1;
        table.sheet.text(row, 0, self.source.say(FITTED), Role::Label);
        let value = self.experience.calibration.unwrap_or(1.0);
        Some(table.sheet.formula(row, 1, formula, value, Kind::Number).far())
    }

    /// What a problem loses by the loyalties as they were stated.
    fn stated_loss(&self, place: usize) -> f64 {
        let stated = |path: String| {
            let found = self.source.case.assumptions.iter().find(|it| it.path == path);
            found.map_or(0.0, |it| it.value)
        };
        let [silent, satisfied, mollified, dissatisfied] =
            ENDS.map(|end| stated(self.path(&format!("problems[{place}].loyalty.{end}"))));
        let loyalty = [satisfied, mollified, dissatisfied];
        let problem = ProblemType { silent, loyalty, ..self.experience.problems[place].clone() };
        problem.loss(stated(self.path("loyaltyWithoutProblem")))
    }

    /// Contacts × their cost, where any was stated.
    fn costs(&self, table: &mut Table<'_>) -> Option<Series> {
        let is_stated = |place: usize| {
            self.source.inputs.name(&self.path(&format!("problems[{place}].costPerContact"))).is_some()
        };
        if !(0..table.rows()).any(is_stated) {
            return None;
        }
        let values = self.values(|problem| problem.contacts * problem.cost_per_contact);
        Some(table.column(self.source.say(COLUMNS[10]), Kind::UnitMoney, &values, |place, _| {
            let contacts = self.field(place, "contactsPerContactingCustomer", 1.0);
            format!("{contacts}*{}", self.field(place, "costPerContact", 0.0))
        }))
    }

    /// The figures of the whole segment.
    fn sums(
        &self,
        origins: &mut Origins,
        segment: &Segment<f64>,
        stated: &Stated,
        fitted: &Fitted,
    ) -> OriginCells {
        let (source, lived) = (self.source, self.experience.today());
        origins.row = self.start + 3;
        let Stated { rates, contact_rates, .. } = stated;
        let formula = format!("{}{}", fitted.well, stated.lost(&fitted.losses));
        let today = origins.line(source, TODAY, formula, lived.retention, Kind::Share).far();
        let handling = fitted.costs.as_ref().map(|each| {
            let formula = format!("SUMPRODUCT({},{},{})", rates.range(), contact_rates.range(), each.range());
            origins.line(source, HANDLING, formula, lived.handling, Kind::UnitMoney).far()
        });
        let talk = fitted.words.as_ref().map(|Said { each: [won, lost], columns }| {
            let formula = match rates.len() {
                0 => "0".to_owned(),
                _ => format!("SUMPRODUCT({},{}-{})", rates.range(), columns[0].range(), columns[1].range()),
            };
            let net = origins.line(source, NET, formula, lived.talk.net(), Kind::Number).far();
            TalkCells { won: won.clone(), lost: lost.clone(), net }
        });
        let problems = (0..rates.len()).map(|place| cells(place, stated, fitted)).collect();
        // Length of the case's period in bases: 1/12 of a year for a month.
        let pace = format!("({}/{})", source.case.grid.period.months(), segment.retention.per.months());
        OriginCells::Experience { well: fitted.well.clone(), today, handling, problems, talk, pace }
    }
}

/// The cells of one row.
fn cells(place: usize, stated: &Stated, fitted: &Fitted) -> ProblemCells {
    ProblemCells {
        rate: stated.rates.far(place),
        contact_rate: stated.contact_rates.far(place),
        shares: [0, 1, 2].map(|end: usize| stated.outcomes[end].far(place)),
        loss: fitted.losses.far(place),
        each_contact: fitted.costs.as_ref().map_or("0".to_owned(), |each| each.far(place)),
        well: fitted.well.clone(),
        silent: fitted.loyalties[0].far(place),
        loyalty: [1, 2, 3].map(|end: usize| fitted.loyalties[end].far(place)),
    }
}
