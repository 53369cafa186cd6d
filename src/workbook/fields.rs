//! What the numbers of a case are called, by the end of their path.

use crate::workbook::book::Kind::{self, Count, Number, Periods, Share, UnitMoney, Whole};
use crate::workbook::words::Word;

/// What a number of the register is.
pub(super) struct Field {
    /// The end of its path, without places in lists.
    end: &'static str,
    pub(super) kind: Kind,
    pub(super) word: Word,
}

const fn field(end: &'static str, kind: Kind, word: Word) -> Field {
    Field { end, kind, word }
}

const FIELDS: [Field; 62] = [
    field("horizon", Whole, ["Horizon, periods", "Горизонт, периодов"]),
    field("discountRatePerYear", Share, ["Discount rate per year", "Ставка дисконтирования, в год"]),
    field("newPerPeriod", Count, ["New customers per period", "Новых клиентов за период"]),
    field("costToServePerPeriod", UnitMoney, ["Cost to serve per period", "Обслуживание за период"]),
    field("growthPerYear", Share, ["Growth of revenue per year", "Рост выручки в год"]),
    field("acquisitionCost", UnitMoney, ["Cost of winning a customer", "Стоимость привлечения"]),
    field("tenure.tenure", Whole, ["Tenure, periods", "Стаж, периодов"]),
    field("tenure.customers", Count, ["Customers of this tenure", "Клиентов с этим стажем"]),
    field("tenure", Whole, ["Tenure, periods", "Стаж, периодов"]),
    field("customers", Count, ["Customers", "Клиенты"]),
    field("revenuePerPeriod", UnitMoney, ["Revenue per customer and period", "Выручка с клиента за период"]),
    field("ordersPerPeriod", Number, ["Orders per period", "Заказов за период"]),
    field("averageOrderValue", UnitMoney, ["Average order", "Средний заказ"]),
    field("margin", Share, ["Contribution margin", "Маржинальность"]),
    field("retention.rate", Share, ["Retention", "Удержание"]),
    field("retention.rates", Share, ["Measured retention", "Измеренное удержание"]),
    field("survival", Share, ["Share still there", "Доля оставшихся"]),
    field("alpha", Number, ["Shape α", "Параметр α"]),
    field("beta", Number, ["Shape β", "Параметр β"]),
    field("retention.c", Number, ["Exponent of time", "Показатель времени"]),
    field("loyaltyWithoutProblem", Share, ["Loyalty without a problem", "Лояльность без проблем"]),
    field("measuredRetention", Share, ["Measured retention", "Измеренное удержание"]),
    field("problems.rate", Share, ["Problem rate", "Доля с проблемой"]),
    field("contactRate", Share, ["Share who contact us", "Доля обратившихся"]),
    field("outcomes.satisfied", Share, ["Contacts that end satisfied", "Ушли довольными"]),
    field("outcomes.mollified", Share, ["Contacts that end mollified", "Ушли успокоенными"]),
    field("outcomes.dissatisfied", Share, ["Contacts that end dissatisfied", "Ушли недовольными"]),
    field("loyalty.silent", Share, ["Loyalty of the silent", "Лояльность промолчавших"]),
    field("loyalty.satisfied", Share, ["Loyalty of the satisfied", "Лояльность довольных"]),
    field("loyalty.mollified", Share, ["Loyalty of the mollified", "Лояльность успокоенных"]),
    field("loyalty.dissatisfied", Share, ["Loyalty of the dissatisfied", "Лояльность недовольных"]),
    field("contactsPerContactingCustomer", Number, ["Contacts each", "Обращений на одного"]),
    field("costPerContact", UnitMoney, ["Cost of a contact", "Стоимость обращения"]),
    field("negativeWeight", Number, ["Weight of bad words", "Вес плохих слов"]),
    field("act", Share, ["Share of hearers who act", "Доля последовавших совету"]),
    field("praises", Number, ["People who hear praise", "Услышали похвалу"]),
    field("warnings", Number, ["People who are warned", "Услышали упрёк"]),
    field("promoters.share", Share, ["Share of promoters", "Доля промоутеров"]),
    field("passives.share", Share, ["Share of passives", "Доля нейтралов"]),
    field("detractors.share", Share, ["Share of detractors", "Доля критиков"]),
    field("promoters.retention", Share, ["Retention of promoters", "Удержание промоутеров"]),
    field("passives.retention", Share, ["Retention of passives", "Удержание нейтралов"]),
    field("detractors.retention", Share, ["Retention of detractors", "Удержание критиков"]),
    field("responses", Whole, ["Answers of the survey", "Ответов в опросе"]),
    field("persistencePerYear", Share, ["Persistence per year", "Сохраняется за год"]),
    field("reach", Share, ["Reach", "Охват"]),
    field("confidence", Share, ["Confidence", "Признаётся финансами"]),
    field("start", Whole, ["First period", "Первый период"]),
    field("ramp", Periods, ["Ramp, periods (or its steps, shares)", "Разгон, периодов (или его шаги, доли)"]),
    field("relative", Share, ["Effect, relative", "Эффект, относительный"]),
    field("points", Share, ["Effect, points", "Эффект, пункты"]),
    field("amount", UnitMoney, ["Effect, amount", "Эффект, величина"]),
    field("attribution", Share, ["Share caused by the initiative", "Доля, вызванная инициативой"]),
    field("oneOff.period", Whole, ["Payment in period", "Платёж в периоде"]),
    field("oneOff.amount", UnitMoney, ["Payment", "Платёж"]),
    field("costs.perPeriod", UnitMoney, ["Cost per period", "Затраты за период"]),
    field(
        "perReachedCustomerPerPeriod",
        UnitMoney,
        ["Cost per reached customer and period", "На охваченного клиента за период"],
    ),
    field(
        "perReachedCustomerOnce",
        UnitMoney,
        ["Cost per reached customer, once", "На охваченного клиента, один раз"],
    ),
    field("satisfied", Number, ["Satisfied", "Довольные"]),
    field("mollified", Number, ["Mollified", "Успокоенные"]),
    field("dissatisfied", Number, ["Dissatisfied", "Недовольные"]),
    field("silent", Number, ["Silent", "Промолчавшие"]),
];

/// The field at the end of a path; the longest end that is known.
pub(super) fn field_of(path: &str) -> Option<&'static Field> {
    let mut bare = String::with_capacity(path.len());
    for part in path.split('[') {
        bare.push_str(part.split_once(']').map_or(part, |(_, rest)| rest));
    }
    let ends = |field: &&Field| {
        bare.strip_suffix(field.end).is_some_and(|start| start.is_empty() || start.ends_with('.'))
    };
    FIELDS.iter().filter(ends).max_by_key(|field| field.end.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_end_counts() {
        let word = |path| field_of(path).map(|field| field.word[0]);
        assert_eq!(word("segments[0].tenure[1].tenure"), Some("Tenure, periods"));
        assert_eq!(word("segments[0].tenure[1].customers"), Some("Customers of this tenure"));
        assert_eq!(word("initiatives[0].costs.oneOff[2].amount"), Some("Payment"));
        assert_eq!(word("initiatives[0].effects[2].amount"), Some("Effect, amount"));
        assert_eq!(word("segments[0].nothingKnown"), None);
    }
}
