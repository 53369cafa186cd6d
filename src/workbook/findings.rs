//! What a careful reader would object to, as the engine found it.

use crate::case::{Finding, FindingCode, Severity};
use crate::workbook::book::{Book, Kind, Role, Sheet};
use crate::workbook::source::Source;
use crate::workbook::words::{self, Word};

const HEADINGS: [Word; 4] = [["Weight", "Вес"], ["What", "Что"], ["About", "О чём"], ["Field", "Поле"]];
const NONE: Word = ["The case is checked; nothing was found.", "Расчёт проверен, замечаний нет."];
const NOTE: Word = [
    "As the case stood when this workbook was made; findings do not follow changes.",
    "На момент создания книги; замечания не пересчитываются.",
];
const NUMBERS: Word = ["Numbers", "Числа"];

pub(super) fn write(source: &Source<'_>, book: &mut Book) {
    let mut sheet = Sheet::new(source.say(words::FINDINGS).to_owned(), 60);
    sheet.text(0, 0, source.say(words::FINDINGS), Role::Title);
    sheet.text(1, 0, source.say(NOTE), Role::Note);
    sheet.widths(&[16.0, 80.0, 34.0, 40.0, 18.0, 14.0, 18.0, 14.0, 18.0, 14.0]);
    sheet.freeze = (4, 0);
    for (column, word) in (0..).zip(HEADINGS.into_iter().chain([NUMBERS])) {
        sheet.text(3, column, source.say(word), Role::Heading);
    }
    let findings = &source.outcome.findings;
    if findings.is_empty() {
        sheet.text(4, 1, source.say(NONE), Role::Label);
    }
    for (row, finding) in (4..).zip(findings) {
        line(source, &mut sheet, row, finding);
    }
    book.sheets.push(sheet);
}

fn line(source: &Source<'_>, sheet: &mut Sheet, row: u32, finding: &Finding) {
    let weight: Word = match finding.severity {
        Severity::Error => ["Error", "Ошибка"],
        Severity::Warning => ["Warning", "Предупреждение"],
        Severity::Note => ["Note", "Примечание"],
    };
    sheet.text(row, 0, source.say(weight), Role::Label);
    sheet.text(row, 1, source.say(said(finding.code)), Role::Label);
    let names: Vec<&str> = finding.names.iter().map(|(_, name)| name.as_str()).collect();
    sheet.text(row, 2, &names.join(" · "), Role::Label);
    sheet.text(row, 3, &finding.path, Role::Note);
    let columns = (4..).step_by(2);
    for (column, (name, number)) in columns.zip(&finding.numbers) {
        sheet.text(row, column, name, Role::Note);
        sheet.number(row, column + 1, *number, Kind::Plain, Role::Static);
    }
}

/// One sentence for each kind.
#[expect(clippy::too_many_lines, reason = "a table")]
fn said(code: FindingCode) -> Word {
    use FindingCode as Code;
    match code {
        Code::MarginIsOne => [
            "All revenue is margin: was revenue taken for contribution?",
            "Вся выручка считается доходом: не принята ли она за маржинальный доход?",
        ],
        Code::DiscountIsZero => ["Money has no price of time.", "Ставка дисконтирования равна нулю."],
        Code::LongHorizon => [
            "The horizon is longer than five years: few will believe it.",
            "Горизонт длиннее пяти лет: таким цифрам верят немногие.",
        ],
        Code::OneRateLongHorizon => [
            "One retention rate holds for years; in truth it rises with tenure.",
            "Удержание годами не меняется; обычно оно растёт со стажем.",
        ],
        Code::EffectExceedsChurn => {
            ["The effect is larger than the churn it reduces.", "Эффект больше оттока, который он снижает."]
        }
        Code::HeldAtLimit => [
            "A value had to be held at the end of its range.",
            "Показатель упёрся в границу и дальше на ней держится.",
        ],
        Code::NoRamp => ["Full effect from the first period on.", "Полная сила с первого же периода."],
        Code::FullConfidence => [
            "An effect known from surveys is believed in full.",
            "Эффект, известный из опросов, принят целиком.",
        ],
        Code::NoRunningCost => [
            "The effect goes on and costs nothing to keep up.",
            "Эффект постоянный, а его поддержание ничего не стоит.",
        ],
        Code::PaybackAfterBenefit => [
            "The money is back only after the effects have faded.",
            "Деньги возвращаются, когда эффекты уже угасли.",
        ],
        Code::PaybackRelapsed => [
            "The money had come back before and was lost again.",
            "Деньги уже возвращались и снова были потеряны.",
        ],
        Code::OverlappingLevers => ["Initiatives act on one another.", "Инициативы влияют друг на друга."],
        Code::WordOfMouthLarge => [
            "Word of mouth would be more than a tenth of the benefit; no figure holds it.",
            "Сарафанное радио дало бы больше десятой части выгоды; ни в один показатель оно не входит.",
        ],
        Code::RecoveryParadox => [
            "Customers stay more after a well-solved problem than without one: panels found no such effect.",
            "После хорошо решённой проблемы остаются чаще, чем без неё: панели такого не нашли.",
        ],
        Code::SmallSample => {
            ["The move of the NPS is inside its noise.", "Сдвиг NPS неотличим от случайного."]
        }
        Code::NoRange => [
            "Some inputs are ranges, and inputs that matter more are not.",
            "Часть важных чисел указана без диапазона, хотя у других он есть.",
        ],
        Code::SeveralIrr => [
            "There is more than one internal rate: rely on the NPV.",
            "Внутренних норм несколько: опирайтесь на NPV.",
        ],
        Code::CltvBelowCac => [
            "Three years of a customer are less than winning one costs.",
            "За три года клиент приносит меньше, чем стоит его привлечение.",
        ],
        Code::MonthlyLooksYearly => {
            ["This monthly retention looks like a yearly one.", "Это месячное удержание похоже на годовое."]
        }
        Code::YearlyLooksMonthly => {
            ["This yearly retention looks like a monthly one.", "Это годовое удержание похоже на месячное."]
        }
        Code::MissingSource => [
            "Inputs that matter most do not say where they come from.",
            "У главных чисел не указан источник.",
        ],
        Code::MissingTenure => [
            "Customers already here are taken for new ones by a curve that depends on tenure.",
            "Кривая зависит от стажа, а давность клиентов не указана: они считаются новыми.",
        ],
        Code::ProblemRatesScaled => [
            "Problem rates after effects exceed everybody and were scaled back.",
            "С инициативами доли проблем превысили 100 % и уменьшены пропорционально.",
        ],
        Code::CalibrationFar => {
            ["Measured retention is far from the modelled one.", "Измеренное удержание далеко от модельного."]
        }
    }
}
