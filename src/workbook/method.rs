//! By which conventions the figures are computed, and what does not follow changes.

use crate::time::{Period, Timing};
use crate::workbook::WorkbookOptions;
use crate::workbook::book::{Book, Role, Sheet};
use crate::workbook::source::Source;
use crate::workbook::words::{self, Word};

const VERSION: Word = ["Made by cltv, version", "Создано cltv, версия"];
const PERIOD: Word = ["Period", "Период"];
const TIMING: Word = ["When money falls inside a period", "Когда внутри периода приходят деньги"];

const LINES: [Word; 14] = [
    [
        "Customers who pay in period t are counted by the timing: at the start, on average, or at the end.",
        "Платящие в периоде t считаются по времени платежа: на начало, в среднем или на конец.",
    ],
    [
        "Revenue = paying customers × revenue per customer × growth; margin on it; less service, handling and acquisition: contribution.",
        "Выручка = платящие × выручка с клиента × рост; с неё маржа; минус обслуживание, обращения и привлечение: маржинальный доход.",
    ],
    [
        "Discount rate per period i = (1 + d)^(1/n) − 1. One-off payments stand at the start of their period, what recurs at the time of payment.",
        "Ставка за период i = (1 + d)^(1/n) − 1. Разовые платежи стоят в начале периода, повторяющееся – во время платежа.",
    ],
    [
        "Weight of an initiative = ramp × reach × confidence × persistence; it multiplies every effect and no cost.",
        "Вес инициативы = разгон × охват × доля, признанная финансами × сохранность; он умножает каждый эффект и ни одну из затрат.",
    ],
    [
        "Churn is first multiplied by Π(1 − x w), then points of retention are added, then the result is held between 0 and 1 and converted to the period of the case.",
        "Отток сначала умножается на Π(1 − x w), потом добавляются пункты удержания, результат держится между 0 и 1 и переводится в период расчёта.",
    ],
    [
        "Retention from experience: r = L₀ − Σ p (L₀ − Lp), Lp = (1−k) Lₙ + k (s Lₛ + u Lᵤ + v Lᵥ). Goodman, Strategic Customer Service (2009).",
        "Удержание из опыта: r = L₀ − Σ p (L₀ − Lp), Lp = (1−k) Lₙ + k (s Lₛ + u Lᵤ + v Lᵥ). Goodman, Strategic Customer Service (2009).",
    ],
    [
        "Beta-geometric renewal (β+n) ÷ (α+β+n): Fader & Hardie (2007). Beta-discrete-Weibull by GAMMALN: Fader, Hardie et al. (2018).",
        "Бета-геометрическое продление (β+n) ÷ (α+β+n): Fader & Hardie (2007). Бета-дискретный Вейбулл через GAMMALN: Fader, Hardie и др. (2018).",
    ],
    [
        "IRR: the NPV is taken at many rates; if its sign turns once, IRR() is searched there; if never or several times, that is the answer.",
        "IRR: NPV берётся при многих ставках; если знак меняется один раз, там ищет IRR(); если ни разу или несколько раз, это и есть ответ.",
    ],
    [
        "Payback: one-off payments at the start of their period, the rest evenly over it; the moment after which the cumulative never falls below zero again.",
        "Окупаемость: разовые платежи в начале периода, остальное равномерно; момент, после которого накопленный поток больше не опускается ниже нуля.",
    ],
    [
        "Values that stand: points of retention that break even (a search), sums without end of curves that depend on tenure, findings, sensitivity and simulation.",
        "Не пересчитываются: пункты удержания до безубыточности (поиск), бессрочные суммы по кривым, зависящим от стажа, замечания, чувствительность и моделирование.",
    ],
    [
        "The horizon, segments, initiatives, effects and the length of lists are the layout of the sheets: for others make a new workbook.",
        "Горизонт, сегменты, инициативы, эффекты и длина списков – это устройство листов: для других нужна новая книга.",
    ],
    [
        "Every formula was checked against the engine's figure to nine digits (IRR to seven).",
        "Каждая формула сверена с расчётом движка до девяти знаков (IRR до семи).",
    ],
    [
        "Word of mouth is shown apart and is part of no other figure.",
        "Сарафанное радио показано отдельно и не входит ни в один другой показатель.",
    ],
    ["Taxes and inflation are not part of the case.", "Налоги и инфляция в расчёт не входят."],
];

pub(super) fn write(source: &Source<'_>, book: &mut Book, options: &WorkbookOptions) {
    let mut sheet = Sheet::new(source.say(words::METHOD).to_owned(), 61);
    sheet.text(0, 0, source.say(words::METHOD), Role::Title);
    sheet.widths(&[42.0, 100.0]);
    let grid = &source.case.grid;
    let period: Word = match grid.period {
        Period::Month => ["month", "месяц"],
        Period::Quarter => ["quarter", "квартал"],
        Period::Year => ["year", "год"],
    };
    let timing: Word = match grid.timing {
        Timing::Start => ["at its start", "в начале"],
        Timing::Mid => ["in its middle", "в середине"],
        Timing::End => ["at its end", "в конце"],
    };
    let facts =
        [(VERSION, env!("CARGO_PKG_VERSION")), (PERIOD, source.say(period)), (TIMING, source.say(timing))];
    for (row, (word, fact)) in (2..).zip(facts) {
        sheet.text(row, 0, source.say(word), Role::Label);
        sheet.text(row, 1, fact, Role::Label);
    }
    let seed = options.simulation.as_ref().map(|simulation| simulation["seed"].to_string());
    if let Some(seed) = seed {
        sheet.text(5, 0, source.say(SEED), Role::Label);
        sheet.text(5, 1, &seed, Role::Label);
    }
    for (row, word) in (7..).zip(LINES) {
        sheet.text(row, 0, source.say(word), Role::Label);
    }
    book.sheets.push(sheet);
}

const SEED: Word = ["Seed of the simulation", "Зерно моделирования"];
