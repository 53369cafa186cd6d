//! The words of the sheets: every one in every language, or it does not compile.

/// The language of the sheets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English = 0,
    /// Russian.
    Russian = 1,
}

/// English, Russian.
pub(super) type Word = [&'static str; 2];

pub(super) const SUMMARY: Word = ["Summary", "Итоги"];
pub(super) const ASSUMPTIONS: Word = ["Assumptions", "Допущения"];
pub(super) const INVESTMENT: Word = ["Investment", "Инвестиция"];
pub(super) const RETURN: Word = ["IRR", "IRR"];
pub(super) const CLTV: Word = ["CLTV", "CLTV"];
pub(super) const EXPERIENCE: Word = ["Experience", "Опыт клиентов"];
pub(super) const BRIDGE: Word = ["Bridge", "Из чего NPV"];
pub(super) const SENSITIVITY: Word = ["Sensitivity", "Чувствительность"];
pub(super) const SIMULATION: Word = ["Simulation", "Моделирование"];
pub(super) const FINDINGS: Word = ["Findings", "Замечания"];
pub(super) const METHOD: Word = ["Method", "Метод"];
pub(super) const TIME: Word = ["Time and weights", "Время и веса"];
pub(super) const CURVES: Word = ["Curves", "Кривые"];
/// Endings of sheets of one segment.
pub(super) const PARTS: Word = [" parts", " части"];
pub(super) const LIFE: Word = [" life", " жизнь"];

pub(super) const UNNAMED: Word = ["Business case", "Бизнес-кейс"];
pub(super) const LEGEND: Word = [
    "Blue on yellow: change it, everything else follows. Black: formulas. Rust, in italics: values that stand and do not follow.",
    "Синее на жёлтом можно менять, остальное пересчитается. Чёрное – формулы. Ржавое курсивом – готовые значения, они не пересчитываются.",
];

pub(super) const PERIOD: Word = ["Period", "Период"];
pub(super) const WITHOUT: Word = ["Without the initiatives", "Без инициатив"];
pub(super) const WITH: Word = ["With the initiatives", "С инициативами"];
pub(super) const DIFFERENCE: Word = ["Difference", "Разница"];
pub(super) const OPENING: Word = ["At the start", "На начало"];
pub(super) const NEW: Word = ["New customers", "Новые клиенты"];
pub(super) const CLOSING: Word = ["At the end", "На конец"];
pub(super) const ACTIVE: Word = ["Paying customers", "Платят"];
pub(super) const REVENUE: Word = ["Revenue", "Выручка"];
pub(super) const MARGIN: Word = ["Margin", "Маржа"];
pub(super) const COST_TO_SERVE: Word = ["Cost to serve", "Обслуживание"];
pub(super) const HANDLING: Word = ["Handling of contacts", "Обработка обращений"];
pub(super) const ACQUISITION: Word = ["Acquisition", "Привлечение"];
pub(super) const CONTRIBUTION: Word = ["Contribution", "Маржинальный доход"];
pub(super) const RENEWAL: Word = ["Share that stays", "Доля оставшихся"];
pub(super) const SURVIVAL: Word = ["Left of one new customer", "Осталось от одного нового"];
pub(super) const GROUP: Word = ["Left of those of tenure", "Осталось со стажем"];
pub(super) const JOINERS: Word = ["Left of all who joined", "Осталось из пришедших"];
pub(super) const CHURN_TIMES: Word = ["Churn, times", "Отток, множитель"];
pub(super) const POINTS: Word = ["Retention, points", "Удержание, пункты"];
pub(super) const MOVED: Word = ["Retention, moved", "Удержание, сдвиг"];
pub(super) const REVENUE_UNIT: Word = ["Revenue per customer", "Выручка с клиента"];
pub(super) const MARGIN_UNIT: Word = ["Margin, share", "Маржинальность"];
pub(super) const SERVE_UNIT: Word = ["Cost to serve, each", "Обслуживание одного"];
pub(super) const ACQUISITION_UNIT: Word = ["Acquisition, each", "Привлечение одного"];
pub(super) const HANDLING_UNIT: Word = ["Handling, each", "Обращения одного"];

pub(super) const RATE_PER_PERIOD: Word = ["Discount rate per period", "Ставка за период"];
pub(super) const AT_START: Word = ["Discount, start of period", "Дисконт, начало периода"];
pub(super) const RECURRING: Word = ["Discount, what recurs", "Дисконт, повторяющееся"];
pub(super) const WEIGHT: Word = ["Weight", "Вес"];
pub(super) const WEIGHT_LATER: Word = ["Weight, one period later", "Вес, на период позже"];
pub(super) const FIRST_FULL: Word = ["First full step", "Первый полный шаг"];
pub(super) const BASE_PERIOD: Word = ["Renewals behind", "Продлений позади"];
pub(super) const COHORT: Word = ["Joined in period", "Пришли в период"];

pub(super) const ENDLESS: Word = ["endless", "без предела"];
pub(super) const MINUS_ENDLESS: Word = ["a loss without end", "убыток без предела"];
pub(super) const NO_FIGURE: Word = ["–", "–"];
