//! Figures that are asked about beside the case, by the names that questions give them.

use crate::workbook::book::Kind;
use crate::workbook::source::Source;
use crate::workbook::words::Word;

const FIGURES: [(&str, Kind, Word); 20] = [
    ("npv", Kind::Money, ["Net present value (NPV)", "Чистая приведённая стоимость (NPV)"]),
    ("contributionImpact", Kind::Money, ["Change in contribution", "Прирост маржинального дохода"]),
    ("revenueImpact", Kind::Money, ["Change in revenue", "Прирост выручки"]),
    ("costs", Kind::Money, ["Costs of the initiatives", "Затраты на инициативы"]),
    ("netCash", Kind::Money, ["Net cash", "Чистый денежный поток"]),
    ("customersKept", Kind::Count, ["Customers kept at the end", "Удержано клиентов к концу срока"]),
    ("roi", Kind::Share, ["Return on investment (ROI)", "Рентабельность инвестиций (ROI)"]),
    ("benefitCostRatio", Kind::Number, ["Benefit ÷ cost", "Отношение выгод к затратам"]),
    ("irr", Kind::Share, ["Internal rate of return (IRR)", "Внутренняя норма доходности (IRR)"]),
    ("mirr", Kind::Share, ["Modified IRR (MIRR)", "Модифицированная доходность (MIRR)"]),
    ("paybackPeriods", Kind::Periods, ["Payback, periods", "Окупаемость, периодов"]),
    (
        "discountedPaybackPeriods",
        Kind::Periods,
        ["Discounted payback, periods", "Дисконтированная окупаемость, периодов"],
    ),
    (
        "peakExposure",
        Kind::Money,
        ["Deepest point of the cumulative cash", "Самая глубокая точка денежного потока"],
    ),
    ("costOfDelay", Kind::Money, ["Cost of a delay by one period", "Цена задержки на один период"]),
    (
        "breakEvenRetentionPoints",
        Kind::Share,
        ["Points of retention that break even", "Пунктов удержания до безубыточности"],
    ),
    (
        "worthOfOnePoint",
        Kind::Money,
        ["Worth of one point of retention", "Один пункт удержания, приведённый"],
    ),
    ("cltvThreeYears", Kind::UnitMoney, ["CLTV, three years", "CLTV за три года"]),
    ("cltvHorizon", Kind::UnitMoney, ["CLTV, to the horizon", "CLTV до горизонта"]),
    ("cltvEndless", Kind::UnitMoney, ["CLTV, endless", "CLTV бессрочно"]),
    ("costOfDoingNothing", Kind::Money, ["Cost of doing nothing, per month", "Цена бездействия, в месяц"]),
];

/// In words, and how its numbers are shown; a name that is not known stands for itself.
pub(super) fn figure<'s>(source: &Source<'s>, name: &'s str) -> (&'s str, Kind) {
    FIGURES
        .iter()
        .find(|(known, ..)| *known == name)
        .map_or((name, Kind::Plain), |(_, kind, word)| (source.say(*word), *kind))
}
