//! One customer's life: who is left and who pays in each period, what that is worth to the horizon,
//! over three years, and without an end.

use crate::case::levers::{Levers, Unit};
use crate::extended::Extended;
use crate::lifetime_value::{ONE_POINT, Units, Valuer};
use crate::retention::Shift;
use crate::time::Timing;
use crate::workbook::block::{Block, Subject};
use crate::workbook::book::{Book, Kind, Place, Role, Series, Sheet, Table, Value, sheet_name};
use crate::workbook::rate::{ShiftCells, Tenure, renewal};
use crate::workbook::source::life_of;
use crate::workbook::words::{self, Word};

/// Present value of one unit of revenue, which grows, and of one of cost, which does not.
#[derive(Clone)]
pub(super) struct UnitCells {
    pub(super) revenue: Place,
    pub(super) cost: Place,
}

/// The sums of one customer's life.
pub(super) struct LifeCells {
    pub(super) horizon: UnitCells,
    pub(super) three_years: UnitCells,
    /// Only where every tenure renews alike: other sums without end have no formula.
    pub(super) endless: Option<UnitCells>,
    pub(super) lifetime: Option<Place>,
}

/// A segment's customers as things are, or at full effect.
pub(super) struct View {
    pub(super) new: LifeCells,
    /// The same with one more point of retention.
    pub(super) one_more: LifeCells,
    /// Customers already here, by group; none where every tenure renews alike.
    pub(super) groups: Vec<LifeCells>,
}

const HEAD: u32 = 12;
const GROWTH: Word = ["Growth of revenue", "Рост выручки"];
const LEFT: Word = ["Left", "Осталось"];
const PAYS: Word = ["Pays", "Платит"];
const AS_THEY_ARE: Word = ["As things are", "Как сейчас"];
const FULL: Word = ["At full effect", "При полном эффекте"];
const ONE_MORE: Word = ["one point more", "на пункт больше"];
const OF_TENURE: Word = ["of tenure", "со стажем"];
const SUMS: [Word; 6] = [
    ["To the horizon, growing", "До горизонта, с ростом"],
    ["To the horizon", "До горизонта"],
    ["Three years, growing", "Три года, с ростом"],
    ["Three years", "Три года"],
    ["Endless, growing", "Бессрочно, с ростом"],
    ["Endless", "Бессрочно"],
];
const LIFETIME: Word = ["Expected lifetime, periods", "Ожидаемый срок жизни, периодов"];

/// What acts on customers: retention as cells and as the engine has it, and the engine's money.
#[derive(Clone)]
struct Acting {
    cells: ShiftCells,
    shift: Shift<f64>,
    unit: Unit<f64>,
}

impl Acting {
    /// Nothing, or all that a projection at full effect moves.
    fn of(subject: &Subject<'_>, full: Option<&Block>) -> Self {
        let case = subject.source.case;
        let levers = full.map_or_else(Levers::idle, |_| case.full_levers(subject.index));
        Self {
            cells: full.map_or_else(ShiftCells::default, |block| block.levers.shift(0)),
            shift: levers.retention,
            unit: Unit::of(&case.segments[subject.index], &levers),
        }
    }

    /// The same with one more point of retention.
    fn one_more(&self) -> Self {
        let mut more = self.clone();
        let points = more.cells.points.map_or(String::new(), |points| format!("{points}+"));
        more.cells.points = Some(format!("({points}{ONE_POINT})"));
        more.shift.points += ONE_POINT;
        more
    }
}

/// How long a customer has been here at the start: as cells, and as the engine has it.
struct Since {
    tenure: Tenure,
    known: usize,
}

impl Since {
    const NEW: Self = Self { tenure: Tenure::Known(0), known: 0 };

    fn after(&self, periods: usize) -> Tenure {
        match &self.tenure {
            Tenure::Known(tenure) => Tenure::Known(tenure + periods),
            Tenure::Cell(cell, since) => Tenure::Cell(cell.clone(), since + periods),
        }
    }
}

/// As things are, then at full effect if anything acts.
pub(super) fn write(subject: &Subject<'_>, book: &mut Book, full: Option<&Block>) -> Vec<View> {
    let source = subject.source;
    let mut sheet = begin(subject);
    let longest = source.case.grid.longest_view();
    let mut table = sheet.table(HEAD, 0, longest);
    let period = table.given(source.say(words::PERIOD), Kind::Whole, (1..=longest).map(|t| t as f64));
    let growth = subject.today.growth.as_ref().map(|growth| {
        let values = &source.ready.courses[subject.index].growth;
        let per_year = source.per_year();
        table.column(source.say(GROWTH), Kind::Number, values, |t, _| {
            format!("(1+{growth})^(({}-1)/{per_year})", period.here(t))
        })
    });
    let mut teller = Teller { subject, table, growth };
    let mut views = vec![teller.view(AS_THEY_ARE, &Acting::of(subject, None))];
    views.extend(full.map(|block| teller.view(FULL, &Acting::of(subject, Some(block)))));
    book.sheets.push(sheet);
    views
}

fn begin(subject: &Subject<'_>) -> Sheet {
    let source = subject.source;
    let name = &source.case.segments[subject.index].name;
    let mut sheet =
        Sheet::new(sheet_name(subject.index + 1, name, source.say(words::LIFE)), 400 + subject.index as u32);
    sheet.text(0, 0, name, Role::Title);
    sheet.widths(&[30.0]);
    sheet.freeze = (HEAD + 1, 1);
    for (row, word) in (2..).zip(SUMS.into_iter().chain([LIFETIME])) {
        sheet.text(row, 0, source.say(word), Role::Label);
    }
    sheet
}

struct Teller<'a, 's> {
    subject: &'a Subject<'a>,
    table: Table<'s>,
    growth: Option<Series>,
}

impl Teller<'_, '_> {
    fn view(&mut self, word: Word, acting: &Acting) -> View {
        let source = self.subject.source;
        let heading = source.say(word);
        let new = self.life(heading, &Since::NEW, acting);
        let groups = self.groups(heading, acting);
        let heading = format!("{heading}, {}", source.say(ONE_MORE));
        let one_more = self.life(&heading, &Since::NEW, &acting.one_more());
        View { new, one_more, groups }
    }

    fn groups(&mut self, heading: &str, acting: &Acting) -> Vec<LifeCells> {
        let subject = self.subject;
        if subject.today.is_flat() {
            return Vec::new();
        }
        let source = subject.source;
        let groups = subject.today.groups.iter().zip(&source.case.segments[subject.index].base);
        groups
            .map(|((tenure, _), group)| {
                let heading = format!("{heading}, {} {}", source.say(OF_TENURE), group.tenure);
                let since = Since { tenure: Tenure::Cell(tenure.clone(), 0), known: group.tenure };
                self.life(&heading, &since, acting)
            })
            .collect()
    }

    fn life(&mut self, heading: &str, since: &Since, acting: &Acting) -> LifeCells {
        let subject = self.subject;
        let source = subject.source;
        let course = &source.ready.courses[subject.index];
        let grid = &source.case.grid;
        let lived = life_of(course, since.known, 1.0, &vec![acting.shift; grid.longest_view()]);
        let rate =
            |t: usize| renewal(&subject.today.rates, subject.today.base, &since.after(t), &acting.cells);
        let title = self.table.column_number();
        self.table.sheet.text(HEAD - 1, title, heading, Role::Title);
        let left = self.table.column(source.say(LEFT), Kind::Share, &lived.closing, |t, me| match t {
            0 => rate(0),
            t => format!("{}*{}", me.here(t - 1), rate(t)),
        });
        let pays = self.table.column(source.say(PAYS), Kind::Share, &lived.active, |t, _| {
            let before = if t == 0 { "1".to_owned() } else { left.here(t - 1) };
            match grid.timing {
                Timing::Start => before,
                Timing::Mid => format!("({before}+{})/2", left.here(t)),
                Timing::End => left.here(t),
            }
        });
        let (unit, shift) = (acting.unit, acting.shift);
        let valuer = Valuer { course, unit, discount: &source.ready.discount, shift };
        let views = valuer.views(&valuer.rates(since.known)[since.known..]);
        let horizon = self.sums(&pays, grid.horizon, 2, views.horizon);
        let three_years = self.sums(&pays, grid.three_years(), 4, views.three_years);
        let flat = subject.today.is_flat();
        let endless = flat.then(|| self.endless(&rate(0), title, valuer.endless(&[since.known])[0]));
        let lifetime = flat.then(|| self.lifetime(&rate(0), title, &valuer));
        LifeCells { horizon, three_years, endless, lifetime }
    }

    fn sums(&mut self, pays: &Series, periods: usize, row: u32, value: Units) -> UnitCells {
        let factors = self.subject.clock.recurring.part(0, periods);
        let growth =
            self.growth.as_ref().map_or(String::new(), |growth| format!(",{}", growth.part(0, periods)));
        let pays_until = pays.part(0, periods);
        let column = pays.corner().1;
        let sheet = &mut self.table.sheet;
        let formula = format!("SUMPRODUCT({pays_until},{factors}{growth})");
        let revenue = sheet.formula(row, column, formula, value.revenue, Kind::Number);
        let formula = format!("SUMPRODUCT({pays_until},{factors})");
        let cost = sheet.formula(row + 1, column, formula, value.cost, Kind::Number);
        UnitCells { revenue, cost }
    }

    /// Σ of a geometric series, timed: q r ÷ (1 − q r) of what is still to come.
    fn endless(&mut self, rate: &str, column: u16, value: Units) -> UnitCells {
        let source = self.subject.source;
        let per_year = source.per_year();
        let words = source.say(words::ENDLESS);
        let growth = self.subject.today.growth.as_ref();
        let timed = |growth: Option<&String>| {
            let base = match growth {
                Some(growth) => format!("((1+{growth})/(1+discountRatePerYear))"),
                None => "(1+discountRatePerYear)".to_owned(),
            };
            let sign = if growth.is_some() { "" } else { "-" };
            let ratio = format!("{rate}*{base}^({sign}1/{per_year})");
            let later = format!("{ratio}/(1-{ratio})");
            let step = growth.map_or(String::new(), |growth| format!("/(1+{growth})^(1/{per_year})"));
            let half = format!("(1+discountRatePerYear)^(-0.5/{per_year})");
            let sum = match source.case.grid.timing {
                Timing::Start => format!("1+{later}"),
                Timing::Mid => format!("({half}*(1+{later})+{later}/{half}{step})/2"),
                Timing::End => format!("{later}{step}"),
            };
            format!("IF({ratio}>=1,\"{words}\",{sum})")
        };
        let value_of = |sum: f64| Value::or(Extended::of(sum).finite(), words);
        let sheet = &mut self.table.sheet;
        let revenue = sheet.formula(6, column + 1, timed(growth), value_of(value.revenue), Kind::Number);
        let cost = sheet.formula(7, column + 1, timed(None), value_of(value.cost), Kind::Number);
        UnitCells { revenue, cost }
    }

    /// Σ S(t) = 1 ÷ (1 − r).
    fn lifetime(&mut self, rate: &str, column: u16, valuer: &Valuer<'_>) -> Place {
        let words = self.subject.source.say(words::ENDLESS);
        let formula = format!("IF({rate}>=1,\"{words}\",1/(1-{rate}))");
        let value = Value::or(valuer.lifetime().finite(), words);
        self.table.sheet.formula(8, column + 1, formula, value, Kind::Periods)
    }
}
