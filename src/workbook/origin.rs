//! Where retention comes from if it is no curve: what customers live through, or the mix of NPS
//! groups. As things are; what initiatives change of it is in `lived`.

use crate::case::checked::{Origin, Segment};
use crate::experience::{Experience, Groups, ProblemType};
use crate::workbook::book::{Kind, Place, Role, Series, Sheet};
use crate::workbook::source::Source;
use crate::workbook::words::{self, Word};

/// The cells of a segment's retention that are no curve.
pub(super) enum OriginCells {
    Curve,
    Experience {
        /// L₀, fitted to what was measured.
        well: String,
        /// r of a base period.
        today: String,
        /// Handling per customer and base period, where contacts cost anything.
        handling: Option<String>,
        problems: Vec<ProblemCells>,
        /// What is said, if it counts.
        talk: Option<TalkCells>,
        /// Length of the case's period in bases.
        pace: String,
    },
    Mix(MixCells),
}

/// The cells of one type of problem, loyalties fitted.
pub(super) struct ProblemCells {
    pub(super) rate: String,
    pub(super) contact_rate: String,
    /// Satisfied, mollified, dissatisfied.
    pub(super) shares: [String; 3],
    pub(super) loss: String,
    /// Cost of one customer who contacts us.
    pub(super) each_contact: String,
    well: String,
    silent: String,
    loyalty: [String; 3],
}

impl ProblemCells {
    /// L₀ − Lp under a contact rate and outcomes.
    pub(super) fn loss(&self, contact: &str, outcomes: [&str; 3]) -> String {
        loss(&self.well, contact, &self.silent, outcomes, &self.loyalty)
    }
}

/// (1−k)(L₀−Lₙ) + k Σ share (L₀−L).
fn loss(well: &str, contact: &str, silent: &str, outcomes: [&str; 3], loyalty: &[String; 3]) -> String {
    let told = (0..3).map(|end| format!("{}*({well}-{})", outcomes[end], loyalty[end]));
    let told = told.collect::<Vec<_>>().join("+");
    format!("(1-{contact})*({well}-{silent})+{contact}*({told})")
}

/// Customers won and lost by the words of one customer: silent, then by the outcome of the contact.
pub(super) struct TalkCells {
    won: [String; 4],
    lost: [String; 4],
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
fn mean(each: &[String; 4], contact: &str, outcomes: [&str; 3]) -> String {
    let told = (0..3).map(|end| format!("{}*{}", outcomes[end], each[end + 1]));
    let told = told.collect::<Vec<_>>().join("+");
    format!("((1-{contact})*{}+{contact}*({told}))", each[0])
}

/// The cells of three NPS groups.
pub(super) struct MixCells {
    pub(super) shares: [String; 3],
    pub(super) retention: [String; 3],
    pub(super) today: String,
}

impl OriginCells {
    /// The cell of today's retention, if it is no curve.
    pub(super) fn today(&self) -> Option<&String> {
        match self {
            Self::Curve => None,
            Self::Experience { today, .. } => Some(today),
            Self::Mix(mix) => Some(&mix.today),
        }
    }
}

/// Where the figures of one segment's problems stand, for what is counted from them later.
pub(super) struct RiskRows {
    pub(super) segment: usize,
    pub(super) head: u32,
    /// Problem rates and losses, one row per type.
    pub(super) rates: Series,
    pub(super) losses: Series,
    pub(super) contacts: Option<Series>,
    /// Cost of a customer who contacts us.
    pub(super) costs: Option<Series>,
    /// Customers won and lost by words, per customer with the problem.
    pub(super) words: Option<[Series; 2]>,
    /// The next free column.
    pub(super) column: u16,
}

/// The sheet as it grows, and what other sheets read of it.
pub(super) struct Origins {
    pub(super) sheet: Sheet,
    pub(super) cells: Vec<OriginCells>,
    pub(super) risks: Vec<RiskRows>,
    /// The next free row.
    pub(super) row: u32,
}

const PROBLEM: Word = ["Problem", "Проблема"];
const FITTED: Word = ["Measured ÷ modelled retention", "Измеренное ÷ модельное удержание"];
const WELL: Word = ["Loyalty without a problem, fitted", "Лояльность без проблем, подогнанная"];
const TODAY: Word = ["Retention, per base", "Удержание, за базу"];
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
const WORDS: [Word; 2] = [
    ["Won by words, each", "Приведено словом, каждым"],
    ["Lost to words, each", "Потеряно из-за слов, каждым"],
];
const NET: Word = ["Won by words per customer, per base", "Приведено словом на клиента, за базу"];
const STATED_LOSS: Word = ["Lost before the fit", "Потеря до подгонки"];
const GROUPS: [Word; 3] = [["Promoters", "Промоутеры"], ["Passives", "Нейтралы"], ["Detractors", "Критики"]];

pub(super) fn write(source: &Source<'_>) -> Origins {
    let mut sheet = Sheet::new(source.say(words::EXPERIENCE).to_owned(), 20);
    sheet.text(0, 0, source.say(words::EXPERIENCE), Role::Title);
    sheet.widths(&[34.0]);
    let mut origins = Origins { sheet, cells: Vec::new(), risks: Vec::new(), row: 2 };
    for (index, segment) in source.case.segments.iter().enumerate() {
        let cells = match &segment.origin {
            Origin::Curve => OriginCells::Curve,
            Origin::Experience(experience) => origins.experience(source, index, segment, experience),
            Origin::Groups(groups) => origins.mix(source, index, segment, groups),
        };
        origins.cells.push(cells);
    }
    origins
}

impl Origins {
    pub(super) fn is_empty(&self) -> bool {
        self.cells.iter().all(|cells| matches!(cells, OriginCells::Curve))
    }

    fn line(&mut self, source: &Source<'_>, word: Word, formula: String, value: f64, kind: Kind) -> Place {
        let row = self.row;
        self.row += 1;
        self.sheet.text(row, 0, source.say(word), Role::Label);
        self.sheet.formula(row, 1, formula, value, kind)
    }

    fn mix(
        &mut self,
        source: &Source<'_>,
        index: usize,
        segment: &Segment<f64>,
        groups: &Groups<f64>,
    ) -> OriginCells {
        self.sheet.text(self.row, 0, &segment.name, Role::Title);
        self.row += 1;
        let path = |group: usize, field: &str| {
            let name = ["promoters", "passives", "detractors"][group];
            format!("segments[{index}].retention.groups.{name}.{field}")
        };
        let names = |field: &str| [0, 1, 2].map(|group| source.inputs.or(&path(group, field), 0.0));
        let (shares, retention) = (names("share"), names("retention"));
        for group in 0..3 {
            self.sheet.text(self.row, 0, source.say(GROUPS[group]), Role::Label);
            self.sheet.formula(self.row, 1, shares[group].clone(), groups.shares[group], Kind::Share);
            self.sheet.formula(self.row, 2, retention[group].clone(), groups.retention[group], Kind::Share);
            self.row += 1;
        }
        let each = (0..3).map(|group| format!("{}*{}", shares[group], retention[group]));
        let formula = each.collect::<Vec<_>>().join("+");
        let today = self.line(source, TODAY, formula, groups.retention(), Kind::Share).far();
        self.row += 1;
        OriginCells::Mix(MixCells { shares, retention, today })
    }

    fn experience(
        &mut self,
        source: &Source<'_>,
        index: usize,
        segment: &Segment<f64>,
        experience: &Experience<f64>,
    ) -> OriginCells {
        let start = self.row;
        self.sheet.text(start, 0, &segment.name, Role::Title);
        let count = experience.problems.len();
        // The figures of the whole segment stand above its problems, and are read by them.
        let head = start + 7;
        let path = |field: &str| format!("segments[{index}].retention.{field}");
        let stated = source.inputs.or(&path("loyaltyWithoutProblem"), 1.0);
        let measured = source.inputs.name(&path("measuredRetention"));
        let lived = experience.today();
        let table = self.sheet.table(head, 0, count);
        table.sheet.text(head, 0, source.say(PROBLEM), Role::Heading);
        for (row, problem) in (head + 1..).zip(&experience.problems) {
            table.sheet.text(row, 0, &problem.name, Role::Label);
        }
        let mut table = self.sheet.table(head, 1, count);
        let field = |place: usize, field: &str, otherwise: f64| {
            source.inputs.or(&path(&format!("problems[{place}].{field}")), otherwise)
        };
        let share = |table: &mut crate::workbook::book::Table<'_>,
                     word: Word,
                     name: &str,
                     of: &dyn Fn(&ProblemType<f64>) -> f64| {
            let values: Vec<f64> = experience.problems.iter().map(of).collect();
            table.column(source.say(word), Kind::Share, &values, |place, _| field(place, name, 0.0))
        };
        let rates = share(&mut table, COLUMNS[0], "rate", &|problem| problem.rate);
        let contact_rates = share(&mut table, COLUMNS[1], "contactRate", &|problem| problem.contact_rate);
        let ends = ["satisfied", "mollified", "dissatisfied"];
        let outcomes = [0, 1, 2].map(|end| {
            let name = format!("outcomes.{}", ends[end]);
            share(&mut table, COLUMNS[2 + end], &name, &move |problem| problem.outcomes[end])
        });
        let names = ["silent", "satisfied", "mollified", "dissatisfied"];
        let loyalty_name = |place: usize, end: usize| field(place, &format!("loyalty.{}", names[end]), 0.0);
        let (factor_row, well_row) = (start + 1, start + 2);
        let factor = measured.as_ref().map(|measured| {
            let values: Vec<f64> = (0..count).map(|place| stated_loss(source, index, place)).collect();
            let losses = table.column(source.say(STATED_LOSS), Kind::Share, &values, |place, _| {
                let outcome = [0, 1, 2].map(|end| outcomes[end].here(place));
                let loyalty = [1, 2, 3].map(|end| loyalty_name(place, end));
                let outcome = [&*outcome[0], &*outcome[1], &*outcome[2]];
                loss(&stated, &contact_rates.here(place), &loyalty_name(place, 0), outcome, &loyalty)
            });
            let lost = match count {
                0 => String::new(),
                _ => format!("-SUMPRODUCT({},{})", rates.range(), losses.range()),
            };
            let formula = format!("IF({stated}{lost}>0,{measured}/({stated}{lost}),1)");
            table.sheet.text(factor_row, 0, source.say(FITTED), Role::Label);
            let value = experience.calibration.unwrap_or(1.0);
            table.sheet.formula(factor_row, 1, formula, value, Kind::Number).far()
        });
        let fitted = |loyalty: &str| match &factor {
            Some(factor) => format!("MIN(1,{loyalty}*{factor})"),
            None => loyalty.to_owned(),
        };
        table.sheet.text(well_row, 0, source.say(WELL), Role::Label);
        let value = experience.loyalty_without_problem;
        let well = table.sheet.formula(well_row, 1, fitted(&stated), value, Kind::Share).far();
        let loyalties = [0, 1, 2, 3].map(|end| {
            let of = |problem: &ProblemType<f64>| match end {
                0 => problem.silent,
                end => problem.loyalty[end - 1],
            };
            let values: Vec<f64> = experience.problems.iter().map(of).collect();
            table.column(source.say(COLUMNS[5 + end]), Kind::Share, &values, |place, _| {
                fitted(&loyalty_name(place, end))
            })
        });
        let values: Vec<f64> = experience
            .problems
            .iter()
            .map(|problem| problem.loss(experience.loyalty_without_problem))
            .collect();
        let losses = table.column(source.say(COLUMNS[9]), Kind::Share, &values, |place, _| {
            let outcome = [0, 1, 2].map(|end| outcomes[end].here(place));
            let outcome = [&*outcome[0], &*outcome[1], &*outcome[2]];
            let loyalty = [1, 2, 3].map(|end| loyalties[end].here(place));
            loss(&well, &contact_rates.here(place), &loyalties[0].here(place), outcome, &loyalty)
        });
        let costs = experience.problems.iter().any(|problem| problem.cost_per_contact != 0.0)
            || (0..count).any(|place| {
                source.inputs.name(&path(&format!("problems[{place}].costPerContact"))).is_some()
            });
        let contacts = costs.then(|| {
            let values: Vec<f64> = experience
                .problems
                .iter()
                .map(|problem| problem.contacts * problem.cost_per_contact)
                .collect();
            table.column(source.say(COLUMNS[10]), Kind::UnitMoney, &values, |place, _| {
                let contacts = field(place, "contactsPerContactingCustomer", 1.0);
                format!("{contacts}*{}", field(place, "costPerContact", 0.0))
            })
        });
        let words = experience.words.as_ref().map(|_| {
            let names = words_of(source, index);
            let columns = [0, 1].map(|which| {
                let said = experience.problems.iter().map(|problem| experience.said_about(problem));
                let values: Vec<f64> =
                    said.map(|talk| if which == 0 { talk.won } else { talk.lost }).collect();
                table.column(source.say(WORDS[which]), Kind::Number, &values, |place, _| {
                    let outcome = [0, 1, 2].map(|end| outcomes[end].here(place));
                    let outcome = [&*outcome[0], &*outcome[1], &*outcome[2]];
                    mean(&names[which], &contact_rates.here(place), outcome)
                })
            });
            (names, columns)
        });
        let column = table.column_number();
        self.row = start + 3;
        let lost = match count {
            0 => String::new(),
            _ => format!("-SUMPRODUCT({},{})", rates.range(), losses.range()),
        };
        let today = self.line(source, TODAY, format!("{well}{lost}"), lived.retention, Kind::Share).far();
        let handling = contacts.as_ref().map(|each| {
            let formula = format!("SUMPRODUCT({},{},{})", rates.range(), contact_rates.range(), each.range());
            self.line(source, HANDLING, formula, lived.handling, Kind::UnitMoney).far()
        });
        let talk = words.as_ref().map(|([won, lost], columns)| {
            let formula = match count {
                0 => "0".to_owned(),
                _ => format!("SUMPRODUCT({},{}-{})", rates.range(), columns[0].range(), columns[1].range()),
            };
            let net = self.line(source, NET, formula, lived.talk.net(), Kind::Number).far();
            TalkCells { won: won.clone(), lost: lost.clone(), net }
        });
        let words = words.map(|(_, columns)| columns);
        let problems = (0..count)
            .map(|place| ProblemCells {
                rate: rates.far(place),
                contact_rate: contact_rates.far(place),
                shares: [0, 1, 2].map(|end| outcomes[end].far(place)),
                loss: losses.far(place),
                each_contact: contacts.as_ref().map_or("0".to_owned(), |each| each.far(place)),
                well: well.clone(),
                silent: loyalties[0].far(place),
                loyalty: [1, 2, 3].map(|end| loyalties[end].far(place)),
            })
            .collect();
        let costs = contacts;
        let contacts = costs.as_ref().map(|_| contact_rates);
        self.risks.push(RiskRows { segment: index, head, rates, losses, contacts, costs, words, column });
        self.row = head + count as u32 + 3;
        let pace = pace(source, segment);
        OriginCells::Experience { well, today, handling, problems, talk, pace }
    }
}

/// Won and lost by the words of one customer: silent, satisfied, mollified, dissatisfied.
fn words_of(source: &Source<'_>, index: usize) -> [[String; 4]; 2] {
    let path = |field: &str| format!("segments[{index}].retention.wordOfMouth.{field}");
    let name = |field: &str| source.inputs.name(&path(field));
    let weight = name("negativeWeight").map_or(String::new(), |weight| format!("*{weight}"));
    ["praises", "warnings"].map(|kind| {
        ["silent", "satisfied", "mollified", "dissatisfied"].map(|end| {
            let people = name(&format!("{end}.{kind}"));
            match (name(&format!("{end}.act")), people) {
                (Some(act), Some(people)) if kind == "warnings" => format!("{act}*{people}{weight}"),
                (Some(act), Some(people)) => format!("{act}*{people}"),
                _ => "0".to_owned(),
            }
        })
    })
}

/// Length of the case's period in bases: 1/12 of a year for a month.
fn pace(source: &Source<'_>, segment: &Segment<f64>) -> String {
    format!("({}/{})", source.case.grid.period.months(), segment.retention.per.months())
}

/// What a problem loses by the loyalties as they were stated.
fn stated_loss(source: &Source<'_>, index: usize, place: usize) -> f64 {
    let path = |field: &str| format!("segments[{index}].retention.{field}");
    let stated =
        |path: String| source.case.assumptions.iter().find(|it| it.path == path).map_or(0.0, |it| it.value);
    let loyalty = |end: &str| stated(path(&format!("problems[{place}].loyalty.{end}")));
    let Some(experience) = source.case.segments[index].experience() else { return 0.0 };
    let problem = ProblemType {
        silent: loyalty("silent"),
        loyalty: ["satisfied", "mollified", "dissatisfied"].map(loyalty),
        ..experience.problems[place].clone()
    };
    problem.loss(stated(path("loyaltyWithoutProblem")))
}
